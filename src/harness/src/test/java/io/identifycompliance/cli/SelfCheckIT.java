package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.report.statement.SelfCheckScore;
import io.identifycompliance.suite.CommitSeed;
import io.identifycompliance.suite.HarnessVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every check has been seen to fail, by the distribution and with these very features. {@code mvn verify} tries one
 * fault in fifty on one wire format, drawn by the commit; {@code mvn verify -Pself-check} tries all of them on both, with
 * every scenario.
 */
@Tag("busy")
@Tag("self-check")
class SelfCheckIT {
    private static final long LIMIT_MINUTES = 40;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path COMMITTED =
            Path.of("src/harness/src/main/resources/io/identifycompliance/self-check-score.json");

    private static final String MEASURE =
            "target/identify-compliance/bin/identify-compliance self-check --score " + COMMITTED;

    private final Path target = Path.of("target").toAbsolutePath();
    private final Path printed = target.resolve("self-check.txt");

    @Test
    void every_fault_is_caught_and_the_committed_score_is_that_of_all() throws Exception {
        if (!CommitSeed.ONE_IN.equals("1")) {
            catches(
                    "--sample",
                    CommitSeed.ONE_IN,
                    "--seed",
                    CommitSeed.text(),
                    "--wire",
                    CommitSeed.oneOf(WireFormats.NAMES));
            say(Files.readAllLines(printed).get(0));
            if (!isCurrent(JSON.readValue(COMMITTED.toFile(), SelfCheckScore.class))) {
                say(
                        "The score is due: scenarios, or the code that runs them, have changed since it was measured. Measure it"
                                + " with this command, and commit the two files that it writes:");
                say(MEASURE);
            }
            return;
        }
        Path score = target.resolve("self-check-score.json");
        catches("--full", "--score", score.toString());
        assertThat(measured(score))
                .as("%s is not what was measured. Commit what this writes: %s", COMMITTED, MEASURE)
                .isEqualTo(measured(COMMITTED));
    }

    /** All but the hash of the features as they were, which names and comments change. */
    private static ObjectNode measured(Path score) throws IOException {
        return ((ObjectNode) JSON.readTree(score.toFile())).without("features");
    }

    private void catches(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("distribution"), "bin", "identify-compliance")
                        .toString(),
                "self-check",
                "--reports",
                target.resolve("self-check").toString()));
        command.addAll(List.of(options));
        Process run = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean ended = run.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            run.destroyForcibly();
        }
        assertThat(ended).as("ended in time: %s", Files.readString(printed)).isTrue();
        assertThat(run.exitValue()).as(Files.readString(printed)).isZero();
    }

    private static boolean isCurrent(SelfCheckScore score) {
        return score.isOf(HarnessInfo.current(HarnessVersion.current()));
    }

    private static void say(String line) {
        System.out.println("[self-check] " + line);
    }
}
