package io.identifycompliance.cli;

import io.identifycompliance.selfcheck.Finding;
import io.identifycompliance.selfcheck.ScenarioOutcome;
import io.identifycompliance.selfcheck.SelfCheck;
import io.identifycompliance.selfcheck.SuiteRun;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The end of a self-check on a console: a table by requirement, what is wrong, and the sentence. */
final class SelfCheckSummary {
    private static final int PLACES = 3;
    private static final int PERCENT = 100;

    private final PrintWriter out;

    SelfCheckSummary(PrintWriter out) {
        this.out = out;
    }

    void print(SelfCheck check, List<Finding> findings) {
        Map<String, Share> parts = new TreeMap<>();
        check.faults().forEach((name, attempts) -> {
            Share part = parts.computeIfAbsent(attempts.get(0).fault().breaks(), id -> new Share());
            part.faults++;
            part.caught += check.caught(name) ? 1 : 0;
            for (SuiteRun attempt : attempts) {
                attempt.caughtBy().stream()
                        .filter(outcome ->
                                outcome.requirements().contains(attempt.fault().breaks()))
                        .map(ScenarioOutcome::place)
                        .forEach(part.places::add);
            }
        });
        out.println();
        out.printf(Locale.ROOT, "%-18s %6s %6s  %s%n", "Requirement", "Faults", "Caught", "By");
        parts.forEach(
                (id, part) -> out.printf(Locale.ROOT, "%-18s %6d %6d  %s%n", id, part.faults, part.caught, part.by()));
        out.println();
        findings.forEach(
                finding -> out.println(finding.kind() + (finding.wire() == null ? " " : " on " + finding.wire() + " ")
                        + finding.subject() + "\n    " + finding.sentence()));
        if (check.pairsRun() < check.pairs()) {
            out.printf(
                    Locale.ROOT,
                    "Of %d pairs of a fault and a scenario, %d %% were run: those that may differ, and a tenth of the rest"
                            + " (%d), which must not.%n",
                    check.pairs(),
                    PERCENT * check.pairsRun() / check.pairs(),
                    check.pairsAudited());
        }
        out.println(check.sentence());
        out.flush();
    }

    private static final class Share {
        private final TreeSet<String> places = new TreeSet<>();
        private int faults;
        private int caught;

        private String by() {
            List<String> some = places.stream()
                    .limit(PLACES)
                    .map(p -> p.replace("features/", ""))
                    .toList();
            int more = places.size() - some.size();
            return String.join(", ", some) + (more > 0 ? " and " + more + " more" : "");
        }
    }
}
