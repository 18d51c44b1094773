package io.identifycompliance.selfcheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.identifycompliance.engine.ScenarioOrder;
import io.identifycompliance.report.files.ReportFolder;
import io.identifycompliance.report.files.ReportJson;
import io.identifycompliance.report.files.Templates;
import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.report.statement.SelfCheckScore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Writes what is left of a self-check. */
public final class SelfCheckReports {
    /** The name of the file for programs. */
    public static final String JSON = "self-check.json";

    /** The name of the page. */
    public static final String HTML = "self-check.html";

    /** The name of the file that says what {@code explore} found. */
    public static final String EXPLORED = "self-check-explore.json";

    private static final TypeReference<Map<String, Object>> MODEL = new TypeReference<>() {};

    private SelfCheckReports() {}

    /** Writes the file and the page. Throws ReportException, with path and remedy, where it cannot. */
    public static void write(Path dir, SelfCheck check, HarnessInfo harness) {
        SelfCheckPage page = SelfCheckPage.of(check, harness);
        ReportFolder folder = new ReportFolder(dir);
        folder.put(JSON, out -> ReportJson.pages().writeValue(out, page));
        folder.put(
                HTML,
                out -> Templates.fill("self-check.html.ftlh", ReportJson.lines().convertValue(page, MODEL), out));
    }

    /** Writes what {@code explore} found. Throws ReportException, with path and remedy, where it cannot. */
    public static void write(Path dir, ExplorationScore score) {
        new ReportFolder(dir).put(EXPLORED, out -> ReportJson.pages().writeValue(out, score));
    }

    /**
     * Writes the score that is packed with the harness, and beside it the order of limited runs, so that later ones
     * differ only where they are others.
     */
    public static void writeScore(Path file, SelfCheck check, HarnessInfo harness) {
        SelfCheckPage page = SelfCheckPage.of(check, harness);
        Map<String, SelfCheckScore.Share> parts = new TreeMap<>();
        page.requirements().forEach(row -> parts.put(row.id(), new SelfCheckScore.Share(row.caught(), row.faults())));
        SelfCheckScore score =
                new SelfCheckScore(harness.features(), harness.suite(), page.caught(), page.faults(), parts);
        Path absolute = file.toAbsolutePath();
        ReportFolder folder = new ReportFolder(Objects.requireNonNullElse(absolute.getParent(), absolute));
        folder.put(absolute.getFileName().toString(), out -> out.write(comparable(score)));
        folder.put(ScenarioOrder.FILE, out -> out.write(MeasuredOrder.of(check).text()));
    }

    private static String comparable(SelfCheckScore score) throws JsonProcessingException {
        return ReportJson.pages()
                        .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .writeValueAsString(score) + "\n";
    }
}
