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
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files that show a statement to people and to tools: each follows from the statement and its run alone. */
public final class StatementViews {
    /** All of them, in the order in which they are written. */
    private static final List<View> ALL = List.of(
            page(CompliancePages.MARKDOWN),
            page(CompliancePages.HTML),
            new View(
                    JunitXml.FILE,
                    (statement, run, out) -> JunitXml.write(
                            statement,
                            run.scenarios().stream()
                                    .collect(Collectors.toMap(ScenarioRecord::id, ScenarioRecord::millis)),
                            out)),
            new View(Badge.FILE, (statement, run, out) -> Badge.write(statement, out)),
            new View(
                    TestResultPredicate.FILE,
                    (statement, run, out) -> ReportJson.pages().writeValue(out, TestResultPredicate.of(statement))));

    /** The names of their files. */
    static final List<String> NAMES = ALL.stream().map(View::name).toList();

    private StatementViews() {}

    private interface Writing {
        void write(Statement statement, RunRecord run, Writer out) throws IOException;
    }

    private record View(String name, Writing writing) {}

    private static View page(String name) {
        return new View(
                name, (statement, run, out) -> CompliancePages.write(name, CompliancePages.model(statement, run), out));
    }

    /** The content of each, by the name of its file, in the order in which they are written. */
    static Map<String, ReportFolder.Content> of(Statement statement, RunRecord run) {
        Map<String, ReportFolder.Content> views = new LinkedHashMap<>();
        ALL.forEach(view -> views.put(view.name(), out -> view.writing().write(statement, run, out)));
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
            byte[] written = again.toString().getBytes(StandardCharsets.UTF_8);
            return Arrays.equals(written, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ReportException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
