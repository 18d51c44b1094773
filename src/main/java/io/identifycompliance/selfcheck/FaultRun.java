package io.identifycompliance.selfcheck;

import io.identifycompliance.client.Keys;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.engine.Selection;
import io.identifycompliance.engine.TargetRun;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.reference.Reference;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.UnconnectedReferences;
import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.run.PollSchedule;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.verdict.ScenarioVerdicts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs the suite against the reference with one fault, on one wire format, and keeps what the self-check needs. */
final class FaultRun {
    private static final Duration PROCESSING_TIMEOUT = Duration.ofMillis(150);
    private static final Duration SETTLE = Duration.ofMillis(400);
    private static final String REVISION = "2026-07-15";

    private final UnconnectedReferences references;
    private final Catalogue catalogue;
    private final Selection selection;
    private final AtomicInteger numbers = new AtomicInteger();

    FaultRun(UnconnectedReferences references, Catalogue catalogue, Selection selection) {
        this.references = references;
        this.catalogue = catalogue;
        this.selection = selection;
    }

    /** Runs it; null for the right reference. Where the harness itself fails, the result says so. */
    SuiteRun against(Fault stated, String wire) {
        Fault fault = stated == null ? null : stated.withConsequences(catalogue);
        try {
            return completed(fault, wire);
        } catch (RuntimeException failure) {
            return SuiteRun.broken(fault, wire, "The harness itself failed: " + failure);
        }
    }

    private SuiteRun completed(Fault fault, String wire) {
        long start = System.nanoTime();
        ReferenceOptions options = ReferenceOptions.defaults();
        try (Reference reference = fault == null ? references.open(options) : references.open(options, fault.layer());
                RateLimitedTransport transport = new RateLimitedTransport(
                        reference.root().toString(), new InProcessTransport(reference), PROCESSING_TIMEOUT)) {
            RunContext context = new RunContext(
                    WireFormats.named(wire, REVISION),
                    transport,
                    Keys.of(options.publicKey(), options.privateKey()),
                    "s" + Integer.toString(numbers.incrementAndGet(), 36),
                    PROCESSING_TIMEOUT,
                    SETTLE,
                    new AtomicInteger(),
                    PollSchedule.near());
            Optional<String> problem = new TargetRun(selection).judge(context);
            return new SuiteRun(
                    fault,
                    wire,
                    ScenarioVerdicts.settled(
                                    context.runEvidence().results(), List.of(context.identifyAnswers()), catalogue)
                            .stream()
                            .map(this::outcome)
                            .toList(),
                    problem.orElse(null),
                    false,
                    (System.nanoTime() - start) / 1_000_000);
        }
    }

    private ScenarioOutcome outcome(ScenarioRecord record) {
        List<String> ids = record.requirements().stream()
                .filter(id -> catalogue
                        .requirement(id)
                        .map(r -> r.appliesTo(record.wire()))
                        .orElse(true))
                .toList();
        boolean open = !ids.isEmpty() && ids.stream().allMatch(this::isOpen);
        return new ScenarioOutcome(
                record.feature(),
                record.line(),
                record.name(),
                ids,
                record.verdict(),
                record.message(),
                record.harnessError(),
                open,
                record.millis());
    }

    private boolean isOpen(String id) {
        return catalogue
                .requirement(id)
                .map(Requirement::level)
                .filter(Level.OPEN::equals)
                .isPresent();
    }
}
