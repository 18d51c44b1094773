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

    /** How many of so many scenarios wait for the target at most: each of them sends a request. */
    int of(int all) {
        return Math.min(Math.min(all, scenarios), requests.orElse(Integer.MAX_VALUE));
    }
}
