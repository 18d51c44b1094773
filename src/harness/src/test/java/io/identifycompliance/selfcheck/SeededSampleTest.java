package io.identifycompliance.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededSampleTest {
    private static final List<String> NAMES =
            IntStream.range(0, 95).mapToObj(i -> "fault-" + i).toList();

    @Test
    void draws_one_in_so_many_rounded_up() {
        assertThat(drawn(10, "a")).hasSize(10);
        assertThat(drawn(1, "a")).isEqualTo(NAMES);
        assertThat(drawn(500, "a")).hasSize(1);
        assertThat(new SeededSample(10, "a").of(List.<String>of(), Function.identity()))
                .isEmpty();
    }

    @Test
    void draws_the_same_for_the_same_seed_in_the_order_given() {
        assertThat(drawn(10, "a")).isEqualTo(drawn(10, "a")).isSubsetOf(NAMES);
        assertThat(drawn(10, "a")).isSortedAccordingTo((a, b) -> NAMES.indexOf(a) - NAMES.indexOf(b));
    }

    @Test
    void reaches_each_one_with_other_seeds() {
        Set<String> reached = new TreeSet<>();
        IntStream.range(0, 100).forEach(seed -> reached.addAll(drawn(10, Integer.toString(seed))));

        assertThat(reached).containsExactlyInAnyOrderElementsOf(NAMES);
    }

    private static List<String> drawn(int oneIn, String seed) {
        return new SeededSample(oneIn, seed).of(NAMES, Function.identity());
    }
}
