package io.identifycompliance.engine;

import io.identifycompliance.run.RunContext;
import java.nio.file.Path;
import java.util.List;

/** Runs the scenarios of a folder alone, without those that are built in, on a target that is known to work. */
public final class GeneratedScenarios {
    private GeneratedScenarios() {}

    /**
     * Runs them and repeats their checks after the settle window; their records are in the evidence of the run.
     *
     * @param context one whose calibration is over and that runs no other scenarios
     * @param parallel scenarios at once
     */
    public static void run(RunContext context, Path folder, int parallel) {
        context.runsFeaturesIn(List.of(folder));
        Selection selection = new Selection("", List.of(folder), parallel, Shard.WHOLE);
        new ScenarioRunner(selection, List.of()).find(context.wire().id()).run(context);
        new LateChecks(context, parallel).run();
    }
}
