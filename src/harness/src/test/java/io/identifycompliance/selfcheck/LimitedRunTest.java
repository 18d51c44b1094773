package io.identifycompliance.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.HttpTransport;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.RequestBudget;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.engine.FoundScenarios;
import io.identifycompliance.engine.LimitedRun;
import io.identifycompliance.engine.RunLimit;
import io.identifycompliance.engine.ScenarioOrder;
import io.identifycompliance.engine.ScenarioRunner;
import io.identifycompliance.engine.Selection;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.record.SelectionWorth;
import io.identifycompliance.reference.Reference;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.UnconnectedReferences;
import io.identifycompliance.reference.faults.Faults;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.run.PollSchedule;
import io.identifycompliance.run.RunContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The target counts what it gets: a limit holds, whatever the target does. */
class LimitedRunTest {
    private static final Selection ALL = Selection.all(8);

    @Test
    void sends_no_more_than_the_limit_to_a_quick_target() {
        Ended ended = run(300, Duration.ZERO, RunLimit.NONE.scenarios());

        assertThat(ended.got()).isLessThanOrEqualTo(300).isGreaterThan(250);
        assertThat(ended.problem()).isEmpty();
        assertThat(ended.records()).extracting(ScenarioRecord::verdict).containsOnly(Verdict.PASSED);
        assertThat(ended.worth().scenarios()).isEqualTo(ended.records().size()).isGreaterThan(20);
        assertThat(ended.worth().requests()).isEqualTo(ended.got());
        assertThat(ended.worth().caught()).isGreaterThan(ended.worth().caughtUnseen());
    }

    @Test
    void sends_no_more_than_the_limit_to_a_slow_target_and_judges_nothing_in_part() {
        Ended ended = run(400, Duration.ofMillis(60), RunLimit.NONE.scenarios());

        assertThat(ended.got()).isLessThanOrEqualTo(400);
        assertThat(ended.problem()).isEmpty();
        assertThat(ended.records())
                .extracting(ScenarioRecord::verdict)
                .contains(Verdict.PASSED)
                .containsAnyOf(Verdict.PASSED, Verdict.NOT_RUN)
                .doesNotContain(Verdict.FAILED, Verdict.INCONCLUSIVE);
    }

    @Test
    void says_that_the_calibration_took_all_requests() {
        Ended ended = run(40, Duration.ZERO, RunLimit.NONE.scenarios());

        assertThat(ended.got()).isEqualTo(40);
        assertThat(ended.records()).isEmpty();
        assertThat(ended.problem()).hasValue("The run has sent all of the 40 requests that it may send.");
    }

    @Test
    void runs_no_more_scenarios_than_a_smoke_test_has() {
        Ended ended = run(100_000, Duration.ZERO, 12);

        assertThat(ended.records()).hasSize(12);
    }

    @Test
    void a_server_error_is_a_failure_if_too_few_requests_are_left_to_see_whether_the_target_still_works() {
        Ended ended = run(
                1000,
                Duration.ZERO,
                RunLimit.NONE.scenarios(),
                Faults.named("status-500-nul").orElseThrow().layer());

        assertThat(ended.problem()).isEmpty();
        assertThat(ended.records())
                .filteredOn(record -> record.verdict() == Verdict.FAILED)
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.requirements()).contains("ALWAYS-200"));
    }

    private static Ended run(int requests, Duration delay, int scenarios) {
        return run(requests, delay, scenarios, Layer.together());
    }

    private static Ended run(int requests, Duration delay, int scenarios, Layer layer) {
        ReferenceOptions options = ReferenceOptions.defaults().withDelay(delay);
        AtomicInteger got = new AtomicInteger();
        RequestBudget budget = new RequestBudget(requests);
        try (UnconnectedReferences references = new UnconnectedReferences();
                Reference reference = references.open(options, layer);
                RateLimitedTransport transport = new RateLimitedTransport(
                                reference.root().toString(),
                                counting(new InProcessTransport(reference), got),
                                Duration.ofSeconds(5))
                        .within(budget)) {
            RunContext context = new RunContext(
                    WireFormats.named("2022", "2026-07-15"),
                    transport,
                    Keys.of(options.publicKey(), options.privateKey()),
                    "limit" + requests,
                    Duration.ofSeconds(5),
                    Duration.ofMillis(300),
                    new AtomicInteger(),
                    PollSchedule.near());
            FoundScenarios found = new ScenarioRunner(ALL).find("2022");
            LimitedRun run = new LimitedRun(
                    ALL,
                    found,
                    context.wire(),
                    ScenarioOrder.packed().on("2022").orElseThrow(),
                    new RunLimit(OptionalInt.of(requests), scenarios));
            Optional<String> problem = run.judge(context, budget, 0);
            return new Ended(got.get(), problem, context.runEvidence().results(), run.worth(context, budget.sent()));
        }
    }

    private static HttpTransport counting(HttpTransport transport, AtomicInteger got) {
        return request -> {
            got.incrementAndGet();
            return transport.exchange(request);
        };
    }

    private record Ended(int got, Optional<String> problem, List<ScenarioRecord> records, SelectionWorth worth) {}
}
