package io.identifycompliance.selfcheck;

import org.jspecify.annotations.Nullable;

/**
 * A defect of the suite or of the faults that the self-check found.
 *
 * @param subject the fault, or the place of the scenario
 * @param wire the wire format; null where it is not about one
 * @param sentence what is wrong, for a person
 */
public record Finding(Kind kind, String subject, @Nullable String wire, String sentence) {
    /** What can be wrong. */
    public enum Kind {
        /** The right reference does not pass. */
        REFERENCE_FAILS,
        /** A fault made no scenario fail. */
        NOT_CAUGHT,
        /** A fault was caught, but not for what it breaks. */
        NOT_BLAMED,
        /** A requirement failed that has nothing to do with the fault. */
        WRONGLY_BLAMED,
        /** A scenario caught no fault at all. */
        IDLE,
        /** The harness itself broke. */
        HARNESS_BROKE
    }
}
