package io.identifycompliance.client;

/** A request was not sent, because the run has sent as many as it may. */
public final class BudgetSpentException extends NoResponseException {
    private static final long serialVersionUID = 1L;

    /** Creates it with a sentence for the report. */
    BudgetSpentException(String sentence) {
        super(sentence);
    }
}
