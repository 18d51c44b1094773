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
 * @param requests how many requests it sent, late checks included
 * @param late how many of them it sent when the settle window had passed
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
        long millis,
        int requests,
        int late) {
    /** Copies the ids. */
    public ScenarioOutcome {
        requirements = List.copyOf(requirements);
    }

    /** One whose requests were not counted. */
    public ScenarioOutcome(
            String feature,
            int line,
            String name,
            List<String> requirements,
            Verdict verdict,
            @Nullable String message,
            boolean harnessError,
            boolean open,
            long millis) {
        this(feature, line, name, requirements, verdict, message, harnessError, open, millis, 0, 0);
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
