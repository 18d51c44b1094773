package io.identifycompliance.run;

import io.identifycompliance.record.Cause;
import java.util.Optional;

/** A scenario could not be judged: neither passed nor failed. */
public class InconclusiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Cause cause;

    /** Creates it with a sentence that says what was missing. */
    public InconclusiveException(String sentence) {
        this(sentence, null);
    }

    /** Also names the failure of other requirements that may be the cause; null if there is none. */
    public InconclusiveException(String sentence, Cause cause) {
        super(sentence);
        this.cause = cause;
    }

    /** The failure of other requirements that may be the cause; empty if there is none. */
    public Optional<Cause> dependsOn() {
        return Optional.ofNullable(cause);
    }
}
