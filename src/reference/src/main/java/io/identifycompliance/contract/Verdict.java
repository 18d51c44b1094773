package io.identifycompliance.contract;

import java.util.Collection;
import java.util.Locale;

/** The verdict on a scenario or a requirement. */
public enum Verdict {
    PASSED,
    /** The target did what the contract forbids, or failed to do what it requires. */
    FAILED,
    /** It could not be judged: unreachable, never processed, refused by a rate limit. Never green. */
    INCONCLUSIVE,
    /** Declared as not applying to this target or wire, with a reason. */
    NOT_APPLICABLE,
    /** A known failure with an owner, a reason and an expiry date. */
    WAIVED,
    /** Not selected in this run. */
    NOT_RUN;

    /** The name in reports, as in {@code not-applicable}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name in a text, as in {@code not applicable}. */
    public String words() {
        return id().replace('-', ' ');
    }

    /** Reads an {@link #id()}. Throws IllegalArgumentException where there is no such verdict. */
    public static Verdict of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * The verdict of a whole from those of its parts: one failure fails it, one part that could not be judged leaves
     * it inconclusive, and it passes only where something passed.
     */
    public static Verdict of(Collection<Verdict> parts) {
        for (Verdict decisive : new Verdict[] {FAILED, INCONCLUSIVE, WAIVED, PASSED, NOT_APPLICABLE}) {
            if (parts.contains(decisive)) {
                return decisive;
            }
        }
        return NOT_RUN;
    }
}
