package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements, that of a whole run among them, left alone and tampered with, judged again from what is stored. */
@OneIn(wholeClass = true)
class RecheckIT {
    private static final List<String> STORED = List.of("compliance.json", "exchanges.jsonl", "run.json");

    private static final List<String> CORE = Catalogue.load().requirements().stream()
            .filter(requirement -> requirement.level() == Level.CORE)
            .map(Requirement::id)
            .toList();
    private static final String FEW =
            "(@KEEP-EMAIL or @ALWAYS-200 or @CHANGE-EMAIL or @PRIVATE-KEY or @NO-TAKEOVER) and not @each-way";

    @TempDir
    static Path folder;

    private static InProcess whole;
    private static InProcess both;
    private static InProcess faulty;

    @TempDir
    Path here;

    @BeforeAll
    static void judge() throws IOException {
        try (ReferenceServer right = ReferenceServer.start(ReferenceOptions.defaults());
                ReferenceServer wrong =
                        ReferenceServer.start(ReferenceOptions.defaults().withFaults(Set.of("keep-email-last-wins")))) {
            whole = stored(folder.resolve("whole"), right);
            both = stored(folder.resolve("both"), right, "--wire", "all", "--tags", FEW, "--level", "core");
            faulty = stored(folder.resolve("faulty"), wrong, "--tags", FEW, "--level", "core");
            for (String shard : List.of("1", "2")) {
                stored(
                        folder.resolve("shard-" + shard),
                        wrong,
                        "--tags",
                        "(@ALWAYS-200 or @KEEP-EMAIL) and not @each-way",
                        "--shard",
                        shard + "/2");
            }
        }
    }

    @Test
    void a_whole_run_follows_from_what_is_stored() throws IOException {
        assertThat(whole.exitCode()).as(whole.output()).isZero();
        assertThat(whole.with("passed")).containsAll(CORE);
        assertFollows("whole", "Verdict: compliant; ");
    }

    @Test
    void a_run_on_both_wire_formats_follows_from_what_is_stored() throws IOException {
        assertThat(both.exitCode()).as(both.output()).isZero();
        assertThat(both.report().get("wires")).hasSize(2);
        assertFollows("both", "Verdict: compliant in ");
    }

    @Test
    void a_run_that_found_failures_follows_from_what_is_stored_too() throws IOException {
        assertThat(faulty.exitCode()).as(faulty.output()).isEqualTo(1);
        assertFollows("faulty", "Verdict: not compliant (");
    }

    @Test
    void shards_and_what_is_merged_of_them_follow_from_what_is_stored() throws IOException {
        Path merged = folder.resolve("merged");
        InProcess merge = InProcess.run(
                merged,
                "merge",
                folder.resolve("shard-1").toString(),
                folder.resolve("shard-2").toString(),
                "--reports",
                merged.toString());
        assertThat(merge.exitCode()).as(merge.output()).isEqualTo(1);
        assertFollows("shard-1", "Verdict: ");
        assertFollows("shard-2", "Verdict: ");
        assertFollows("merged", "Verdict: not compliant (2 of " + InProcess.REQUIREMENTS + " requirements were run); ");
    }

    /** What somebody changed in which file, and what must be said of it. */
    record Tampering(String what, String file, String from, String to, String said) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Tampering> tampering() {
        return Stream.of(
                new Tampering(
                        "the verdict",
                        "compliance.json",
                        "\"verdict\" : \"not-compliant\"",
                        "\"verdict\" : \"compliant\"",
                        "The verdict: stated is compliant, what is stored says not-compliant."),
                new Tampering(
                        "the headline",
                        "compliance.json",
                        "\"headline\" : \"not compliant",
                        "\"headline\" : \"compliant",
                        "headline: stated is compliant ("),
                new Tampering(
                        "the verdict on a requirement",
                        "compliance.json",
                        "\"verdict\" : \"failed\"",
                        "\"verdict\" : \"passed\"",
                        "KEEP-EMAIL, verdict: stated is passed, what is stored says failed."),
                new Tampering(
                        "a count",
                        "compliance.json",
                        "\"notApplicable\" : 0",
                        "\"notApplicable\" : 5",
                        "summary, requirements, notApplicable: stated is 5, what is stored says 0."),
                new Tampering(
                        "the scope",
                        "compliance.json",
                        "\"whole\" : false",
                        "\"whole\" : true",
                        "scope, whole: stated is true, what is stored says false."),
                new Tampering(
                        "what gates",
                        "compliance.json",
                        "\"gating\" : [ \"core\" ]",
                        "\"gating\" : [ ]",
                        "gating: stated is [], what is stored says [\"core\"]."),
                new Tampering(
                        "a setting",
                        "compliance.json",
                        "\"parallel\" : \"",
                        "\"parallel\" : \"9",
                        "settings, parallel: stated is 9"),
                new Tampering(
                        "an exchange",
                        "exchanges.jsonl",
                        "\"status\":200",
                        "\"status\":500",
                        "exchanges.jsonl is not the file that the statement was made from"),
                new Tampering(
                        "the time of an exchange",
                        "exchanges.jsonl",
                        "\"millis\":",
                        "\"millis\":1",
                        "exchanges.jsonl is not the file that the statement was made from"),
                new Tampering(
                        "a scenario of the run",
                        "run.json",
                        "\"verdict\":\"failed\"",
                        "\"verdict\":\"passed\"",
                        "run.json is not the file that the statement was made from"),
                new Tampering(
                        "the answers of the run",
                        "run.json",
                        "\"acceptedStatus\":200",
                        "\"acceptedStatus\":202",
                        "run.json is not the file that the statement was made from"),
                new Tampering(
                        "how many scenarios there are",
                        "run.json",
                        "\"available\":{\"2022\":",
                        "\"available\":{\"2022\":1",
                        "scope, ofScenarios: stated is "));
    }

