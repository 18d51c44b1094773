package io.identifycompliance.selfcheck;

import io.identifycompliance.contract.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario, or one row of an outline, as it ended in one run.
 *
 * @param feature the file that it stands in, relative to its root
 * @param line of the scenario or the row, from 1
 * @param requirements the ids of those that it proves
 * @param message why it did not pass; null where it passed
 * @param open whether it observes what no source settles, and so cannot fail
 * @param millis how long it took
 */
public record ScenarioOutcome(
        String feature,
        int line,
        String name,
        List<String> requirements,
        Verdict verdict,
        @Nullable String message,
        boolean harnessError,
        boolean open,
        long millis) {
    /** Copies the ids. */
    public ScenarioOutcome {
        requirements = List.copyOf(requirements);
    }

    /** Where it stands, as {@code features/core/create.feature:12}. */
    public String place() {
        return feature + ":" + line;
    }

    /** Whether it failed. */
    public boolean failed() {
        return verdict == Verdict.FAILED;
    }
}
