package io.identifycompliance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import io.identifycompliance.evidence.Exchange;
import io.identifycompliance.evidence.RunRecord;
import io.identifycompliance.evidence.ScenarioRecord;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code run.json}: the record of a run as it was, waivers not applied, so that every report can be made again. Its
 * exchanges stand in {@code exchanges.jsonl} beside it.
 */
public final class RunStore {
    static final String FILE = "run.json";

    private RunStore() {}

    static void write(RunRecord run, Writer out) throws IOException {
        List<ScenarioRecord> bare =
                run.scenarios().stream().map(s -> with(s, List.of())).toList();
        Json.pages().writeValue(out, with(run, bare, List.of()));
    }

    /** Reads the run whose reports stand in that folder. Throws ReportException, with the path, where there is none. */
    public static RunRecord read(Path dir) {
        Map<String, List<Exchange>> byScenario = new HashMap<>();
        List<Exchange> preflight = new ArrayList<>();
        for (Exchange exchange : exchanges(dir.resolve(ExchangeLog.FILE))) {
            if (exchange.scenario() == null) {
                preflight.add(exchange);
            } else {
                byScenario
                        .computeIfAbsent(exchange.scenario(), id -> new ArrayList<>())
                        .add(exchange);
            }
        }
        RunRecord bare = run(dir.resolve(FILE));
        List<ScenarioRecord> scenarios = bare.scenarios().stream()
                .map(s -> with(s, List.copyOf(byScenario.getOrDefault(s.id(), List.of()))))
                .toList();
        return with(bare, scenarios, List.copyOf(preflight));
    }

    private static RunRecord run(Path file) {
        try {
            return Json.pages().readValue(file.toFile(), RunRecord.class);
        } catch (JsonProcessingException e) {
            throw new ReportException(file + " is no run of this harness: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ReportException(file + " cannot be read. Name the reports folder of a run.", e);
        }
    }

    private static List<Exchange> exchanges(Path file) {
        try (MappingIterator<Exchange> lines =
                Json.lines().readerFor(Exchange.class).readValues(file.toFile())) {
            return lines.readAll();
        } catch (JsonProcessingException e) {
            throw new ReportException(file + " holds a line that is no exchange: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ReportException(file + " cannot be read. Name the reports folder of a run.", e);
        }
    }

    static RunRecord with(RunRecord run, List<ScenarioRecord> scenarios, List<Exchange> preflight) {
        return new RunRecord(
                run.runId(),
                run.started(),
                run.finished(),
                run.target(),
                run.wires(),
                run.settings(),
                run.interrupted(),
                run.processing(),
                scenarios,
                preflight,
                run.problems(),
                run.notApplicable());
    }

    private static ScenarioRecord with(ScenarioRecord s, List<Exchange> exchanges) {
        return new ScenarioRecord(
                s.id(),
                s.wire(),
                s.feature(),
                s.featureName(),
                s.rule(),
                s.name(),
                s.line(),
                s.requirements(),
                s.verdict(),
                s.grades(),
                s.message(),
                s.expected(),
                s.seen(),
                s.harnessError(),
                s.started(),
                s.millis(),
                s.steps(),
                exchanges,
                s.cast(),
                s.observations(),
                s.effects(),
                s.polls());
    }
}
