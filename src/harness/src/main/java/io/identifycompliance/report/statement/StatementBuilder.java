package io.identifycompliance.report.statement;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.verdict.FailureCause;
import io.identifycompliance.verdict.RunJudgement;
import java.util.List;
import java.util.TreeMap;

/** From what a run comes to, to what is stated of its target. */
final class StatementBuilder {
    private StatementBuilder() {}

    static Statement of(RunRecord run, Catalogue catalogue, ReportOptions options) {
        RunJudgement judged = RunJudgement.of(run, catalogue, options.rules());
        int effects = run.scenarios().stream().mapToInt(ScenarioRecord::effects).sum();
        int polls = run.scenarios().stream().mapToInt(ScenarioRecord::polls).sum();
        SelfCheckScore score = options.selfCheck().orElse(null);
        return new Statement(
                judged.outcome(),
                Headline.of(
                        judged.outcome(),
                        judged.partWentWell(),
                        judged.scope(),
                        Headline.isTargetNamed(run.settings())),
                judged.because(),
                judged.partWentWell(),
                judged.scope(),
                run.wires().size() == 1 ? run.wires().get(0) : "all",
                run.wires(),
                run.target(),
                run.started(),
                run.finished(),
                options.harness(),
                run.runId(),
                new TreeMap<>(run.settings()),
                options.today(),
                List.of(Level.values()).stream()
                        .filter(level -> options.rules().gates(level))
                        .toList(),
                new Statement.Summary(
                        judged.countedRequirements(), judged.countedScenarios(), (int) judged.scenarios().stream()
                                .filter(ScenarioRecord::harnessError)
                                .count()),
                score,
                score == null ? null : score.isOf(options.harness()),
                judged.requirements().stream()
                        .map(r -> RequirementResult.of(r, catalogue))
                        .toList(),
                judged.observations(),
                run.processing().stream()
                        .filter(times -> !times.samples().isEmpty())
                        .map(ProcessingSummary::of)
                        .toList(),
                ExchangeLog.of(run).size(),
                ExchangeLog.digest(run),
                RunStore.digest(run),
                effects == 0 ? 0 : Math.round(100.0 * polls / effects) / 100.0,
                run.interrupted(),
                run.problems(),
                new TreeMap<>(run.notApplicable())
                        .entrySet().stream()
                                .map(e -> new NotApplicable(e.getKey(), e.getValue()))
                                .toList(),
                judged.waivers(),
                run.basics().stream()
                        .map(answer -> BasicResult.of(answer, judged.scenarios()))
                        .toList(),
                FailureCause.of(judged.scenarios()));
    }
}
