package io.identifycompliance.report.pages;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.record.StepRecord;
import io.identifycompliance.report.allure.AllurePage;
import io.identifycompliance.report.exchange.Advice;
import io.identifycompliance.report.exchange.CurlScript;
import io.identifycompliance.report.exchange.ExchangeText;
import io.identifycompliance.report.exchange.FailingExchange;
import io.identifycompliance.report.statement.RequirementResult;
import io.identifycompliance.report.statement.ScenarioResult;
import io.identifycompliance.report.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A requirement that failed, was waived or could not be judged, with all that is needed to understand it. */
record FailureSection(
        String id,
        String verdict,
        String statement,
        String source,
        @Nullable String advice,
        List<Scenario> scenarios) {
    private static final int MOST_TEXT = 6000;
    private static final int MOST_EXCHANGES = 60;

    /**
     * One scenario of it.
     *
     * @param since since when it shows; null where it shows in the response to what was sent
     * @param allure where Allure shows it
     * @param shownAt where the same scenario is shown in full, for another requirement; null where it is shown here
     */
    record Scenario(
            String anchor,
            @Nullable String shownAt,
            String name,
            String where,
            String wire,
            String verdict,
            @Nullable String message,
            @Nullable String expected,
            @Nullable String seen,
            String evidence,
            List<StepLine> steps,
            List<CompliancePage.Fact> testValues,
            @Nullable String asked,
            @Nullable String answered,
            @Nullable String since,
            String allure,
            List<String> exchanges,
            @Nullable String script) {}

    /** One step of it. */
    record StepLine(String verdict, String text) {}

    static List<FailureSection> of(Statement statement, RunRecord run) {
        Map<String, ScenarioRecord> records =
                run.scenarios().stream().collect(Collectors.toMap(ScenarioRecord::id, Function.identity()));
        Map<String, String> shown = new LinkedHashMap<>();
        List<FailureSection> pages = new ArrayList<>();
        for (Verdict verdict : new Verdict[] {Verdict.FAILED, Verdict.WAIVED, Verdict.INCONCLUSIVE}) {
            for (RequirementResult result : statement.with(verdict)) {
                pages.add(new FailureSection(
                        result.id(),
                        result.verdict().id(),
                        result.statement(),
                        result.source(),
                        Advice.on(result.id(), result.level()),
                        result.scenarios().stream()
                                .filter(s -> s.verdict() == verdict)
                                .map(s -> scenario(s, records.get(s.id()), shown))
                                .toList()));
            }
        }
        return pages;
    }

    private static Scenario scenario(
            ScenarioResult result, @Nullable ScenarioRecord record, Map<String, String> shown) {
        String before = shown.putIfAbsent(result.id(), "scenario-" + (shown.size() + 1));
        FailingExchange failing = record == null ? new FailingExchange(null, null, null) : FailingExchange.of(record);
        ScenarioRecord full = before == null ? record : null;
        return new Scenario(
                shown.get(result.id()),
                before,
                result.name(),
                result.feature() + ":" + result.line(),
                result.wire(),
                result.verdict().id(),
                result.message(),
                result.expected(),
                result.seen(),
                result.evidenceInWords(),
                full != null ? full.steps().stream().map(FailureSection::step).toList() : List.of(),
                full != null ? testValues(full) : List.of(),
                full != null ? text(failing.asked()) : null,
                full != null && !Objects.equals(failing.answered(), failing.asked()) ? text(failing.answered()) : null,
                full != null ? failing.since("→") : null,
                AllurePage.linkTo(result.id()),
                full != null ? lines(full) : List.of(),
                full != null && !full.exchanges().isEmpty() ? CurlScript.of(full) : null);
    }

    private static StepLine step(StepRecord step) {
        return new StepLine(step.verdict().id(), step.text());
    }

    private static List<CompliancePage.Fact> testValues(ScenarioRecord record) {
        return record.testValues().entrySet().stream()
                .map(e -> new CompliancePage.Fact(e.getKey(), e.getValue()))
                .toList();
    }

    private static @Nullable String text(@Nullable Exchange exchange) {
        if (exchange == null) {
            return null;
        }
        String text = "#" + exchange.number() + " " + exchange.purpose() + "\n\n" + ExchangeText.of(exchange);
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT) + "\n[cut; see exchanges.jsonl]";
    }

    private static List<String> lines(ScenarioRecord record) {
        List<String> lines = record.exchanges().stream()
                .limit(MOST_EXCHANGES)
                .map(ExchangeText::line)
                .collect(Collectors.toCollection(ArrayList::new));
        if (record.exchanges().size() > MOST_EXCHANGES) {
            lines.add((record.exchanges().size() - MOST_EXCHANGES) + " more in exchanges.jsonl");
        }
        return lines;
    }
}
