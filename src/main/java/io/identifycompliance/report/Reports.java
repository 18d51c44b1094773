package io.identifycompliance.report;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.evidence.RunRecord;
import io.identifycompliance.evidence.ScenarioRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes everything that is left of a run. The truth comes first, so that whatever breaks later loses none of it. */
public final class Reports {
    private final Path dir;

    /** Reports in that folder, which is made where it is missing. */
    public Reports(Path dir) {
        this.dir = dir;
    }

    /**
     * What was written.
     *
     * @param files every artefact that a person opens, the statement first
     * @param leaks every key that stands in what was written; a run with any has failed
     * @param problems what could not be made of it, a sentence each; the statement and its views in text are never
     *     among them
     */
    public record Written(Statement statement, List<Path> files, List<LeakGate.Leak> leaks, List<String> problems) {}

    /** Judges the run and writes every report. Throws ReportException, with path and remedy, where it cannot. */
    public Written write(RunRecord run, Catalogue catalogue, ReportOptions options) {
        Statement statement = Statement.of(run, catalogue, options);
        Shelf shelf = new Shelf(dir);
        text(shelf, statement, run);
        List<String> problems = allure(shelf, statement, run, options);
        return new Written(statement, shelf.files(), LeakGate.search(dir, options.secrets()), problems);
    }

    /** Judges the run and writes what takes but a moment: for a run that is being ended from outside. */
    public Written writePartial(RunRecord run, Catalogue catalogue, ReportOptions options) {
        Statement statement = Statement.of(run, catalogue, options);
        Shelf shelf = new Shelf(dir);
        text(shelf, statement, run);
        return new Written(statement, shelf.files(), LeakGate.search(dir, options.secrets()), List.of());
    }

    /** Allure is a view; where it cannot be made, the rest still counts. */
    private List<String> allure(Shelf shelf, Statement statement, RunRecord run, ReportOptions options) {
        try {
            AllureHistory history = AllureHistory.of(options.history() == null ? dir : options.history());
            AllureResults.write(dir.resolve(AllureResults.FOLDER), statement, run, history);
            shelf.add(AllurePage.write(dir.resolve(AllureResults.FOLDER), dir.resolve(AllurePage.FOLDER)));
            return List.of();
        } catch (IOException | RuntimeException e) {
            return List.of("The Allure page in " + dir.resolve(AllurePage.FOLDER) + " could not be made: " + e);
        }
    }

    private static void text(Shelf shelf, Statement statement, RunRecord run) {
        shelf.put(Statement.FILE, out -> Json.pages().writeValue(out, statement));
        shelf.put(ExchangeLog.FILE, out -> ExchangeLog.write(run, out));
        shelf.put(RunStore.FILE, out -> RunStore.write(run, out));
        Map<String, Object> page = Pages.model(statement, run);
        shelf.put(Pages.MARKDOWN, out -> Pages.write(Pages.MARKDOWN, page, out));
        shelf.put(Pages.HTML, out -> Pages.write(Pages.HTML, page, out));
        shelf.put(
                JunitXml.FILE,
                out -> JunitXml.write(
                        statement,
                        run.scenarios().stream()
                                .collect(Collectors.toMap(ScenarioResult::key, ScenarioRecord::millis, Long::sum)),
                        out));
        shelf.put(Badge.FILE, out -> Badge.write(statement, out));
        shelf.put(TestResultPredicate.FILE, out -> Json.pages().writeValue(out, TestResultPredicate.of(statement)));
    }
}
