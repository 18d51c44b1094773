package io.identifycompliance.run;

/** A call got no answer, or none but that the target has no time. That may be its bad day, or be meant for this call. */
final class UnservedCallException extends InconclusiveException {
    private static final long serialVersionUID = 1L;

    /** With a sentence that says what was missing. */
    UnservedCallException(String sentence) {
        super(sentence);
    }
}
