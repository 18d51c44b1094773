package io.identifycompliance.selfcheck;

/**
 * Something that the suite, or the catalogue of bugs, has to answer for.
 *
 * @param subject the bug, or the place of the scenario
 * @param wire the wire format; null where it is not about one
 * @param sentence what is wrong, for a person
 */
public record Finding(Kind kind, String subject, String wire, String sentence) {
    /** What can be wrong. */
    public enum Kind {
        /** The right reference does not pass. */
        REFERENCE_FAILS,
        /** A bug made no scenario fail. */
        NOT_CAUGHT,
        /** A bug was noticed, but not for what it breaks. */
        NOT_BLAMED,
        /** A requirement failed that has nothing to do with the bug. */
        WRONGLY_BLAMED,
        /** A scenario caught no bug at all. */
        IDLE,
        /** The harness itself broke. */
        HARNESS_BROKE
    }
}
