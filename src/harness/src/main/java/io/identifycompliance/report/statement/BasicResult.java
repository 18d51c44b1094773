package io.identifycompliance.report.statement;

import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.record.BasicAnswer;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.verdict.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a basic question as the statement shows it.
 *
 * @param asked the question in words
 * @param holds whether the answer is yes; null where it could not be asked
 * @param sentence the answer in words; null where it could not be asked
 * @param untried how many scenarios were not tried because the answer is no
 */
public record BasicResult(
        BasicQuestion question,
        String asked,
        String wire,
        @Nullable Boolean holds,
        @Nullable String sentence,
        int untried) {

    static BasicResult of(BasicAnswer answer, List<ScenarioRecord> scenarios) {
        int untried = (int) scenarios.stream()
                .filter(s -> s.wire().equals(answer.wire()))
                .filter(s -> s.dependencies().untried() && s.dependencies().basis() == answer.question())
                .count();
        return new BasicResult(
                answer.question(),
                answer.question().question(),
                answer.wire(),
                answer.holds(),
                answer.sentence(),
                untried);
    }

    /** The answer in words, with the number of scenarios that were not tried for it. */
    public String text() {
        if (sentence == null) {
            return "It could not be asked.";
        }
        String were = untried == 1 ? " that builds on it was not tried." : " that build on it were not tried.";
        return untried == 0 ? sentence : sentence + " " + Scope.count(untried, "scenario") + were;
    }

    /** Whether the answer is no. */
    public boolean saysNo() {
        return Boolean.FALSE.equals(holds);
    }
}
