package io.identifycompliance.selfcheck;

import io.identifycompliance.reference.faults.Fault;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which scenarios a fault can make end differently, on one wire format: those for which one of its functions came to
 * anything else than the right one when both were evaluated side by side. Elsewhere it behaves like the right reference.
 *
 * @param places by the names of the faults of which that is known; the places of their scenarios
 */
record AffectedScenarios(Map<String, Set<String>> places) {
    /** Nothing is known. */
    static final AffectedScenarios UNKNOWN = new AffectedScenarios(Map.of());

    AffectedScenarios {
        places = Map.copyOf(places);
    }

    /** The places of the scenarios that a fault can make end differently; empty if that is not known. */
    Optional<Set<String>> of(Fault fault) {
        return Optional.ofNullable(places.get(fault.name()));
    }
}
