package io.identifycompliance.evidence;

/** It could not be judged. Never green, and no failure of the target either. */
public class Inconclusive extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a sentence that says what was missing. */
    public Inconclusive(String sentence) {
        super(sentence);
    }
}
