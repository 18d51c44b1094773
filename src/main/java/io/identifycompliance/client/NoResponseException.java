package io.identifycompliance.client;

/** No answer came, or none that could be read. Says nothing about the contract: whatever needed it is inconclusive. */
public final class NoResponseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a sentence that a person understands. */
    public NoResponseException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
