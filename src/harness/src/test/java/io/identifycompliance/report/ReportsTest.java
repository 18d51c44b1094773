package io.identifycompliance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.identifycompliance.record.Leftovers;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.report.files.ReportFolder;
import io.identifycompliance.report.files.ReportJson;
import io.identifycompliance.report.statement.ReportOptions;
import io.identifycompliance.report.statement.SelfCheckScore;
import io.identifycompliance.report.statement.Statement;
import io.identifycompliance.verdict.Waiver;
import io.identifycompliance.verdict.Waivers;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    @TempDir
    Path dir;

    @Test
    void writes_the_statement_first_and_leaves_nothing_half_written() throws IOException {
        Reports.Written written = new Reports(dir.resolve("a/b"))
                .writePartial(Sample.run(Sample.overwritten().build()), Sample.catalogue(), Sample.options());
        assertThat(written.files())
                .extracting(f -> f.getFileName().toString())
                .startsWith("compliance.json")
                .containsSubsequence(
                        "compliance.json",
                        "exchanges.jsonl",
                        "run.json",
                        "compliance.md",
                        "compliance.html",
                        "junit.xml",
                        "badge.svg",
                        "test-result.json")
                .containsExactlyElementsOf(Reports.NAMES.stream()
                        .filter(name -> !name.equals("leftovers.json") && !name.equals("allure"))
                        .toList());
        try (Stream<Path> files = Files.list(dir.resolve("a/b"))) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
        assertThat(written.leaks()).isEmpty();
    }

    @Test
    void writes_only_what_is_asked_for() throws IOException {
        RunRecord run = Sample.run(Sample.overwritten().build());
        for (String name : Reports.NAMES) {
            Path folder = dir.resolve("only-" + name);
            new Reports(folder)
                    .write(
                            run,
                            Sample.catalogue(),
                            Sample.options().withLeftovers(Leftovers.none()).withOnly(Set.of(name)));
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .as(name)
                        .containsExactlyElementsOf(
                                name.equals("allure") ? List.of("allure", "allure-results") : List.of(name));
            }
        }
    }

    @Test
    void the_statement_keeps_to_its_schema() throws IOException {
        assertThat(violations(Sample.run(Sample.passed("CREATE", "A profile")), Sample.options()))
                .isEmpty();
        Waiver waiver = new Waiver(
                "KEEP-EMAIL", null, "2022", "Known.", "team", "T-1", LocalDate.of(2026, 12, 31), "w.yaml", 2);
        RunRecord all = new Sample.Run()
                .on("2022", "revision")
                .interrupted("Ctrl-C")
                .problems("Slow.")
                .processing("2022", 12L)
                .notApplicable("RACE", "No.")
                .with(
                        Sample.overwritten().build(),
                        Sample.scenario("WHO-WINS", "Two")
                                .observed("WHO-WINS", "x")
                                .broken("NPE")
                                .build())
                .build();
        ReportOptions options = Sample.options()
                .withWaivers(new Waivers(List.of(waiver)), LocalDate.of(2027, 1, 1))
                .withSelfCheck(
                        new SelfCheckScore("f00d", "b1ad", 1, 2, Map.of("RACE", new SelfCheckScore.Share(1, 2))));
        assertThat(violations(all, options)).isEmpty();
        assertThat(violations("{\"verdict\": \"green\"}")).isNotEmpty();
    }

    @Test
    void a_key_that_a_target_sent_back_is_found_in_every_file_that_shows_it() {
        RunRecord run = Sample.run(Sample.scenario("CREATE", "A profile")
                .exchanges(Sample.find(1, "email=a", 200, "pk_4711_planted"))
                .failed("It said pk_4711_planted.", "nothing", "a key")
                .build());
        Reports.Written written = new Reports(dir)
                .writePartial(run, Sample.catalogue(), Sample.options().withSecrets(List.of("pk_4711_planted")));
        assertThat(written.leaks())
                .extracting(l -> l.file().getFileName() + " " + l.encoding())
                .containsExactly(
                        "compliance.html as it is",
                        "compliance.json as it is",
                        "exchanges.jsonl as it is",
                        "junit.xml as it is",
                        "run.json as it is");
    }

    @Test
    void a_key_is_found_in_what_allure_shows_too() {
        RunRecord run = Sample.run(Sample.scenario("CREATE", "A profile")
                .exchanges(Sample.find(1, "email=a", 200, "pk_4711_planted"))
                .failed("It said pk_4711_planted.", "nothing", "a key")
                .build());
        Reports.Written written = new Reports(dir)
                .write(run, Sample.catalogue(), Sample.options().withSecrets(List.of("pk_4711_planted")));
        assertThat(written.problems()).isEmpty();
        assertThat(written.leaks())
                .extracting(l -> dir.relativize(l.file()).getName(0).toString())
                .contains("exchanges.jsonl", "allure-results", "allure");
    }

    @Test
    void junit_xml_tells_failures_errors_and_skips_apart() throws IOException {
        RunRecord run = Sample.run(
                Sample.passed("CREATE", "A profile"),
                Sample.overwritten().build(),
                Sample.scenario("MIXED", "Both\u0000")
                        .inconclusive("No <marker>.")
                        .build(),
                Sample.scenario("WHO-WINS", "Two").failed("Odd.", "a", "b").build());
        new Reports(dir).writePartial(run, Sample.catalogue(), Sample.options());
        assertThat(Files.readString(dir.resolve("junit.xml"))).isEqualTo("""
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="identify-compliance: not compliant (3 of 7 requirements were run)" \
            time="4.936" tests="4" failures="1" errors="1">
            <testsuite name="CREATE: Identify with identifiers that nobody has creates exactly one profile \
            that holds them all." time="1.234" tests="1" failures="0" errors="0" skipped="0">
            <testcase classname="core/create" name="A profile [2022]" time="1.234">
            <system-out>core/create.feature:12, for CREATE</system-out></testcase></testsuite>
            <testsuite name="KEEP-EMAIL: Identify never changes, clears or moves an email address that a \
            profile has." time="1.234" tests="1" failures="1" errors="0" skipped="0">
            <testcase classname="core/keep-email" name="The email stays, matched by external ID [2022]" time="1.234">
            <failure type="not-compliant" message="The email of the profile was replaced.">The email of \
            the profile was replaced.
            expected: email old.me@yahoo.com
            seen:     email new.me@yahoo.com after the marker of the same request
            evidence: settle window, same-request fence</failure>
            <system-out>core/keep-email.feature:23, for KEEP-EMAIL</system-out></testcase></testsuite>
            <testsuite name="MIXED: Of a request with identifiers and properties, the identifier updates \
            are rejected and the properties processed." time="1.234" tests="1" failures="0" errors="1" skipped="0">
            <testcase classname="core/mixed" name="Both\uFFFD [2022]" time="1.234">
            <error type="inconclusive" message="No &lt;marker&gt;.">No &lt;marker&gt;.
            evidence: none</error>
            <system-out>core/mixed.feature:12, for MIXED</system-out></testcase></testsuite>
            <testsuite name="WHO-WINS: Which identifier decides when two of them match different \
            profiles." time="1.234" tests="1" failures="0" errors="0" skipped="1">
            <testcase classname="core/who-wins" name="Two [2022]" time="1.234">
            <skipped message="inconclusive: Odd."></skipped>
            <system-out>core/who-wins.feature:12, for WHO-WINS</system-out></testcase></testsuite></testsuites>\
            """);
    }

    @Test
    void the_predicate_to_be_signed_names_what_gates_and_never_passes_what_could_not_be_judged() throws IOException {
        RunRecord run = Sample.run(
                Sample.passed("CREATE", "A profile"),
                Sample.scenario("MIXED", "Both").inconclusive("No marker.").build(),
                Sample.scenario("WHO-WINS", "Two").failed("Odd.", "a", "b").build());
        new Reports(dir).writePartial(run, Sample.catalogue(), Sample.options());
        JsonNode predicate =
                ReportJson.pages().readTree(dir.resolve("test-result.json").toFile());
        assertThat(predicate.path("result").asText()).isEqualTo("FAILED");
        assertThat(predicate.path("passedTests")).extracting(JsonNode::asText).containsExactly("CREATE");
        assertThat(predicate.path("failedTests")).isEmpty();
        assertThat(predicate.path("inconclusiveTests"))
                .extracting(JsonNode::asText)
                .containsExactly("MIXED");
        assertThat(predicate.path("configuration"))
                .extracting(c -> c.at("/digest/sha256").asText())
                .doesNotContain("")
                .hasSize(3);
    }

    @Test
    void junit_xml_is_never_green_where_the_run_could_not_judge() throws IOException {
        new Reports(dir)
                .writePartial(
                        new Sample.Run().problems("Nothing answers.").build(), Sample.catalogue(), Sample.options());
        assertThat(Files.readString(dir.resolve("junit.xml")))
                .contains("tests=\"1\" failures=\"0\" errors=\"1\"")
                .contains("<error type=\"inconclusive\" message=\"Nothing answers.\">");
    }

    @Test
    void the_badge_says_the_verdict() throws IOException {
        new Reports(dir).writePartial(Sample.run(), Sample.catalogue(), Sample.options());
        assertThat(Files.readString(dir.resolve("badge.svg")))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"380\" height=\"20\"")
                .contains("<title>Identify API: inconclusive (0 of 7 requirements were run)</title>")
                .contains("#57606a");
    }

    @Test
    void a_place_that_cannot_be_written_to_is_named_with_a_remedy() throws IOException {
        Path file = Files.writeString(dir.resolve("reports"), "not a folder");
        assertThat(new Reports(file)
                        .writePartial(Sample.run(), Sample.catalogue(), Sample.options())
                        .unwritten())
                .contains(file.resolve("compliance.json") + " could not be written. A file stands where a folder"
                        + " should be. Remove it, or name another folder with --reports.");
        assertThat(ReportFolder.unwritable(Path.of("x"), new IOException("No space left on device")))
                .hasMessage("x could not be written. The disk is full. Make room, or name a folder on another disk"
                        + " with --reports.");
    }

    @Test
    void what_breaks_half_way_keeps_the_earlier_file() throws IOException {
        ReportFolder folder = new ReportFolder(dir);
        folder.put("a.txt", out -> out.write("whole"));
        assertThatThrownBy(() -> folder.put("a.txt", ReportsTest::half)).isInstanceOf(ReportException.class);
        assertThat(dir.resolve("a.txt")).hasContent("whole");
    }

    @Test
    void one_that_cannot_be_written_keeps_no_other_from_it_and_leaves_nothing_of_an_earlier_run() throws IOException {
        Files.writeString(dir.resolve("junit.xml"), "green");
        Files.createDirectories(dir.resolve("junit.xml.part").resolve("in the way"));

        Reports.Written written = new Reports(dir).write(Sample.run(), Sample.catalogue(), Sample.options());

        assertThat(written.unwritten())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith(dir.resolve("junit.xml") + " could not be written.");
        assertThat(dir.resolve("junit.xml")).doesNotExist();
        assertThat(dir.resolve("compliance.json")).exists();
        assertThat(dir.resolve("badge.svg")).exists();
    }

    @Test
    void half_of_a_surrogate_pair_becomes_a_question_mark() throws IOException {
        new ReportFolder(dir).put("a.txt", out -> out.write("a\ud83d b"));

        assertThat(dir.resolve("a.txt")).hasContent("a? b");
    }

    private static void half(Writer out) throws IOException {
        out.write("ha");
        throw new IOException("No space left on device");
    }

    private static List<String> violations(RunRecord run, ReportOptions options) throws IOException {
        Statement statement = Statement.of(run, Sample.catalogue(), options);
        return violations(ReportJson.pages().writeValueAsString(statement));
    }

    private static List<String> violations(String json) throws IOException {
        try (InputStream text = Statement.class.getResourceAsStream("compliance.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return schema.validate(json, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
