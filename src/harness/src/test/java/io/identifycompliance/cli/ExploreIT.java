package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explore} on the command line: what it prints and writes, and its exit codes. */
class ExploreIT {
    @TempDir
    Path reports;

    @Test
    void a_violation_is_printed_and_written_as_a_feature_that_fails_again() throws IOException {
        try (ReferenceServer target = serve(Set.of("keep-email-last-wins"))) {
            InProcess run = explore(target, "1", "500", "2022");

            assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
            assertThat(run.output())
                    .containsPattern(
                            "Wire 2022: (1 violation|\\d violations) found in \\d+ sequences and \\d+ requests")
                    .contains("  KEEP-EMAIL  ", "counterexample-1.feature")
                    .doesNotContain(target.privateKey());
            Path counterexamples = reports.resolve("counterexamples");
            assertThat(counterexamples.resolve("counterexample-1.feature"))
                    .content()
                    .contains("@KEEP-EMAIL");

            InProcess again = InProcess.verify(
                    reports.resolve("again"),
                    target,
                    "--features",
                    counterexamples.toString(),
                    "--tags",
                    "@counterexample-1");

            assertThat(again.exitCode()).as(again.output()).isEqualTo(1);
            assertThat(again.with("failed")).contains("KEEP-EMAIL");
        }
    }

    @Test
    void a_wire_format_of_which_nothing_was_judged_is_inconclusive_whatever_the_other_is() throws IOException {
        try (ReferenceServer target = serve(Set.of())) {
            InProcess run = explore(target, "1", "200", "all");

            assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
            assertThat(run.output()).contains("No sequence could be judged", "--max-requests");
        }
    }

    private static ReferenceServer serve(Set<String> faults) {
        return ReferenceServer.start(ReferenceOptions.defaults().withFaults(faults));
    }

    private InProcess explore(ReferenceServer target, String seed, String requests, String wire) throws IOException {
        return InProcess.run(
                reports,
                "explore",
                "--target",
                target.root().toString(),
                "--public-key",
                target.publicKey(),
                "--private-key",
                target.privateKey(),
                "--seed",
                seed,
                "--max-requests",
                requests,
                "--wire",
                wire,
                "--processing-timeout",
                "4s",
                "--settle",
                "0",
                "--reports",
                reports.toString());
    }
}
