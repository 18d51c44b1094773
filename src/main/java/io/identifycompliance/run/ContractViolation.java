package io.identifycompliance.run;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.record.Cause;
import java.util.Optional;

/** The target did what the contract forbids, or did not do what it asks for. */
public final class ContractViolation extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String seen;
    private final transient Cause cause;
    private final transient CallForm form;

    /** With what the contract asks for and what was there instead, each a phrase. */
    public ContractViolation(String expected, String seen) {
        this(expected, seen, null);
    }

    /** The same, where it may be about something that the scenario only builds on; null where it is its own matter. */
    public ContractViolation(String expected, String seen, Cause cause) {
        this(expected, seen, cause, null);
    }

    private ContractViolation(String expected, String seen, Cause cause, CallForm form) {
        super("expected " + expected + ", seen " + seen);
        this.expected = expected;
        this.seen = seen;
        this.cause = cause;
        this.form = form;
    }

    /** The same violation, found in the run of the scenario that calls Identify in this form; its text says so. */
    public ContractViolation in(CallForm callForm) {
        return new ContractViolation(expected, seen + " (Identify called as \"" + callForm + "\")", cause, callForm);
    }

    /** What the scenario only builds on, and this may be about; empty where it is its own matter. */
    public Optional<Cause> cause() {
        return Optional.ofNullable(cause);
    }

    /** The form of calling Identify in whose run it was found; empty where the scenario has only one run. */
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
