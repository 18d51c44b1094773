package io.identifycompliance.run;

import io.identifycompliance.record.Cause;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A scenario could not be judged: neither passed nor failed. */
public class InconclusiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Cause cause;

    /** Creates it with a sentence that says what was missing. */
    public InconclusiveException(String sentence) {
        this(sentence, null);
    }

    /** Also names the failure of other requirements that may be the cause; null if there is none. */
    public InconclusiveException(String sentence, @Nullable Cause cause) {
        super(sentence);
        this.cause = cause;
    }

    /** The same with its text changed: without the secrets that a target sent back. */
    public InconclusiveException masked(UnaryOperator<String> mask) {
        return new InconclusiveException(mask.apply(getMessage()), cause);
    }

    /** The failure of other requirements that may be the cause; empty if there is none. */
    public Optional<Cause> dependsOn() {
        return Optional.ofNullable(cause);
    }

    /** The sentence; never null. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
