package io.identifycompliance.verdict;

import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.IdentifyAnswers;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.record.WholeRunCheck;
import java.util.List;

/** Judges the scenarios that are about every answer of the whole run: of all its shards, where it was split. */
final class WholeRun {
    private WholeRun() {}

    /** The scenario as it stands once all answers are known. */
    static ScenarioRecord judged(ScenarioRecord scenario, List<IdentifyAnswers> answers) {
        WholeRunCheck check = scenario.dependencies().wholeRun();
        if (check == null || scenario.verdict() != Verdict.PASSED) {
            return scenario;
        }
        List<IdentifyAnswers> ofItsWire =
                answers.stream().filter(a -> a.wire().equals(scenario.wire())).toList();
        if (ofItsWire.stream().allMatch(a -> a.calls() == 0)) {
            return scenario.judged(Verdict.INCONCLUSIVE, "No call was made whose answer could be checked.", List.of());
        }
        for (IdentifyAnswers all : ofItsWire) {
            for (IdentifyAnswers.Other other : all.others()) {
                boolean hasTheStatus = other.status() == all.acceptedStatus();
                if (hasTheStatus == (check == WholeRunCheck.ANSWER)) {
                    return failed(scenario, expected(check, all), other.call() + ": " + other.shown());
                }
            }
        }
        return scenario.judged(Verdict.PASSED, null, List.of(Grade.DIRECT_ANSWER));
    }

    private static String expected(WholeRunCheck check, IdentifyAnswers all) {
        return switch (check) {
            case STATUS -> "status " + all.acceptedStatus() + " to every call";
            case ANSWER -> "the answer of an accepted call to every call";
        };
    }

    private static ScenarioRecord failed(ScenarioRecord scenario, String expected, String seen) {
        return scenario.failed("expected " + expected + ", seen " + seen, expected, seen);
    }
}
