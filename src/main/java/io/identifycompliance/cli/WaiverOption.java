package io.identifycompliance.cli;

import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.report.statement.WaiverFile;
import io.identifycompliance.verdict.Waivers;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** The known deviations of a target. */
final class WaiverOption {
    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = {
                "Known deviations that do not fail the gate, each with reason, owner and last day (YAML, see the README).",
                "One that is over, names nothing, or waives what passes now, fails the run."
            })
    private Path file;

    /** None where none are named. */
    Waivers read() {
        if (file == null) {
            return Waivers.none();
        }
        try {
            return WaiverFile.read(file);
        } catch (ReportException unusable) {
            throw new UsageError("--waivers: " + unusable.getMessage());
        }
    }

    /** The day on which they hold or not. */
    LocalDate today() {
        return LocalDate.now();
    }
}
