package io.identifycompliance.report.statement;

import io.identifycompliance.record.BasicAnswer;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.record.IdentifyAnswers;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.record.StepRecord;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.verdict.RunJudgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One run from its shards, as if it had never been split. */
public final class ShardMerge {
    private static final String SHARD = "shard";

    private ShardMerge() {}

    /**
     * Puts runs together. A shard {@code k/n} that is missing is a problem of the merged run, so that it cannot pass.
     * Throws ReportException where they are no parts of one run: other targets, settings, or the same scenario twice.
     */
    public static RunRecord of(List<RunRecord> parts) {
        if (parts.isEmpty()) {
            throw new ReportException("There is nothing to merge. Name the reports folder of each shard.");
        }
        checkAlike(parts);
        List<String> problems = parts.stream()
                .flatMap(p -> p.problems().stream())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        problems.addAll(missing(parts));
        List<ScenarioRecord> scenarios = new ArrayList<>();
        List<Exchange> preflight = new ArrayList<>();
        int offset = 0;
        for (RunRecord part : parts) {
            int shift = offset;
            part.scenarios().forEach(s -> scenarios.add(shifted(s, shift)));
            part.preflight().forEach(e -> preflight.add(shifted(e, shift)));
            offset += last(part);
        }
        checkOnce(scenarios);
        Map<String, String> settings = new TreeMap<>();
        parts.forEach(part -> part.settings().forEach(settings::putIfAbsent));
        settings.remove(SHARD);
        Map<String, String> notApplicable = new TreeMap<>();
        parts.forEach(p -> notApplicable.putAll(p.notApplicable()));
        return new RunRecord(
                parts.stream().map(RunRecord::runId).distinct().collect(Collectors.joining("+")),
                parts.stream()
                        .map(RunRecord::started)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                parts.stream()
                        .map(RunRecord::finished)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                parts.get(0).target(),
                parts.stream().flatMap(p -> p.wires().stream()).distinct().toList(),
                settings,
                parts.stream()
                        .map(RunRecord::interrupted)
                        .filter(Objects::nonNull)
                        .distinct()
                        .reduce((a, b) -> a + " " + b)
                        .orElse(null),
                processing(parts),
                RunJudgement.sorted(scenarios),
                preflight,
                problems,
                notApplicable,
                answers(parts),
                available(parts),
                parts.get(0).own(),
                parts.stream().flatMap(p -> p.worth().stream()).toList(),
                basics(parts));
    }

    private static void checkAlike(List<RunRecord> parts) {
        RunRecord first = parts.get(0);
        for (RunRecord part : parts) {
            String called = first.settings().getOrDefault("target", first.target());
            String other = part.settings().getOrDefault("target", part.target());
            if (!called.equals(other)) {
                throw new ReportException(String.format(
                        Locale.ROOT, "These are no shards of one run: one judged %s, one %s.", called, other));
            }
            Set<String> names = new LinkedHashSet<>(first.settings().keySet());
            names.addAll(part.settings().keySet());
            names.removeAll(Set.of(SHARD, "wire"));
            // What a run found out, and a shard without scenarios did not look for.
            names.removeIf(name -> name.startsWith("control on "));
            for (String name : names) {
                if (!Objects.equals(first.settings().get(name), part.settings().get(name))) {
                    throw new ReportException(String.format(
                            Locale.ROOT,
                            "These are no shards of one run: they differ in the setting %s, %s and %s.",
                            name,
                            first.settings().get(name),
                            part.settings().get(name)));
                }
            }
        }
    }

    /** The parts on different wire formats are split on their own: one cannot stand for the other. */
    private static List<String> missing(List<RunRecord> parts) {
        Map<List<String>, List<RunRecord>> byWires = parts.stream()
                .collect(Collectors.groupingBy(RunRecord::wires, LinkedHashMap::new, Collectors.toList()));
        List<String> all = new ArrayList<>();
        byWires.forEach((wires, same) -> missingOnOne(same)
                .forEach(shard -> all.add("The shard " + shard
                        + (byWires.size() == 1 ? "" : " on wire " + String.join(", ", wires)) + " is missing.")));
        return all;
    }

