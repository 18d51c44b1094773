package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.identifycompliance.report.junit.JunitSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/**
 * Four scenarios of one name, two of them failing, in files of one name: every report counts four and two, and shows each
 * failure with what it saw itself.
 */
class SameNamesTest {
    private static final String SCENARIO = """
                Scenario: A member keeps her address
                  Given Jessica has a profile with:
                    | external ID | 1468             |
                    | email       | old.me@yahoo.com |
                  When Identify receives:
                    | external ID | 1468   |
                    | city        | Boston |
                  Then Jessica has:
                    | city | %s |
            """;

    /** The second scenario of each file. */
    private static final List<String> FAILING = List.of("own/a/identify.feature:13", "own/b/identify.feature:13");

    @TempDir
    Path folder;

    @Test
    void every_report_says_four_and_two() throws IOException {
        Path reports = folder.resolve("reports");
        features();

        InProcess run = verify(reports, InProcess.EVERY_REPORT);

        assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.NOT_COMPLIANT);
        console(run.output());
        counts(run.report());
        junit(reports);
        allure(reports);
        pages(reports);
        InProcess again = InProcess.run(reports, "recheck", reports.toString());
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output())
                .contains("Verdict: the embedded reference is not compliant (1 of " + InProcess.REQUIREMENTS
                        + " requirements was run)");
    }

    @Test
    void two_shards_make_the_same_run() throws IOException {
        features();
        List<String> parts = new ArrayList<>();
        int scenarios = 0;
        for (String shard : List.of("1/2", "2/2")) {
            Path part = folder.resolve("shard-" + shard.charAt(0));
            Files.createDirectories(part);
            InProcess run = verify(part, InProcess.STORED, "--shard", shard);
            scenarios += run.report().at("/summary/scenarios/total").asInt();
            parts.add(part.toString());
        }
        assertThat(scenarios).isEqualTo(4);

        Path whole = folder.resolve("whole");
        InProcess merged = InProcess.run(whole, "merge", parts.get(0), parts.get(1), "--reports", whole.toString());

        assertThat(merged.exitCode()).as(merged.output()).isEqualTo(ExitCode.NOT_COMPLIANT);
        console(merged.output());
        counts(merged.report());
        junit(whole);
        allure(whole);
        pages(whole);
        InProcess again = InProcess.run(whole, "recheck", whole.toString());
        assertThat(again.exitCode()).as(again.output()).isZero();
    }

    /** Both failures have one cause, so they share a block that gives both places; four scenarios are counted. */
    private static void console(String output) {
        assertThat(output).contains("\n  4 scenarios · ").doesNotContain("more failure");
        assertThat(places("(?m)^ +(?:scenario|also) +.*(own/[ab]/identify\\.feature:\\d+)$", output))
                .hasSize(2)
                .isEqualTo(FAILING);
        assertThat(output)
                .contains("failures  2, of which this is one\n", "\nFailed:  PROP-UPDATE (2 of 4)\n")
                .containsOnlyOnce(" seen      \"Boston\"\n");
    }

    private static void pages(Path reports) throws IOException {
        String markdown = Files.readString(reports.resolve("compliance.md"));
        assertThat(markdown).contains(" · 4 scenarios · ", "\n- PROP-UPDATE failed in 2 of 4 scenarios.\n");
        assertThat(places("(?m)^\\| A member .*(own/[ab]/identify\\.feature:\\d+) \\|", markdown))
                .hasSize(2)
                .isEqualTo(FAILING);
        String page = Files.readString(reports.resolve("compliance.html"));
        assertThat(page).contains("<b>4</b> scenarios", "<li>PROP-UPDATE failed in 2 of 4 scenarios.</li>");
        assertThat(places("<summary>[^\n]*(own/[ab]/identify\\.feature:\\d+)", page))
                .isEqualTo(FAILING);
    }

    /** What the group of that pattern matched, in order. */
    private static List<String> places(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void counts(JsonNode report) {
        JsonNode counts = report.path("summary").path("scenarios");
        assertThat(List.of(counts.path("total").asInt(), counts.path("failed").asInt()))
                .containsExactly(4, 2);
        Set<String> ids = new TreeSet<>(report.findValuesAsText("id"));
        assertThat(ids.stream().filter(id -> id.contains(".feature:"))).hasSize(4);
    }

    private static void junit(Path reports) throws IOException {
        Element root = JunitSchema.valid(reports.resolve("junit.xml"));
        assertThat(JunitSchema.all(root, "testcase"))
                .extracting(test -> test.getAttribute("classname") + ": " + test.getAttribute("name"))
                .containsExactlyInAnyOrder(
                        "own/a/identify: A member keeps her address [2022]",
                        "own/a/identify: A member keeps her address (2) [2022]",
                        "own/b/identify: A member keeps her address [2022]",
                        "own/b/identify: A member keeps her address (2) [2022]");
        assertThat(JunitSchema.all(root, "failure")).hasSize(2);
    }

    /** Allure shows the latest alone of results that share the id of their history. */
    private static void allure(Path reports) throws IOException {
        List<JsonNode> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(reports.resolve("allure-results"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("-result.json")).toList()) {
                results.add(new ObjectMapper().readTree(file.toFile()));
            }
        }
        assertThat(results.stream().map(r -> r.get("historyId").asText()).distinct())
                .hasSize(4);
        assertThat(results.stream().filter(r -> r.get("status").asText().equals("failed")))
                .hasSize(2);
        Matcher embedded = Pattern.compile("'widgets/summary\\.json',\\s*'([^']+)'")
                .matcher(Files.readString(reports.resolve("allure/index.html")));
        assertThat(embedded.find()).isTrue();
        JsonNode summary = new ObjectMapper().readTree(Base64.getDecoder().decode(embedded.group(1)));
        assertThat(summary.path("statistic").path("total").asInt()).isEqualTo(4);
        assertThat(summary.path("statistic").path("failed").asInt()).isEqualTo(2);
    }

    /** In each file, one passes and one asks for what no target does. */
    private void features() throws IOException {
        for (String name : List.of("a", "b")) {
            Path own = Files.createDirectories(folder.resolve("own/" + name));
            Files.writeString(
                    own.resolve("identify.feature"),
                    "Feature: Members\n  @PROP-UPDATE @ours\n  Rule: Kept\n"
                            + String.format(Locale.ROOT, SCENARIO, "Boston")
                            + String.format(Locale.ROOT, SCENARIO, "Denver"));
        }
    }

    private InProcess verify(Path reports, String written, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--features",
                folder.resolve("own").toString(),
                "--tags",
                "@ours",
                "--settle",
                "0",
                "--processing-timeout",
                "2s",
                InProcess.ONLY_REPORTS,
                written));
        arguments.addAll(List.of(more));
        return InProcess.verify(reports, arguments.toArray(String[]::new));
    }
}
