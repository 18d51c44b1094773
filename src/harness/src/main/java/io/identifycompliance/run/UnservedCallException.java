package io.identifycompliance.run;

/** A call got no response, or only that the target is overloaded: by chance, or because of this call's content. */
final class UnservedCallException extends InconclusiveException {
    private static final long serialVersionUID = 1L;

    /** Creates it with a sentence that says what was missing. */
    UnservedCallException(String sentence) {
        super(sentence);
    }
}