    @ParameterizedTest
    @MethodSource("tampering")
    void tampering_is_found(Tampering tampering) throws IOException {
        copy("faulty", here);
        Path file = here.resolve(tampering.file());
        String text = Files.readString(file);
        assertThat(text).contains(tampering.from());
        Files.writeString(file, text.replace(tampering.from(), tampering.to()));

        assertDiffers(tampering.said());
    }

    @Test
    void an_exchange_that_was_deleted_is_missed() throws IOException {
        copy("faulty", here);
        Path exchanges = here.resolve("exchanges.jsonl");
        List<String> lines = Files.readAllLines(exchanges);
        Files.write(exchanges, lines.subList(1, lines.size()));

        assertDiffers(lines.size() + " requests are stated, " + (lines.size() - 1) + " are stored.");
    }

    @Test
    void a_run_that_was_changed_with_its_digest_contradicts_the_verdict() throws Exception {
        copy("faulty", here);
        Path run = here.resolve("run.json");
        Path statement = here.resolve("compliance.json");
        String before = digest(run);
        Files.writeString(run, Files.readString(run).replace("\"verdict\":\"failed\"", "\"verdict\":\"passed\""));
        Files.writeString(statement, Files.readString(statement).replace(before, digest(run)));

        assertDiffers("The verdict: stated is not-compliant, what is stored says compliant.");
    }

    @Test
    void exchanges_that_were_repeated_or_moved_with_their_digest_are_found() throws Exception {
        copy("faulty", here);
        Path exchanges = here.resolve("exchanges.jsonl");
        Path statement = here.resolve("compliance.json");
        String before = digest(exchanges);
        String stated = Files.readString(statement);
        List<String> lines = Files.readAllLines(exchanges);
        List<String> repeated = new ArrayList<>(lines);
        repeated.add(lines.get(0));
        List<String> moved = new ArrayList<>(lines.subList(1, lines.size()));
        moved.add(lines.get(0));
        for (List<String> changed : List.of(repeated, moved)) {
            Files.write(exchanges, changed);
            Files.writeString(statement, stated.replace(before, digest(exchanges)));

            assertDiffers("exchanges.jsonl has lines that are repeated, out of order or spelled in another way.");
        }
    }

    private void assertFollows(String run, String verdict) throws IOException {
        InProcess recheck = InProcess.run(here, "recheck", folder.resolve(run).toString());
        assertThat(recheck.exitCode()).as(recheck.output()).isZero();
        assertThat(recheck.output())
                .startsWith("The report agrees with what is stored. ")
                .contains(verdict);
    }

    private void assertDiffers(String said) throws IOException {
        InProcess recheck = InProcess.run(here, "recheck", here.toString());
        assertThat(recheck.exitCode()).as(recheck.output()).isEqualTo(1);
        assertThat(recheck.output()).contains(said, "The report does not agree with what is stored. ");
    }

    private static InProcess stored(Path reports, ReferenceServer target, String... more) throws IOException {
        String[] arguments = Stream.concat(Stream.of(InProcess.ONLY_REPORTS, InProcess.STORED), Stream.of(more))
                .toArray(String[]::new);
        return InProcess.verify(reports, target, arguments);
    }

    private static void copy(String run, Path to) throws IOException {
        for (String file : STORED) {
            Files.copy(folder.resolve(run).resolve(file), to.resolve(file));
        }
    }

    private static String digest(Path file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(Files.readString(file).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
