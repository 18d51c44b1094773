package io.identifycompliance.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.explore.Counterexample;
import io.identifycompliance.explore.Exploration;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.UnconnectedReferences;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplorationRunTest {
    @ParameterizedTest
    @ValueSource(strings = {"2022", "revision"})
    void finds_nothing_on_the_right_reference_and_keeps_to_its_requests(String wire) {
        Exploration exploration = explored(ReferenceOptions.defaults(), wire, 900);

        assertThat(exploration.found()).isEmpty();
        assertThat(exploration.unconfirmed()).isEmpty();
        assertThat(exploration.sequences()).isGreaterThan(10);
        assertThat(exploration.requests()).isLessThanOrEqualTo(900);
    }

    @Test
    void writes_the_smallest_sequence_with_a_violation_as_a_feature() {
        Exploration exploration =
                explored(ReferenceOptions.defaults().withFaults(Set.of("keep-email-last-wins")), "2022", 3000);

        assertThat(exploration.found()).extracting(Counterexample::requirement).contains("KEEP-EMAIL");
        assertThat(exploration.requests()).isLessThanOrEqualTo(3000);
        assertThat(exploration.found().get(0).feature())
                .contains("identify-compliance verify --target reference --wire 2022")
                .contains("@counterexample-1")
                .contains("It failed in each of 3 runs.");
        assertThat(exploration.found().get(0).exchanges()).isNotEmpty();
    }

    @Test
    void writes_a_built_in_scenario_with_no_other_change_than_it_takes() {
        Exploration exploration =
                explored(ReferenceOptions.defaults().withFaults(Set.of("spelling-get-body-keep-phone")), "2022", 3000);

        assertThat(exploration.found()).extracting(Counterexample::requirement).startsWith("KEEP-PHONE");
        assertThat(exploration.found().get(0).feature())
                .contains("It was made from the built-in scenario features/core/")
                .containsOnlyOnce("Identify receives, as \"GET with a body\":")
                .doesNotContain("as \"JSON\"");
    }

    @Test
    void blames_what_other_scenarios_rely_on_where_that_is_broken() {
        Exploration exploration =
                explored(ReferenceOptions.defaults().withFaults(Set.of("prop-update-first-wins")), "2022", 3000);

        assertThat(exploration.found()).extracting(Counterexample::requirement).startsWith("PROP-UPDATE");
    }

    @Test
    void says_where_too_few_requests_were_left_to_repeat_a_violation() {
        Exploration exploration =
                explored(ReferenceOptions.defaults().withFaults(Set.of("keep-email-last-wins")), "2022", 315);

        assertThat(exploration.found()).isEmpty();
        assertThat(exploration.unconfirmed()).singleElement().asString().contains("--max-requests");
    }

    @Test
    void compares_the_answers_to_calls_of_different_kinds() {
        Exploration exploration = explored(ReferenceOptions.defaults().withFaults(Set.of("oracle-etag")), "2022", 3000);

        assertThat(exploration.found()).extracting(Counterexample::requirement).containsExactly("NO-ORACLE");
        assertThat(exploration.found().get(0).feature())
                .contains("these calls are made in turn")
                .contains("with a value of another")
                .contains("the answers do not differ by kind of call");
    }

    private static Exploration explored(ReferenceOptions options, String wire, int requests) {
        try (UnconnectedReferences references = new UnconnectedReferences()) {
            return new ExplorationRun(references).of(options, wire, 1, requests).orElseThrow();
        }
    }
}
