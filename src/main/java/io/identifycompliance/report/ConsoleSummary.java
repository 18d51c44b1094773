package io.identifycompliance.report;

import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.evidence.Exchange;
import io.identifycompliance.evidence.RunRecord;
import io.identifycompliance.evidence.ScenarioRecord;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The summary that a person reads at the end of a run. */
public final class ConsoleSummary {
    private static final int FAILURES_SHOWN = 3;

    private final PrintWriter out;
    private final boolean colours;

    /** Writes there, with ANSI colours or without. */
    public ConsoleSummary(PrintWriter out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** Each requirement with its verdict, then the failures, then what it comes to. */
    public void print(Statement statement, RunRecord run) {
        Map<String, ScenarioRecord> records = run.scenarios().stream()
                .collect(Collectors.toMap(ScenarioRecord::id, Function.identity(), (one, other) -> other));
        for (Level level : Level.values()) {
            List<RequirementResult> results = statement.at(level).stream()
                    .filter(r -> r.verdict() != Verdict.NOT_RUN && r.verdict() != Verdict.NOT_APPLICABLE)
                    .toList();
            if (!results.isEmpty()) {
                out.println();
                out.println(level.id());
                results.forEach(r -> out.printf("  %s %-17s %s%n", mark(r.verdict()), r.id(), r.statement()));
            }
        }
        run.scenarios().stream()
                .flatMap(s -> s.observations().entrySet().stream())
                .map(e -> "  observed " + e.getKey() + ": " + e.getValue())
                .distinct()
                .sorted()
                .forEach(out::println);
        statement.requirements().forEach(r -> failures(r, records));
        inconclusive(statement);
        out.println();
        statement.problems().forEach(problem -> out.println(coloured("33", problem)));
        long notRun = statement.with(Verdict.NOT_RUN).size();
        if (notRun > 0) {
            out.println(notRun + " requirements were not run.");
        }
        out.println("Verdict: "
                + coloured(colour(statement.verdict()), statement.verdict().id()));
        out.flush();
    }

    private void failures(RequirementResult requirement, Map<String, ScenarioRecord> records) {
        List<ScenarioResult> failed = requirement.scenarios().stream()
                .filter(s -> s.verdict() == Verdict.FAILED)
                .toList();
        if (failed.isEmpty()) {
            return;
        }
        out.println();
        out.println(coloured("31", requirement.id()) + ": " + requirement.statement());
        for (ScenarioResult scenario : failed.subList(0, Math.min(FAILURES_SHOWN, failed.size()))) {
            out.println("  " + scenario.feature() + ":" + scenario.line() + " " + scenario.name());
            out.println("    expected  " + (scenario.expected() == null ? scenario.message() : scenario.expected()));
            if (scenario.seen() != null) {
                out.println("    seen      " + scenario.seen());
            }
            ScenarioRecord record = records.get(scenario.id());
            if (record != null && !record.exchanges().isEmpty()) {
                Exchange last = record.exchanges().get(record.exchanges().size() - 1);
                out.println("    exchange  " + last.method() + " " + last.url() + " -> "
                        + (last.status() == 0 ? last.error() : Integer.toString(last.status())));
                out.println("    again     " + Curl.line(last));
            }
        }
        if (failed.size() > FAILURES_SHOWN) {
            out.println("  and " + (failed.size() - FAILURES_SHOWN) + " scenarios more, see the report");
        }
        out.println("  look at: " + Advice.on(requirement.id(), requirement.level()));
    }

    private void inconclusive(Statement statement) {
        Map<String, Long> reasons = statement.requirements().stream()
                .flatMap(r -> r.scenarios().stream())
                .filter(s -> s.verdict() == Verdict.INCONCLUSIVE && s.message() != null)
                .collect(Collectors.groupingBy(ScenarioResult::message, Collectors.counting()));
        if (!reasons.isEmpty()) {
            out.println();
            out.println(coloured("33", "Inconclusive"));
            reasons.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(FAILURES_SHOWN)
                    .forEach(e -> out.println("  " + e.getValue() + " × " + e.getKey()));
        }
    }

    private String mark(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> coloured("32", "✓");
            case FAILED -> coloured("31", "✗");
            case WAIVED -> coloured("33", "w");
            default -> coloured("33", "?");
        };
    }

    private static String colour(Outcome outcome) {
        return switch (outcome) {
            case COMPLIANT -> "32";
            case NOT_COMPLIANT -> "31";
            default -> "33";
        };
    }

    private String coloured(String code, String text) {
        return colours ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
