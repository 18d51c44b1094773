package io.identifycompliance.verdict;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.IdentifyAnswers;
import io.identifycompliance.record.ScenarioRecord;
import java.util.List;

/** The verdicts of scenarios once all of them are over. */
public final class ScenarioVerdicts {
    private ScenarioVerdicts() {}

    /**
     * Judges what only the whole run can show, leaves open what made no check, and attributes each failure to the
     * requirement that caused it. Returns the same scenarios in the same order.
     */
    public static List<ScenarioRecord> settled(
            List<ScenarioRecord> scenarios, List<IdentifyAnswers> answers, Catalogue catalogue) {
        return explained(scenarios, answers, catalogue).stream()
                .map(RootCause.Explained::scenario)
                .toList();
    }

    static List<RootCause.Explained> explained(
            List<ScenarioRecord> scenarios, List<IdentifyAnswers> answers, Catalogue catalogue) {
        return RootCause.of(
                scenarios.stream()
                        .map(s -> checked(WholeRun.judged(s, answers), catalogue))
                        .toList(),
                catalogue);
    }

    /**
     * A scenario that compared nothing with the contract has not passed, even if its steps did; and one that only
     * observes never fails.
     */
    private static ScenarioRecord checked(ScenarioRecord scenario, Catalogue catalogue) {
        if (scenario.verdict() == Verdict.FAILED && isOpen(scenario, catalogue)) {
            return scenario.judged(Verdict.INCONCLUSIVE, scenario.message(), scenario.grades());
        }
        boolean unchecked =
                scenario.verdict() == Verdict.PASSED && scenario.checks() == 0 && !observes(scenario, catalogue);
        return unchecked
                ? scenario.judged(
                        Verdict.INCONCLUSIVE,
                        "Nothing was checked: no step compared what the target did with the contract.",
                        List.of())
                : scenario;
    }

    /** An open point leaves nothing to compare with. */
    private static boolean observes(ScenarioRecord scenario, Catalogue catalogue) {
        return !scenario.observations().isEmpty() && isOpen(scenario, catalogue);
    }

    private static boolean isOpen(ScenarioRecord scenario, Catalogue catalogue) {
        return !scenario.requirements().isEmpty()
                && scenario.requirements().stream()
                        .allMatch(id -> catalogue
                                .requirement(id)
                                .filter(r -> r.level() == Level.OPEN)
                                .isPresent());
    }
}
