package io.identifycompliance.selfcheck;

import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.report.statement.HarnessInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a self-check leaves behind, as its JSON and its page hold it.
 *
 * @param passed whether the suite proved itself
 * @param scenarios how many scenarios, the rows of outlines one by one, the right reference was judged by
 * @param complete whether every fault was tried
 * @param pairs how many pairs of a fault and a scenario there are, on all wire formats
 * @param pairsRun how many of them were run
 * @param pairsAudited how many of those were run to show that nothing differs
 * @param repeated the faults that were tried once more because something was wrong at first
 */
record SelfCheckPage(
        boolean passed,
        String sentence,
        HarnessInfo harness,
        boolean complete,
        int faults,
        int caught,
        long scenarios,
        long pairs,
        long pairsRun,
        long pairsAudited,
        List<Row> requirements,
        List<Finding> findings,
        List<Again> repeated) {

    /** One requirement with the faults that break it. */
    record Row(String id, int faults, int caught, List<Entry> details) {}

    /** One fault. */
    record Entry(String name, String sentence, boolean caught, Map<String, String> mayAlsoBreak, List<Try> wires) {}

    /** One fault on one wire format. */
    record Try(
            String wire,
            String fate,
            List<String> blamed,
            List<Place> caughtBy,
            @Nullable String problem,
            long millis,
            long slowestMillis) {}

    /** What was wrong with the first of two runs. */
    record Again(String name, String wire, List<String> wrong) {}

    /** A scenario that caught a fault. */
    record Place(String place, String name) {}

    static SelfCheckPage of(SelfCheck check, HarnessInfo harness) {
        List<Finding> findings = check.findings();
        Map<String, List<Entry>> entries = new TreeMap<>();
        check.faults().forEach((name, attempts) -> {
            Fault fault = attempts.get(0).fault();
            entries.computeIfAbsent(fault.breaks(), id -> new ArrayList<>())
                    .add(new Entry(
                            name,
                            fault.sentence(),
                            check.caught(name),
                            new TreeMap<>(fault.mayAlsoBreak()),
                            attempts.stream().map(SelfCheckPage::of).toList()));
        });
        List<Row> rows = entries.entrySet().stream()
                .map(e -> new Row(e.getKey(), e.getValue().size(), caught(e.getValue()), e.getValue()))
                .toList();
        return new SelfCheckPage(
                findings.isEmpty(),
                check.sentence(),
                harness,
                check.complete(),
                check.faults().size(),
                rows.stream().mapToInt(Row::caught).sum(),
                check.right().stream()
                        .flatMap(attempt -> attempt.outcomes().stream())
                        .map(ScenarioOutcome::place)
                        .distinct()
                        .count(),
                check.pairs(),
                check.pairsRun(),
                check.pairsAudited(),
                rows,
                findings,
                check.repeated().stream().map(SelfCheckPage::again).toList());
    }

    private static int caught(List<Entry> entries) {
        return (int) entries.stream().filter(Entry::caught).count();
    }

    private static Again again(SuiteRun attempt) {
        return new Again(
                attempt.fault().name(),
                attempt.wire(),
                SelfCheck.ofFault(attempt).stream().map(Finding::sentence).toList());
    }

    private static Try of(SuiteRun attempt) {
        return new Try(
                attempt.wire(),
                attempt.fate().name().toLowerCase(Locale.ROOT),
                attempt.blamed(),
                attempt.caughtBy().stream()
                        .map(outcome -> new Place(outcome.place(), outcome.name()))
                        .toList(),
                attempt.problem(),
                attempt.millis(),
                attempt.slowestMillis());
    }
}
