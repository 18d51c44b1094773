package io.identifycompliance.report.console;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.report.exchange.Advice;
import io.identifycompliance.report.exchange.CurlCommand;
import io.identifycompliance.report.exchange.FailingExchange;
import io.identifycompliance.report.statement.RequirementResult;
import io.identifycompliance.report.statement.ScenarioResult;
import io.identifycompliance.report.statement.Statement;
import io.identifycompliance.verdict.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The failures of a run on a terminal: what was expected and seen, and a command that shows it again. */
public final class FailureText {
    private static final int MOST = 20;

    private final TerminalStyle paint;
    private final Appendable out;

    FailureText(TerminalStyle paint, Appendable out) {
        this.paint = paint;
        this.out = out;
    }

    /** What is shown of one scenario, without colours, and why it was not judged or did not count. */
    public static String plain(ScenarioResult scenario, @Nullable ScenarioRecord record) {
        StringBuilder text = new StringBuilder();
        try {
            FailureText plain = new FailureText(new TerminalStyle(false, true), text);
            if (scenario.message() != null && (scenario.expected() != null || scenario.seen() != null)) {
                plain.line("      " + scenario.message().strip());
            }
            plain.scenario(scenario, record);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().stripTrailing().stripIndent();
    }

    void print(Statement statement, RunRecord run) throws IOException {
        Map<String, ScenarioRecord> records =
                run.scenarios().stream().collect(Collectors.toMap(ScenarioRecord::id, Function.identity()));
        Set<String> told = new HashSet<>();
        int left = 0;
        for (RequirementResult requirement : statement.with(Verdict.FAILED)) {
            List<ScenarioResult> failed = requirement.scenarios().stream()
                    .filter(s -> s.verdict() == Verdict.FAILED)
                    .filter(s -> !told.contains(s.id()))
                    .toList();
            List<ScenarioResult> shown = failed.subList(0, Math.min(failed.size(), Math.max(0, MOST - told.size())));
            left += failed.size() - shown.size();
            if (!shown.isEmpty()) {
                heading(requirement);
            }
            for (ScenarioResult scenario : shown) {
                told.add(scenario.id());
                scenario(scenario, records.get(scenario.id()));
            }
            if (!shown.isEmpty()) {
                field("look at", Advice.on(requirement.id(), requirement.level()));
            }
        }
        if (left > 0) {
            line("");
            line("  " + Scope.count(left, "more failure") + " in the report.");
        }
    }

    private void heading(RequirementResult requirement) throws IOException {
        line("");
        line("  " + paint.mark(Verdict.FAILED) + " " + paint.bold(requirement.id()) + "  " + requirement.statement());
    }

    private void scenario(ScenarioResult scenario, @Nullable ScenarioRecord record) throws IOException {
        field(
                "scenario",
                scenario.name() + " (" + scenario.wire() + ")" + paint.dot() + scenario.feature() + ":"
                        + scenario.line());
        FailingExchange suspect = record == null ? null : FailingExchange.of(record);
        field("sent", suspect == null ? null : suspect.sent(paint.arrow()));
        if (scenario.expected() == null && scenario.seen() == null) {
            field("seen", scenario.message());
        } else {
            field("expected", scenario.expected());
            field("seen", scenario.seen());
        }
        if (suspect != null) {
            field("since", suspect.since(paint.arrow()));
            field("again", suspect.exchange().map(CurlCommand::line).orElse(null));
        }
    }

    private void field(String name, @Nullable String value) throws IOException {
        if (value != null) {
            line("      " + paint.dim(String.format(Locale.ROOT, "%-9s ", name))
                    + value.strip().replace("\n", "\n                "));
        }
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
