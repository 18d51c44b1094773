package io.identifycompliance.verdict;

import java.util.Locale;

/** The verdict of a whole run. */
public enum RunVerdict {
    COMPLIANT,
    /** Every failure is known and waived. Never called compliant. */
    COMPLIANT_WITH_WAIVERS,
    NOT_COMPLIANT,
    /** It could not be judged. Never green. */
    INCONCLUSIVE;

    /** The name in reports, as in {@code not-compliant}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name in sentences, as in {@code not compliant}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether a gate passes. */
    public boolean isGreen() {
        return this == COMPLIANT || this == COMPLIANT_WITH_WAIVERS;
    }
}
