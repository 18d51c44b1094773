package io.identifycompliance.engine;

import java.util.OptionalInt;

/**
 * How much of the scenarios a run may run.
 *
 * @param requests how many requests it may send; empty for as many as it wants
 * @param scenarios how many scenarios it may run
 */
public record RunLimit(OptionalInt requests, int scenarios) {
    /** How many scenarios a smoke test has. */
    public static final int SMOKE = 60;

    /** Everything. */
    public static final RunLimit NONE = new RunLimit(OptionalInt.empty(), Integer.MAX_VALUE);

    /** Whether there is none. */
    public boolean isNone() {
        return equals(NONE);
    }
}
