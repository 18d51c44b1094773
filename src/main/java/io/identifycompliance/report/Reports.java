package io.identifycompliance.report;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.evidence.RunRecord;
import io.identifycompliance.evidence.ScenarioRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes everything that is left of a run. The truth comes first, so that whatever breaks later loses none of it. */
public final class Reports {
    private final Path dir;
    private final RunRecord run;
    private final Statement statement;
    private final Shelf shelf;

    private Reports(Path dir, RunRecord run, Statement statement) {
        this.dir = dir;
        this.run = run;
        this.statement = statement;
        this.shelf = new Shelf(dir);
    }

    /**
     * What was written.
     *
     * @param files every artefact that a person opens, the statement first
     * @param problems what could not be made of it, a sentence each; the statement and its views in text are never
     *     among them
     */
    public record Written(Path dir, Statement statement, List<Path> files, List<String> problems) {}

    /**
     * Writes every report into that folder. Throws ReportException, with path and remedy, where it cannot be written
     * to.
     */
    public static Written write(Path dir, RunRecord run, Catalogue catalogue, ReportOptions options) {
        Reports reports = new Reports(dir, run, Statement.of(run, catalogue, options));
        reports.text();
        return reports.written();
    }

    /** Writes what can be written in a moment: for a run that is being ended from outside. */
    public static Written writePartial(Path dir, RunRecord run, Catalogue catalogue, ReportOptions options) {
        Reports reports = new Reports(dir, run, Statement.of(run, catalogue, options));
        reports.text();
        return reports.written();
    }

    private void text() {
        shelf.put(Statement.FILE, out -> Json.pages().writeValue(out, statement));
        shelf.put(ExchangeLog.FILE, out -> ExchangeLog.write(run, out));
        shelf.put(RunStore.FILE, out -> RunStore.write(run, out));
        shelf.put(JunitXml.FILE, out -> JunitXml.write(
                statement,
                run.scenarios().stream()
                        .collect(Collectors.toMap(ScenarioRecord::id, ScenarioRecord::millis, Long::sum)),
                out));
        shelf.put(Badge.FILE, out -> Badge.write(statement, out));
    }

    private Written written() {
        return new Written(dir, statement, shelf.files(), List.of());
    }
}
