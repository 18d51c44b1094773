package io.identifycompliance.selfcheck;

import io.identifycompliance.client.Keys;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.RequestBudget;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.explore.Exploration;
import io.identifycompliance.explore.Explorer;
import io.identifycompliance.reference.Reference;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.UnconnectedReferences;
import io.identifycompliance.run.Calibration;
import io.identifycompliance.run.PollSchedule;
import io.identifycompliance.run.RunContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Explores the reference in this process, with a fault or as another right implementation. */
final class ExplorationRun {
    private static final Duration PROCESSING_TIMEOUT = Duration.ofMillis(150);
    private static final Duration SETTLE = Duration.ofMillis(400);
    private static final String REVISION = "2026-07-15";
    private static final int PARALLEL = 8;

    private final UnconnectedReferences references;
    private final AtomicInteger numbers = new AtomicInteger();

    ExplorationRun(UnconnectedReferences references) {
        this.references = references;
    }

    /** Explores a reference of these options with so many requests; empty if it could not be judged at all. */
    Optional<Exploration> of(ReferenceOptions options, String wire, long seed, int requests) {
        RequestBudget budget = new RequestBudget(requests);
        boolean isNear = options.delay().isZero() && options.variants().isEmpty();
        Duration timeout = isNear ? PROCESSING_TIMEOUT : Duration.ofSeconds(5);
        try (Reference reference = references.open(options);
                RateLimitedTransport transport = new RateLimitedTransport(
                                reference.root().toString(), new InProcessTransport(reference), timeout)
                        .within(budget)) {
            RunContext context = new RunContext(
                    WireFormats.named(wire, REVISION),
                    transport,
                    Keys.of(options.publicKey(), options.privateKey()),
                    "x" + Integer.toString(numbers.incrementAndGet(), 36),
                    timeout,
                    SETTLE,
                    new AtomicInteger(),
                    isNear ? PollSchedule.near() : new PollSchedule());
            if (new Calibration(context).run().isPresent()) {
                return Optional.empty();
            }
            return Optional.of(new Explorer(
                            context,
                            budget,
                            new Explorer.Settings(seed, PARALLEL, "reference", "reports/counterexamples"),
                            () -> false,
                            line -> {})
                    .explore());
        }
    }
}
