package io.identifycompliance.verdict;

import io.identifycompliance.record.IdentifyAnswers;
import io.identifycompliance.record.ScenarioRecord;
import java.util.List;

/** The verdicts of scenarios once all of them are over. */
public final class ScenarioVerdicts {
    private ScenarioVerdicts() {}

    /**
     * Judges what only the whole run can show, and blames each failure on the requirement whose matter it is. Returns the
     * same scenarios in the same order.
     */
    public static List<ScenarioRecord> settled(List<ScenarioRecord> scenarios, List<IdentifyAnswers> answers) {
        return explained(scenarios, answers).stream()
                .map(RootCause.Explained::scenario)
                .toList();
    }

    static List<RootCause.Explained> explained(List<ScenarioRecord> scenarios, List<IdentifyAnswers> answers) {
        return RootCause.of(
                scenarios.stream().map(s -> WholeRun.judged(s, answers)).toList());
    }
}
