package io.identifycompliance.record;

import java.util.List;

/**
 * What the scenarios of a limited run are worth on one wire format, as the self-check measured them.
 *
 * @param wire the name of the wire format
 * @param scenarios how many scenarios were run
 * @param requests how many requests were sent
 * @param faults how many faults are known there
 * @param caught how many of them these scenarios catch
 * @param caughtUnseen how many of them a selection of that size catches that is chosen without them
 * @param unordered how many of the scenarios that could be run are not in the order, and so came last
 * @param requirements the ids of the requirements of all scenarios that could be run
 */
public record SelectionWorth(
        String wire,
        int scenarios,
        long requests,
        int faults,
        int caught,
        int caughtUnseen,
        int unordered,
        List<String> requirements) {
    /** Copies the list. */
    public SelectionWorth {
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
    }
}
