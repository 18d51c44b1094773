package io.identifycompliance.report.pages;

import io.identifycompliance.report.statement.ScenarioResult;
import io.identifycompliance.report.statement.Statement;
import io.identifycompliance.verdict.FailureCause;
import java.util.List;

/**
 * One cause of failures, with the scenario that shows it most clearly; the page has that in full further down.
 *
 * @param sentence the cause in words, or else what was expected and seen
 * @param requirement the requirement under which the example stands
 * @param example the name of the scenario
 */
public record CauseRow(List<String> requirements, int count, String sentence, String requirement, String example) {
    static List<CauseRow> of(Statement statement) {
        return statement.causes().stream().map(cause -> row(cause, statement)).toList();
    }

    private static CauseRow row(FailureCause cause, Statement statement) {
        ScenarioResult example = statement.requirements().stream()
                .flatMap(r -> r.scenarios().stream())
                .filter(s -> s.id().equals(cause.example()))
                .findFirst()
                .orElseThrow();
        String requirement = statement.requirements().stream()
                .filter(r -> r.scenarios().contains(example))
                .findFirst()
                .orElseThrow()
                .id();
        String sentence = cause.sentence() == null ? seen(example) : cause.sentence();
        return new CauseRow(cause.requirements(), cause.count(), sentence, requirement, example.name());
    }

    private static String seen(ScenarioResult example) {
        return example.expected() == null
                ? String.valueOf(example.message())
                : "Expected " + example.expected() + ", seen " + example.seen() + ".";
    }
}
