package io.identifycompliance.selfcheck;

import java.util.function.Supplier;

/** Which scenarios are not run against a fault. */
public final class Skipping {
    private static final int AUDITED_ONE_IN = 10;

    private final boolean skips;
    private final SeededSample audit;

    private Skipping(boolean skips, SeededSample audit) {
        this.skips = skips;
        this.audit = audit;
    }

    /** None. */
    public static Skipping nothing() {
        return new Skipping(false, new SeededSample(1, ""));
    }

    /**
     * Those that the fault cannot make end differently, but for a tenth of them.
     *
     * @param seed any text; the same text draws the same tenth
     */
    public static Skipping whatCannotDiffer(String seed) {
        return new Skipping(true, new SeededSample(AUDITED_ONE_IN, seed));
    }

    AffectedScenarios affected(Supplier<AffectedScenarios> found) {
        return skips ? found.get() : AffectedScenarios.UNKNOWN;
    }

    SeededSample audit() {
        return audit;
    }
}
