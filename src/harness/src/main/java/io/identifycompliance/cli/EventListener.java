package io.identifycompliance.cli;

import io.identifycompliance.report.junit.TestEvents;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.suite.FinalVerdicts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Reports how far the scenarios of a wire format are, and each verdict that is final before they are all over. */
final class EventListener implements TestExecutionListener {
    private final TestExecutionListener next;
    private final TestEvents events;
    private final RunContext context;
    private final FinalVerdicts verdicts;
    /** How many scenarios of each requirement are not over. */
    private final Map<String, Integer> left = new HashMap<>();

    private int lookedAt;
    private long total;
    private long done;

    /** Hands everything on to the next one as well. */
    EventListener(TestExecutionListener next, TestEvents events, RunContext context, FinalVerdicts verdicts) {
        this.next = next;
        this.events = events;
        this.context = context;
        this.verdicts = verdicts;
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan plan) {
        next.testPlanExecutionStarted(plan);
        total += plan.countTestIdentifiers(TestIdentifier::isTest);
        plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(TestIdentifier::isTest)
                .forEach(test -> count(test, 1));
        events.started(context.wire().id(), total);
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        next.executionSkipped(test, reason);
        if (test.isTest()) {
            total--;
            count(test, -1);
        }
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        next.executionFinished(test, result);
        if (test.isTest()) {
            done++;
            reportFinal();
            count(test, -1);
            events.progress(done, total);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        next.testPlanExecutionFinished(plan);
    }

    /** Those that ended since the last time. */
    private void reportFinal() {
        List<String> ended = context.runEvidence().executions();
        for (String execution : ended.subList(lookedAt, ended.size())) {
            verdicts.of(context, execution)
                    .ifPresent(alone -> events.verdict(
                            alone, Objects.requireNonNull(context.runEvidence().result(execution))));
        }
        lookedAt = ended.size();
    }

    private void count(TestIdentifier test, int change) {
        List<String> tags = test.getTags().stream().map(TestTag::getName).toList();
        verdicts.requirement(tags).ifPresent(id -> {
            if (left.merge(id, change, Integer::sum) == 0) {
                events.ended(context.wire().id(), id);
            }
        });
    }
}
