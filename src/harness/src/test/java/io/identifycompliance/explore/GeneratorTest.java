package io.identifycompliance.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.engine.DryRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {
    private static final int FEW = 30;
    private static final int MANY = 150;

    @Test
    void the_same_seed_makes_the_same_sequences() {
        assertThat(sequences("2022", 7, FEW))
                .isEqualTo(sequences("2022", 7, FEW))
                .isNotEqualTo(sequences("2022", 8, FEW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022", "revision"})
    void sequences_are_scenarios_that_verify_accepts(String wire, @TempDir Path folder) throws IOException {
        Generator generator = new Generator(vocabulary(wire), 1);
        FeatureText text = new FeatureText(List.of("A comment"), "Sequences", "Generated.");
        for (int i = 0; i < MANY; i++) {
            text.scenario(List.of("CREATE"), "Sequence " + i, generator.next().steps());
        }
        Files.writeString(folder.resolve("generated.feature"), text.toString());

        assertThat(DryRun.slips(List.of(folder))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022", "revision"})
    void sequences_contain_every_kind_of_action_and_every_form_of_calling_identify(String wire) {
        List<Action> actions = sequences(wire, 3, MANY).stream()
                .flatMap(sequence -> sequence.actions().stream())
                .toList();

        assertThat(actions).extracting(Action::kind).contains(Action.Kind.values());
        assertThat(actions)
                .extracting(Action::how)
                .containsAll(vocabulary(wire).forms().stream()
                        .map(form -> "as \"" + form + "\"")
                        .toList());
    }

    private static List<Sequence> sequences(String wire, long seed, int number) {
        Generator generator = new Generator(vocabulary(wire), seed);
        List<Sequence> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            all.add(generator.next().sequence());
        }
        return all;
    }

    static Vocabulary vocabulary(String wire) {
        var format = WireFormats.named(wire, "2026-07-15");
        return new Vocabulary(
                wire,
                format.forms().stream()
                        .filter(form -> form.wellFormed())
                        .skip(1)
                        .map(form -> form.name())
                        .toList(),
                format.changePlaces().stream().skip(1).toList(),
                format.findPlaces());
    }
}
