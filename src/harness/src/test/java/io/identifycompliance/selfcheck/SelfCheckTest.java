package io.identifycompliance.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.reference.faults.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the runs of a self-check come to. */
class SelfCheckTest {
    private static final Fault BUG = new Fault(
            "overwrite-email",
            "KEEP-EMAIL",
            "The newest email wins.",
            Map.of("MIXED", "it sends an email too"),
            Set.of(),
            false,
            below -> below);

    private static final Fault OTHER = Fault.breaking("KEEP-EMAIL", "other", "It is wrong, too.", below -> below);

    @Test
    void a_bug_that_is_caught_and_blamed_leaves_nothing_to_say() {
        SelfCheck check = check(List.of(failed(3, "KEEP-EMAIL"), failed(5, "MIXED")), true);
        assertThat(check.findings()).isEmpty();
        assertThat(check.exitCode()).isZero();
        assertThat(check.sentence()).isEqualTo("This suite caught 1 of 1 faults for the right reason.");
    }

    @Test
    void a_bug_that_survives_is_named() {
        SelfCheck check = check(List.of(passed(3, "KEEP-EMAIL"), passed(5, "MIXED")), false);
        assertThat(check.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.NOT_CAUGHT);
        assertThat(check.findings().get(0).sentence()).isEqualTo("overwrite-email survives: no scenario fails.");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.sentence())
                .isEqualTo("This suite caught 0 of 1 faults for the right reason; one thing is wrong.");
    }

    @Test
    void a_bug_that_only_fails_a_consequence_is_not_blamed() {
        SelfCheck check = check(List.of(passed(3, "KEEP-EMAIL"), failed(5, "MIXED")), false);
        assertThat(check.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.NOT_BLAMED);
        assertThat(check.findings().get(0).sentence())
                .isEqualTo("overwrite-email breaks KEEP-EMAIL, but only MIXED failed.");
        assertThat(check.caught("overwrite-email")).isFalse();
        assertThat(check.exitCode()).isEqualTo(1);
    }

    @Test
    void a_requirement_that_has_nothing_to_do_with_the_bug_must_not_fail() {
        SelfCheck check = check(List.of(failed(3, "KEEP-EMAIL"), failed(5, "MIXED"), failed(9, "BROWSER")), false);
        assertThat(check.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.WRONGLY_BLAMED);
        assertThat(check.findings().get(0).sentence())
                .startsWith("overwrite-email has nothing to do with BROWSER, which failed at features/a.feature:9");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    @Test
    void what_follows_from_the_catalogue_excuses_no_wrong_blame() {
        Fault fault = Fault.breaking("KEEP-EMAIL", "overwrite-email", "The newest email wins.", below -> below)
                .withConsequences(Catalogue.load());
        SuiteRun run = new SuiteRun(
                fault,
                "2022",
                List.of(failed(3, "KEEP-EMAIL"), failed(5, "MIXED"), failed(9, "BROWSER")),
                null,
                false,
                1);
        assertThat(SelfCheck.ofFault(run))
                .extracting(Finding::kind, Finding::sentence)
                .containsExactly(tuple(
                        Finding.Kind.WRONGLY_BLAMED,
                        "overwrite-email has nothing to do with BROWSER, which failed at features/a.feature:9 (no)"));
    }

    @Test
    void a_scenario_that_catches_nothing_is_idle_where_every_bug_was_tried() {
        List<ScenarioOutcome> outcomes = List.of(failed(3, "KEEP-EMAIL"), passed(5, "MIXED"));
        assertThat(check(outcomes, false).findings()).isEmpty();
        SelfCheck check = check(outcomes, true);
        assertThat(check.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.IDLE);
        assertThat(check.findings().get(0).subject()).isEqualTo("features/a.feature:5");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    @Test
    void an_open_observation_is_never_idle() {
        ScenarioOutcome open = new ScenarioOutcome(
                "features/a.feature", 7, "observed", List.of("OPEN-X"), Verdict.PASSED, null, false, true, 1);
        SelfCheck check = new SelfCheck(
                List.of(new SuiteRun(null, "2022", List.of(passed(3, "KEEP-EMAIL"), open), null, false, 1)),
                List.of(new SuiteRun(BUG, "2022", List.of(failed(3, "KEEP-EMAIL"), open), null, false, 1)),
                true);
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void the_right_reference_must_pass() {
        SelfCheck check = new SelfCheck(
                List.of(new SuiteRun(null, "2022", List.of(failed(3, "KEEP-EMAIL")), null, false, 1)),
                List.of(new SuiteRun(BUG, "2022", List.of(failed(3, "KEEP-EMAIL")), null, false, 1)),
                true);
        assertThat(check.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.REFERENCE_FAILS);
        assertThat(check.exitCode()).isEqualTo(1);
    }

    @Test
    void a_bug_counts_as_caught_only_where_it_is_on_every_wire_format() {
        SelfCheck check = new SelfCheck(
                List.of(),
                List.of(
                        new SuiteRun(BUG, "2022", List.of(failed(3, "KEEP-EMAIL")), null, false, 1),
                        new SuiteRun(BUG, "revision", List.of(passed(3, "KEEP-EMAIL")), null, false, 1)),
                false);
        assertThat(check.caught("overwrite-email")).isFalse();
        assertThat(check.findings()).extracting(Finding::wire).containsExactly("revision");
    }

    @Test
    void a_harness_that_breaks_proves_nothing() {
        ScenarioOutcome broken = new ScenarioOutcome(
                "features/a.feature", 3, "it", List.of("KEEP-EMAIL"), Verdict.INCONCLUSIVE, "null", true, false, 1);
        SelfCheck check = check(List.of(failed(5, "KEEP-EMAIL"), broken), false);
        assertThat(check.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.HARNESS_BROKE);
        assertThat(check.exitCode()).isEqualTo(70);
    }

    @Test
    void a_run_that_was_cut_short_proves_nothing() {
        SelfCheck check = new SelfCheck(
                List.of(new SuiteRun(
                        null, "2022", List.of(passed(3, "KEEP-EMAIL"), passed(5, "KEEP-EMAIL")), null, false, 1)),
                List.of(new SuiteRun(BUG, "2022", List.of(failed(3, "KEEP-EMAIL")), null, false, 1)),
                false);
        assertThat(check.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.HARNESS_BROKE);
        assertThat(check.findings().get(0).sentence())
                .isEqualTo("overwrite-email was tried by 1 scenarios, not by all 2.");
        assertThat(check.exitCode()).isEqualTo(70);
    }

    @Test
    void a_run_that_the_harness_did_not_end_shows_nothing_and_leaves_the_others_what_they_showed() {
        SelfCheck check = new SelfCheck(
                List.of(new SuiteRun(null, "2022", List.of(passed(3, "KEEP-EMAIL")), null, false, 1)),
                List.of(
                        SuiteRun.broken(BUG, "2022", "The harness itself failed: no."),
                        new SuiteRun(OTHER, "2022", List.of(failed(3, "KEEP-EMAIL")), null, false, 1)),
                true);
        assertThat(check.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.HARNESS_BROKE);
        assertThat(check.findings().get(0).sentence())
                .isEqualTo("overwrite-email could not be tried. The harness itself failed: no.");
        assertThat(check.caught("overwrite-email")).isFalse();
        assertThat(check.caught("other")).isTrue();
        assertThat(check.exitCode()).isEqualTo(70);
    }

    @Test
    void a_run_that_something_is_wrong_with_is_made_once_more_and_that_one_counts() {
        SelfCheck first = check(List.of(passed(3, "KEEP-EMAIL"), passed(5, "MIXED")), false);
        SelfCheck second = repeating(
                first,
                once -> new SuiteRun(
                        once.planted(),
                        once.wire(),
                        List.of(failed(3, "KEEP-EMAIL"), passed(5, "MIXED")),
                        null,
                        false,
                        1));
        assertThat(second.findings()).isEmpty();
        assertThat(second.repeated()).containsExactlyElementsOf(first.faulty());
        assertThat(repeating(first, once -> once).exitCode()).isEqualTo(1);
    }

    @Test
    void nothing_is_made_once_more_where_all_is_well_or_much_is_wrong() {
        SelfCheck well = check(List.of(failed(3, "KEEP-EMAIL")), false);
        assertThat(well.toRepeat()).isEmpty();
        SuiteRun survived = new SuiteRun(BUG, "2022", List.of(passed(3, "KEEP-EMAIL")), null, false, 1);
        SelfCheck ill = new SelfCheck(List.of(), List.of(survived, survived), false);
        assertThat(ill.toRepeat()).isEmpty();
    }

    private static SelfCheck repeating(SelfCheck first, UnaryOperator<SuiteRun> again) {
        List<SuiteRun> wrong = first.toRepeat();
        return first.repeated(wrong, wrong.stream().map(again).toList());
    }

    @Test
    void a_skipped_scenario_that_does_not_pass_after_all_breaks_the_harness() {
        Part part =
                new Part(Optional.of(Set.of("features/a.feature:3")), Set.of("features/a.feature:5"), Optional.empty());
        SelfCheck check = check(part, List.of(failed(3, "KEEP-EMAIL"), failed(5, "MIXED")));
        assertThat(check.findings())
                .extracting(Finding::kind, Finding::sentence)
                .containsExactly(tuple(
                        Finding.Kind.HARNESS_BROKE,
                        "overwrite-email was expected to make no difference to features/a.feature:5, which did not"
                                + " pass: no"));
        assertThat(check.exitCode()).isEqualTo(70);
    }

    @Test
    void counts_the_pairs_that_are_run_and_misses_none_of_them() {
        Part part =
                new Part(Optional.of(Set.of("features/a.feature:3")), Set.of("features/a.feature:5"), Optional.empty());
        SelfCheck whole = check(part, List.of(failed(3, "KEEP-EMAIL"), passed(5, "MIXED")));
        assertThat(whole.findings()).isEmpty();
        assertThat(List.of(whole.pairs(), whole.pairsRun(), whole.pairsAudited()))
                .containsExactly(3L, 2L, 1L);

        SelfCheck cutShort = check(part, List.of(failed(3, "KEEP-EMAIL")));
        assertThat(cutShort.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.HARNESS_BROKE);
    }

    @Test
    void what_is_run_once_more_is_run_whole_and_all_that_was_skipped_must_pass() {
        Part part =
                new Part(Optional.of(Set.of("features/a.feature:3")), Set.of("features/a.feature:5"), Optional.empty());
        List<String> all = List.of("features/a.feature:3", "features/a.feature:5", "features/a.feature:9");
        SuiteRun survived =
                new SuiteRun(BUG, "2022", List.of(passed(3, "KEEP-EMAIL"), passed(5, "MIXED")), null, false, 1, part);
        SelfCheck check = repeating(
                new SelfCheck(List.of(), List.of(survived), false),
                once -> new SuiteRun(
                        BUG,
                        "2022",
                        List.of(passed(3, "KEEP-EMAIL"), passed(5, "MIXED"), failed(9, "KEEP-EMAIL")),
                        null,
                        false,
                        1,
                        once.part().withTheRest(all)));
        assertThat(check.findings())
                .extracting(Finding::sentence)
                .contains("overwrite-email was expected to make no difference to features/a.feature:9, which did not"
                        + " pass: no");
    }

    private static SelfCheck check(Part part, List<ScenarioOutcome> seen) {
        List<ScenarioOutcome> right = List.of(passed(3, "KEEP-EMAIL"), passed(5, "MIXED"), passed(9, "KEEP-EMAIL"));
        return new SelfCheck(
                List.of(new SuiteRun(null, "2022", right, null, false, 1)),
                List.of(new SuiteRun(BUG, "2022", seen, null, false, 1, part)),
                false);
    }

    private static SelfCheck check(List<ScenarioOutcome> seen, boolean complete) {
        List<ScenarioOutcome> right = seen.stream()
                .map(outcome -> passed(outcome.line(), outcome.requirements().get(0)))
                .toList();
        return new SelfCheck(
                List.of(new SuiteRun(null, "2022", right, null, false, 1)),
                List.of(new SuiteRun(BUG, "2022", seen, null, false, 1)),
                complete);
    }

    private static ScenarioOutcome passed(int line, String requirement) {
        return new ScenarioOutcome(
                "features/a.feature", line, "it", List.of(requirement), Verdict.PASSED, null, false, false, 1);
    }

    private static ScenarioOutcome failed(int line, String requirement) {
        return new ScenarioOutcome(
                "features/a.feature", line, "it", List.of(requirement), Verdict.FAILED, "no", false, false, 1);
    }
}
