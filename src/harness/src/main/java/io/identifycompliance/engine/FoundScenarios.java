package io.identifycompliance.engine;

import io.identifycompliance.run.RunContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;

/** The scenarios that were found for one wire format, ready to be run once. */
public final class FoundScenarios {
    private final Launcher launcher;
    private final TestPlan plan;
    private final int available;
    private final int selected;

    FoundScenarios(Launcher launcher, TestPlan plan, int available, int selected) {
        this.launcher = launcher;
        this.plan = plan;
        this.available = available;
        this.selected = selected;
    }

    /** How many there are for the wire format, before any selection. */
    public int available() {
        return available;
    }

    /** Whether the tags select none, in whichever shard. */
    public boolean areNotSelected() {
        return selected == 0;
    }

    /** Whether none is to be run: there may be some in other shards. */
    public boolean areNone() {
        return plan.countTestIdentifiers(TestIdentifier::isTest) == 0;
    }

    /** The tags of each scenario, by its place. */
    Map<String, List<String>> tags() {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        for (TestIdentifier root : plan.getRoots()) {
            for (TestIdentifier node : plan.getDescendants(root)) {
                if (node.isTest()) {
                    tags.put(
                            ScenarioRunner.place(node.getSource()),
                            node.getTags().stream().map(TestTag::getName).toList());
                }
            }
        }
        return tags;
    }

    /**
     * Runs them; their records are in the evidence of the run.
     *
     * @return how many were begun and left no record there, so that nothing can be said of them
     */
    long run(RunContext context, TestExecutionListener... listeners) {
        int before = context.runEvidence().results().size();
        StartedScenarios started = new StartedScenarios();
        context.during(() -> launcher.execute(LauncherExecutionRequestBuilder.request(plan)
                .listeners(started)
                .listeners(listeners)
                .build()));
        return started.begun() - (context.runEvidence().results().size() - before);
    }
}
