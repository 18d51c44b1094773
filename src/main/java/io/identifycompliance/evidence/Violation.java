package io.identifycompliance.evidence;

/** The target did what the contract forbids, or did not what it asks for. */
public final class Violation extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String seen;

    /** With what the contract asks for and what was there instead, each a phrase. */
    public Violation(String expected, String seen) {
        super("expected " + expected + ", seen " + seen);
        this.expected = expected;
        this.seen = seen;
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
