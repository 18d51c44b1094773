package io.identifycompliance.report;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.record.Leftovers;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.allure.AllureHistory;
import io.identifycompliance.report.allure.AllurePage;
import io.identifycompliance.report.allure.AllureResults;
import io.identifycompliance.report.files.LeftoversFile;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.report.files.ReportFolder;
import io.identifycompliance.report.files.ReportJson;
import io.identifycompliance.report.statement.ExchangeLog;
import io.identifycompliance.report.statement.ReportOptions;
import io.identifycompliance.report.statement.RunStore;
import io.identifycompliance.report.statement.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;

/** Writes everything that is left of a run. The truth comes first, so that whatever breaks later loses none of it. */
public final class Reports {
    /** Every report: the name of its file, or of its folder. */
    public static final List<String> NAMES = Stream.of(
                    List.of(Statement.FILE, ExchangeLog.FILE, RunStore.FILE),
                    StatementViews.NAMES,
                    List.of(LeftoversFile.FILE, AllurePage.FOLDER))
            .flatMap(List::stream)
            .toList();

    private final Path dir;

    /** Reports in that folder, which is made where it is missing. */
    public Reports(Path dir) {
        this.dir = dir;
    }

    /** Makes sure that reports can be written to that folder. Throws ReportException, with the reason, if not. */
    public static void mustBeWritable(Path dir) {
        ReportFolder.mustBeWritable(
                dir, NAMES.stream().filter(name -> name.contains(".")).toList());
    }

    /**
     * What was written.
     *
     * @param files every artefact that a person opens, the statement first
     * @param leaks every key that stands in what was written; a run with any has failed
     * @param unwritten why the statement, what it was made from or its views in text could not be written, a sentence
     *     each; none of an earlier run stands in the place of one that could not
     * @param problems what else could not be made of it, a sentence each
     */
    public record Written(
            Statement statement,
            List<Path> files,
            List<LeakGate.Leak> leaks,
            List<String> unwritten,
            List<String> problems) {}

    /** Judges the run and writes every report that can be written. */
    public Written write(RunRecord run, Catalogue catalogue, ReportOptions options) {
        Statement statement = Statement.of(run, catalogue, options);
        ReportFolder folder = new ReportFolder(dir, options::writes);
        List<String> unwritten = text(folder, statement, run, options);
        if (!options.writes(AllurePage.FOLDER)) {
            return new Written(statement, folder.files(), leaks(options), unwritten, List.of());
        }
        Path results = dir.resolve(AllureResults.FOLDER);
        Path page = dir.resolve(AllurePage.FOLDER);
        List<String> problems = new ArrayList<>();
        allure(() -> AllureResults.write(results, statement, run, AllureHistory.of(dir)), problems);
        // The page takes longest of all. What stands by then is searched meanwhile.
        List<Path> standing = besides(page);
        ForkJoinTask<List<LeakGate.Leak>> searched =
                ForkJoinPool.commonPool().submit(() -> LeakGate.search(standing, options.secrets()));
        if (problems.isEmpty()) {
            allure(() -> folder.add(AllurePage.write(results, page)), problems);
        }
        List<LeakGate.Leak> leaks = new ArrayList<>(searched.join());
        leaks.addAll(LeakGate.search(List.of(page), AllurePage.withoutItsOwnText(options.secrets())));
        return new Written(statement, folder.files(), leaks, unwritten, problems);
    }

    /** Judges the run and writes what takes but a moment: for a run that is being ended from outside. */
    public Written writePartial(RunRecord run, Catalogue catalogue, ReportOptions options) {
        Statement statement = Statement.of(run, catalogue, options);
        ReportFolder folder = new ReportFolder(dir, options::writes);
        List<String> unwritten = text(folder, statement, run, options);
        return new Written(statement, folder.files(), leaks(options), unwritten, List.of());
    }

    private interface Making {
        void make() throws IOException;
    }

    /** Allure is a view; where it cannot be made, the rest still counts. */
    private void allure(Making part, List<String> problems) {
        try {
            part.make();
        } catch (ReportException e) {
            problems.add("The Allure page is missing: " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            Path page = dir.resolve(AllurePage.FOLDER);
            problems.add(
                    e instanceof IOException unwritten
                            ? "The Allure page is missing: "
                                    + ReportFolder.unwritable(page, unwritten).getMessage()
                            : "The Allure page in " + page + " could not be made: " + e);
        }
    }

    private List<Path> besides(Path page) {
        try (Stream<Path> found = Files.list(dir)) {
            return found.filter(path -> !path.equals(page)).toList();
        } catch (IOException e) {
            throw new ReportException("The reports in " + dir + " cannot be searched for keys: " + e, e);
        }
    }

    private List<LeakGate.Leak> leaks(ReportOptions options) {
        return Files.isDirectory(dir) ? LeakGate.search(List.of(dir), options.secrets()) : List.of();
    }

    /** One that cannot be written keeps none of the others from it. Returns why, a sentence for each. */
    private List<String> text(ReportFolder folder, Statement statement, RunRecord run, ReportOptions options) {
        List<String> unwritten = new ArrayList<>();
        Leftovers leftovers = options.leftovers();
        if (leftovers != null) {
            attempt(() -> LeftoversFile.put(folder, dir, leftovers), unwritten);
        }
        Map<String, ReportFolder.Content> files = new LinkedHashMap<>();
        files.put(Statement.FILE, out -> ReportJson.pages().writeValue(out, statement));
        files.put(ExchangeLog.FILE, out -> ExchangeLog.write(run, out));
        files.put(RunStore.FILE, out -> RunStore.write(run, out));
        files.putAll(StatementViews.of(statement, run));
        files.forEach((name, content) -> {
            if (!attempt(() -> folder.put(name, content), unwritten)) {
                attempt(() -> folder.removeStale(name), unwritten);
            }
        });
        return List.copyOf(unwritten);
    }

    private boolean attempt(Runnable writing, List<String> unwritten) {
        try {
            writing.run();
            return true;
        } catch (ReportException failed) {
            unwritten.add(failed.getMessage());
            return false;
        } catch (RuntimeException broken) {
            unwritten.add("A report in " + dir + " could not be made: " + broken);
            return false;
        }
    }
}
