package io.identifycompliance.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.record.Cause;
import io.identifycompliance.report.Sample;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FailureCauseTest {
    @Test
    void groups_what_differs_only_in_values_names_and_call_forms() {
        List<FailureCause> causes = FailureCause.of(List.of(
                Sample.scenario("KEEP-EMAIL", "One")
                        .failed("", "Jessica's email to be a1@x.example", "b1@x.example")
                        .build(),
                Sample.scenario("MIXED", "Two")
                        .failed("", "Sarah's email to be a2@x.example", "b2@x.example (Identify called as \"form\")")
                        .build(),
                Sample.scenario("MIXED", "Three")
                        .failed("", "Sarah's email to be a2@x.example", "none")
                        .build(),
                Sample.passed("CREATE", "Four")));

        assertThat(causes).extracting(FailureCause::count).containsExactly(2, 1);
        assertThat(causes.get(0).requirements()).containsExactly("KEEP-EMAIL", "MIXED");
        assertThat(causes.get(0).sentence()).isNull();
    }

    @Test
    void groups_what_builds_on_the_same() {
        Cause cause = new Cause(Set.of("PROP-CREATE"), "matched by email: a property");
        List<FailureCause> causes = FailureCause.of(List.of(
                Sample.scenario("PROP-CREATE", "One")
                        .failed("", "plan", "none")
                        .causedBy(cause)
                        .build(),
                Sample.scenario("PROP-CREATE", "Two")
                        .failed("", "city", "none")
                        .causedBy(cause)
                        .build()));

        assertThat(causes)
                .extracting(FailureCause::sentence)
                .containsExactly("All fail in the same way: matched by email: a property.");
    }

    @Test
    void is_shown_by_a_scenario_about_what_is_broken() {
        Cause cause = new Cause(Set.of("PROP-CREATE"), "matched by email: a property");
        List<FailureCause> causes = FailureCause.of(List.of(
                Sample.scenario("GET-BASE64", "One")
                        .failed("", "plan", "none")
                        .causedBy(cause)
                        .build(),
                Sample.scenario("PROP-CREATE", "Two")
                        .failed("", "city", "none")
                        .causedBy(cause)
                        .build(),
                Sample.scenario("VALUES", "Three")
                        .failed("", "city", "none")
                        .causedBy(cause)
                        .build()));

        assertThat(causes)
                .extracting(FailureCause::example)
                .containsExactly(Sample.scenario("PROP-CREATE", "Two").build().id());
    }

    @Test
    @Timeout(60)
    void groups_very_long_answers_without_going_through_them_again_and_again() {
        List<FailureCause> causes = FailureCause.of(IntStream.range(0, 3)
                .mapToObj(i -> Sample.scenario("CREATE", "Number " + i)
                        .failed("", "a profile", "x".repeat(300_000) + "\"".repeat(3) + "y".repeat(300_000))
                        .build())
                .toList());

        assertThat(causes).extracting(FailureCause::count).containsExactly(3);
    }
}
