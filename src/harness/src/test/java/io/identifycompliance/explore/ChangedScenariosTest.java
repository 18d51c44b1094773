package io.identifycompliance.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.engine.DryRun;
import io.identifycompliance.engine.ScenarioText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedScenariosTest {
    private static final int FEW = 80;

    @Test
    void the_same_seed_makes_the_same_changes() {
        assertThat(changed("2022", 7).next(FEW))
                .isEqualTo(changed("2022", 7).next(FEW))
                .isNotEqualTo(changed("2022", 8).next(FEW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022", "revision"})
    void every_scenario_comes_and_is_one_that_verify_accepts(String wire, @TempDir Path folder) throws IOException {
        int available = ScenarioText.on(wire).size();
        List<ChangedScenario> all = changed(wire, 1).next(available + FEW);
        FeatureText text = new FeatureText(List.of("A comment"), "Changed scenarios", "Generated.");
        for (int i = 0; i < all.size(); i++) {
            text.scenario(all.get(i).tags(), "Sequence " + i, all.get(i).steps());
        }
        Files.writeString(folder.resolve("generated.feature"), text.toString());

        assertThat(DryRun.slips(List.of(folder))).isEmpty();
        assertThat(new HashSet<>(all.stream().map(one -> one.scenario().place()).toList()))
                .hasSizeGreaterThan(available * 9 / 10);
    }

    @Test
    void most_of_them_are_changed_and_none_only_observes_or_is_timed() {
        List<ChangedScenario> all = changed("2022", 1).next(400);

        assertThat(all.stream().filter(one -> !one.changes().isEmpty()).count()).isGreaterThan(300);
        assertThat(all)
                .flatExtracting(ChangedScenario::steps)
                .extracting(Step::text)
                .noneMatch(text -> text.startsWith("it is observed"))
                .noneMatch(text -> text.contains("response times"))
                .noneMatch(text -> text.contains("of the whole run"));
    }

    @Test
    void a_rule_that_holds_for_each_call_is_tried_in_every_form_at_once() {
        List<String> forms = GeneratorTest.vocabulary("2022").forms().stream()
                .filter(form -> !form.equals("form, not encoded"))
                .toList();

        assertThat(changed("2022", 1).next(FEW))
                .filteredOn(one -> one.requirement().equals("KEEP-EMAIL"))
                .anySatisfy(one -> assertThat(one.steps())
                        .extracting(Step::text)
                        .containsAll(forms.stream()
                                .map(form -> "Identify receives, as \"" + form + "\":")
                                .toList()));
    }

    @Test
    void calls_in_turn_are_made_in_every_form() {
        List<String> forms = changed("2022", 1).next(FEW).stream()
                .flatMap(one -> one.steps().stream())
                .filter(ScenarioRows::areCallsInTurn)
                .map(step -> step.table().get(1))
                .map(row -> row.get(row.size() - 1))
                .toList();

        assertThat(forms).containsAll(GeneratorTest.vocabulary("2022").forms());
    }

    @Test
    void what_is_played_through_several_forms_comes_in_others_than_verify_takes() {
        assertThat(changed("2022", 1).next(400))
                .filteredOn(one -> !one.shares().isEmpty())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.tags()).contains(ScenarioText.EACH_WAY))
                .anySatisfy(one ->
                        assertThat(one.shares()).isNotEqualTo(one.scenario().shares("2022")));
    }

    private static ChangedScenarios changed(String wire, long seed) {
        return new ChangedScenarios(GeneratorTest.vocabulary(wire), ScenarioText.on(wire), seed);
    }
}