    private static List<String> missingOnOne(List<RunRecord> parts) {
        Set<String> present = new HashSet<>();
        Set<Integer> counts = new LinkedHashSet<>();
        for (RunRecord part : parts) {
            String shard = part.settings().getOrDefault(SHARD, "");
            if (shard.matches("\\d+/\\d+")) {
                if (!present.add(shard)) {
                    throw new ReportException("The shard " + shard + " is there twice.");
                }
                counts.add(Integer.valueOf(shard.substring(shard.indexOf('/') + 1)));
            }
        }
        if (counts.size() > 1) {
            throw new ReportException("These are no shards of one run: split into " + counts + " parts.");
        }
        int all = counts.isEmpty() ? 0 : counts.iterator().next();
        return IntStream.rangeClosed(1, all)
                .mapToObj(k -> k + "/" + all)
                .filter(shard -> !present.contains(shard))
                .toList();
    }

    private static void checkOnce(List<ScenarioRecord> scenarios) {
        Set<String> seen = new HashSet<>();
        for (ScenarioRecord scenario : scenarios) {
            if (!seen.add(scenario.id())) {
                throw new ReportException("The scenario \"" + scenario.name() + "\" (" + scenario.feature() + ":"
                        + scenario.line() + ") ran in two of them. Merge the shards of one run only.");
            }
        }
    }

    private static List<RunRecord.ProcessingTimes> processing(List<RunRecord> parts) {
        Map<String, List<Long>> samples = new LinkedHashMap<>();
        parts.stream()
                .flatMap(p -> p.processing().stream())
                .forEach(times -> samples.computeIfAbsent(times.wire(), wire -> new ArrayList<>())
                        .addAll(times.samples()));
        return samples.entrySet().stream()
                .map(e -> new RunRecord.ProcessingTimes(e.getKey(), e.getValue()))
                .toList();
    }

    /** What is said of every answer of the whole run is judged over the answers of all shards. */
    private static List<IdentifyAnswers> answers(List<RunRecord> parts) {
        return parts.stream().flatMap(p -> p.answers().stream()).toList();
    }

    /** Of each question on each wire format the worst answer of any shard. */
    private static List<BasicAnswer> basics(List<RunRecord> parts) {
        Map<String, BasicAnswer> worst = new LinkedHashMap<>();
        parts.stream()
                .flatMap(p -> p.basics().stream())
                .forEach(answer -> worst.merge(
                        answer.wire() + answer.question(),
                        answer,
                        (one, other) -> other.saysNo() || one.holds() == null ? other : one));
        return List.copyOf(worst.values());
    }

    /** Every shard knows how many scenarios there are of all. */
    private static Map<String, Integer> available(List<RunRecord> parts) {
        Map<String, Integer> available = new TreeMap<>();
        parts.forEach(p -> p.available().forEach((wire, count) -> available.merge(wire, count, Math::max)));
        return available;
    }

    private static int last(RunRecord run) {
        return Stream.concat(run.preflight().stream(), run.scenarios().stream().flatMap(s -> s.exchanges().stream()))
                .mapToInt(Exchange::number)
                .max()
                .orElse(0);
    }

    private static ScenarioRecord shifted(ScenarioRecord s, int by) {
        List<StepRecord> steps = s.steps().stream()
                .map(step -> new StepRecord(
                        step.text(),
                        step.verdict(),
                        step.millis(),
                        step.firstExchange() == 0 ? 0 : step.firstExchange() + by,
                        step.lastExchange() == 0 ? 0 : step.lastExchange() + by))
                .toList();
        return RunStore.with(
                s, steps, s.exchanges().stream().map(e -> shifted(e, by)).toList());
    }

    private static Exchange shifted(Exchange e, int by) {
        return new Exchange(
                e.number() + by,
                e.scenario(),
                e.purpose(),
                e.form(),
                e.at(),
                e.method(),
                e.url(),
                e.requestHeaders(),
                e.requestBody(),
                e.status(),
                e.responseHeaders(),
                e.responseBody(),
                e.millis(),
                e.error());
    }
}
