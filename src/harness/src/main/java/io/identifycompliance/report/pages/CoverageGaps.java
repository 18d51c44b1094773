package io.identifycompliance.report.pages;

import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.report.statement.RequirementResult;
import io.identifycompliance.report.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What a verdict does not cover: waived, inconclusive, not applicable, not run. It stands on top of the page. */
final class CoverageGaps {
    private CoverageGaps() {}

    static List<CompliancePage.Gap> of(Statement statement) {
        List<CompliancePage.Gap> gaps = new ArrayList<>();
        add(gaps, statement, Verdict.WAIVED, "Waived: known deviations that do not fail the gate");
        add(gaps, statement, Verdict.INCONCLUSIVE, "Inconclusive: could not be judged");
        add(gaps, statement, Verdict.NOT_APPLICABLE, "Not applicable to this target or wire format");
        add(gaps, statement, Verdict.NOT_RUN, "Not run");
        return gaps;
    }

    private static void add(List<CompliancePage.Gap> gaps, Statement statement, Verdict verdict, String title) {
        List<CompliancePage.GapItem> items = statement.with(verdict).stream()
                .filter(r -> r.level() != Level.OPEN)
                .collect(Collectors.groupingBy(
                        r -> String.valueOf(r.reason()),
                        LinkedHashMap::new,
                        Collectors.mapping(RequirementResult::id, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(e -> new CompliancePage.GapItem(e.getValue(), e.getKey()))
                .toList();
        if (!items.isEmpty()) {
            gaps.add(new CompliancePage.Gap(verdict.id(), title, items));
        }
    }
}
