package io.identifycompliance.report.console;

import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.statement.RequirementResult;
import io.identifycompliance.report.statement.SelfCheckScore;
import io.identifycompliance.report.statement.Statement;
import io.identifycompliance.verdict.Observation;
import io.identifycompliance.verdict.RunVerdict;
import io.identifycompliance.verdict.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is left on the terminal when a run is over: the verdict, each requirement, and for failures what to do. */
public final class ConsoleSummary {
    private static final int WIDTH = 100;
    private static final String PASSED_INDENT = "              ";

    private final TerminalStyle paint;
    private final Appendable out;

    /**
     * Prints there.
     *
     * @param colours whether the terminal shows ANSI colours
     * @param unicode whether it shows more than ASCII
     */
    public ConsoleSummary(Appendable out, boolean colours, boolean unicode) {
        this.paint = new TerminalStyle(colours, unicode);
        this.out = out;
    }

    /**
     * Each requirement with its verdict, then what failed, then what it all comes to.
     *
     * @param report the file to open first; null where none was written
     */
    public void print(Statement statement, RunRecord run, Path report) {
        try {
            all(statement, run, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void all(Statement statement, RunRecord run, Path report) throws IOException {
        line("");
        line(paint.bold(capitalized(statement.headline())) + paint.dot() + statement.targetShown());
        basics(statement);
        if (statement.judgedNothing()) {
            reasons(statement);
        } else {
            line("");
            for (Level level : Level.values()) {
                level(statement, level);
            }
            new FailureText(paint, out).print(statement, run);
            reasons(statement);
        }
        end(statement, report);
    }

    private void basics(Statement statement) throws IOException {
        List<String> broken = statement.brokenBasics();
        if (!broken.isEmpty()) {
            line("");
        }
        for (String sentence : broken) {
            line("  " + paint.of(Verdict.FAILED, sentence));
        }
    }

    private void level(Statement statement, Level level) throws IOException {
        List<RequirementResult> all = statement.at(level);
        if (all.isEmpty()) {
            return;
        }
        if (level == Level.OPEN) {
            observations(statement);
            return;
        }
        String gate = statement.gating().contains(level) ? "" : paint.dim("   (does not gate)");
        line("  " + paint.bold(String.format(Locale.ROOT, "%-12s", level.id())) + counts(all) + gate);
        for (RequirementResult result : all) {
            if (result.verdict() != Verdict.PASSED && result.verdict() != Verdict.NOT_RUN) {
                line("    " + paint.mark(result.verdict()) + " " + String.format(Locale.ROOT, "%-16s ", result.id())
                        + paint.of(result.verdict(), result.verdict().words()) + wires(result) + explained(result));
            }
        }
        wrapped(all, Verdict.PASSED);
        wrapped(all, Verdict.NOT_RUN);
    }

    private static String counts(List<RequirementResult> all) {
        Map<Verdict, Long> counts = all.stream()
                .collect(Collectors.groupingBy(RequirementResult::verdict, LinkedHashMap::new, Collectors.counting()));
        if (counts.size() == 1) {
            return (all.size() == 1 ? "1 requirement " : "all " + all.size() + " requirements ")
                    + all.get(0).verdict().words();
        }
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            if (counts.containsKey(verdict)) {
                parts.add(counts.get(verdict) + " " + verdict.words());
            }
        }
        return String.join(", ", parts);
    }

    private static String wires(RequirementResult result) {
        if (result.wires().size() < 2) {
            return "";
        }
        return result.wires().entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue().words())
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String explained(RequirementResult result) {
        return switch (result.verdict()) {
            case WAIVED, NOT_APPLICABLE -> "  " + result.reason();
            default -> "";
        };
    }

    private void wrapped(List<RequirementResult> all, Verdict verdict) throws IOException {
        StringBuilder row = new StringBuilder();
        int length = 0;
        for (RequirementResult result : all) {
            if (result.verdict() != verdict) {
                continue;
            }
            if (length > 0 && length + result.id().length() + 4 > WIDTH - PASSED_INDENT.length()) {
                line(PASSED_INDENT + row.toString().stripTrailing());
                row.setLength(0);
                length = 0;
            }
            row.append(paint.mark(verdict)).append(' ').append(result.id()).append("  ");
            length += result.id().length() + 4;
        }
        if (length > 0) {
            line(PASSED_INDENT + row.toString().stripTrailing());
        }
    }

    private void observations(Statement statement) throws IOException {
        if (statement.observations().isEmpty()) {
            return;
        }
        line("  " + paint.bold(String.format(Locale.ROOT, "%-12s", "open")) + "observed, never failed");
        boolean several = statement.wires().size() > 1;
        for (Observation seen : statement.observations()) {
            String wire = several ? " (" + seen.wire() + ")" : "";
            line("    " + String.format(Locale.ROOT, "%-18s ", seen.id()) + statement.question(seen) + wire);
            line("    " + " ".repeat(19) + seen.value());
        }
    }

    private void reasons(Statement statement) throws IOException {
        List<String> reasons = statement.reasonsBesideFailures();
        if (reasons.isEmpty()) {
            return;
        }
        line("");
        boolean unjudged = statement.verdict() == RunVerdict.INCONCLUSIVE && !statement.partWentWell();
        line("  " + paint.bold(unjudged ? "Why it could not be judged" : "Also"));
        for (String reason : reasons) {
            line("    " + reason);
        }
    }

    private void end(Statement statement, Path report) throws IOException {
        Duration took = Duration.between(statement.started(), statement.finished());
        line("");
        line("  " + statement.sentence());
        line("  " + paint.dim(statement.summary().requirements().sentence()));
        line("  "
                + paint.dim(String.join(
                        paint.dot(),
                        Scope.count(statement.summary().scenarios().total(), "scenario"),
                        Scope.count(statement.requests(), "request"),
                        seconds(took),
                        selfCheck(statement))));
        line("");
        line("Verdict: " + paint.of(statement.verdict(), statement.headline()) + paint.dot() + statement.targetShown()
                + paint.dot() + String.join(", ", statement.wires()));
        if (!statement.failed().isEmpty()) {
            line("Failed:  " + statement.failed());
        }
        if (report != null) {
            line("Report:  " + report);
        }
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String seconds(Duration took) {
        return took.toMinutes() > 0
                ? took.toMinutes() + " min " + took.toSecondsPart() + " s"
                : String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    public static String selfCheck(Statement statement) {
        SelfCheckScore score = statement.selfCheck();
        if (score == null) {
            return "no self-check of this version packed";
        }
        String caught = String.format(
                Locale.ROOT,
                "%s caught %d of %d faults",
                statement.scope().whole() ? "this suite" : "the whole suite",
                score.caught(),
                score.faults());
        return Boolean.TRUE.equals(statement.selfCheckIsCurrent())
                ? caught
                : caught + " (measured before the scenarios, or the code that runs them, changed)";
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
