package io.identifycompliance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.cli.Distribution;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark still measures what it says: it is run too seldom to tell. */
class BenchmarkIT {
    private static final String FEW = "@ADD-PHONE";

    @Test
    void the_floor_repeats_what_the_run_did(@TempDir Path work) throws Exception {
        try (Server server = Server.start(Distribution.COMMAND, Duration.ZERO, Duration.ZERO)) {
            Pair pair = new Pairs(Distribution.COMMAND, work, server.root(), Duration.ZERO).run(new Asked(FEW, "", 4));

            assertThat(pair.recording().scenarios()).isNotEmpty();
            assertThat(pair.floorExchanges())
                    .isBetween(
                            pair.recording().exchanges() * 9 / 10,
                            pair.recording().exchanges());
            assertThat(pair.recording().calibration()).isPositive();
            assertThat(pair.recording().discovery()).isPositive();
            assertThat(pair.recording().playing()).isPositive();
        }
    }

    @Test
    void without_tags_all_scenarios_are_run() {
        assertThat(new Asked("", "", 1).options()).doesNotContain("--tags");
    }
}
