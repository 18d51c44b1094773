package io.identifycompliance.report;

import io.identifycompliance.contract.Verdict;
import java.util.Collection;
import java.util.Collections;

/** How many there are of each verdict. */
public record Counts(int total, int passed, int failed, int inconclusive, int waived, int notApplicable, int notRun) {
    static Counts of(Collection<Verdict> verdicts) {
        return new Counts(
                verdicts.size(),
                Collections.frequency(verdicts, Verdict.PASSED),
                Collections.frequency(verdicts, Verdict.FAILED),
                Collections.frequency(verdicts, Verdict.INCONCLUSIVE),
                Collections.frequency(verdicts, Verdict.WAIVED),
                Collections.frequency(verdicts, Verdict.NOT_APPLICABLE),
                Collections.frequency(verdicts, Verdict.NOT_RUN));
    }
}
