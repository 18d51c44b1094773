package io.identifycompliance.evidence;

/** The target declares that what a scenario is about does not apply to it. Neither good nor bad. */
public final class Excused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a sentence that says what was declared. */
    public Excused(String sentence) {
        super(sentence);
    }
}
