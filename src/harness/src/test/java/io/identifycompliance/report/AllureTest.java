package io.identifycompliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.allure.AllureHistory;
import io.identifycompliance.report.allure.AllureResults;
import io.identifycompliance.report.files.ReportJson;
import io.identifycompliance.report.statement.ReportOptions;
import io.identifycompliance.report.statement.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureTest {
    private static final RunRecord RUN = new Sample.Run()
            .setting("note", "a=b: ü")
            .with(
                    Sample.passed("CREATE", "A profile"),
                    Sample.overwritten().build(),
                    Sample.scenario("MIXED", "Both (email)")
                            .inconclusive("No <marker>.")
                            .build(),
                    Sample.scenario("RACE", "At once").broken("NPE").build(),
                    Sample.scenario("GET-BASE64", "By GET")
                            .verdict(Verdict.NOT_APPLICABLE, "No GET.")
                            .build(),
                    Sample.scenario("WHO-WINS", "Two").failed("Odd.", "a", "b").build())
            .build();

    @TempDir
    Path dir;

    private Map<String, JsonNode> results;

    @BeforeEach
    void write() throws IOException {
        AllureResults.write(dir, statement(), RUN, new AllureHistory(Map.of()));
        try (Stream<Path> files = Files.list(dir)) {
            results = files.filter(f -> f.toString().endsWith("-result.json"))
                    .map(AllureTest::json)
                    .collect(Collectors.toMap(r -> r.path("name").asText(), Function.identity()));
        }
    }

    @Test
    void each_verdict_has_its_status_and_message() {
        assertThat(results.values().stream()
                        .map(r -> r.path("name").asText() + ": "
                                + r.path("status").asText() + ", "
                                + r.at("/statusDetails/message").asText()))
                .containsExactlyInAnyOrder(
                        "A profile: passed, Rests on: settle window, same-request fence",
                        "The email stays, matched by external ID: failed, The email of the profile was"
                                + " replaced.\n"
                                + "\nsent:     #3 POST http://localhost:8080/api/identify → 200"
                                + "\nexpected: email old.me@yahoo.com"
                                + "\nseen:     email new.me@yahoo.com after the marker of the same request"
                                + "\nsince:    #5 GET http://localhost:8080/api/v1/person/01ABC"
                                + "?api_key=$IDENTIFY_PRIVATE_KEY → 200, 2.0 s after #3",
                        "Both (email): broken, Inconclusive: No ‹marker›.",
                        "At once: broken, Harness error: NPE",
                        "By GET: skipped, Not applicable: No GET.",
                        "Two: skipped, Inconclusive: Odd.\n\nexpected: a\nseen:     b");
    }

    @Test
    void the_structure_is_section_requirement_scenario() {
        assertThat(labels(results.get("Both (email)")))
                .containsExactly(
                        "epic=What will happen moving forward",
                        "tag=MIXED",
                        "feature=MIXED: Of a request with identifiers and properties, the identifier updates are"
                                + " rejected and the properties processed.",
                        "story=Both (email)",
                        "parentSuite=core",
                        "suite=Protected identifiers",
                        "subSuite=A rule",
                        "severity=blocker",
                        "tag=2022",
                        "framework=identify-compliance");
    }

    @Test
    void a_failure_has_its_exchanges_at_their_steps_its_names_and_a_script() throws IOException {
        JsonNode failure = results.get("The email stays, matched by external ID");
        assertThat(attachments(failure))
                .containsExactly("Names of the feature, and on the wire", "Repeat it with curl");
        assertThat(attachments(failure.at("/steps/0"))).containsExactly("#1 identify: 200", "#2 look-up: 200");
        assertThat(attachments(failure.at("/steps/1"))).containsExactly("#3 identify: 200");
        assertThat(attachments(failure.at("/steps/2"))).containsExactly("#4 look-up: 200", "#5 read person: 200");
        assertThat(failure.at("/parameters/1/name").asText()).isEqualTo("1468");
        assertThat(failure.at("/parameters/1/value").asText()).isEqualTo("r7k2-1468");
        String exchange = Files.readString(
                dir.resolve(failure.at("/steps/1/attachments/0/source").asText()));
        assertThat(exchange).isEqualTo("""
            POST http://localhost:8080/api/identify
            Content-Type: application/json
            Host: x

            {
              "token" : "$IDENTIFY_PUBLIC_KEY",
              "properties" : {
                "$id" : "r7k2-1468",
                "$email" : "new.me.r7k2@identify.example"
              }
            }

            --- 12 ms ---

            200
            Content-Type: text/html

            1
            """);
    }

    @Test
    void the_environment_is_a_properties_file() throws IOException {
        assertThat(Files.readString(dir.resolve("environment.properties")))
                .contains("verdict=not compliant (", "requirements were run)\n", "target=http\\://localhost\\:8080\n")
                .contains("setting.note=a\\=b\\: \\u00fc\n");
    }

    @Test
    void results_of_an_earlier_run_are_gone() throws IOException {
        Files.writeString(dir.resolve("old-result.json"), "{}");
        AllureResults.write(dir, statement(), RUN, new AllureHistory(Map.of()));
        assertThat(dir.resolve("old-result.json")).doesNotExist();
    }

    @Test
    void the_page_stands_alone_has_the_tab_and_carries_the_trend_on(@TempDir Path reports) throws IOException {
        for (int run = 1; run <= 2; run++) {
            Reports.Written written = new Reports(reports).write(RUN, Sample.catalogue(), Sample.options());
            assertThat(written.problems()).isEmpty();
            assertThat(written.files()).contains(reports.resolve("allure/index.html"));
        }
        assertThat(Files.readString(reports.resolve("allure/index.html")))
                .contains("data/behaviors.json")
                .doesNotContain("googletagmanager", "gtag(", "mail.html", "prometheusData", "influxDbData");
        List<String> linked = Pattern.compile("allure/index.html#testresult/([0-9a-f]+)")
                .matcher(Files.readString(reports.resolve("compliance.html")))
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
        assertThat(linked).hasSizeGreaterThan(4);
        assertThat(linked)
                .allSatisfy(uid -> assertThat(reports.resolve("allure/index.html"))
                        .content()
                        .contains("'data/test-cases/" + uid + ".json'"));
        try (Stream<Path> files = Files.list(reports.resolve("allure-results"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.contains("-attachment")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(reports.resolve("allure/index.html"))
                            .content()
                            .contains("'data/attachments/" + name + "','"));
        }
        JsonNode trend = json(reports.resolve("allure/history/history-trend.json"));
        assertThat(trend).hasSize(2);
        assertThat(trend.at("/0/buildOrder").asInt()).isEqualTo(2);
    }

    @Test
    void files_in_the_way_of_its_folders_are_replaced(@TempDir Path reports) throws IOException {
        Files.writeString(reports.resolve("allure-results"), "not a folder");
        Files.writeString(reports.resolve("allure"), "not a folder");
        ReportOptions options = Sample.options();
        Reports.Written written = new Reports(reports).write(RUN, Sample.catalogue(), options);
        assertThat(written.problems()).isEmpty();
        assertThat(reports.resolve("allure/index.html")).exists();
    }

    private static Statement statement() {
        return Statement.of(RUN, Sample.catalogue(), Sample.options());
    }

    private static List<String> labels(JsonNode result) {
        return result.path("labels")
                .valueStream()
                .map(l -> l.path("name").asText() + "=" + l.path("value").asText())
                .toList();
    }

    private static List<String> attachments(JsonNode item) {
        return item.path("attachments").findValuesAsText("name");
    }

    private static JsonNode json(Path file) {
        try {
            return ReportJson.lines().readTree(file.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
