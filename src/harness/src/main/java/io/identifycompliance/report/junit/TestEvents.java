package io.identifycompliance.report.junit;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.report.console.FailureText;
import io.identifycompliance.report.files.ReportJson;
import io.identifycompliance.report.statement.RequirementResult;
import io.identifycompliance.report.statement.ScenarioResult;
import io.identifycompliance.report.statement.Statement;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A run for a program that follows it: one JSON object a line, all of whose values are strings. While the scenarios run,
 * {@code started}, {@code progress}, {@code final} for a verdict that cannot change any more, and {@code ended} for a
 * requirement; once every verdict is final, a {@code problem} for each reason why not everything could be judged, a
 * {@code requirement} with all its {@code scenario}s after it, and {@code end}.
 */
public final class TestEvents {
    private final PrintWriter out;

    /** Writes to that, and flushes after each line. */
    public TestEvents(PrintWriter out) {
        this.out = out;
    }

    /** The scenarios of a wire format begin. */
    public void started(String wire, long scenarios) {
        write("started", List.of("wire", wire, "scenarios", Long.toString(scenarios)));
    }

    /** So many of them are over; their verdicts may still change. */
    public void progress(long done, long scenarios) {
        write("progress", List.of("done", Long.toString(done), "scenarios", Long.toString(scenarios)));
    }

    /**
     * A scenario is over, and its verdict is final.
     *
     * @param alone what is stated of that scenario and of no other
     */
    public void verdict(Statement alone, ScenarioRecord record) {
        for (TestCase test : TestCase.of(alone)) {
            List<String> values =
                    new ArrayList<>(List.of("requirement", test.requirement().id()));
            values.addAll(stated(test.requirement()));
            values.addAll(scenario(test, Map.of(record.id(), record)));
            write("final", values);
        }
    }

    /**
     * All scenarios of a requirement are over on that wire format, but for those that a run within a limit of requests
     * still adds. The verdicts of some may change.
     */
    public void ended(String wire, String requirement) {
        write("ended", List.of("wire", wire, "requirement", requirement));
    }

    /**
     * Every verdict is final.
     *
     * @param page the report to open
     */
    public void judged(Statement statement, RunRecord run, Path page) {
        TestCase.unjudged(statement).forEach(reason -> write("problem", List.of("text", reason)));
        Map<String, ScenarioRecord> records =
                run.scenarios().stream().collect(Collectors.toMap(ScenarioRecord::id, Function.identity()));
        List<TestCase> tests = TestCase.of(statement);
        for (RequirementResult requirement : statement.requirements()) {
            List<TestCase> own = tests.stream()
                    .filter(test -> test.requirement().equals(requirement))
                    .toList();
            if (!own.isEmpty()) {
                List<String> values = new ArrayList<>(List.of("id", requirement.id()));
                values.addAll(stated(requirement));
                write("requirement", values);
                own.forEach(test -> write("scenario", scenario(test, records)));
            }
        }
        write("end", List.of("headline", statement.headline(), "report", page.toString()));
    }

    /** Whether some could not be written: the disk is full, or nobody reads them. */
    public boolean areLost() {
        return out.checkError();
    }

    private static List<String> stated(RequirementResult requirement) {
        return List.of(
                "statement",
                requirement.statement(),
                "level",
                requirement.level().id());
    }

    private static List<String> scenario(TestCase test, Map<String, ScenarioRecord> records) {
        ScenarioResult scenario = test.scenario();
        return List.of(
                "id",
                scenario.id(),
                "name",
                scenario.name() + " [" + scenario.wire() + "]",
                "verdict",
                scenario.verdict().id(),
                "test",
                test.kind().name().toLowerCase(Locale.ROOT),
                "text",
                test.kind() == TestCase.Kind.OK ? "" : FailureText.plain(scenario, records.get(scenario.id())));
    }

    private void write(String event, List<String> namesAndValues) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("event", event);
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            line.put(namesAndValues.get(i), namesAndValues.get(i + 1));
        }
        try {
            out.print(ReportJson.lines().writeValueAsString(line) + "\n");
            out.flush();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of strings can be written as JSON.", impossible);
        }
    }
}
