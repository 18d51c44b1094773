package io.identifycompliance.engine;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunEvidence;
import io.identifycompliance.record.ScenarioRecord;
import java.util.List;

/**
 * Scenarios that passed without comparing anything with the contract: inconclusive, whatever their steps said.
 *
 * <p>Those that observe open points only are an exception: they have nothing to compare with.
 */
final class UncheckedScenarios {
    private UncheckedScenarios() {}

    /** To be called when late checks are done as well. */
    static void settle(RunEvidence runEvidence, Catalogue catalogue) {
        for (String execution : runEvidence.executions()) {
            ScenarioRecord record = runEvidence.result(execution);
            if (record.verdict() == Verdict.PASSED && record.checks() == 0 && !observes(record, catalogue)) {
                runEvidence.finished(
                        execution,
                        record.judged(
                                Verdict.INCONCLUSIVE,
                                "Nothing was checked: no step compared what the target did with the contract.",
                                List.of()));
            }
        }
    }

    private static boolean observes(ScenarioRecord record, Catalogue catalogue) {
        return !record.observations().isEmpty() && isOpen(record.requirements(), catalogue);
    }

    /** Whether all of these are open points; none are no open point. */
    static boolean isOpen(List<String> requirements, Catalogue catalogue) {
        return !requirements.isEmpty()
                && requirements.stream()
                        .allMatch(id -> catalogue
                                .requirement(id)
                                .filter(r -> r.level() == Level.OPEN)
                                .isPresent());
    }
}
