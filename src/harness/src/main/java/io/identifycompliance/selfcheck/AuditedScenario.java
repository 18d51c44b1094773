package io.identifycompliance.selfcheck;

import io.identifycompliance.reference.faults.Fault;
import java.util.List;

/**
 * A scenario that was run although it is skipped for several faults.
 *
 * @param wire the wire format
 * @param place where it stands
 * @param faults those for which it is skipped
 * @param alone its runs against a reference with each of these faults, if it did not pass with all of them in one
 *     reference; otherwise none
 */
public record AuditedScenario(String wire, String place, List<Fault> faults, List<SuiteRun> alone) {
    /** Copies the lists. */
    public AuditedScenario {
        faults = List.copyOf(faults);
        alone = List.copyOf(alone);
    }
}
