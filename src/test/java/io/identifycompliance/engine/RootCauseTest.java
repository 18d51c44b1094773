package io.identifycompliance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.Keys;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Cause;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.run.RunContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** On which requirement a failure is blamed. */
class RootCauseTest {
    private static final Cause LOST_BY_EMAIL = lost("matched by email: a custom property");

    private final RunContext context = new RunContext(
            WireFormats.named("2022", null),
            new RateLimitedTransport("http://target", request -> TargetResponse.none(), Duration.ofSeconds(1)),
            Keys.of("PUBLIC1", "pk_reference_key"),
            "rblame",
            Duration.ofSeconds(1),
            Duration.ZERO,
            new AtomicInteger());

    @Test
    void what_a_scenario_builds_on_explains_its_failure_where_that_failed_in_the_same_way() {
        failed("store", "PROP-UPDATE", LOST_BY_EMAIL);
        failed("keep", "KEEP-PHONE", LOST_BY_EMAIL);
        RootCause.settle(context);
        assertThat(verdict("store")).isEqualTo(Verdict.FAILED);
        assertThat(verdict("keep")).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(context.runEvidence().result("keep").message())
                .isEqualTo("It builds on PROP-UPDATE, which failed in the same way "
                        + "(matched by email: a custom property): keep failed");
    }

    @Test
    void a_failure_stands_where_what_it_builds_on_did_not_fail() {
        failed("keep", "KEEP-PHONE", LOST_BY_EMAIL);
        RootCause.settle(context);
        assertThat(verdict("keep")).isEqualTo(Verdict.FAILED);
    }

    @Test
    void a_failure_stands_where_what_it_builds_on_failed_in_another_way() {
        failed("store", "PROP-UPDATE", lost("matched by external ID: a custom property"));
        failed("keep", "KEEP-PHONE", LOST_BY_EMAIL);
        RootCause.settle(context);
        assertThat(verdict("keep")).isEqualTo(Verdict.FAILED);
    }

    @Test
    void a_failure_that_is_its_own_matter_stands() {
        failed("store", "PROP-UPDATE", null);
        failed("keep", "KEEP-PHONE", null);
        RootCause.settle(context);
        assertThat(verdict("store")).isEqualTo(Verdict.FAILED);
        assertThat(verdict("keep")).isEqualTo(Verdict.FAILED);
    }

    @Test
    void the_example_of_the_faq_is_about_all_that_it_builds_on() {
        failed("store", "PROP-UPDATE", LOST_BY_EMAIL);
        failed("jessica", "JESSICA", LOST_BY_EMAIL);
        RootCause.settle(context);
        assertThat(verdict("jessica")).isEqualTo(Verdict.FAILED);
    }

    @Test
    void what_failed_in_one_form_does_not_explain_what_is_about_that_form() {
        failed("store", "PROP-UPDATE", LOST_BY_EMAIL);
        context.runEvidence().evidence("store").failedIn(Set.of("GET-BASE64"));
        failed("form", "GET-BASE64", LOST_BY_EMAIL);
        failed("keep", "KEEP-PHONE", LOST_BY_EMAIL);
        RootCause.settle(context);
        assertThat(verdict("form")).isEqualTo(Verdict.FAILED);
        assertThat(verdict("keep")).isEqualTo(Verdict.INCONCLUSIVE);
    }

    private static Cause lost(String how) {
        return new Cause(Set.of("PROP-CREATE", "PROP-UPDATE"), how);
    }

    private Verdict verdict(String execution) {
        return context.runEvidence().result(execution).verdict();
    }

    private void failed(String execution, String requirement, Cause basis) {
        if (basis != null) {
            context.runEvidence().evidence(execution).buildsOn(basis);
        }
        context.runEvidence()
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
                                1,
                                1));
    }
}
