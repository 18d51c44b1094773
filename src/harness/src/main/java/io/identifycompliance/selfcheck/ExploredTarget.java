package io.identifycompliance.selfcheck;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exploration of a reference with a fault, or of one that is right.
 *
 * @param name of the fault or of the variant; {@link #REFERENCE} for the reference itself
 * @param breaks the requirement that the fault breaks; null where the target is right
 * @param wire the name of the wire format
 * @param seed what the sequences follow from
 * @param isJudged whether it could be explored
 * @param blamed the requirements that its counterexamples name, in the order in which they were found
 * @param isRight whether the first of these is one that the fault breaks or may break
 * @param requests how many were sent until the exploration ended
 */
public record ExploredTarget(
        String name,
        @Nullable String breaks,
        String wire,
        long seed,
        boolean isJudged,
        List<String> blamed,
        boolean isRight,
        long requests) {
    /** The reference without faults and variants. */
    public static final String REFERENCE = "reference";

    /** Copies the list. */
    public ExploredTarget {
        blamed = List.copyOf(blamed);
    }

    /** Whether a violation was found. */
    public boolean isFound() {
        return !blamed.isEmpty();
    }

    /** Whether a violation was found where there is none. */
    public boolean isFalseAlarm() {
        return breaks == null && isFound();
    }
}
