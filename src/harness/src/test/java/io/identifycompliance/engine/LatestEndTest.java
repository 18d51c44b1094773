package io.identifycompliance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.run.ScenarioClient;
import java.time.Duration;
import java.util.Comparator;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** By when a run has ended at the latest. */
class LatestEndTest {
    private static final CatchMatrix MEASURED =
            ScenarioOrder.packed().on("2022").orElseThrow();
    private static final int ALL = MEASURED.scenarios().size();

    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(new FakeClock());

    @Test
    void the_requests_of_the_most_expensive_scenarios_are_sent_twice_at_the_rate_that_is_allowed() {
        long requests = MEASURED.scenarios().stream()
                .map(CatchMatrix.Scenario::requests)
                .sorted(Comparator.reverseOrder())
                .limit(2)
                .mapToLong(Integer::longValue)
                .sum();

        assertThat(after(2, 2, 10))
                .isEqualTo(Duration.ofMillis(2 * 100 * requests)
                        .plus(FakeTarget.TIMEOUT.multipliedBy(2))
                        .plus(FakeTarget.SETTLE));
    }

    @Test
    void scenarios_that_do_not_run_side_by_side_wait_one_after_the_other() {
        Duration sideBySide = after(ALL, ALL, 0);

        assertThat(after(ALL, 1, 0).minus(sideBySide)).isEqualTo(FakeTarget.TIMEOUT.multipliedBy(2L * (ALL - 1)));
    }

    @Test
    void a_target_that_needed_more_requests_for_the_calibration_gets_more_of_them_and_at_its_pace() {
        Duration usual = after(ALL, ALL, 10);
        ScenarioClient client = context.client(context.runEvidence().preflight(), context.form("JSON"));
        for (int sent = 0; sent < 2 * MEASURED.calibration(); sent++) {
            client.find(Identifier.EXTERNAL_ID, "1468");
        }

        assertThat(after(ALL, ALL, 10)).isBetween(usual.multipliedBy(19).dividedBy(10), usual.multipliedBy(2));
        assertThat(after(ALL, ALL, 0)).isLessThan(usual);
    }

    @Test
    void scenarios_that_were_not_measured_count_as_well() {
        assertThat(after(ALL + 10, ALL + 10, 10)).isGreaterThan(after(ALL, ALL, 10));
    }

    @Test
    void a_run_on_a_budget_sends_no_more_and_has_no_more_scenarios_that_wait() {
        RunLimit limit = new RunLimit(OptionalInt.of(40), Integer.MAX_VALUE);

        assertThat(LatestEnd.after(context, ALL, limit, 4, 10))
                .isEqualTo(Duration.ofSeconds(4)
                        .plus(FakeTarget.TIMEOUT.multipliedBy(2 * 10))
                        .plus(FakeTarget.SETTLE));
        assertThat(LatestEnd.after(context, ALL, new RunLimit(OptionalInt.empty(), 2), 2, 10))
                .isEqualTo(after(2, 2, 10));
    }

    private Duration after(int scenarios, int parallel, int requestsPerSecond) {
        return LatestEnd.after(context, scenarios, RunLimit.NONE, parallel, requestsPerSecond);
    }
}
