package io.identifycompliance.record;

/** What a scenario judges of every answer of Identify in the whole run. */
public enum WholeRunCheck {
    /** Each answer has the status of an accepted call. */
    STATUS,
    /** Each answer with that status is, in all else too, the answer to an accepted call. */
    ANSWER
}
