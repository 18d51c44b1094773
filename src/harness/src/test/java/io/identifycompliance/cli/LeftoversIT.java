package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import io.identifycompliance.suite.OneIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves on a target is known afterwards, and can be removed: after a kill as well. */
@OneIn
class LeftoversIT {
    private static final String PUBLIC_KEY = "PUBK77";
    private static final String PRIVATE_KEY = "pk_d1stinct1veK3y";

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop_what_was_started() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void is_removed_after_a_run_in_shards() throws Exception {
        try (ReferenceServer target = ReferenceServer.start(ReferenceOptions.defaults())) {
            for (String shard : List.of("1/2", "2/2")) {
                InProcess run = InProcess.verify(
                        folder.resolve("shard-" + shard.charAt(0)),
                        target,
                        "--shard",
                        shard,
                        "--wire",
                        "all",
                        "--tags",
                        "@FIND and not @each-way",
                        InProcess.ONLY_REPORTS,
                        InProcess.STORED + ",leftovers.json");
                assertThat(run.exitCode()).as(run.output()).isZero();
            }
            int people = target.people();
            assertThat(people).isGreaterThan(20);
            Path reports = folder.resolve("reports");
            InProcess.run(
                    reports,
                    "merge",
                    folder.resolve("shard-1").toString(),
                    folder.resolve("shard-2").toString(),
                    "--reports",
                    reports.toString());
            assertThat(Files.readString(reports.resolve("leftovers.json")))
                    .doesNotContain(target.root() + "/")
                    .doesNotContain(ReferenceOptions.defaults().privateKey());

            InProcess cleaned = InProcess.run(reports, cleanUp(reports, target));

            assertThat(cleaned.exitCode()).as(cleaned.output()).isZero();
            assertThat(cleaned.output())
                    .contains(people + " removed, 0 already gone, 0 kept because they have other identifiers than those"
                            + " of the run, 0 accepted for deletion, 0 left.");
            assertThat(target.people()).isZero();
            assertThat(InProcess.run(reports, cleanUp(reports, target)).output())
                    .contains("Nobody is left on ");
        }
    }

    @Test
    void of_an_earlier_run_into_the_same_folder_is_not_forgotten() throws Exception {
        try (ReferenceServer target = ReferenceServer.start(ReferenceOptions.defaults())) {
            for (int run = 0; run < 2; run++) {
                InProcess.verify(
                        folder, target, "--tags", "@JESSICA", InProcess.ONLY_REPORTS, "compliance.json,leftovers.json");
            }

            assertThat(InProcess.run(folder, cleanUp(folder, target)).exitCode())
                    .isZero();
            assertThat(target.people()).isZero();
        }
    }

    @Test
    void is_counted_before_a_run() throws Exception {
        int made;
        try (ReferenceServer target = ReferenceServer.start(ReferenceOptions.defaults())) {
            InProcess.verify(folder.resolve("real"), target, "--tags", "@JESSICA");
            made = target.people();
        }
        InProcess run = InProcess.run(
                folder,
                "verify",
                "--dry-run",
                "--target",
                "http://127.0.0.1:1",
                "--public-key",
                PUBLIC_KEY,
                "--private-key",
                PRIVATE_KEY,
                "--tags",
                "@JESSICA",
                "--rate",
                "60",
                "--settle",
                "0",
                "--reports",
                folder.resolve("reports").toString());

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("Dry run on the embedded reference: http://127.0.0.1:1 is not called.")
                .contains(" create " + made + " profiles with ")
                .containsPattern("[1-9]\\d* scenarios create \\d+ profiles with [1-9]\\d* requests\\.")
                .containsPattern("At --rate 60, that takes \\d+\\.\\d minutes\\.");
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void is_removed_after_a_kill_in_the_middle() throws Exception {
        assertRemovedAfter("-KILL");
    }

    @Test
    @Tag("nightly")
    void is_removed_after_an_end_in_the_middle() throws Exception {
        assertRemovedAfter("-TERM");
    }

    private void assertRemovedAfter(String signal) throws Exception {
        ReferenceOptions options =
                ReferenceOptions.defaults().withPublicKey(PUBLIC_KEY).withPrivateKey(PRIVATE_KEY);
        try (ReferenceServer target = ReferenceServer.start(options)) {
            Path reports = folder.resolve("reports");
            Process run = start(
                    "verify",
                    "--target",
                    target.root().toString(),
                    "--public-key",
                    PUBLIC_KEY,
                    "--tags",
                    "@FIND or @JESSICA",
                    "--rate",
                    "150",
                    "--reports",
                    reports.toString(),
                    InProcess.ONLY_REPORTS,
                    "compliance.json,leftovers.json");
            awaitLine(run, "  \\d+ of \\d+ scenarios.*");
            kill(run, signal);
            assertThat(target.people()).isPositive();
            assertThat(Files.exists(reports.resolve("leftovers.part.jsonl"))).isEqualTo(signal.equals("-KILL"));

            Process first = start(
                    "clean-up",
                    reports.toString(),
                    "--target",
                    target.root().toString(),
                    "--rate",
                    "60",
                    "--processing-timeout",
                    "2s");
            awaitLine(first, "  \\d+ of \\d+ entries.*");
            kill(first, signal);
            assertThat(target.people()).isPositive();

            InProcess second = InProcess.run(reports, cleanUp(reports, target));

            assertThat(second.exitCode()).as(second.output()).isZero();
            assertThat(target.people()).isZero();
            assertThat(second.output()).contains(" 0 left.").doesNotContain(PRIVATE_KEY);
            assertThat(Files.readString(reports.resolve("leftovers.json"))).doesNotContain(PRIVATE_KEY, PUBLIC_KEY);
        }
    }

    @Test
    void of_an_exploration_is_listed_and_removed() throws Exception {
        try (ReferenceServer target = ReferenceServer.start(ReferenceOptions.defaults())) {
            InProcess run = InProcess.run(
                    folder,
                    "explore",
                    "--target",
                    target.root().toString(),
                    "--public-key",
                    ReferenceOptions.defaults().publicKey(),
                    "--private-key",
                    ReferenceOptions.defaults().privateKey(),
                    "--max-requests",
                    "800",
                    "--processing-timeout",
                    "4s",
                    "--settle",
                    "0",
                    "--wire",
                    "all",
                    "--reports",
                    folder.toString());

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(folder.resolve("leftovers.part.jsonl")).doesNotExist();
            assertThat(target.people()).isPositive();
            assertThat(InProcess.run(folder, cleanUp(folder, target)).exitCode())
                    .isZero();
            assertThat(target.people()).isZero();
        }
    }

    private static String[] cleanUp(Path reports, ReferenceServer target) {
        return new String[] {
            "clean-up", reports.toString(), "--target", target.root().toString(), "--private-key", target.privateKey()
        };
    }

    private static void awaitLine(Process process, String pattern) throws IOException {
        StringBuilder printed = new StringBuilder();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.matches(pattern)) {
            printed.append(line).append('\n');
            line = lines.readLine();
        }
        assertThat(line).as(printed.toString()).isNotNull();
    }

    private static void kill(Process process, String signal) throws Exception {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private Process start(String... arguments) throws IOException {
        Process process = Distribution.process(folder, Map.of("IDENTIFY_PRIVATE_KEY", PRIVATE_KEY), arguments)
                .start();
        started.add(process);
        return process;
    }
}
