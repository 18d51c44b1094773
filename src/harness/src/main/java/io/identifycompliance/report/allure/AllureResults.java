package io.identifycompliance.report.allure;

import freemarker.template.utility.StringUtil;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.report.console.ConsoleSummary;
import io.identifycompliance.report.exchange.Advice;
import io.identifycompliance.report.exchange.FailingExchange;
import io.identifycompliance.report.files.Folders;
import io.identifycompliance.report.files.ReportJson;
import io.identifycompliance.report.statement.Fingerprint;
import io.identifycompliance.report.statement.RequirementResult;
import io.identifycompliance.report.statement.ScenarioResult;
import io.identifycompliance.report.statement.Statement;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code allure-results/}: a result for each scenario, with the contract as its structure. Written from the record of
 * the run, not while it goes, so that verdicts that settle late are right.
 */
public final class AllureResults {
    public static final String FOLDER = "allure-results";

    private final Map<String, List<RequirementResult>> proves = new LinkedHashMap<>();
    private final Map<String, ScenarioResult> stated = new LinkedHashMap<>();
    private final AllureSteps steps;
    private final FileSystemResultsWriter writer;

    private AllureResults(Path folder, Statement statement) {
        this.writer = new FileSystemResultsWriter(folder);
        this.steps = new AllureSteps(writer);
        for (RequirementResult requirement : statement.requirements()) {
            for (ScenarioResult scenario : requirement.scenarios()) {
                stated.put(scenario.id(), scenario);
                proves.computeIfAbsent(scenario.id(), key -> new ArrayList<>()).add(requirement);
            }
        }
    }

