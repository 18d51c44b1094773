package io.identifycompliance.selfcheck;

import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.run.CalibrationOutcome;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which scenarios a fault can make end differently, on one wire format: those for which one of its functions came to
 * anything else than the right one when both were evaluated side by side. Elsewhere it behaves like the right reference.
 *
 * @param places by the names of the faults of which that is known; the places of their scenarios
 * @param calibrated what the calibration told of the right reference; what is known of a fault holds if it tells the same
 *     of that. Empty if nothing is known.
 */
record AffectedScenarios(Map<String, Set<String>> places, Optional<CalibrationOutcome> calibrated) {
    /** Nothing is known. */
    static final AffectedScenarios UNKNOWN = new AffectedScenarios(Map.of(), Optional.empty());

    AffectedScenarios {
        places = Map.copyOf(places);
    }

    /** The places of the scenarios that a fault can make end differently; empty if that is not known. */
    Optional<Set<String>> of(Fault fault) {
        return Optional.ofNullable(places.get(fault.name()));
    }
}
