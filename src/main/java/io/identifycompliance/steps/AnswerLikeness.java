package io.identifycompliance.steps;

/** How much of an answer is compared with that of an accepted call. */
public enum AnswerLikeness {
    /** The status alone. */
    STATUS,

    /** The whole answer, as the wire format has it. */
    WHOLE
}
