package io.identifycompliance.run;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.record.Cause;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The target did what the contract forbids, or failed to do what it requires. */
public final class ContractViolation extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String seen;
    private final transient @Nullable Cause cause;
    private final transient @Nullable CallForm form;

    /** Creates a violation from two phrases: what the contract requires, and what was seen. */
    public ContractViolation(String expected, String seen) {
        this(expected, seen, null);
    }

    /** Also names what the scenario relies on that may have caused it; null if nothing may. */
    public ContractViolation(String expected, String seen, @Nullable Cause cause) {
        this(expected, seen, cause, null);
    }

    private ContractViolation(String expected, String seen, @Nullable Cause cause, @Nullable CallForm form) {
        super("expected " + expected + ", seen " + seen);
        this.expected = expected;
        this.seen = seen;
        this.cause = cause;
        this.form = form;
    }

    /** The same violation, found where the scenario was played like this; its text says so. */
    public ContractViolation in(Play play) {
        return new ContractViolation(expected, seen + " (" + play + ")", cause, play.form());
    }

    /** The same violation with its texts changed: without the secrets that a target sent back. */
    public ContractViolation masked(UnaryOperator<String> mask) {
        return new ContractViolation(mask.apply(expected), mask.apply(seen), cause, form);
    }

    /** What the scenario relies on that may have caused this; empty if the scenario itself is about it. */
    public Optional<Cause> cause() {
        return Optional.ofNullable(cause);
    }

    /** The call form in whose run it was found; empty if the scenario has a single run. */
    public Optional<CallForm> form() {
        return Optional.ofNullable(form);
    }

    /** What the contract asks for. */
    public String expected() {
        return expected;
    }

    /** What was there instead. */
    public String seen() {
        return seen;
    }
}
