package io.identifycompliance.report.statement;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From what happened in a run to what is stated of its target. */
final class StatementBuilder {
    /** What the run measures anyway, whatever a scenario of it saw by then. */
    private static final String TIME = "PROCESSING-TIME";

    private final RunRecord run;
    private final ReportOptions options;
    private final Waivers.Applied applied;
    private final List<ScenarioRecord> scenarios;
    private final List<Observation> observations;
    private final List<RequirementResult> results;

    StatementBuilder(RunRecord run, Catalogue catalogue, ReportOptions options) {
        this.run = run;
        this.options = options;
        this.applied = options.waivers().apply(run, catalogue, options.today());
        this.scenarios = sorted(applied.scenarios());
        this.observations = observations();
        RequirementVerdict judge = new RequirementVerdict(run, scenarios, observations, options, applied.results());
        List<Requirement> all = new ArrayList<>(catalogue.requirements());
        List<Requirement> own = OwnRequirements.of(catalogue, scenarios);
        all.addAll(own);
        this.results = all.stream().map(r -> judge.judge(r, own.contains(r))).toList();
    }

    /** The order of the features, whatever the order in which parallel scenarios ended. */
    static List<ScenarioRecord> sorted(List<ScenarioRecord> scenarios) {
        return scenarios.stream()
                .sorted(Comparator.comparing(ScenarioRecord::feature)
                        .thenComparingInt(ScenarioRecord::line)
                        .thenComparing(ScenarioRecord::name)
                        .thenComparing(ScenarioRecord::wire)
                        .thenComparing(ScenarioRecord::id))
                .toList();
    }

    Statement statement() {
        OverallVerdict overall = OverallVerdict.of(run, scenarios, results, applied.results());
        int effects = run.scenarios().stream().mapToInt(ScenarioRecord::effects).sum();
        int polls = run.scenarios().stream().mapToInt(ScenarioRecord::polls).sum();
        SelfCheckScore score = options.selfCheck().orElse(null);
        return new Statement(
                overall.outcome(),
                overall.because(),
                run.wires().size() == 1 ? run.wires().get(0) : "all",
                run.wires(),
                run.target(),
                run.started(),
                run.finished(),
                options.harness(),
                run.runId(),
                new TreeMap<>(run.settings()),
                List.of(Level.values()).stream().filter(options::gates).toList(),
                summary(),
                score,
                score == null ? null : score.isOf(options.harness()),
                results,
                observations,
                run.processing().stream().map(ProcessingSummary::of).toList(),
                run.preflight().size()
                        + run.scenarios().stream()
                                .mapToInt(s -> s.exchanges().size())
                                .sum(),
                ExchangeLog.digest(run),
                effects == 0 ? 0 : Math.round(100.0 * polls / effects) / 100.0,
                run.interrupted(),
                run.problems(),
                notApplicable(),
                applied.results());
    }

    private Statement.Summary summary() {
        return new Statement.Summary(
                VerdictCounts.of(
                        results.stream().map(RequirementResult::verdict).toList()),
                VerdictCounts.of(scenarios.stream().map(ScenarioRecord::verdict).toList()),
                (int) scenarios.stream().filter(ScenarioRecord::harnessError).count());
    }

    private List<NotApplicable> notApplicable() {
        return new TreeMap<>(run.notApplicable())
                .entrySet().stream()
                        .map(e -> new NotApplicable(e.getKey(), e.getValue()))
                        .toList();
    }

    private List<Observation> observations() {
        Map<String, Observation> seen = new LinkedHashMap<>();
        for (ScenarioRecord scenario : scenarios) {
            new TreeMap<>(scenario.observations())
                    .forEach((id, value) -> seen.putIfAbsent(
                            id + scenario.wire() + value, new Observation(id, scenario.wire(), value, scenario.id())));
        }
        for (RunRecord.ProcessingTimes times : run.processing()) {
            ProcessingSummary measured = ProcessingSummary.of(times);
            if (measured.samples() > 0) {
                String value = "p50 %d ms, p95 %d ms, max %d ms over %d measurements"
                        .formatted(measured.p50(), measured.p95(), measured.max(), measured.samples());
                seen.values().removeIf(o -> o.id().equals(TIME) && o.wire().equals(times.wire()));
                seen.put(TIME + times.wire(), new Observation(TIME, times.wire(), value, null));
            }
        }
        return List.copyOf(seen.values());
    }
}
