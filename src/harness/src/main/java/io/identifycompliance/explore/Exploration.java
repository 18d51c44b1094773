package io.identifycompliance.explore;

import java.util.List;

/**
 * What an exploration of a target came to on one wire format.
 *
 * @param wire the name of the wire format
 * @param seed what the sequences follow from
 * @param sequences how many were run
 * @param inconclusive how many of these could not be judged
 * @param discarded how many were not run, since they may leave too many states to judge
 * @param pairs how many different pairs of things met in the sequences
 * @param requests how many were sent in all, from calibration to confirmation
 * @param unconfirmed how many violations did not show again, as a sentence each
 * @param found what was found and confirmed
 */
public record Exploration(
        String wire,
        long seed,
        int sequences,
        int inconclusive,
        int discarded,
        int pairs,
        long requests,
        List<String> unconfirmed,
        List<Counterexample> found) {
    public Exploration {
        unconfirmed = List.copyOf(unconfirmed);
        found = List.copyOf(found);
    }
}
