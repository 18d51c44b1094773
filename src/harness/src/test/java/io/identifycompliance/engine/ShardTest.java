package io.identifycompliance.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
    @Test
    void puts_every_scenario_into_exactly_one_part() {
        List<Shard> parts =
                IntStream.rangeClosed(1, 4).mapToObj(k -> new Shard(k, 4)).toList();

        for (int line = 1; line <= 400; line++) {
            String scenario = "[engine:cucumber]/[feature:classpath%3Afeatures%2Fcore%2Fadd.feature]/[scenario:" + line;
            assertThat(parts.stream().filter(p -> p.holds(scenario))).hasSize(1);
        }
    }

    @Test
    void gives_each_part_about_the_same_number() {
        long held = IntStream.rangeClosed(1, 400)
                .filter(line -> new Shard(1, 4).holds("[scenario:" + line + "]"))
                .count();

        assertThat(held).isBetween(60L, 140L);
    }

    @Test
    void splits_own_features_alike_wherever_they_lie() {
        for (int line = 1; line <= 50; line++) {
            Shard part = new Shard(1, 3);
            assertThat(part.holds(
                            "[engine:cucumber]/[feature:file%3A%2Fhome%2Fa%2Fown.feature]/[scenario:" + line + "]"))
                    .isEqualTo(part.holds(
                            "[engine:cucumber]/[feature:file%3A%2Fbuilds%2Fown.feature]/[scenario:" + line + "]"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0/2", "3/2", "a/b", "1/2/3", "-1/2"})
    void refuses_what_is_no_part(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Shard.of(text));
    }
}
