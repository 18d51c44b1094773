package io.identifycompliance.report.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.record.StepRecord;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.report.files.ReportJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code run.json}: the record of a run as it was, waivers not applied, so that every report can be made again. Its
 * exchanges stand in {@code exchanges.jsonl} beside it.
 */
public final class RunStore {
    public static final String FILE = "run.json";

    private RunStore() {}

    /**
     * What stands in the file.
     *
     * @param exchanges the numbers of the exchanges of each scenario, in the order of the scenarios
     */
    private record Stored(RunRecord run, List<List<Integer>> exchanges) {
        boolean isWhole() {
            return run != null
                    && exchanges != null
                    && exchanges.size() == run.scenarios().size();
        }
    }

    /** The SHA-256 over what {@link #write} writes. */
    static String digest(RunRecord run) {
        MessageDigest digest = Fingerprint.sha256();
        try (Writer out = new OutputStreamWriter(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8)) {
            write(run, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static void write(RunRecord run, Writer out) throws IOException {
        List<ScenarioRecord> bare =
                run.scenarios().stream().map(s -> with(s, s.steps(), List.of())).toList();
        List<List<Integer>> numbers = run.scenarios().stream()
                .map(s -> s.exchanges().stream().map(Exchange::number).toList())
                .toList();
        ReportJson.lines().writeValue(out, new Stored(with(run, bare, List.of()), numbers));
    }

    /** Reads the run whose reports stand in that folder. Throws ReportException, with the path, where there is none. */
    public static RunRecord read(Path dir) {
        Stored stored = stored(dir.resolve(FILE));
        if (!stored.isWhole()) {
            throw new ReportException(dir.resolve(FILE) + " is not a run of this harness.");
        }
        Map<Integer, Exchange> left = new LinkedHashMap<>();
        exchanges(dir.resolve(ExchangeLog.FILE)).forEach(e -> left.put(e.number(), e));
        List<ScenarioRecord> scenarios = new ArrayList<>();
        for (int i = 0; i < stored.run.scenarios().size(); i++) {
            ScenarioRecord bare = stored.run.scenarios().get(i);
            List<Exchange> own = stored.exchanges.get(i).stream()
                    .map(left::remove)
                    .filter(Objects::nonNull)
                    .toList();
            scenarios.add(with(bare, bare.steps(), own));
        }
        return with(stored.run, List.copyOf(scenarios), List.copyOf(left.values()));
    }

    private static Stored stored(Path file) {
        try {
            return ReportJson.pages().readValue(file.toFile(), Stored.class);
        } catch (JsonProcessingException e) {
            throw new ReportException(
                    file + " is not a run of this harness: " + ReportJson.placeOf(e) + " cannot be read.", e);
        } catch (IOException e) {
            throw new ReportException(file + " cannot be read. Name the reports folder of a run.", e);
        }
    }

    private static List<Exchange> exchanges(Path file) {
        try (MappingIterator<Exchange> lines =
                ReportJson.lines().readerFor(Exchange.class).readValues(file.toFile())) {
            return lines.readAll();
        } catch (JsonProcessingException e) {
            throw new ReportException(
                    file + " is not a log of exchanges: " + ReportJson.placeOf(e) + " cannot be read.", e);
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
                run.notApplicable(),
                run.answers(),
                run.available(),
                run.own(),
                run.worth(),
                run.basics());
    }

    static ScenarioRecord with(ScenarioRecord s, List<StepRecord> steps, List<Exchange> exchanges) {
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
                s.failedForm(),
                s.harnessError(),
                s.started(),
                s.millis(),
                steps,
                exchanges,
                s.testValues(),
                s.observations(),
                s.effects(),
                s.polls(),
                s.checks(),
                s.dependencies(),
                s.combinations());
    }
}
