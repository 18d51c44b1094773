package io.identifycompliance.record;

import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one scenario: the one source of every report.
 *
 * @param id unlike that of any other scenario, and the same in every run: wire, feature file, rule, name, values of its
 *     row, and its number among equals
 * @param wire the wire format that it ran on
 * @param feature the feature file: {@code features/…} for those that are built in, {@code own/…} for the user's
 * @param featureName the text after {@code Feature:}
 * @param rule the text after {@code Rule:}; empty where there is none
 * @param name the scenario's name, unlike that of any other in its file
 * @param line where it stands in the feature file, from 1
 * @param requirements the ids of the requirements that it proves
 * @param grades what the verdict rests on
 * @param message why it did not pass; null where it passed
 * @param expected what the contract asks for, for a failure; null elsewhere
 * @param seen what was there instead, for a failure; null elsewhere
 * @param failedForm the name of the form of calling Identify in whose run it failed; null where it did not fail, or
 *     where the scenario has only one run
 * @param harnessError whether the harness itself broke, with the reason as message
 * @param testValues the values of the feature file, each with the value that stood for it on the wire
 * @param observations what was seen of open points, by the id of the requirement
 * @param effects how many effects were waited for
 * @param polls how many reads that took
 * @param checks how many comparisons with the contract it made; a scenario that made none proves nothing
 * @param dependencies what the verdict depends on beside the scenario itself
 * @param combinations the circumstances in which it asked Identify to give profiles identifiers, each once
 */
public record ScenarioRecord(
        String id,
        String wire,
        String feature,
        String featureName,
        String rule,
        String name,
        int line,
        List<String> requirements,
        Verdict verdict,
        List<Grade> grades,
        @Nullable String message,
        @Nullable String expected,
        @Nullable String seen,
        @Nullable String failedForm,
        boolean harnessError,
        Instant started,
        long millis,
        List<StepRecord> steps,
        List<Exchange> exchanges,
        Map<String, String> testValues,
        Map<String, String> observations,
        int effects,
        int polls,
        int checks,
        Dependencies dependencies,
        List<Combination> combinations) {

    /** Records of earlier versions lack the dependencies and the combinations. */
    public ScenarioRecord {
        dependencies = dependencies == null ? Dependencies.NONE : dependencies;
        combinations = combinations == null ? List.of() : List.copyOf(combinations);
    }

    /** The same scenario, judged differently after all. */
    public ScenarioRecord judged(Verdict newVerdict, @Nullable String newMessage, List<Grade> newGrades) {
        return new ScenarioRecord(
                id,
                wire,
                feature,
                featureName,
                rule,
                name,
                line,
                requirements,
                newVerdict,
                newGrades,
                newMessage,
                expected,
                seen,
                failedForm,
                harnessError,
                started,
                millis,
                steps,
                exchanges,
                testValues,
                observations,
                effects,
                polls,
                checks,
                dependencies,
                combinations);
    }

    /** The same scenario, failed after all. */
    public ScenarioRecord failed(String newMessage, String newExpected, String newSeen) {
        return new ScenarioRecord(
                id,
                wire,
                feature,
                featureName,
                rule,
                name,
                line,
                requirements,
                Verdict.FAILED,
                grades,
                newMessage,
                newExpected,
                newSeen,
                failedForm,
                harnessError,
                started,
                millis,
                steps,
                exchanges,
                testValues,
                observations,
                effects,
                polls,
                checks,
                dependencies,
                combinations);
    }

    /** The same scenario with what was sent, seen and compared until now. */
    public ScenarioRecord with(ScenarioEvidence now) {
        return new ScenarioRecord(
                id,
                wire,
                feature,
                featureName,
                rule,
                name,
                line,
                requirements,
                verdict,
                grades,
                message,
                expected,
                seen,
                failedForm,
                harnessError,
                started,
                millis,
                steps,
                now.exchanges(),
                now.substitutes(),
                observations,
                now.effects(),
                now.polls(),
                now.checks(),
                now.dependencies(),
                now.combinations());
    }

    /** The same scenario, whose verdict may be about that; null for nothing but itself. */
    public ScenarioRecord builtOn(@Nullable Cause cause) {
        return new ScenarioRecord(
                id,
                wire,
                feature,
                featureName,
                rule,
                name,
                line,
                requirements,
                verdict,
                grades,
                message,
                expected,
                seen,
                failedForm,
                harnessError,
                started,
                millis,
                steps,
                exchanges,
                testValues,
                observations,
                effects,
                polls,
                checks,
                dependencies.withCause(cause),
                combinations);
    }
}
