package io.identifycompliance.run;

import io.identifycompliance.record.Cause;
import java.util.Optional;

/** The target did what the contract forbids, or did not what it asks for. */
public final class ContractViolation extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String seen;
    private final transient Cause basis;

    /** With what the contract asks for and what was there instead, each a phrase. */
    public ContractViolation(String expected, String seen) {
        this(expected, seen, null);
    }

    /** The same, where it may be about something that the scenario only builds on; null where it is its own matter. */
    public ContractViolation(String expected, String seen, Cause basis) {
        super("expected " + expected + ", seen " + seen);
        this.expected = expected;
        this.seen = seen;
        this.basis = basis;
    }

    /** What the scenario only builds on, and this may be about; empty where it is its own matter. */
    public Optional<Cause> basis() {
        return Optional.ofNullable(basis);
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
