package io.identifycompliance.selfcheck;

import io.identifycompliance.client.HttpTransport;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.engine.FoundScenarios;
import io.identifycompliance.engine.ScenarioRunner;
import io.identifycompliance.engine.Selection;
import io.identifycompliance.engine.TargetRun;
import io.identifycompliance.reference.Reference;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.UnconnectedReferences;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.run.CalibrationOutcome;
import io.identifycompliance.run.PollSchedule;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.suite.RunOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Runs scenarios against a reference in this process. */
final class InProcessRun {
    static final Duration PROCESSING_TIMEOUT = Duration.ofMillis(150);
    static final Duration SETTLE = Duration.ofMillis(400);

    /** Late checks are made, but soon. */
    private static final Duration SHORTEST = Duration.ofMillis(1);

    static final String REVISION = RunOption.REVISION.defaultValue().orElseThrow();

    /**
     * The IDs of all runs have the same length, and enough of it: what a fault that cuts values off makes of an identifier
     * must not depend on the run.
     */
    private static final int FIRST = 36 * 36 * 36;

    private final UnconnectedReferences references;
    private final Selection selection;
    private final AtomicInteger numbers = new AtomicInteger();

    InProcessRun(UnconnectedReferences references, Selection selection) {
        this.references = references;
        this.selection = selection;
    }

    /** Runs a part of them against a reference with that layer. */
    Ended of(Layer layer, String wire, Part part) {
        return of(layer, wire, part, UnaryOperator.identity());
    }

    /** The same, through that transport. */
    Ended of(Layer layer, String wire, Part planned, UnaryOperator<HttpTransport> around) {
        return on(layer, wire, SETTLE, around, context -> ended(context, planned));
    }

    /** A run against the right reference that is calibrated, and no more. */
    RunContext calibrated(String wire) {
        return on(Layer.together(), wire, SETTLE, UnaryOperator.identity(), context -> {
            new TargetRun(selection).begin(context).ifPresent(problem -> {
                throw new IllegalStateException(problem);
            });
            return context;
        });
    }

    /** Runs one of them against a reference with that layer, calibrated as another run was. */
    Ended ofOne(String place, Layer layer, RunContext calibrated) {
        return on(layer, calibrated.wire().id(), SHORTEST, UnaryOperator.identity(), context -> {
            context.calibratedAs(calibrated);
            Optional<String> problem = new TargetRun(selection).goOn(context, found(Set.of(place), context));
            return new Ended(context, problem, Part.skipping(place), 0);
        });
    }

    private <T> T on(
            Layer layer,
            String wire,
            Duration settle,
            UnaryOperator<HttpTransport> around,
            Function<RunContext, T> work) {
        ReferenceOptions options = ReferenceOptions.defaults();
        try (Reference reference = references.open(options, layer);
                RateLimitedTransport transport = new RateLimitedTransport(
                        reference.root().toString(),
                        around.apply(new InProcessTransport(reference)),
                        PROCESSING_TIMEOUT)) {
            return work.apply(new RunContext(
                    WireFormats.named(wire, REVISION),
                    transport,
                    Keys.of(options.publicKey(), options.privateKey()),
                    "s" + Integer.toString(FIRST + numbers.incrementAndGet(), 36),
                    PROCESSING_TIMEOUT,
                    settle,
                    new AtomicInteger(),
                    PollSchedule.near()));
        }
    }

    private FoundScenarios found(Set<String> places, RunContext context) {
        return new ScenarioRunner(selection.at(places)).find(context.wire().id());
    }

    private Ended ended(RunContext context, Part planned) {
        TargetRun target = new TargetRun(selection);
        Optional<String> problem = target.begin(context);
        int calibration = context.runEvidence().preflight().exchanges().size();
        Part part = planned.after(CalibrationOutcome.of(context));
        if (problem.isPresent()) {
            return new Ended(context, problem, part, calibration);
        }
        return new Ended(context, target.goOn(context, found(part.places(), context)), part, calibration);
    }

    /**
     * A run that is over.
     *
     * @param context with the evidence of its scenarios
     * @param problem why not everything could be judged; empty if everything could
     * @param part what was run: all of it if that was planned or the calibration told so
     * @param calibration how many requests came before the scenarios
     */
    record Ended(RunContext context, Optional<String> problem, Part part, int calibration) {}
}
