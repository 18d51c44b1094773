package io.identifycompliance.report;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.evidence.RunRecord;
import io.identifycompliance.evidence.ScenarioRecord;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what a run leaves behind. The statement comes first, so that whatever fails later loses no verdict. */
public final class Reports {
    private final Path folder;

    /** Reports in that folder, which is made where it is missing. */
    public Reports(Path folder) {
        this.folder = folder;
    }

    /** Judges the run and writes everything that takes no time. Throws ReportException where it cannot be written. */
    public Statement write(RunRecord run, Catalogue catalogue, ReportOptions options) {
        Statement statement = Statement.of(run, catalogue, options);
        Map<String, Long> millis = run.scenarios().stream()
                .collect(Collectors.toMap(ScenarioRecord::id, ScenarioRecord::millis, Long::sum));
        file(Statement.FILE, out -> Json.pages().writeValue(out, statement));
        file(ExchangeLog.FILE, out -> ExchangeLog.write(run, out));
        file(RunStore.FILE, out -> RunStore.write(run, out));
        file(JunitXml.FILE, out -> JunitXml.write(statement, millis, out));
        file(Badge.FILE, out -> Badge.write(statement, out));
        return statement;
    }

    /** Written aside and moved into place, so that nobody ever reads half a file. */
    private void file(String name, Content content) {
        Path target = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Path aside = Files.createTempFile(folder, "." + name, ".tmp");
            try {
                try (Writer out = Files.newBufferedWriter(aside)) {
                    content.write(out);
                }
                Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException unwritable) {
            throw new ReportException(
                    target + " cannot be written: " + unwritable
                            + ". Free some space, or name another folder with --reports.",
                    unwritable);
        }
    }

    /** What a file holds. */
    private interface Content {
        void write(Writer out) throws IOException;
    }
}
