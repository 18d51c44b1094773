package io.identifycompliance.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplorationScoreTest {
    private final ExplorationScore score = new ExplorationScore(
            500,
            List.of(
                    explored("lost", "KEEP-ID", "2022", 1, false),
                    explored("slow", "KEEP-ID", "2022", 1, true, "KEEP-ID"),
                    explored("odd", "MIXED", "2022", 1, false, "CREATE", "MIXED"),
                    explored("slow", "KEEP-ID", "2022", 2, true, "KEEP-ID"),
                    explored("slow", "KEEP-ID", "revision", 1, false),
                    explored(ExploredTarget.REFERENCE, null, "2022", 1, false),
                    explored("variant", null, "2022", 1, false, "FIND")));

    @Test
    void counts_each_wire_format_and_seed_by_itself() {
        assertThat(score.shares())
                .containsExactly(
                        new ExplorationScore.Share("2022", 1, 3, 2, 1, 200),
                        new ExplorationScore.Share("2022", 2, 1, 1, 1, 100),
                        new ExplorationScore.Share("revision", 1, 1, 0, 0, 0));
    }

    @Test
    void names_the_faults_that_no_seed_found() {
        assertThat(score.missed()).containsExactly("lost");
    }

    @Test
    void lists_what_was_found_in_right_targets() {
        assertThat(score.falseAlarms()).extracting(ExploredTarget::name).containsExactly("variant");
        assertThat(score.ofRightTargets()).isEqualTo(2);
    }

    /** One that took 100 requests for each counterexample. */
    private static ExploredTarget explored(
            String name, @Nullable String breaks, String wire, long seed, boolean isRight, String... blamed) {
        return new ExploredTarget(name, breaks, wire, seed, true, List.of(blamed), isRight, 100L * blamed.length);
    }
}
