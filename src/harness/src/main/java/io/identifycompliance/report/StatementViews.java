package io.identifycompliance.report;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.report.files.ReportFolder;
import io.identifycompliance.report.files.ReportJson;
import io.identifycompliance.report.junit.JunitXml;
import io.identifycompliance.report.pages.Badge;
import io.identifycompliance.report.pages.CompliancePages;
import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.report.statement.Recheck;
import io.identifycompliance.report.statement.RunStore;
import io.identifycompliance.report.statement.Statement;
import io.identifycompliance.report.statement.TestResultPredicate;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files that show a statement to people and to tools: each follows from the statement and its run alone. */
public final class StatementViews {
    private StatementViews() {}

    /** The content of each, by the name of its file, in the order in which they are written. */
    static Map<String, ReportFolder.Content> of(Statement statement, RunRecord run) {
        Map<String, ReportFolder.Content> views = new LinkedHashMap<>();
        for (String page : List.of(CompliancePages.MARKDOWN, CompliancePages.HTML)) {
            views.put(page, out -> CompliancePages.write(page, CompliancePages.model(statement, run), out));
        }
        views.put(
                JunitXml.FILE,
                out -> JunitXml.write(
                        statement,
                        run.scenarios().stream().collect(Collectors.toMap(ScenarioRecord::id, ScenarioRecord::millis)),
                        out));
        views.put(Badge.FILE, out -> Badge.write(statement, out));
        views.put(
                TestResultPredicate.FILE, out -> ReportJson.pages().writeValue(out, TestResultPredicate.of(statement)));
        return views;
    }

    /**
     * Judges a reports folder again from what is stored in it, and looks whether the files that show the statement are
     * those that follow from it. Those that another version wrote are not compared. Throws ReportException, with the path,
     * where a file is missing or broken that the statement was made from.
     */
    public static Recheck.Result recheck(Path dir, Catalogue catalogue, HarnessInfo harness) {
        Recheck.Result result = Recheck.of(dir, catalogue, harness);
        boolean sameHarness = harness.code().equals(result.stated().harness().code());
        if (!result.holds() || !sameHarness) {
            return result;
        }
        List<String> changed = new ArrayList<>();
        of(result.stated(), RunStore.read(dir)).forEach((name, content) -> {
            if (Files.exists(dir.resolve(name)) && !isAsWritten(dir.resolve(name), content)) {
                changed.add(name + " does not show what is stated: it was changed after it was written.");
            }
        });
        return new Recheck.Result(result.stated(), result.verdict(), result.headline(), List.copyOf(changed));
    }

    private static boolean isAsWritten(Path file, ReportFolder.Content content) {
        try {
            StringWriter again = new StringWriter();
            content.writeTo(again);
            return again.toString().equals(Files.readString(file));
        } catch (IOException e) {
            throw new ReportException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
