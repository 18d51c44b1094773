package io.identifycompliance.report.junit;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.report.statement.RequirementResult;
import io.identifycompliance.report.statement.ScenarioResult;
import io.identifycompliance.report.statement.Statement;
import io.identifycompliance.verdict.RunVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario as a test of JUnit.
 *
 * @param proves the requirements that it proves, those that gate first
 */
record TestCase(ScenarioResult scenario, List<RequirementResult> proves) {
    /** What JUnit knows of results. */
    enum Kind {
        OK,
        FAILURE,
        ERROR,
        SKIPPED
    }

    /** What could not be judged is an error, what was waived, does not apply or does not gate is skipped. */
    Kind kind() {
        if (scenario.broke()) {
            return Kind.ERROR;
        }
        if (scenario.verdict() == Verdict.PASSED) {
            return Kind.OK;
        }
        if (!requirement().gates()) {
            return Kind.SKIPPED;
        }
        return switch (scenario.verdict()) {
            case FAILED -> Kind.FAILURE;
            case INCONCLUSIVE -> Kind.ERROR;
            default -> Kind.SKIPPED;
        };
    }

    /** The one under which it is shown. */
    RequirementResult requirement() {
        return proves.get(0);
    }

    /** Each scenario once, in the order of the requirements. */
    static List<TestCase> of(Statement statement) {
        Map<String, List<RequirementResult>> proves = new LinkedHashMap<>();
        Map<String, ScenarioResult> scenarios = new LinkedHashMap<>();
        for (RequirementResult requirement : statement.requirements()) {
            for (ScenarioResult scenario : requirement.scenarios()) {
                scenarios.putIfAbsent(scenario.id(), scenario);
                proves.computeIfAbsent(scenario.id(), id -> new ArrayList<>()).add(requirement);
            }
        }
        proves.values().forEach(all -> all.sort(Comparator.comparing(requirement -> !requirement.gates())));
        return scenarios.values().stream()
                .map(scenario -> new TestCase(scenario, proves.getOrDefault(scenario.id(), List.of())))
                .toList();
    }

    /** What kept the run from judging belongs to no scenario, and must not look green for want of one. */
    static List<String> unjudged(Statement statement) {
        List<String> reasons = new ArrayList<>(statement.problems());
        if (statement.interrupted() != null) {
            reasons.add("The run ended early: " + statement.interrupted());
        }
        if (reasons.isEmpty()
                && statement.verdict() == RunVerdict.INCONCLUSIVE
                && of(statement).stream().noneMatch(test -> test.kind() == Kind.ERROR)) {
            reasons.addAll(statement.because());
        }
        reasons.addAll(statement.waiverProblems());
        return reasons.stream().distinct().toList();
    }
}
