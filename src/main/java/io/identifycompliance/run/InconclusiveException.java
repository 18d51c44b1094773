package io.identifycompliance.run;

import io.identifycompliance.record.Cause;
import java.util.Optional;

/** It could not be judged. Never green, and no failure of the target either. */
public class InconclusiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Cause cause;

    /** With a sentence that says what was missing. */
    public InconclusiveException(String sentence) {
        this(sentence, null);
    }

    /** The same, where it may be for a failure of other requirements; null where it is not. */
    public InconclusiveException(String sentence, Cause cause) {
        super(sentence);
        this.cause = cause;
    }

    /** The failure of other requirements that it may be for; empty where it has a reason of its own. */
    public Optional<Cause> dependsOn() {
        return Optional.ofNullable(cause);
    }
}
