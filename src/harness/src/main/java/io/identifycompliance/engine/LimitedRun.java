package io.identifycompliance.engine;

import io.identifycompliance.client.RequestBudget;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.record.SelectionWorth;
import io.identifycompliance.run.Admission;
import io.identifycompliance.run.Calibration;
import io.identifycompliance.run.RunContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Judges one target on one wire format with as many scenarios as a limit allows, in the order of {@link ScenarioOrder}:
 * in a few rounds, each sized by what the rounds before it have cost.
 */
public final class LimitedRun {
    private static final int ROUNDS = 4;

    /** The share of the requests that are left that a round may plan for: a target may need more of them than expected. */
    private static final double PLANNED = 0.85;

    private final Selection selection;
    private final FoundScenarios candidates;
    private final ScenarioPlan plan;
    private final int calibration;

    /** Chooses among these scenarios. */
    public LimitedRun(
            Selection selection, FoundScenarios candidates, WireFormat wire, CatchMatrix matrix, RunLimit limit) {
        calibration = Calibration.requestsForFew(wire, matrix.calibration());
        this.selection = selection;
        this.candidates = candidates;
        plan = ScenarioPlan.of(candidates.tags(), ScenarioDigests.builtIn(), matrix, limit.scenarios());
    }

    /** The least number of requests with which a quick target can be judged by any scenario. */
    public long least() {
        return calibration + plan.cheapest();
    }

    /**
     * Calibrates and runs the scenarios.
     *
     * @param kept how many requests are kept for other wire formats
     * @return why nothing, or not everything, could be judged; empty if everything could
     */
    public Optional<String> judge(
            RunContext context, RequestBudget budget, long kept, TestExecutionListener... listeners) {
        context.available(candidates.available());
        if (candidates.areNone()) {
            return Optional.empty();
        }
        TargetRun target = new TargetRun(selection);
        long before = budget.sent();
        Optional<String> problem = target.beginFew(context);
        if (problem.isPresent()) {
            return problem;
        }
        long lost = run(context, budget, kept, factor(budget.sent() - before, calibration), listeners);
        return target.ended(context, lost);
    }

    /** Calibrates; JUnit finds and runs the scenarios. Of the built-in ones those begin that are chosen. */
    public Optional<String> begin(RunContext context, RequestBudget budget) {
        long before = budget.sent();
        Optional<String> problem = new TargetRun(selection).beginFew(context);
        double factor = factor(budget.sent() - before, calibration);
        Map<String, Admission.Cost> chosen = plan.next(PLANNED * budget.left() / factor);
        context.admitting(new Admission(budget, 0, place -> plan.isKnown(place) ? chosen.get(place) : plan.usual()));
        return problem;
    }

    /**
     * What the scenarios that were brought to an end are worth.
     *
     * @param sent how many requests were sent
     */
    public SelectionWorth worth(RunContext context, long sent) {
        return plan.worth(context.runEvidence().results(), ScenarioDigests.builtIn(), sent);
    }

    private long run(
            RunContext context, RequestBudget budget, long kept, double atFirst, TestExecutionListener... listeners) {
        ScenarioRunner runner = new ScenarioRunner(selection);
        Rounds rounds = new Rounds(List.of(listeners));
        double factor = atFirst;
        long late = 0;
        long lost = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double left = PLANNED * (budget.left() - kept - late);
            Map<String, Admission.Cost> chosen = plan.next(left / factor);
            if (chosen.isEmpty()) {
                break;
            }
            long before = budget.sent();
            Admission admission = new Admission(budget, kept + late, chosen::get);
            context.admitting(admission);
            lost += runner.find(context.wire().id(), chosen.keySet()).run(context, rounds) - admission.refused();
            late += admission.late();
            factor = factor(
                    budget.sent() - before,
                    chosen.values().stream()
                            .mapToLong(cost -> cost.requests() - cost.late())
                            .sum());
        }
        rounds.end();
        return lost;
    }

    private static double factor(long sent, long expected) {
        return Math.max(1, (double) sent / Math.max(1, expected));
    }

    /** Shows several rounds as one run. */
    private static final class Rounds implements TestExecutionListener {
        private final List<TestExecutionListener> listeners;
        private Runnable end = () -> {};

        Rounds(List<TestExecutionListener> listeners) {
            this.listeners = listeners;
        }

        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            listeners.forEach(listener -> listener.testPlanExecutionStarted(plan));
            end = () -> listeners.forEach(listener -> listener.testPlanExecutionFinished(plan));
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            listeners.forEach(listener -> listener.executionSkipped(test, reason));
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            listeners.forEach(listener -> listener.executionFinished(test, result));
        }

        void end() {
            end.run();
        }
    }
}
