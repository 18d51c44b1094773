package io.identifycompliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.allure.AllureHistory;
import io.identifycompliance.report.allure.AllureResults;
import io.identifycompliance.report.console.ConsoleSummary;
import io.identifycompliance.report.files.ReportJson;
import io.identifycompliance.report.statement.ReportOptions;
import io.identifycompliance.report.statement.Statement;
import io.identifycompliance.verdict.Waiver;
import io.identifycompliance.verdict.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every output of one run says the same of it. */
class NumbersTest {
    private static final String HEADLINE = "ot compliant (5 of 7 requirements were run)";
    private static final String SENTENCE = "The target breaks 1 of 3 requirements that were judged. 1 more could not be"
            + " judged. Only 5 of 7 requirements and 7 of 20 scenarios were run (tags: not @RACE).";
    private static final String COUNTS = "2 requirements passed, 1 failed, 1 inconclusive, 1 waived";

    @TempDir
    static Path dir;

    private static Statement statement;
    private static String console;

    @BeforeAll
    static void report() throws IOException {
        RunRecord run = new Sample.Run()
                .setting("tags", "not @RACE")
                .available("2022", 20)
                .processing("2022")
                .with(
                        Sample.passed("CREATE", "A profile"),
                        Sample.passed("CREATE", "Another"),
                        Sample.passed("ALWAYS-200", "Same status"),
                        Sample.overwritten().build(),
                        Sample.scenario("CHANGE-EMAIL", "New")
                                .failed("No.", "a", "b")
                                .build(),
                        Sample.scenario("MIXED", "Both")
                                .inconclusive("No marker.")
                                .build(),
                        Sample.scenario("WHO-WINS", "Two")
                                .observed("WHO-WINS", "the email")
                                .observed("PROCESSING-TIME", "p50 0 ms")
                                .build())
                .build();
        Waiver waiver =
                new Waiver("CHANGE-EMAIL", null, null, "Known.", "Jane", null, LocalDate.of(2026, 12, 31), "w.yaml", 2);
        ReportOptions options = Sample.options().withWaivers(new Waivers(List.of(waiver)), LocalDate.of(2026, 11, 23));
        statement =
                new Reports(dir).writePartial(run, Sample.catalogue(), options).statement();
        AllureResults.write(dir.resolve("allure-results"), statement, run, new AllureHistory(Map.of()));
        StringBuilder printed = new StringBuilder();
        new ConsoleSummary(printed, false, true).print(statement, run, null);
        console = printed.toString();
    }

    @Test
    void the_statement_counts_requirements_without_open_points_and_scenarios_once() throws IOException {
        JsonNode json = json("compliance.json");
        assertThat(json.path("headline").asText()).isEqualTo("n" + HEADLINE);
        assertThat(json.at("/summary/requirements"))
                .hasToString("{\"total\":7,\"passed\":2,\"failed\":1,\"inconclusive\":1,\"waived\":1,"
                        + "\"notApplicable\":0,\"notRun\":2}");
        assertThat(json.at("/summary/scenarios"))
                .hasToString("{\"total\":7,\"passed\":4,\"failed\":1,\"inconclusive\":1,\"waived\":1,"
                        + "\"notApplicable\":0,\"notRun\":0}");
        assertThat(json.path("scope"))
                .hasToString(
                        "{\"whole\":false,\"requirements\":5,\"ofRequirements\":7,\"scenarios\":7,"
                                + "\"ofScenarios\":20,\"leftOutBy\":[\"tags: not @RACE\"],\"withoutScenario\":[],\"worth\":[]}");
    }

    @Test
    void a_time_that_was_not_measured_is_not_reported() throws IOException {
        JsonNode json = json("compliance.json");
        assertThat(json.path("processing")).isEmpty();
        assertThat(json.path("observations"))
                .extracting(o -> o.path("id").asText())
                .containsExactly("WHO-WINS");
        assertThat(statement
                        .requirement("PROCESSING-TIME")
                        .orElseThrow()
                        .verdict()
                        .id())
                .isEqualTo("not-run");
        assertThat(console).doesNotContain("p50");
        assertThat(text("compliance.html")).doesNotContain("p50");
    }

