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
    /** For a variant that lags behind, or answers slowly. */
    private static final Duration PATIENT_TIMEOUT = Duration.ofSeconds(5);

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
        Duration timeout = isNear ? InProcessRun.PROCESSING_TIMEOUT : PATIENT_TIMEOUT;
        try (Reference reference = references.open(options);
                RateLimitedTransport transport = new RateLimitedTransport(
                                reference.root().toString(), new InProcessTransport(reference), timeout)
                        .within(budget)) {
            RunContext context = new RunContext(
                    WireFormats.named(wire, InProcessRun.REVISION),
                    transport,
                    Keys.of(options.publicKey(), options.privateKey()),
                    "x" + Integer.toString(numbers.incrementAndGet(), 36),
                    timeout,
                    InProcessRun.SETTLE,
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
