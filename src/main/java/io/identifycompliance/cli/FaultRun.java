package io.identifycompliance.cli;

import io.identifycompliance.api.Keys;
import io.identifycompliance.api.Transport;
import io.identifycompliance.api.wire.Wires;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.evidence.Pace;
import io.identifycompliance.evidence.ScenarioRecord;
import io.identifycompliance.evidence.Trial;
import io.identifycompliance.selfcheck.Attempt;
import io.identifycompliance.selfcheck.Bug;
import io.identifycompliance.selfcheck.Probe;
import io.identifycompliance.stub.Fault;
import io.identifycompliance.stub.Reference;
import io.identifycompliance.stub.ReferenceOptions;
import io.identifycompliance.stub.UnconnectedReferences;
import io.identifycompliance.suite.Judge;
import io.identifycompliance.suite.Selection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs the suite against the reference with one fault, on one wire format, and keeps what the self-check asks for. */
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

    /** Runs it; null for the right reference. Where the harness itself fails, the attempt says so. */
    Attempt against(Fault fault, String wire) {
        try {
            return tried(fault, wire);
        } catch (RuntimeException failure) {
            return Attempt.broken(bug(fault), wire, "The harness itself failed: " + failure);
        }
    }

    private Attempt tried(Fault fault, String wire) {
        long start = System.nanoTime();
        ReferenceOptions options =
                ReferenceOptions.defaults().withFaults(fault == null ? Set.of() : Set.of(fault.name()));
        try (Reference reference = references.open(options);
                Transport transport =
                        new Transport(reference.root().toString(), new ReferenceLine(reference), PROCESSING_TIMEOUT)) {
            Trial trial = new Trial(
                    Wires.named(wire, REVISION),
                    transport,
                    Keys.of(options.publicKey(), options.privateKey()),
                    "s" + Integer.toString(numbers.incrementAndGet(), 36),
                    PROCESSING_TIMEOUT,
                    SETTLE,
                    new AtomicInteger(),
                    Pace.near());
            Optional<String> problem = new Judge(selection).judge(trial);
            return new Attempt(
                    bug(fault),
                    wire,
                    trial.journal().results().stream().map(this::probe).toList(),
                    problem.orElse(null),
                    false,
                    (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static Bug bug(Fault fault) {
        return fault == null ? null : new Bug(fault.name(), fault.breaks(), fault.sentence(), fault.mayAlsoBreak());
    }

    private Probe probe(ScenarioRecord record) {
        List<String> ids = record.requirements().stream()
                .filter(id -> catalogue
                        .requirement(id)
                        .map(r -> r.appliesTo(record.wire()))
                        .orElse(true))
                .toList();
        boolean open = !ids.isEmpty()
                && ids.stream()
                        .allMatch(id -> catalogue
                                .requirement(id)
                                .map(r -> r.level() == Level.OPEN)
                                .orElse(false));
        return new Probe(
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
}
