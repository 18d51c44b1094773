package io.identifycompliance.verdict;

import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.ScenarioRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one requirement.
 *
 * @param verdict the worst of the wire formats
 * @param wires the verdict on each wire format
 * @param gates whether the verdict of the run depends on it
 * @param reason why it was not judged, or was waived; null elsewhere
 * @param scenarios those that prove it, in the order of the features
 */
public record RequirementVerdict(
        Requirement requirement,
        Verdict verdict,
        Map<String, Verdict> wires,
        boolean gates,
        @Nullable String reason,
        List<ScenarioRecord> scenarios) {

    /** Its id. */
    public String id() {
        return requirement.id();
    }

    /** The id of the weakest grade among the scenarios that passed, each taken at its strongest; null where none passed. */
    public @Nullable String evidence() {
        return scenarios.stream()
                .filter(s -> s.verdict() == Verdict.PASSED)
                .flatMap(s -> s.grades().stream().max(Comparator.naturalOrder()).stream())
                .min(Comparator.naturalOrder())
                .map(Grade::id)
                .orElse(null);
    }

    /** Whether it is judged at all: an open point is only observed. */
    public boolean isJudged() {
        return requirement.level() != Level.OPEN;
    }

    /** Whether scenarios of it were run, whatever they came to. */
    public boolean wasRun() {
        return verdict != Verdict.NOT_RUN && verdict != Verdict.NOT_APPLICABLE;
    }
}
