package io.identifycompliance.report;

import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What a verdict does not cover: waived, inconclusive, not applicable, not run. It stands on top of the page. */
final class Gaps {
    private Gaps() {}

    static List<Page.Gap> of(Statement statement) {
        List<Page.Gap> gaps = new ArrayList<>();
        add(gaps, statement, Verdict.WAIVED, "Waived: known deviations that do not fail the gate");
        add(gaps, statement, Verdict.INCONCLUSIVE, "Inconclusive: could not be judged");
        add(gaps, statement, Verdict.NOT_APPLICABLE, "Not applicable to this target or wire format");
        add(gaps, statement, Verdict.NOT_RUN, "Not run");
        return gaps;
    }

    private static void add(List<Page.Gap> gaps, Statement statement, Verdict verdict, String title) {
        List<Page.GapItem> items = statement.with(verdict).stream()
                .filter(r -> r.level() != Level.OPEN)
                .collect(Collectors.groupingBy(
                        r -> String.valueOf(r.reason()),
                        LinkedHashMap::new,
                        Collectors.mapping(RequirementResult::id, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(e -> new Page.GapItem(e.getValue(), e.getKey()))
                .toList();
        if (!items.isEmpty()) {
            gaps.add(new Page.Gap(verdict.id(), title, items));
        }
    }
}
