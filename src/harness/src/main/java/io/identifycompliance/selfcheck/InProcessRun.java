package io.identifycompliance.selfcheck;

import io.identifycompliance.client.HttpTransport;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.engine.Selection;
import io.identifycompliance.engine.TargetRun;
import io.identifycompliance.reference.Reference;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.UnconnectedReferences;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.run.PollSchedule;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.suite.RunOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Runs scenarios against a reference in this process. */
final class InProcessRun {
    static final Duration PROCESSING_TIMEOUT = Duration.ofMillis(150);
    static final Duration SETTLE = Duration.ofMillis(400);
    static final String REVISION = RunOption.REVISION.defaultValue().orElseThrow();

    private final UnconnectedReferences references;
    private final Selection selection;
    private final AtomicInteger numbers;

    InProcessRun(UnconnectedReferences references, Selection selection) {
        this(references, selection, new AtomicInteger());
    }

    private InProcessRun(UnconnectedReferences references, Selection selection, AtomicInteger numbers) {
        this.references = references;
        this.selection = selection;
        this.numbers = numbers;
    }

    /** The same with no other scenarios than those at these places; with all if there is none. */
    InProcessRun at(Set<String> places) {
        return new InProcessRun(references, selection.at(places), numbers);
    }

    /** Runs them against a reference with that layer. */
    Ended of(Layer layer, String wire) {
        return of(layer, wire, UnaryOperator.identity());
    }

    /** The same through another transport. */
    Ended of(Layer layer, String wire, UnaryOperator<HttpTransport> around) {
        ReferenceOptions options = ReferenceOptions.defaults();
        try (Reference reference = references.open(options, layer);
                RateLimitedTransport transport = new RateLimitedTransport(
                        reference.root().toString(),
                        around.apply(new InProcessTransport(reference)),
                        PROCESSING_TIMEOUT)) {
            RunContext context = new RunContext(
                    WireFormats.named(wire, REVISION),
                    transport,
                    Keys.of(options.publicKey(), options.privateKey()),
                    "s" + Integer.toString(numbers.incrementAndGet(), 36),
                    PROCESSING_TIMEOUT,
                    SETTLE,
                    new AtomicInteger(),
                    PollSchedule.near());
            return new Ended(context, new TargetRun(selection).judge(context));
        }
    }

    /**
     * A run that is over.
     *
     * @param context with the evidence of its scenarios
     * @param problem why not everything could be judged; empty if everything could
     */
    record Ended(RunContext context, Optional<String> problem) {}
}
