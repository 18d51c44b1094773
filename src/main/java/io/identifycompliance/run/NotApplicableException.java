package io.identifycompliance.run;

/** The target declares that what a scenario is about does not apply to it. Neither good nor bad. */
public final class NotApplicableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a sentence that says what was declared. */
    public NotApplicableException(String sentence) {
        super(sentence);
    }
}
