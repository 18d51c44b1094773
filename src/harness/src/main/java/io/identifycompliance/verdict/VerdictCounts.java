package io.identifycompliance.verdict;

import io.identifycompliance.contract.Verdict;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;

/** How many there are of each verdict. */
public record VerdictCounts(
        int total, int passed, int failed, int inconclusive, int waived, int notApplicable, int notRun) {
    public static VerdictCounts of(Collection<Verdict> verdicts) {
        return new VerdictCounts(
                verdicts.size(),
                Collections.frequency(verdicts, Verdict.PASSED),
                Collections.frequency(verdicts, Verdict.FAILED),
                Collections.frequency(verdicts, Verdict.INCONCLUSIVE),
                Collections.frequency(verdicts, Verdict.WAIVED),
                Collections.frequency(verdicts, Verdict.NOT_APPLICABLE),
                Collections.frequency(verdicts, Verdict.NOT_RUN));
    }

    /** The counts of requirements that were run, as every report shows them. */
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "%s passed, %d failed, %d inconclusive, %d waived",
                Scope.count(passed, "requirement"),
                failed,
                inconclusive,
                waived);
    }
}
