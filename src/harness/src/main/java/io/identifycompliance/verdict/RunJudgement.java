package io.identifycompliance.verdict;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The verdict of each scenario, of each requirement and of the whole run. {@link #of} is the one place that decides it,
 * and a pure function.
 *
 * @param outcome of the whole
 * @param because why that is the verdict, a sentence each; empty where all that was asked for passed
 * @param partWentWell whether this is a shard that is inconclusive for no other reason than that it is only a part
 * @param scope how much of the contract was judged
 * @param requirements those of the catalogue, then the user's own
 * @param scenarios with their verdicts once all is settled and waived, in the order of the features
 * @param observations what was seen of open points
 * @param waivers what each waiver came to
 */
public record RunJudgement(
        RunVerdict outcome,
        List<String> because,
        boolean partWentWell,
        Scope scope,
        List<RequirementVerdict> requirements,
        List<ScenarioRecord> scenarios,
        List<Observation> observations,
        List<WaiverResult> waivers) {
    /** Measured over the whole run, whatever a scenario saw by then. */
    private static final String TIME = "PROCESSING-TIME";

    private static final Comparator<ScenarioRecord> ORDER = Comparator.comparing(ScenarioRecord::feature)
            .thenComparingInt(ScenarioRecord::line)
            .thenComparing(ScenarioRecord::name)
            .thenComparing(ScenarioRecord::wire)
            .thenComparing(ScenarioRecord::id);

    /** Judges a run. */
    public static RunJudgement of(RunRecord run, Catalogue builtIn, JudgingRules rules) {
        Catalogue catalogue = builtIn.with(run.own());
        Waivers.Applied applied = rules.waivers()
                .apply(
                        ScenarioVerdicts.explained(sorted(run.scenarios()), run.answers(), catalogue),
                        run,
                        catalogue,
                        rules.day());
        List<ScenarioRecord> scenarios = applied.scenarios();
        List<Observation> observations = observations(run, scenarios);
        RequirementJudge judge = new RequirementJudge(run, scenarios, observations, rules, applied.results());
        List<Requirement> own = OwnRequirements.of(catalogue, scenarios);
        List<RequirementVerdict> requirements = new ArrayList<>();
        catalogue.requirements().forEach(r -> requirements.add(judge.judge(r, false)));
        own.forEach(r -> requirements.add(judge.judge(r, true)));
        OverallVerdict overall = OverallVerdict.of(run, scenarios, requirements, applied.results());
        return new RunJudgement(
                overall.outcome(),
                overall.because(),
                overall.partWentWell(),
                Scope.of(run, scenarios, requirements),
                List.copyOf(requirements),
                scenarios,
                observations,
                applied.results());
    }

    /** The order of the features, whatever the order in which parallel scenarios ended. */
    public static List<ScenarioRecord> sorted(List<ScenarioRecord> scenarios) {
        return scenarios.stream().sorted(ORDER).toList();
    }

    /** The requirements by verdict, open points left out: they are observed, and neither pass nor fail. */
    public VerdictCounts countedRequirements() {
        return VerdictCounts.of(requirements.stream()
                .filter(RequirementVerdict::isJudged)
                .map(RequirementVerdict::verdict)
                .toList());
    }

    /** The scenarios by verdict. */
    public VerdictCounts countedScenarios() {
        List<Verdict> verdicts = scenarios.stream().map(ScenarioRecord::verdict).toList();
        return VerdictCounts.of(verdicts);
    }

    private static List<Observation> observations(RunRecord run, List<ScenarioRecord> scenarios) {
        Map<String, Observation> seen = new LinkedHashMap<>();
        for (ScenarioRecord scenario : scenarios) {
            new TreeMap<>(scenario.observations())
                    .forEach((id, value) -> seen.putIfAbsent(
                            id + scenario.wire() + value, new Observation(id, scenario.wire(), value, scenario.id())));
        }
        seen.values().removeIf(o -> o.id().equals(TIME));
        for (RunRecord.ProcessingTimes times : run.processing()) {
            if (!times.samples().isEmpty()) {
                String value = String.format(
                        Locale.ROOT,
                        "p50 %d ms, p95 %d ms, max %d ms over %d measurements",
                        times.percentile(0.5),
                        times.percentile(0.95),
                        times.percentile(1),
                        times.samples().size());
                seen.put(TIME + times.wire(), new Observation(TIME, times.wire(), value, null));
            }
        }
        return List.copyOf(seen.values());
    }
}
