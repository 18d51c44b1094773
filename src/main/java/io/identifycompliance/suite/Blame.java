package io.identifycompliance.suite;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.evidence.Basis;
import io.identifycompliance.evidence.Journal;
import io.identifycompliance.evidence.ScenarioRecord;
import io.identifycompliance.evidence.Trial;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Blames a failure on the requirement whose matter it is.
 *
 * <p>A scenario that fails over something that it only builds on could not be judged, if that very thing failed where it
 * is somebody's own matter. Where it did not fail there, the scenario failed by itself. What failed as its own matter is
 * never explained away, so at least one requirement is always blamed.
 */
final class Blame {
    private Blame() {}

    static void settle(Trial trial) {
        Journal journal = trial.journal();
        List<String> failed = journal.executions().stream()
                .filter(execution -> journal.result(execution).verdict() == Verdict.FAILED)
                .toList();
        Set<Failure> own = new LinkedHashSet<>();
        for (String execution : failed) {
            basis(journal, execution)
                    .ifPresent(basis -> journal.result(execution).requirements().stream()
                            .filter(basis.requirements()::contains)
                            .forEach(id -> own.add(new Failure(id, basis.how()))));
        }
        for (String execution : failed) {
            basis(journal, execution).ifPresent(basis -> explain(journal, execution, basis, own));
        }
    }

    private static void explain(Journal journal, String execution, Basis basis, Set<Failure> own) {
        ScenarioRecord record = journal.result(execution);
        boolean ownMatter = record.requirements().stream().anyMatch(basis.requirements()::contains);
        Set<String> broken = new TreeSet<>(basis.requirements());
        broken.removeIf(id -> !own.contains(new Failure(id, basis.how())));
        if (ownMatter || broken.isEmpty()) {
            return;
        }
        String why = "It builds on %s, which failed in the same way (%s): %s"
                .formatted(String.join(" and ", broken), basis.how(), record.message());
        journal.finished(execution, record.judged(Verdict.INCONCLUSIVE, why, record.grades()));
    }

    private static Optional<Basis> basis(Journal journal, String execution) {
        return journal.dossier(execution).basis();
    }

    /** That a requirement failed, and how. */
    private record Failure(String requirement, String how) {}
}
