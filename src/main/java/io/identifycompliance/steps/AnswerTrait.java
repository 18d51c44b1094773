package io.identifycompliance.steps;

/** What of the answers is compared between kinds of calls. */
public enum AnswerTrait {
    /** Status, headers, body and their length. */
    CONTENT,

    /** How long they took. */
    TIME
}
