package io.identifycompliance.run;

/** The target declares that the subject of a scenario does not apply to it. */
public final class NotApplicableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates it with a sentence that says what was declared. */
    public NotApplicableException(String sentence) {
        super(sentence);
    }
}
