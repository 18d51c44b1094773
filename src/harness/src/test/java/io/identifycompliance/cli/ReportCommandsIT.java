package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with the reports of runs, through the command line. */
@OneIn(wholeClass = true)
class ReportCommandsIT {
    private static final String TAGS = "(@KEEP-EMAIL or @FIND-BY-ONE) and not @each-way";

    @TempDir
    static Path folder;

    private static ReferenceServer rightServer;
    private static ReferenceServer wrongServer;
    private static InProcess right;
    private static InProcess wrong;

    @TempDir
    Path here;

    @BeforeAll
    static void judgeARightTargetAndAWrongOne() throws IOException {
        rightServer = ReferenceServer.start(ReferenceOptions.defaults());
        wrongServer = ReferenceServer.start(ReferenceOptions.defaults().withFaults(Set.of("keep-email-last-wins")));
        right = stored(folder.resolve("right"), rightServer);
        wrong = stored(folder.resolve("wrong"), wrongServer);
    }

    @AfterAll
    static void stop() {
        rightServer.close();
        wrongServer.close();
    }

    @Test
    void waives_a_failure_that_somebody_owns() throws IOException {
        InProcess run = InProcess.verify(
                here,
                wrongServer,
                "--tags",
                TAGS,
                "--waivers",
                waivers("KEEP-EMAIL", "2999-12-31"),
                InProcess.ONLY_REPORTS,
                "compliance.json,compliance.html");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("Verdict: compliant with waivers");
        assertThat(run.with("waived")).contains("KEEP-EMAIL");
        assertThat(Files.readString(here.resolve("compliance.html"))).contains("a known deviation", "Jane");
    }

