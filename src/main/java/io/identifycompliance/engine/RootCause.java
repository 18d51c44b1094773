package io.identifycompliance.engine;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Cause;
import io.identifycompliance.record.RunEvidence;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.run.RunContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Blames a failure on the requirement whose matter it is.
 *
 * <p>A scenario that fails over something that it only builds on could not be judged, if that very thing failed where it
 * is somebody's own matter. Where it did not fail there, the scenario failed by itself. What failed as its own matter is
 * never explained away, so at least one requirement is always blamed.
 */
final class RootCause {
    /** The example of the FAQ is about all that it builds on. */
    private static final String END_TO_END = "JESSICA";

    private RootCause() {}

    static void settle(RunContext context) {
        RunEvidence runEvidence = context.runEvidence();
        List<String> failed = runEvidence.executions().stream()
                .filter(execution -> runEvidence.result(execution).verdict() == Verdict.FAILED)
                .toList();
        Set<Failure> own = new LinkedHashSet<>();
        for (String execution : failed) {
            basis(runEvidence, execution)
                    .ifPresent(basis -> runEvidence.result(execution).requirements().stream()
                            .filter(basis.requirements()::contains)
                            .forEach(id -> own.add(new Failure(
                                    id,
                                    basis.how(),
                                    runEvidence.evidence(execution).forms()))));
        }
        for (String execution : failed) {
            basis(runEvidence, execution).ifPresent(basis -> explain(runEvidence, execution, basis, own));
        }
    }

    private static void explain(RunEvidence runEvidence, String execution, Cause basis, Set<Failure> own) {
        ScenarioRecord record = runEvidence.result(execution);
        boolean ownMatter = record.requirements().stream().anyMatch(basis.requirements()::contains);
        Set<String> broken = own.stream()
                .filter(failure -> failure.explains(record, basis))
                .map(Failure::requirement)
                .collect(Collectors.toCollection(TreeSet::new));
        if (ownMatter || record.requirements().contains(END_TO_END) || broken.isEmpty()) {
            return;
        }
        String why = "It builds on %s, which failed in the same way (%s): %s"
                .formatted(String.join(" and ", broken), basis.how(), record.message());
        runEvidence.finished(execution, record.judged(Verdict.INCONCLUSIVE, why, record.grades()));
    }

    private static Optional<Cause> basis(RunEvidence runEvidence, String execution) {
        return runEvidence.evidence(execution).basis();
    }

    /**
     * That a requirement failed, and how.
     *
     * @param forms in which forms of the call alone; empty for all
     */
    private record Failure(String requirement, String how, Set<String> forms) {
        /** What failed in one form of the call only does not explain what is about that very form. */
        boolean explains(ScenarioRecord other, Cause basis) {
            return basis.requirements().contains(requirement)
                    && basis.how().equals(how)
                    && other.requirements().stream().noneMatch(forms::contains);
        }
    }
}
