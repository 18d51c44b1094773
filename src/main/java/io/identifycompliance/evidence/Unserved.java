package io.identifycompliance.evidence;

/** A call got no answer, or none but that the target has no time. That may be its bad day, or be meant for this call. */
final class Unserved extends Inconclusive {
    private static final long serialVersionUID = 1L;

    /** With a sentence that says what was missing. */
    Unserved(String sentence) {
        super(sentence);
    }
}
