package io.identifycompliance.run;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.record.Cause;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** A form of calling Identify does not store what it receives, which its own requirement judges. */
    public static InconclusiveException doesNotWork(CallForm form) {
        return new InconclusiveException(
                "Identify called as \"" + form + "\" does not store what it receives, so this rule could not be judged"
                        + " through it: see " + form.proves() + ".",
                new Cause(Set.of(form.proves()), null));
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
