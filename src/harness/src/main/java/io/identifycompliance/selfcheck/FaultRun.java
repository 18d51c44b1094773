package io.identifycompliance.selfcheck;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.record.StepRecord;
import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.verdict.ScenarioVerdicts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the suite against the reference with one fault, on one wire format, and keeps what the self-check needs. */
final class FaultRun {
    private static final String HARNESS_FAILED = "The harness itself failed: ";

    private final InProcessRun run;
    private final Catalogue catalogue;

    FaultRun(InProcessRun run, Catalogue catalogue) {
        this.run = run;
        this.catalogue = catalogue;
    }

    /** Runs the whole suite; null for the right reference. Where the harness itself fails, the result says so. */
    SuiteRun against(@Nullable Fault stated, String wire) {
        return against(stated, wire, Part.WHOLE);
    }

    /** Runs a part of the suite. */
    SuiteRun against(@Nullable Fault stated, String wire, Part part) {
        Fault fault = stated == null ? null : stated.withConsequences(catalogue);
        long start = System.nanoTime();
        try {
            InProcessRun.Ended ended = run.of(fault == null ? Layer.together() : fault.layer(), wire, part);
            return completed(fault, ended, start);
        } catch (RuntimeException failure) {
            return SuiteRun.broken(fault, wire, HARNESS_FAILED + failure);
        }
    }

    /**
     * Runs one scenario against a reference with all of these faults, which are expected to make no difference to it.
     *
     * @param calibrated a run against the right reference, as which this one is calibrated
     */
    SuiteRun ofSkipped(String place, List<Fault> faults, RunContext calibrated) {
        Fault only = faults.size() == 1 ? faults.get(0).withConsequences(catalogue) : null;
        Layer together = Layer.together(faults.stream().map(Fault::layer).toList());
        long start = System.nanoTime();
        try {
            return completed(only, run.ofOne(place, together, calibrated), start);
        } catch (RuntimeException failure) {
            return SuiteRun.broken(only, calibrated.wire().id(), HARNESS_FAILED + failure);
        }
    }

    private SuiteRun completed(@Nullable Fault fault, InProcessRun.Ended ended, long start) {
        RunContext context = ended.context();
        return new SuiteRun(
                fault,
                context.wire().id(),
                ScenarioVerdicts.settled(context.runEvidence().results(), List.of(context.identifyAnswers()), catalogue)
                        .stream()
                        .map(this::outcome)
                        .toList(),
                ended.problem().orElse(null),
                false,
                (System.nanoTime() - start) / 1_000_000,
                ended.part(),
                ended.calibration());
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
                record.millis(),
                record.exchanges().size(),
                late(record));
    }

    /** The steps end before the settle window does. */
    private static int late(ScenarioRecord record) {
        int latest =
                record.steps().stream().mapToInt(StepRecord::lastExchange).max().orElse(0);
        return (int) record.exchanges().stream()
                .filter(exchange -> exchange.number() > latest)
                .count();
    }

    private boolean isOpen(String id) {
        return catalogue
                .requirement(id)
                .map(Requirement::level)
                .filter(Level.OPEN::equals)
                .isPresent();
    }
}
