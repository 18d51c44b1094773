package io.identifycompliance.run;

/** It could not be judged. Never green, and no failure of the target either. */
public class InconclusiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a sentence that says what was missing. */
    public InconclusiveException(String sentence) {
        super(sentence);
    }
}
