package io.identifycompliance.report.statement;

import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The verdict of the whole, and why. */
public record OverallVerdict(RunVerdict outcome, List<String> because) {

    static OverallVerdict of(
            RunRecord run,
            List<ScenarioRecord> scenarios,
            List<RequirementResult> results,
            List<WaiverResult> waivers) {
        List<String> failed = failures(results);
        Set<String> unclear = unclear(run, scenarios, results);
        List<String> waived = results.stream()
                .filter(r -> r.gates() && r.verdict() == Verdict.WAIVED)
                .map(r -> r.id() + " failed. " + r.reason())
                .toList();
        List<String> because = new ArrayList<>(failed);
        because.addAll(unclear);
        because.addAll(waived);
        waivers.stream().map(WaiverResult::problem).filter(p -> p != null).forEach(because::add);
        because.addAll(withoutGate(results));
        return new OverallVerdict(outcome(failed, unclear, waived), List.copyOf(because));
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

    private static List<String> failures(List<RequirementResult> results) {
        return results.stream()
                .filter(r -> r.gates() && r.verdict() == Verdict.FAILED)
                .map(OverallVerdict::failure)
                .toList();
    }

    /** The sentence about a requirement that failed. */
    public static String failure(RequirementResult result) {
        long failed = result.scenarios().stream()
                .filter(s -> s.verdict() == Verdict.FAILED)
                .count();
        return "%s failed in %d of %s."
                .formatted(result.id(), failed, count(result.scenarios().size(), "scenario"));
    }

    private static Set<String> unclear(RunRecord run, List<ScenarioRecord> scenarios, List<RequirementResult> results) {
        Set<String> reasons = new LinkedHashSet<>(run.problems());
        if (run.interrupted() != null) {
            reasons.add("The run ended before its end: " + run.interrupted());
        }
        shard(run.settings()).ifPresent(reasons::add);
        long broken = scenarios.stream().filter(ScenarioRecord::harnessError).count();
        if (broken > 0) {
            reasons.add("The harness itself broke in %s.".formatted(count(broken, "scenario")));
        }
        results.stream()
                .filter(r -> r.gates() && r.verdict() == Verdict.INCONCLUSIVE)
                .collect(Collectors.groupingBy(
                        RequirementResult::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(RequirementResult::id, Collectors.joining(", "))))
                .forEach((reason, ids) -> reasons.add(ids + " could not be judged: " + reason));
        boolean nothingPassed = results.stream()
                .filter(RequirementResult::gates)
                .flatMap(r -> r.scenarios().stream())
                .noneMatch(s -> s.verdict() == Verdict.PASSED);
        if (nothingPassed) {
            reasons.add("No scenario passed that the verdict depends on.");
        }
        return reasons;
    }

    /** Why a part of a run has no verdict; empty for a whole one. */
    static Optional<String> shard(Map<String, String> settings) {
        return Optional.ofNullable(settings.get("shard"))
                .map(shard -> "This is shard " + shard
                        + ". The verdict is that of all shards: put them together with merge.");
    }

    private static List<String> withoutGate(List<RequirementResult> results) {
        return results.stream()
                .filter(r -> !r.gates() && r.level() != Level.OPEN)
                .filter(r -> r.verdict() == Verdict.FAILED || r.verdict() == Verdict.INCONCLUSIVE)
                .map(r -> "%s is %s, but its level, %s, does not gate this run."
                        .formatted(r.id(), r.verdict().id(), r.level().id()))
                .toList();
    }

    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
