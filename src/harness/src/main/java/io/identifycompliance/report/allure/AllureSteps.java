package io.identifycompliance.report.allure;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.record.StepRecord;
import io.identifycompliance.report.exchange.CurlScript;
import io.identifycompliance.report.exchange.ExchangeText;
import io.identifycompliance.verdict.Scope;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StepResult;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The steps of a scenario for Allure. What was exchanged is attached to the step that it was exchanged in where there is
 * something to look into; what passed has one attachment for all of it, since each costs the page a millisecond or two.
 */
final class AllureSteps {
    private final FileSystemResultsWriter writer;

    AllureSteps(FileSystemResultsWriter writer) {
        this.writer = writer;
    }

    List<StepResult> of(ScenarioRecord scenario) {
        List<StepResult> steps = new ArrayList<>();
        long start = scenario.started().toEpochMilli();
        for (StepRecord step : scenario.steps()) {
            steps.add(step(scenario, step, start));
            start += step.millis();
        }
        return steps;
    }

    /** What belongs to the scenario as a whole. */
    List<Attachment> attachments(ScenarioRecord scenario) {
        if (scenario.exchanges().isEmpty()) {
            return List.of();
        }
        if (scenario.verdict() == Verdict.PASSED) {
            String all = scenario.steps().stream()
                    .map(step -> step.text() + "\n\n" + brief(within(scenario, step)))
                    .collect(Collectors.joining("\n"));
            int count = scenario.exchanges().size();
            return List.of(
                    attach(Scope.count(count, "exchange"), "text/plain", ".txt", all + brief(outside(scenario))));
        }
        List<Attachment> attachments = new ArrayList<>();
        attachments.add(attach("Names of the feature, and on the wire", "text/csv", ".csv", testValues(scenario)));
        attachments.add(attach("Repeat it with curl", "text/plain", ".sh", CurlScript.of(scenario)));
        attachments.addAll(exchanges(outside(scenario)));
        return attachments;
    }

    private static List<Exchange> within(ScenarioRecord scenario, StepRecord step) {
        return scenario.exchanges().stream().filter(e -> isIn(e, step)).toList();
    }

    private static List<Exchange> outside(ScenarioRecord scenario) {
        return scenario.exchanges().stream()
                .filter(e -> scenario.steps().stream().noneMatch(s -> isIn(e, s)))
                .toList();
    }

    private static String brief(List<Exchange> exchanges) {
        return exchanges.stream().map(ExchangeText::brief).collect(Collectors.joining());
    }

    private StepResult step(ScenarioRecord scenario, StepRecord step, long start) {
        String[] lines = step.text().split("\n", 2);
        StepResult result = new StepResult()
                .setName(lines[0])
                .setStatus(status(step.verdict()))
                .setStage(Stage.FINISHED)
                .setStart(start)
                .setStop(start + step.millis())
                .setAttachments(scenario.verdict() == Verdict.PASSED ? List.of() : exchanges(within(scenario, step)));
        if (lines.length > 1) {
            result.setParameters(List.of(new Parameter().setName("with").setValue(lines[1].stripIndent())));
        }
        return result;
    }

    private static boolean isIn(Exchange exchange, StepRecord step) {
        return exchange.number() >= step.firstExchange() && exchange.number() <= step.lastExchange();
    }

    private static Status status(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> Status.PASSED;
            case FAILED -> Status.FAILED;
            case INCONCLUSIVE -> Status.BROKEN;
            case NOT_APPLICABLE, WAIVED, NOT_RUN -> Status.SKIPPED;
        };
    }

    private List<Attachment> exchanges(List<Exchange> exchanges) {
        return exchanges.stream()
                .map(e -> attach(title(e), "text/plain", ".txt", ExchangeText.of(e)))
                .toList();
    }

    private static String title(Exchange exchange) {
        String answer = exchange.error() == null ? String.valueOf(exchange.status()) : "no answer";
        return "#" + exchange.number() + " " + exchange.purpose() + ": " + answer;
    }

    private static String testValues(ScenarioRecord scenario) {
        return "in the feature,on the wire\n"
                + scenario.testValues().entrySet().stream()
                        .map(e -> quoted(e.getKey()) + "," + quoted(e.getValue()) + "\n")
                        .collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        return "\"" + String.valueOf(cell).replace("\"", "\"\"") + "\"";
    }

    private Attachment attach(String name, String type, String extension, String content) {
        String source = UUID.randomUUID() + "-attachment" + extension;
        writer.write(source, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        return new Attachment().setName(name).setType(type).setSource(source);
    }
}