    @Test
    void fails_where_a_waiver_is_over() throws IOException {
        InProcess run =
                InProcess.verify(here, wrongServer, "--tags", TAGS, "--waivers", waivers("KEEP-EMAIL", "2020-01-31"));

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output()).contains("expired on 2020-01-31. Delete the entry at", "waivers.yaml:2");
    }

    @Test
    @Tag("nightly")
    void fails_where_a_waiver_is_stale() throws IOException {
        InProcess run = InProcess.verify(
                here, rightServer, "--level", "core", "--waivers", waivers("KEEP-EMAIL", "2999-12-31"));

        assertThat(run.exitCode()).as(run.output()).isEqualTo(2);
        assertThat(run.output()).contains("is stale: it passes now. Delete the entry at", "waivers.yaml:2");
    }

    @Test
    void refuses_a_waiver_that_names_nothing_and_one_without_an_owner() throws IOException {
        InProcess unmatched =
                InProcess.verify(here, rightServer, "--tags", TAGS, "--waivers", waivers("KEEP-NOTHING", "2999-12-31"));
        Path incomplete = Files.writeString(here.resolve("incomplete.yaml"), "waivers:\n- requirement: KEEP-EMAIL\n");
        InProcess unowned = InProcess.verify(here, rightServer, "--tags", TAGS, "--waivers", incomplete.toString());

        assertThat(unmatched.exitCode()).as(unmatched.output()).isEqualTo(2);
        assertThat(unmatched.output())
                .contains("--waivers: ", "waivers.yaml:2: \"KEEP-NOTHING\" is not a requirement.");
        assertThat(unowned.exitCode()).as(unowned.output()).isEqualTo(2);
        assertThat(unowned.output()).contains("--waivers: ", "incomplete.yaml:2: a waiver needs \"reason\".");
    }

    @Test
    void compares_two_statements_and_tells_what_got_worse() throws IOException {
        Path markdown = here.resolve("diff.md");
        Path html = here.resolve("diff.html");
        String first = folder.resolve("right/compliance.json").toString();
        String second = folder.resolve("wrong").toString();

        InProcess worse = InProcess.run(
                here, "compare", first, second, "--markdown", markdown.toString(), "--html", html.toString());
        InProcess better = InProcess.run(here, "compare", second, first);
        InProcess same = InProcess.run(here, "compare", first, first);

        assertThat(worse.exitCode()).as(worse.output()).isEqualTo(1);
        assertThat(worse.output()).contains("KEEP-EMAIL");
        assertThat(Files.readString(markdown)).contains("KEEP-EMAIL");
        assertThat(Files.readString(html)).contains("KEEP-EMAIL");
        assertThat(better.exitCode()).as(better.output()).isZero();
        assertThat(same.exitCode()).as(same.output()).isZero();
        assertThat(InProcess.run(here, "compare", first, "nowhere.json").exitCode())
                .isEqualTo(2);
    }

    @Test
    void makes_of_shards_what_one_run_would_have_been() throws IOException {
        List<String> merge = new ArrayList<>(
                List.of("merge", "--reports", here.resolve("merged").toString()));
        for (int k = 1; k <= 2; k++) {
            Path shard = here.resolve("shard-" + k);
            InProcess part = stored(shard, wrongServer, "--shard", k + "/2");
            assertThat(part.verdict()).as(part.output()).isIn("inconclusive", "not-compliant");
            merge.add(shard.toString());
        }

        InProcess merged = InProcess.run(here.resolve("merged"), merge.toArray(String[]::new));

        assertThat(merged.exitCode()).as(merged.output()).isEqualTo(wrong.exitCode());
        assertThat(merged.verdict()).isEqualTo(wrong.verdict());
        assertThat(verdicts(merged)).isEqualTo(verdicts(wrong));
        InProcess lacking = InProcess.run(
                here.resolve("lacking"),
                merge.subList(0, merge.size() - 1).stream()
                        .map(a -> a.replace("merged", "lacking"))
                        .toArray(String[]::new));
        assertThat(lacking.output()).contains("The shard 2/2 is missing.");
    }

    @Test
    void passes_a_shard_whose_part_went_well() throws IOException {
        InProcess part = InProcess.verify(here, rightServer, "--tags", TAGS, "--shard", "1/2");

        assertThat(part.exitCode()).as(part.output()).isZero();
        assertThat(part.verdict()).isEqualTo("inconclusive");
        assertThat(part.output()).contains("Only all shards together have a verdict: combine them with merge.");
        assertThat(right.exitCode()).isZero();
        InProcess none = InProcess.run(here, "verify", "--shard", "3/2");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.output())
                .contains("--shard is not a part of a run: \"3/2\". Write it as 2/4, the second of four");
    }

    /** Three shards of a single scenario: two of them have none. */
    @Test
    void an_empty_shard_calls_nobody_and_is_a_part_that_merge_finds() throws IOException {
        List<String> merge = new ArrayList<>(
                List.of("merge", "--reports", here.resolve("merged").toString()));
        int empty = 0;
        for (int k = 1; k <= 3; k++) {
            Path shard = here.resolve("shard-" + k);
            InProcess part = InProcess.verify(
                    shard,
                    rightServer,
                    "--tags",
                    "@FIND-NOBODY",
                    "--shard",
                    k + "/3",
                    InProcess.ONLY_REPORTS,
                    InProcess.EVERY_REPORT);
            assertThat(part.exitCode()).as(part.output()).isZero();
            assertThat(part.output()).contains("Nothing failed in this shard.", "merge the shards for a verdict.");
            if (part.report().at("/summary/scenarios/total").asInt() == 0) {
                empty++;
                assertThat(part.output()).contains("No scenario falls into this shard, so the target was not called.");
                assertThat(part.report().get("requests").asInt()).isZero();
                assertThat(Files.readString(shard.resolve("compliance.md")))
                        .startsWith("# Nothing failed in this shard (0 of " + InProcess.REQUIREMENTS
                                + " requirements were run)");
            }
            assertThat(shard.resolve("junit.xml")).exists();
            merge.add(shard.toString());
        }
        assertThat(empty).isEqualTo(2);

        InProcess whole = InProcess.run(here.resolve("merged"), merge.toArray(String[]::new));

        assertThat(whole.exitCode()).as(whole.output()).isZero();
        assertThat(whole.verdict()).isEqualTo("compliant");
        assertThat(whole.output())
                .contains("Verdict: compliant in the 1 of " + InProcess.REQUIREMENTS + " requirements that were run");
        assertThat(InProcess.run(
                                here.resolve("merged"),
                                "recheck",
                                here.resolve("merged").toString())
                        .exitCode())
                .isZero();
        merge.remove(merge.size() - 1);
        assertThat(InProcess.run(here.resolve("merged"), merge.toArray(String[]::new))
                        .output())
                .contains("The shard 3/3 is missing.");
    }

    /** The target is not there: whoever called it would say so. */
    @Test
    void an_empty_shard_is_found_before_the_target_is_called() throws IOException {
        int empty = 0;
        for (int k = 1; k <= 3; k++) {
            InProcess part = InProcess.verify(
                    here.resolve("shard-" + k),
                    "--target",
                    "http://127.0.0.1:1",
                    "--public-key",
                    "PUBLIC1",
                    "--private-key",
                    "pk_nobody_has_it",
                    "--tags",
                    "@FIND-NOBODY",
                    "--shard",
                    k + "/3");
            empty += part.exitCode() == 0 ? 1 : 0;
        }
        assertThat(empty).isEqualTo(2);
    }

    @Test
    void waives_a_failure_in_a_shard_too() throws IOException {
        for (int k = 1; k <= 2; k++) {
            InProcess part = InProcess.verify(
                    here.resolve("shard-" + k),
                    wrongServer,
                    "--tags",
                    TAGS,
                    "--shard",
                    k + "/2",
                    "--waivers",
                    waivers("KEEP-EMAIL", "2999-12-31"));
            assertThat(part.exitCode()).as(part.output()).isZero();
        }
    }

    private static InProcess stored(Path reports, ReferenceServer target, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--tags", TAGS, InProcess.ONLY_REPORTS, InProcess.STORED));
        arguments.addAll(List.of(more));
        return InProcess.verify(reports, target, arguments.toArray(String[]::new));
    }

    private String waivers(String requirement, String expires) throws IOException {
        return Files.writeString(here.resolve("waivers.yaml"), String.format(Locale.ROOT, """
                        waivers:
                        - requirement: %s
                          reason: a known deviation
                          owner: Jane
                          ticket: T-1
                          expires: %s
                        """, requirement, expires))
                .toString();
    }

    /** The verdicts of all requirements and of their scenarios. */
    private static Map<String, String> verdicts(InProcess run) {
        Map<String, String> verdicts = new TreeMap<>();
        for (JsonNode requirement : run.report().get("requirements")) {
            String id = requirement.get("id").asText();
            verdicts.put(id, requirement.get("verdict").asText());
            requirement
                    .get("scenarios")
                    .forEach(s -> verdicts.put(
                            id + ": " + s.get("feature").asText() + ":"
                                    + s.get("line").asText(),
                            s.get("verdict").asText()));
        }
        return verdicts;
    }
}
