package io.identifycompliance.engine;

import io.identifycompliance.record.Exchange;
import io.identifycompliance.run.Calibration;
import io.identifycompliance.run.RunContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * By when the scenarios of a run have ended. This is no estimate of how long they take, but a bound, also for targets that
 * break the contract: as if requests were sent one after the other, each of them twice and as slowly as those of the
 * calibration, and as if all scenarios waited in vain.
 */
public final class LatestEnd {
    /** How often a scenario waits in vain for as long as the processing timeout, scenarios that run side by side together. */
    private static final int WAITS = 2;

    /** How often a request is sent: one that is answered with 429 is repeated. */
    private static final int ATTEMPTS = 2;

    /** Of a scenario that was not measured, such as one of the user's own. */
    private static final int USUAL_REQUESTS = 20;

    private LatestEnd() {}

    /**
     * How long it takes at most from the end of the calibration.
     *
     * @param all how many scenarios there are
     * @param limit how much of them may be run
     * @param parallel how many run at the same time
     * @param requestsPerSecond the most that are sent; 0 for no limit
     */
    public static Duration after(RunContext calibrated, int all, RunLimit limit, int parallel, int requestsPerSecond) {
        List<Exchange> calibration = calibrated.runEvidence().preflight().exchanges();
        Duration each = longer(perRequest(calibration), interval(requestsPerSecond));
        int scenarios = limit.of(all);
        long rounds = (scenarios + parallel - 1L) / parallel;
        long requests = ATTEMPTS * requests(calibrated, calibration.size(), scenarios);
        return each.multipliedBy(Math.min(requests, limit.requests().orElse(Integer.MAX_VALUE)))
                .plus(calibrated.processingTimeout().multipliedBy(WAITS * rounds))
                .plus(calibrated.settle().window());
    }

    /** As many as the most expensive scenarios send; more in proportion where the calibration needed more on this target. */
    private static long requests(RunContext calibrated, int sent, int scenarios) {
        String wire = calibrated.wire().id();
        CatchMatrix measured =
                ScenarioOrder.packed().on(wire).orElse(new CatchMatrix(wire, Math.max(1, sent), List.of(), List.of()));
        List<Integer> most = measured.scenarios().stream()
                .map(CatchMatrix.Scenario::requests)
                .sorted(Comparator.reverseOrder())
                .limit(scenarios)
                .toList();
        long usual =
                most.stream().mapToLong(Integer::longValue).sum() + (long) USUAL_REQUESTS * (scenarios - most.size());
        return Math.max(usual, usual * sent / Math.max(1, Calibration.requests(calibrated, measured.calibration())));
    }

    private static Duration perRequest(List<Exchange> calibration) {
        if (calibration.isEmpty()) {
            return Duration.ZERO;
        }
        Exchange last = calibration.get(calibration.size() - 1);
        Instant end = last.at().plusMillis(last.millis());
        return Duration.between(calibration.get(0).at(), end).dividedBy(calibration.size());
    }

    private static Duration interval(int requestsPerSecond) {
        return requestsPerSecond == 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(requestsPerSecond);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
