package io.identifycompliance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Keys;
import io.identifycompliance.api.Transport;
import io.identifycompliance.api.wire.Wires;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.evidence.Basis;
import io.identifycompliance.evidence.ScenarioRecord;
import io.identifycompliance.evidence.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** On which requirement a failure is blamed. */
class BlameTest {
    private static final Basis LOST_BY_EMAIL = lost("matched by email: a custom property");

    private final Trial trial = new Trial(
            Wires.named("2022", null),
            new Transport("http://target", request -> Answer.none(), Duration.ofSeconds(1)),
            Keys.of("PUBLIC1", "pk_reference_key"),
            "rblame",
            Duration.ofSeconds(1),
            Duration.ZERO,
            new AtomicInteger());

    @Test
    void what_a_scenario_builds_on_explains_its_failure_where_that_failed_in_the_same_way() {
        failed("store", "PROP-UPDATE", LOST_BY_EMAIL);
        failed("keep", "KEEP-PHONE", LOST_BY_EMAIL);
        Blame.settle(trial);
        assertThat(verdict("store")).isEqualTo(Verdict.FAILED);
        assertThat(verdict("keep")).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(trial.journal().result("keep").message())
                .isEqualTo("It builds on PROP-UPDATE, which failed in the same way "
                        + "(matched by email: a custom property): keep failed");
    }

    @Test
    void a_failure_stands_where_what_it_builds_on_did_not_fail() {
        failed("keep", "KEEP-PHONE", LOST_BY_EMAIL);
        Blame.settle(trial);
        assertThat(verdict("keep")).isEqualTo(Verdict.FAILED);
    }

    @Test
    void a_failure_stands_where_what_it_builds_on_failed_in_another_way() {
        failed("store", "PROP-UPDATE", lost("matched by external ID: a custom property"));
        failed("keep", "KEEP-PHONE", LOST_BY_EMAIL);
        Blame.settle(trial);
        assertThat(verdict("keep")).isEqualTo(Verdict.FAILED);
    }

    @Test
    void a_failure_that_is_its_own_matter_stands() {
        failed("store", "PROP-UPDATE", null);
        failed("keep", "KEEP-PHONE", null);
        Blame.settle(trial);
        assertThat(verdict("store")).isEqualTo(Verdict.FAILED);
        assertThat(verdict("keep")).isEqualTo(Verdict.FAILED);
    }

    @Test
    void the_example_of_the_faq_is_about_all_that_it_builds_on() {
        failed("store", "PROP-UPDATE", LOST_BY_EMAIL);
        failed("jessica", "JESSICA", LOST_BY_EMAIL);
        Blame.settle(trial);
        assertThat(verdict("jessica")).isEqualTo(Verdict.FAILED);
    }

    @Test
    void what_failed_in_one_form_does_not_explain_what_is_about_that_form() {
        failed("store", "PROP-UPDATE", LOST_BY_EMAIL);
        trial.journal().dossier("store").failedIn(Set.of("GET-BASE64"));
        failed("form", "GET-BASE64", LOST_BY_EMAIL);
        failed("keep", "KEEP-PHONE", LOST_BY_EMAIL);
        Blame.settle(trial);
        assertThat(verdict("form")).isEqualTo(Verdict.FAILED);
        assertThat(verdict("keep")).isEqualTo(Verdict.INCONCLUSIVE);
    }

    private static Basis lost(String how) {
        return new Basis(Set.of("PROP-CREATE", "PROP-UPDATE"), how);
    }

    private Verdict verdict(String execution) {
        return trial.journal().result(execution).verdict();
    }

    private void failed(String execution, String requirement, Basis basis) {
        if (basis != null) {
            trial.journal().dossier(execution).buildsOn(basis);
        }
        trial.journal()
                .finished(
                        execution,
                        new ScenarioRecord(
                                execution,
                                "2022",
                                "features/a.feature",
                                "A",
                                "",
                                execution,
                                1,
                                List.of(requirement),
                                Verdict.FAILED,
                                List.of(),
                                execution + " failed",
                                "it",
                                "another",
                                false,
                                Instant.EPOCH,
                                1,
                                List.of(),
                                List.of(),
                                Map.of(),
                                Map.of(),
                                1,
                                1));
    }
}
