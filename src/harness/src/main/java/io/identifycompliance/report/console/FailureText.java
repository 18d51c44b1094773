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
import io.identifycompliance.verdict.FailureCause;
import io.identifycompliance.verdict.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The failures of a run on a terminal: what was expected and seen, and a command that shows it again. */
public final class FailureText {
    private static final int MOST = 20;
    private static final int MOST_OTHERS = 2;

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

    /** One block for each cause, with the scenario that shows it most clearly. */
    void print(Statement statement, RunRecord run) throws IOException {
        Map<String, ScenarioRecord> records =
                run.scenarios().stream().collect(Collectors.toMap(ScenarioRecord::id, Function.identity()));
        List<FailureCause> causes = statement.causes();
        for (FailureCause cause : causes.subList(0, Math.min(causes.size(), MOST))) {
            block(cause, statement, records.get(cause.example()));
        }
        int left = causes.stream().skip(MOST).mapToInt(FailureCause::count).sum();
        if (left > 0) {
            line("");
            line("  " + Scope.count(left, "more failure") + " in the report.");
        }
    }

    private void block(FailureCause cause, Statement statement, @Nullable ScenarioRecord record) throws IOException {
        List<RequirementResult> requirements = cause.requirements().stream()
                .flatMap(id -> statement.requirement(id).stream())
                .toList();
        Optional<RequirementResult> first = requirements.stream()
                .filter(r -> r.scenarios().stream().anyMatch(s -> s.id().equals(cause.example())))
                .findFirst();
        Optional<ScenarioResult> example = first.flatMap(r -> r.scenarios().stream()
                .filter(s -> s.id().equals(cause.example()))
                .findFirst());
        boolean alone = cause.requirements().size() == 1 && cause.sentence() == null;
        line("");
        line("  " + paint.mark(Verdict.FAILED) + " " + paint.bold(String.join(", ", cause.requirements())) + "  "
                + (alone ? first.map(RequirementResult::statement).orElse("") : described(cause)));
        if (cause.count() > 1) {
            field("failures", cause.count() + ", of which this is one");
        }
        if (example.isPresent()) {
            scenario(example.get(), record);
        } else if (record != null) {
            field("scenario", record.name() + " (" + record.wire() + ")");
            field("seen", record.message());
        }
        others(cause, requirements);
        if (first.isPresent()) {
            field("look at", Advice.on(first.get().id(), first.get().level()));
        }
    }

    private void others(FailureCause cause, List<RequirementResult> requirements) throws IOException {
        List<String> others = requirements.stream()
                .flatMap(r -> r.scenarios().stream())
                .filter(s -> cause.scenarios().contains(s.id()) && !s.id().equals(cause.example()))
                .map(this::placed)
                .distinct()
                .toList();
        for (String other : others.subList(0, Math.min(others.size(), MOST_OTHERS))) {
            field("also", other);
        }
        if (others.size() > MOST_OTHERS) {
            field("also", (others.size() - MOST_OTHERS) + " more in the report");
        }
    }

    private String placed(ScenarioResult scenario) {
        return scenario.name() + " (" + scenario.wire() + ")" + paint.dot() + scenario.feature() + ":"
                + scenario.line();
    }

    private static String described(FailureCause cause) {
        return cause.sentence() == null ? "" : cause.sentence();
    }

    private void scenario(ScenarioResult scenario, @Nullable ScenarioRecord record) throws IOException {
        field("scenario", placed(scenario));
        FailingExchange failing = record == null ? null : FailingExchange.of(record);
        field("sent", failing == null ? null : failing.sent(paint.arrow()));
        if (scenario.expected() == null && scenario.seen() == null) {
            field("seen", scenario.message());
        } else {
            field("expected", scenario.expected());
            field("seen", scenario.seen());
        }
        if (failing != null) {
            field("since", failing.since(paint.arrow()));
            field("again", failing.exchange().map(CurlCommand::line).orElse(null));
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
