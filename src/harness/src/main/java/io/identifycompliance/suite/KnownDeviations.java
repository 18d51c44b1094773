package io.identifycompliance.suite;

import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.NearestName;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.report.statement.WaiverFile;
import io.identifycompliance.verdict.Waiver;
import io.identifycompliance.verdict.Waivers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The known deviations of a target. */
public final class KnownDeviations {
    private KnownDeviations() {}

    /** Reads them. Throws a UsageException if an entry is incomplete, or names what does not exist. */
    public static Waivers read(Path file, Catalogue catalogue) {
        Waivers waivers;
        try {
            waivers = WaiverFile.read(file);
        } catch (ReportException unusable) {
            throw new UsageException(RunOption.WAIVERS + ": " + unusable.getMessage());
        }
        List<String> ids =
                catalogue.requirements().stream().map(Requirement::id).toList();
        for (Waiver waiver : waivers.entries()) {
            known(file, waiver, waiver.requirement(), "a requirement", ids);
            known(file, waiver, waiver.wire(), "a wire format", WireFormats.NAMES);
        }
        return waivers;
    }

    private static void known(Path file, Waiver waiver, @Nullable String name, String what, List<String> known) {
        if (name != null && !known.contains(name)) {
            throw new UsageException(String.format(
                    Locale.ROOT,
                    "%s: %s:%d: \"%s\" is not %s.%s",
                    RunOption.WAIVERS,
                    file,
                    waiver.line(),
                    name,
                    what,
                    NearestName.question(name, known)));
        }
    }
}