    @Test
    void the_console_says_the_same() {
        assertThat(console.lines().filter(line -> !line.isBlank()).findFirst().orElseThrow())
                .startsWith("N" + HEADLINE);
        assertThat(console)
                .contains("Verdict: n" + HEADLINE, "  " + SENTENCE + "\n", "  " + COUNTS + "\n", "  7 scenarios");
    }

    @Test
    void the_pages_say_the_same() throws IOException {
        assertThat(text("compliance.md"))
                .startsWith("# N" + HEADLINE)
                .contains("\n" + SENTENCE + "\n", COUNTS + " · 7 scenarios");
        assertThat(text("compliance.html"))
                .contains(
                        "<h1>N" + HEADLINE + "</h1>",
                        "<p class=\"sentence\">" + SENTENCE + "</p>",
                        "<b>2</b> requirements passed",
                        "<b>1</b> failed",
                        "<b>1</b> inconclusive",
                        "<b>1</b> waived",
                        "<b>7</b> scenarios");
    }

    @Test
    void the_badge_says_the_same() throws IOException {
        assertThat(text("badge.svg")).contains("Identify API: n" + HEADLINE);
    }

    @Test
    void junit_xml_counts_the_same_scenarios() throws IOException {
        Matcher root = Pattern.compile(
                        "<testsuites name=\"([^\"]*)\" time=\"[^\"]*\" tests=\"(\\d+)\" failures=\"(\\d+)\""
                                + " errors=\"(\\d+)\"")
                .matcher(text("junit.xml"));
        assertThat(root.find()).isTrue();
        assertThat(root.group(1)).contains("n" + HEADLINE);
        assertThat(List.of(root.group(2), root.group(3), root.group(4))).containsExactly("7", "1", "1");
        assertThat(text("junit.xml").split("<skipped ", -1)).hasSize(2);
    }

    @Test
    void the_predicate_names_the_same_requirements() throws IOException {
        JsonNode predicate = json("test-result.json");
        assertThat(predicate.path("result").asText()).isEqualTo("FAILED");
        assertThat(predicate.path("passedTests")).extracting(JsonNode::asText).containsExactly("CREATE", "ALWAYS-200");
        assertThat(predicate.path("failedTests")).extracting(JsonNode::asText).containsExactly("KEEP-EMAIL");
        assertThat(predicate.path("warnedTests")).extracting(JsonNode::asText).containsExactly("CHANGE-EMAIL");
        assertThat(predicate.path("inconclusiveTests"))
                .extracting(JsonNode::asText)
                .containsExactly("MIXED");
    }

    @Test
    void allure_has_the_same_scenarios() throws IOException {
        Map<String, Integer> statuses = new TreeMap<>();
        try (Stream<Path> results = Files.list(dir.resolve("allure-results"))) {
            for (Path result : results.filter(file -> file.toString().endsWith("-result.json"))
                    .toList()) {
                String status = ReportJson.pages()
                        .readTree(result.toFile())
                        .path("status")
                        .asText();
                statuses.merge(status, 1, Integer::sum);
            }
        }
        assertThat(statuses).isEqualTo(Map.of("passed", 4, "failed", 1, "broken", 1, "skipped", 1));
        assertThat(text("allure-results/environment.properties"))
                .contains("verdict=n" + HEADLINE, "requirements=" + COUNTS);
        assertThat(text("allure-results/executor.json")).contains("n" + HEADLINE);
    }

    private static JsonNode json(String name) throws IOException {
        return ReportJson.pages().readTree(dir.resolve(name).toFile());
    }

    private static String text(String name) throws IOException {
        return Files.readString(dir.resolve(name));
    }
}
