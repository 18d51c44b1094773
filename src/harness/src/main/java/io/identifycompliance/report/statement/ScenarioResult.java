package io.identifycompliance.report.statement;

import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.ScenarioRecord;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as the statement reports it.
 *
 * @param id unlike that of any other scenario, and the same in every run
 * @param feature the feature file
 * @param line where it stands in it
 * @param evidence what the verdict rests on, the strongest first, joined by comma
 * @param message why it did not pass; null where it passed
 * @param expected for a failure; null elsewhere
 * @param seen for a failure; null elsewhere
 * @param harnessError whether the harness itself broke; null where it did not
 */
public record ScenarioResult(
        String id,
        String name,
        String feature,
        int line,
        String wire,
        Verdict verdict,
        String evidence,
        @Nullable String message,
        @Nullable String expected,
        @Nullable String seen,
        @Nullable Boolean harnessError) {

    static ScenarioResult of(ScenarioRecord scenario) {
        return new ScenarioResult(
                scenario.id(),
                scenario.name(),
                scenario.feature(),
                scenario.line(),
                scenario.wire(),
                scenario.verdict(),
                evidence(scenario),
                scenario.message(),
                scenario.expected(),
                scenario.seen(),
                scenario.harnessError() ? Boolean.TRUE : null);
    }

    /** The same evidence, in the words of the guide: {@code same-request fence}. */
    public String evidenceInWords() {
        return Grade.inWords(evidence);
    }

    static String evidence(ScenarioRecord scenario) {
        return scenario.grades().stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(Grade::id)
                .collect(Collectors.joining(", "));
    }

    /** Whether the harness itself broke in it. */
    public boolean broke() {
        return Boolean.TRUE.equals(harnessError);
    }
}
