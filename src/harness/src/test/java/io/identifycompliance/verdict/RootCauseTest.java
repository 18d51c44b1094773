package io.identifycompliance.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Cause;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.report.Sample;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On which requirement a failure is blamed. */
class RootCauseTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Cause LOST_BY_EMAIL = lost("matched by email: a custom property");

    private static final ScenarioRecord STORE =
            failed("PROP-UPDATE", LOST_BY_EMAIL).build();
    private static final ScenarioRecord KEEP =
            failed("KEEP-PHONE", LOST_BY_EMAIL).build();

    @Test
    void what_a_scenario_builds_on_explains_its_failure_where_that_failed_in_the_same_way() {
        List<ScenarioRecord> settled = settled(STORE, KEEP);
        assertThat(settled).extracting(ScenarioRecord::verdict).containsExactly(Verdict.FAILED, Verdict.INCONCLUSIVE);
        assertThat(settled.get(1).message())
                .isEqualTo("It relies on PROP-UPDATE, which failed in the same way "
                        + "(matched by email: a custom property): KEEP-PHONE failed");
    }

    @Test
    void the_order_of_the_scenarios_does_not_matter() {
        assertThat(verdicts(KEEP, STORE)).containsExactly(Verdict.INCONCLUSIVE, Verdict.FAILED);
    }

    @Test
    void a_failure_stands_where_what_it_builds_on_did_not_fail() {
        assertThat(verdicts(KEEP)).containsExactly(Verdict.FAILED);
    }

    @Test
    void a_failure_stands_where_what_it_builds_on_failed_in_another_way() {
        ScenarioRecord store = failed("PROP-UPDATE", lost("matched by external ID: a custom property"))
                .build();
        assertThat(verdicts(store, KEEP)).containsExactly(Verdict.FAILED, Verdict.FAILED);
    }

    @Test
    void a_failure_stands_where_what_it_builds_on_failed_on_another_wire_format() {
        ScenarioRecord store =
                failed("PROP-UPDATE", LOST_BY_EMAIL).on("revision").build();
        assertThat(verdicts(store, KEEP)).containsExactly(Verdict.FAILED, Verdict.FAILED);
    }

    @Test
    void a_failure_that_is_its_own_matter_stands() {
        assertThat(verdicts(
                        failed("PROP-UPDATE", null).build(),
                        failed("KEEP-PHONE", null).build()))
                .containsExactly(Verdict.FAILED, Verdict.FAILED);
    }

    @Test
    void what_builds_on_a_broken_requirement_fails_beside_it() {
        Cause replaced = new Cause(Set.of("KEEP-EMAIL"), "another email");
        assertThat(verdicts(
                        failed("KEEP-EMAIL", replaced).build(),
                        failed("MIXED", replaced).build(),
                        failed("NO-LOSS", replaced).build()))
                .containsExactly(Verdict.FAILED, Verdict.FAILED, Verdict.INCONCLUSIVE);
    }

    @Test
    void what_builds_on_a_requirement_explains_as_well() {
        Cause replaced = new Cause(Set.of("KEEP-EMAIL"), "another email");
        assertThat(verdicts(
                        failed("MIXED", replaced).build(),
                        failed("NO-LOSS", replaced).build()))
                .containsExactly(Verdict.FAILED, Verdict.INCONCLUSIVE);
    }

    @Test
    void what_builds_on_some_only_of_the_requirements_that_may_be_broken_is_not_about_them() {
        assertThat(verdicts(STORE, failed("MIXED", LOST_BY_EMAIL).build()))
                .containsExactly(Verdict.FAILED, Verdict.INCONCLUSIVE);
    }

    @Test
    void what_builds_on_what_follows_from_the_catalogue_alone() {
        Cause replaced = new Cause(Set.of("KEEP-EMAIL"), "another email");
        List<ScenarioRecord> scenarios = List.of(
                failed("KEEP-EMAIL", replaced).build(),
                failed("OTHER", replaced).build());

        assertThat(withOther(List.of()))
                .satisfies(catalogue -> assertThat(ScenarioVerdicts.settled(scenarios, List.of(), catalogue))
                        .extracting(ScenarioRecord::verdict)
                        .containsExactly(Verdict.FAILED, Verdict.INCONCLUSIVE));
        assertThat(withOther(List.of("KEEP-EMAIL")))
                .satisfies(catalogue -> assertThat(ScenarioVerdicts.settled(scenarios, List.of(), catalogue))
                        .extracting(ScenarioRecord::verdict)
                        .containsExactly(Verdict.FAILED, Verdict.FAILED));
    }

    @Test
    void the_example_of_the_faq_is_about_what_it_builds_on() {
        Cause changed = new Cause(Set.of("CHANGE-ID", "CHANGE-EMAIL", "CHANGE-PHONE"), "changed with the private key");
        assertThat(verdicts(
                        failed("CHANGE-EMAIL", changed).build(),
                        failed("JESSICA", changed).build()))
                .containsExactly(Verdict.FAILED, Verdict.FAILED);
    }

    @Test
    void what_failed_in_one_form_does_not_explain_what_is_about_that_form() {
        ScenarioRecord store =
                failed("PROP-UPDATE", LOST_BY_EMAIL).inForms("GET-BASE64").build();
        ScenarioRecord form = failed("GET-BASE64", LOST_BY_EMAIL).build();
        assertThat(verdicts(store, form, KEEP)).containsExactly(Verdict.FAILED, Verdict.FAILED, Verdict.INCONCLUSIVE);
    }

    @Test
    void what_could_not_be_judged_is_explained_only_where_all_that_keeps_it_from_that_failed() {
        Cause failingForms = new Cause(Set.of("GET-BASE64", "POST-JSON"), null);
        ScenarioRecord keep = Sample.scenario("KEEP-PHONE", "Stays")
                .inconclusive("Two forms lose everything.")
                .causedBy(failingForms)
                .build();
        ScenarioRecord get = failed("GET-BASE64", null).build();
        ScenarioRecord json = failed("POST-JSON", null).build();
        assertThat(RootCause.of(List.of(get, keep), CATALOGUE).get(1).explainedBy())
                .isEmpty();
        assertThat(RootCause.of(List.of(get, keep, json), CATALOGUE).get(1).explainedBy())
                .containsExactly(0, 2);
        assertThat(verdicts(get, keep, json)).containsExactly(Verdict.FAILED, Verdict.INCONCLUSIVE, Verdict.FAILED);
    }

    private static Catalogue withOther(List<String> buildsOn) {
        return CATALOGUE.with(List.of(
                new Requirement("OTHER", Level.CORE, "Another one.", "A section", "FAQ 1", List.of(), null, buildsOn)));
    }

    @Test
    void what_a_setting_relies_on_explains_a_failure_in_such_runs_alone() {
        ScenarioRecord create = failed("CREATE", null).build();
        ScenarioRecord mixed =
                failed("MIXED", null).reliedOn("CREATE", "ADD-ID").build();

        List<ScenarioRecord> settled = settled(create, mixed);

        assertThat(settled).extracting(ScenarioRecord::verdict).containsExactly(Verdict.FAILED, Verdict.INCONCLUSIVE);
        assertThat(settled.get(1).message())
                .isEqualTo("It failed only in circumstances that rely on CREATE, which failed: MIXED failed");
    }

    @Test
    void such_a_failure_stands_where_nothing_else_failed_so() {
        ScenarioRecord mixed = failed("MIXED", null).reliedOn("CREATE").build();
        ScenarioRecord update = failed("PROP-UPDATE", null).build();
        ScenarioRecord createdSo = failed("CREATE", null).reliedOn("ADD-ID").build();

        assertThat(verdicts(mixed, update)).containsExactly(Verdict.FAILED, Verdict.FAILED);
        assertThat(verdicts(mixed, createdSo)).containsExactly(Verdict.FAILED, Verdict.FAILED);
    }

    @Test
    void such_a_failure_stands_where_a_rule_of_the_same_kind_failed() {
        ScenarioRecord email = failed("KEEP-EMAIL", null).build();
        ScenarioRecord id =
                failed("KEEP-ID", null).reliedOn("KEEP-ID", "KEEP-EMAIL").build();

        assertThat(verdicts(email, id)).containsExactly(Verdict.FAILED, Verdict.FAILED);
    }

    private static Cause lost(String how) {
        return new Cause(Set.of("PROP-CREATE", "PROP-UPDATE"), how);
    }

    private static Sample.Scenario failed(String requirement, @Nullable Cause cause) {
        return Sample.scenario(requirement, requirement)
                .failed(requirement + " failed", "it", "another")
                .causedBy(cause);
    }

    private static List<Verdict> verdicts(ScenarioRecord... scenarios) {
        return settled(scenarios).stream().map(ScenarioRecord::verdict).toList();
    }

    private static List<ScenarioRecord> settled(ScenarioRecord... scenarios) {
        return ScenarioVerdicts.settled(List.of(scenarios), List.of(), CATALOGUE);
    }
}
