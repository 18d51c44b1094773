package io.identifycompliance.client;

import java.util.Objects;

/** No response came, or none that could be read. A scenario that needed it is inconclusive. */
public class NoResponseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates it where nothing was sent at all. */
    NoResponseException(String sentence) {
        super(sentence);
    }

    /** Creates it with a sentence for the report. */
    public NoResponseException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence; never null. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
