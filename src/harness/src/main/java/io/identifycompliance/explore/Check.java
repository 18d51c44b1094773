package io.identifycompliance.explore;

/**
 * One thing that a step checks.
 *
 * @param kind how it is checked
 * @param who the person that it is about; empty where it is about none
 * @param field the name of the attribute; empty where it is about none
 * @param value as features write it
 */
record Check(Kind kind, String who, String field, String value) {
    /** How it is checked. */
    enum Kind {
        /** The profile is created with it. */
        CREATED,
        /** The profile gets it. */
        HAS,
        /** One of two profiles gets it. */
        EITHER_HAS,
        /** The profile keeps it. */
        STILL_HAS,
        /** The profile is found by it. */
        FOUND,
        /** Nobody is found by it. */
        NOBODY,
        /** Whatever profile is found by an identifier has it. */
        SOMEBODY_HAS,
        /** The change is answered with success. */
        CHANGED,
        /** The answer to a change is the person as changed. */
        CHANGE_ANSWER,
        /** The answers of Identify are those of accepted calls. */
        ANSWERS,
        /** The answers to calls of different kinds are alike. */
        SAME_ANSWERS,
        /** What every caller added is there. */
        ADDED_AT_ONCE,
        /** One of the values sent at once stays. */
        FOR_GOOD,
        /** What the step says. */
        PROBED
    }

    /** Whether that is a check of the same kind about the same. The values follow from the sequence. */
    boolean isLike(Check other) {
        return kind == other.kind && who.equals(other.who) && field.equals(other.field);
    }
}
