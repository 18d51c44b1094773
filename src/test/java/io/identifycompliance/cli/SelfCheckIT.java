package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every check has been seen to fail, by the distribution and with these very features. It takes longer than all other
 * tests together: {@code mvn verify -Dleft.out=self-check} does without.
 */
@Tag("self-check")
class SelfCheckIT {
    private static final long LIMIT_MINUTES = 40;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path COMMITTED = Path.of("src/main/resources/io/identifycompliance/self-check-score.json");

    private final Path target = Path.of("target").toAbsolutePath();
    private final Path printed = target.resolve("self-check.txt");
    private final Path score = target.resolve("self-check-score.json");

    @Test
    void every_fault_is_caught_and_verdicts_carry_that_score() throws Exception {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("distribution"), "bin", "identify-compliance")
                                .toString(),
                        "self-check",
                        "--reports",
                        target.resolve("self-check").toString(),
                        "--score",
                        score.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean ended = run.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            run.destroyForcibly();
        }

        assertThat(ended).as("ended in time: %s", Files.readString(printed)).isTrue();
        assertThat(run.exitValue()).as(Files.readString(printed)).isZero();
        assertThat(JSON.readTree(score.toFile()))
                .as("%s is not what was measured: copy %s there and commit it.", COMMITTED, score)
                .isEqualTo(JSON.readTree(COMMITTED.toFile()));
    }
}
