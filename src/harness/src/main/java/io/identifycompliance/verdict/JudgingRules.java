package io.identifycompliance.verdict;

import io.identifycompliance.contract.Level;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a run is judged by, beside the contract.
 *
 * @param gating the levels that the verdict of the run depends on; {@link Level#OPEN} never gates, even where it is among
 *     them
 * @param waivers the known deviations
 * @param day the day on which waivers have expired or not
 */
public record JudgingRules(Set<Level> gating, Waivers waivers, LocalDate day) {
    /** Copies the levels. */
    public JudgingRules {
        gating = Set.copyOf(gating);
    }

    /** Whether the verdict of the run depends on that level. */
    public boolean gates(Level level) {
        return level != Level.OPEN && gating.contains(level);
    }
}