    /** Writes them into that folder, which is emptied first: what an earlier run left would show as retries. */
    public static void write(Path folder, Statement statement, RunRecord run, AllureHistory history)
            throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder);
        AllureResults results = new AllureResults(folder, statement);
        run.scenarios().parallelStream().forEach(results::scenario);
        ReportJson.pages().writeValue(folder.resolve("categories.json").toFile(), categories());
        ReportJson.pages().writeValue(folder.resolve("executor.json").toFile(), executor(statement, history.nextRun()));
        Files.write(
                folder.resolve("environment.properties"), environment(statement).getBytes(StandardCharsets.ISO_8859_1));
        history.writeTo(folder);
    }

    private void scenario(ScenarioRecord record) {
        ScenarioResult scenario = Objects.requireNonNull(stated.get(record.id()));
        List<RequirementResult> requirements = Objects.requireNonNull(proves.get(record.id()));
        long start = record.started().toEpochMilli();
        writer.write(new TestResult()
                .setUuid(UUID.randomUUID().toString())
                .setHistoryId(Fingerprint.of(record.id()))
                .setTestCaseId(Fingerprint.of(record.id()))
                .setFullName(record.id())
                .setName(record.name())
                .setStage(Stage.FINISHED)
                .setStart(start)
                .setStop(start + record.millis())
                .setStatus(status(scenario, requirements))
                .setStatusDetails(details(scenario, requirements, FailingExchange.of(record)))
                .setDescriptionHtml(description(scenario, requirements))
                .setLabels(labels(record, requirements))
                .setParameters(parameters(record))
                .setSteps(steps.of(record))
                .setAttachments(steps.attachments(record)));
    }

    private static boolean gates(List<RequirementResult> requirements) {
        return requirements.stream().anyMatch(RequirementResult::gates);
    }

    private static Status status(ScenarioResult scenario, List<RequirementResult> requirements) {
        if (scenario.broke()) {
            return Status.BROKEN;
        }
        if (!gates(requirements) && scenario.verdict() != Verdict.PASSED) {
            return Status.SKIPPED;
        }
        return switch (scenario.verdict()) {
            case PASSED -> Status.PASSED;
            case FAILED -> Status.FAILED;
            case INCONCLUSIVE -> Status.BROKEN;
            case WAIVED, NOT_APPLICABLE, NOT_RUN -> Status.SKIPPED;
        };
    }

    private static StatusDetails details(
            ScenarioResult scenario, List<RequirementResult> requirements, FailingExchange failing) {
        if (scenario.verdict() == Verdict.PASSED) {
            return new StatusDetails().setMessage("Rests on: " + scenario.evidenceInWords());
        }
        String message = scenario.message() == null ? "No reason was given." : scenario.message();
        String prefix = switch (scenario.verdict()) {
            case INCONCLUSIVE -> scenario.broke() ? "Harness error: " : "Inconclusive: ";
            case WAIVED -> "Waived: ";
            case NOT_APPLICABLE -> "Not applicable: ";
            case NOT_RUN -> "Not run: ";
            default -> gates(requirements) ? "" : "Does not gate: ";
        };
        StringBuilder said = new StringBuilder(prefix).append(message);
        said.append('\n');
        add(said, "sent:     ", failing.sent("→"));
        add(said, "expected: ", scenario.expected());
        add(said, "seen:     ", scenario.seen());
        add(said, "since:    ", failing.since("→"));
        String advice = requirements.stream()
                .map(r -> "Look at, for " + r.id() + ": " + Advice.on(r.id(), r.level()))
                .collect(Collectors.joining("\n"));
        return new StatusDetails().setMessage(shown(said.toString().strip())).setTrace(shown(advice));
    }

    private static void add(StringBuilder said, String name, @Nullable String value) {
        if (value != null) {
            said.append('\n').append(name).append(value);
        }
    }

    /** The page takes messages for HTML and drops what looks like a tag. */
    private static String shown(String text) {
        return text.replace("<", "‹").replace(">", "›");
    }

    /** In HTML, since the page is generated by a parser of Markdown otherwise, which takes its time. */
    private static String description(ScenarioResult scenario, List<RequirementResult> requirements) {
        StringBuilder text = new StringBuilder();
        for (RequirementResult requirement : requirements) {
            text.append("<p><strong>")
                    .append(requirement.id())
                    .append("</strong> (")
                    .append(requirement.level().id())
                    .append("): ")
                    .append(StringUtil.XHTMLEnc(requirement.statement()))
                    .append("<br>Source: ")
                    .append(StringUtil.XHTMLEnc(String.valueOf(requirement.source())))
                    .append("</p>");
        }
        return text.append("<p>Verdict: <strong>")
                .append(scenario.verdict().id())
                .append("</strong>, resting on: ")
                .append(StringUtil.XHTMLEnc(scenario.evidence().isEmpty() ? "nothing" : scenario.evidenceInWords()))
                .append("</p>")
                .toString();
    }

    private static List<Label> labels(ScenarioRecord record, List<RequirementResult> requirements) {
        List<Label> labels = new ArrayList<>();
        RequirementResult first = requirements.get(0);
        labels.add(label("epic", first.section()));
        for (RequirementResult requirement : requirements) {
            labels.add(label("tag", requirement.id()));
            if (requirement.section().equals(first.section())) {
                labels.add(label("feature", requirement.id() + ": " + requirement.statement()));
            }
        }
        labels.add(label("story", record.name()));
        labels.add(label("parentSuite", first.level().id()));
        labels.add(label("suite", record.featureName()));
        labels.add(label("subSuite", record.rule()));
        labels.add(label("severity", severity(first.level())));
        labels.add(label("tag", record.wire()));
        labels.add(label("framework", "identify-compliance"));
        labels.removeIf(l -> l.getValue() == null || l.getValue().isBlank());
        return labels.stream().distinct().toList();
    }

    /** The names of the feature with what stood for them on the wire. */
    private static List<Parameter> parameters(ScenarioRecord record) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter().setName("wire format").setValue(record.wire()));
        record.testValues()
                .forEach((name, value) ->
                        parameters.add(new Parameter().setName(shown(name)).setValue(shown(String.valueOf(value)))));
        return parameters;
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }

    private static String severity(Level level) {
        return switch (level) {
            case CORE -> "blocker";
            case HARDENING -> "critical";
            case WIRE -> "normal";
            case OPEN -> "trivial";
        };
    }

    private record Category(
            String name,
            List<String> matchedStatuses,
            @Nullable String messageRegex) {}

    private static List<Category> categories() {
        return List.of(
                new Category("Not compliant", List.of("failed"), null),
                new Category("Inconclusive", List.of("broken"), "(?s)Inconclusive: .*"),
                new Category("Harness error", List.of("broken"), "(?s)Harness error: .*"),
                new Category("Waived", List.of("skipped"), "(?s)Waived: .*"),
                new Category("Not applicable, not run, or without a gate", List.of("skipped"), "(?s)(Not|Does) .*"));
    }

    private static Map<String, Object> executor(Statement statement, int number) {
        return Map.of(
                "name",
                "identify-compliance " + statement.harness().version(),
                "type",
                "identify-compliance",
                "buildName",
                statement.headline() + ", run " + statement.run(),
                "buildOrder",
                number,
                "reportName",
                "Identify API compliance");
    }

    private static String environment(Statement statement) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("verdict", statement.headline());
        environment.put("requirements", statement.summary().requirements().sentence());
        environment.put("target", statement.targetShown());
        environment.put("wire.format", String.join(", ", statement.wires()));
        environment.put("harness", statement.harness().version());
        environment.put("features.sha256", statement.harness().features());
        environment.put("code.sha256", statement.harness().code());
        environment.put("java", statement.harness().java());
        environment.put("system", statement.harness().os());
        environment.put("run", statement.run());
        environment.put("requests", String.valueOf(statement.requests()));
        environment.put("self-check", ConsoleSummary.selfCheck(statement));
        new TreeMap<>(statement.settings()).forEach((name, value) -> environment.put("setting." + name, value));
        StringBuilder text = new StringBuilder();
        environment.forEach((name, value) ->
                text.append(escaped(name)).append('=').append(escaped(value)).append('\n'));
        return text.toString();
    }

    /** As a properties file has it. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c > 0x7e) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else if (c == '\\' || c == '=' || c == ':' || (c == ' ' && escaped.isEmpty())) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
