package io.identifycompliance.verdict;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From the verdicts on requirements to that on the run, and why.
 *
 * @param partWentWell whether this is a shard that is inconclusive for no other reason than that it is only a part
 */
public record OverallVerdict(RunVerdict outcome, List<String> because, boolean partWentWell) {

    static OverallVerdict of(
            RunRecord run,
            List<ScenarioRecord> scenarios,
            List<RequirementVerdict> requirements,
            List<WaiverResult> waivers) {
        List<String> failed = requirements.stream()
                .filter(r -> r.gates() && r.verdict() == Verdict.FAILED)
                .map(r -> failure(
                        r.id(),
                        r.scenarios().stream().map(ScenarioRecord::verdict).toList()))
                .toList();
        Set<String> unclear = unclear(run, scenarios, requirements);
        List<String> waived = requirements.stream()
                .filter(r -> r.gates() && r.verdict() == Verdict.WAIVED)
                .map(r -> waived(r, waivers))
                .toList();
        List<String> because = new ArrayList<>(failed);
        because.addAll(unclear);
        because.addAll(waived);
        waivers.stream().map(WaiverResult::problem).flatMap(Stream::ofNullable).forEach(because::add);
        because.addAll(withoutGate(requirements));
        return new OverallVerdict(
                outcome(failed, unclear, waived),
                List.copyOf(because),
                failed.isEmpty()
                        && shard(run.settings())
                                .map(Set::of)
                                .filter(unclear::equals)
                                .isPresent());
    }

    private static RunVerdict outcome(List<String> failed, Set<String> unclear, List<String> waived) {
        if (!failed.isEmpty()) {
            return RunVerdict.NOT_COMPLIANT;
        }
        if (!unclear.isEmpty()) {
            return RunVerdict.INCONCLUSIVE;
        }
        return waived.isEmpty() ? RunVerdict.COMPLIANT : RunVerdict.COMPLIANT_WITH_WAIVERS;
    }

    /** The sentence about a requirement that failed, of which the scenarios have these verdicts. */
    public static String failure(String requirement, List<Verdict> scenarios) {
        long failed = scenarios.stream().filter(v -> v == Verdict.FAILED).count();
        return String.format(
                Locale.ROOT, "%s failed in %d of %s.", requirement, failed, Scope.count(scenarios.size(), "scenario"));
    }

    private static String waived(RequirementVerdict requirement, List<WaiverResult> waivers) {
        boolean failed = requirement.scenarios().stream()
                .filter(s -> s.verdict() == Verdict.WAIVED)
                .anyMatch(s -> waivers.stream().anyMatch(w -> w.scenarios().contains(s.id())));
        return requirement.id() + (failed ? " failed. " : " could not be judged. ") + requirement.reason();
    }

    private static Set<String> unclear(
            RunRecord run, List<ScenarioRecord> scenarios, List<RequirementVerdict> requirements) {
        Set<String> reasons = new LinkedHashSet<>(run.problems());
        if (run.interrupted() != null) {
            reasons.add("The run ended early: " + run.interrupted());
        }
        shard(run.settings()).ifPresent(reasons::add);
        long broken = scenarios.stream().filter(ScenarioRecord::harnessError).count();
        if (broken > 0) {
            reasons.add(
                    String.format(Locale.ROOT, "The harness itself failed in %s.", Scope.count(broken, "scenario")));
        }
        requirements.stream()
                .filter(r -> r.gates() && r.verdict() == Verdict.INCONCLUSIVE)
                .collect(Collectors.groupingBy(
                        r -> FailureCause.general(r.reason()), LinkedHashMap::new, Collectors.toList()))
                .forEach((alike, same) -> reasons.add(unclear(same)));
        if (!Scope.isShard(run.settings())) {
            withoutPass(requirements).ifPresent(reasons::add);
        }
        return reasons;
    }

    /** A run in which nothing passed is no pass, whatever it lacks; one in which something failed needs no such reason. */
    private static Optional<String> withoutPass(List<RequirementVerdict> requirements) {
        Set<Verdict> verdicts = requirements.stream()
                .filter(RequirementVerdict::gates)
                .flatMap(r -> r.scenarios().stream())
                .map(ScenarioRecord::verdict)
                .collect(Collectors.toSet());
        if (verdicts.contains(Verdict.PASSED) || verdicts.contains(Verdict.FAILED)) {
            return Optional.empty();
        }
        verdicts.removeAll(Set.of(Verdict.NOT_RUN, Verdict.NOT_APPLICABLE));
        return Optional.of("No scenario that the verdict depends on " + (verdicts.isEmpty() ? "was run." : "passed."));
    }

    /** These could not be judged, for reasons that differ in values at most. */
    private static String unclear(List<RequirementVerdict> same) {
        String ids = same.stream().map(RequirementVerdict::id).collect(Collectors.joining(", "));
        boolean differ =
                same.stream().map(RequirementVerdict::reason).distinct().count() > 1;
        return ids + " could not be judged" + (differ ? " for similar reasons, for example: " : ": ")
                + same.get(0).reason();
    }

    /** Why a part of a run has no verdict; empty for a run that was not split. */
    public static Optional<String> shard(Map<String, String> settings) {
        return Optional.ofNullable(settings.get("shard"))
                .map(shard -> "This is shard " + shard
                        + ". Its statements about every answer of the whole run cover its own answers only."
                        + " Only all shards together have a verdict: combine them with merge.");
    }

    private static List<String> withoutGate(List<RequirementVerdict> requirements) {
        return requirements.stream()
                .filter(r -> !r.gates() && r.isJudged())
                .filter(r -> r.verdict() == Verdict.FAILED || r.verdict() == Verdict.INCONCLUSIVE)
                .map(r -> String.format(
                        Locale.ROOT,
                        "%s is %s, but its level, %s, does not gate this run.",
                        r.id(),
                        r.verdict().id(),
                        r.requirement().level().id()))
                .toList();
    }
}
