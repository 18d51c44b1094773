package io.identifycompliance.selfcheck;

import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.run.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Runs some of what is skipped all the same. With several faults in one reference, each of which makes no difference to a
 * scenario, that scenario passes. If it does not, it is run with each of them alone: one of them does make a difference,
 * or one is misled by what another asks the functions below it.
 */
final class Audit {
    private final FaultRun run;
    private final String wire;
    private final SeededSample sample;
    private final Map<String, List<Fault>> drawn = new TreeMap<>();

    /** Of nothing yet. */
    Audit(FaultRun run, String wire, SeededSample sample) {
        this.run = run;
        this.wire = wire;
        this.sample = sample;
    }

    /** Draws from the places of the scenarios that are skipped for a fault. */
    void draw(Fault fault, List<String> skipped) {
        sample.of(skipped, place -> fault.name() + " " + place)
                .forEach(place ->
                        drawn.computeIfAbsent(place, none -> new ArrayList<>()).add(fault));
    }

    String wire() {
        return wire;
    }

    /** The places of the scenarios that were drawn. */
    List<String> places() {
        return List.copyOf(drawn.keySet());
    }

    /**
     * Runs one of them with all faults for which it was drawn.
     *
     * @param calibrated a run against the right reference
     */
    AuditedScenario of(String place, RunContext calibrated) {
        List<Fault> faults = Objects.requireNonNull(drawn.get(place));
        SuiteRun together = run.ofSkipped(place, faults, calibrated);
        boolean passed =
                together.outcomes().size() == 1 && together.unexpected().isEmpty();
        List<SuiteRun> alone = passed
                ? List.of()
                : faults.stream()
                        .map(fault -> run.ofSkipped(place, List.of(fault), calibrated))
                        .toList();
        return new AuditedScenario(wire, place, faults, alone);
    }
}
