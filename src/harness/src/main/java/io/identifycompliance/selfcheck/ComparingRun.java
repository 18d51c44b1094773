package io.identifycompliance.selfcheck;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.points.LayerComparison;
import io.identifycompliance.run.CalibrationOutcome;
import io.identifycompliance.run.RunContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A run against the right reference in which faults are compared with it. */
final class ComparingRun {
    private static final int NO_CALL = 0;

    private final RunContext context;
    private final CallNumbers numbers;
    private final Map<Integer, Set<Integer>> differing;
    private final Map<Integer, String> places = new HashMap<>();
    private final Set<Integer> calibrating = new HashSet<>();

    private ComparingRun(RunContext context, CallNumbers numbers, Map<Integer, Set<Integer>> differing) {
        this.context = context;
        this.numbers = numbers;
        this.differing = differing;
        context.runEvidence()
                .results()
                .forEach(record -> record.exchanges()
                        .forEach(exchange ->
                                CallNumbers.of(exchange).ifPresent(call -> places.put(call, place(record)))));
        context.runEvidence()
                .preflight()
                .exchanges()
                .forEach(exchange -> CallNumbers.of(exchange).ifPresent(calibrating::add));
    }

    /** Makes such a run with faults that can be compared. */
    static ComparingRun of(InProcessRun run, List<Fault> faults, String wire, Part part) {
        Map<Integer, Set<Integer>> differing = new ConcurrentHashMap<>();
        CallNumbers numbers = new CallNumbers();
        Layer comparison = LayerComparison.with(
                faults.stream().map(Fault::layer).toList(),
                fault -> differing
                        .computeIfAbsent(fault, none -> ConcurrentHashMap.newKeySet())
                        .add(numbers.current().orElse(NO_CALL)));
        return new ComparingRun(
                run.of(Layer.together(comparison, numbers.following()), wire, part, numbers::numbering)
                        .context(),
                numbers,
                differing);
    }

    /**
     * The places of the scenarios in which a fault differs from the right reference; empty if it differs in calls of
     * neither a scenario nor the calibration.
     *
     * @param fault its index
     */
    Optional<Set<String>> places(int fault) {
        Set<Integer> calls = differing.getOrDefault(fault, Set.of());
        return calls.stream().allMatch(call -> places.containsKey(call) || calibrating.contains(call))
                ? Optional.of(calls.stream()
                        .filter(places::containsKey)
                        .map(places::get)
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }

    /**
     * The places of the scenarios that are run against every fault: those that judge the whole run, and those that did
     * not pass here, so that they may have made fewer calls than they do.
     */
    Set<String> always() {
        return places(record -> record.dependencies().wholeRun() != null || record.verdict() != Verdict.PASSED);
    }

    /** The places of the scenarios with calls at once. */
    Set<String> atOnce() {
        return places(record -> numbers.anyAtOnce(
                record.exchanges().stream().flatMapToInt(exchange -> CallNumbers.of(exchange).stream())));
    }

    /** What the calibration told. */
    CalibrationOutcome calibrated() {
        return CalibrationOutcome.of(context);
    }

    private Set<String> places(Predicate<ScenarioRecord> which) {
        return context.runEvidence().results().stream()
                .filter(which)
                .map(ComparingRun::place)
                .collect(Collectors.toSet());
    }

    private static String place(ScenarioRecord record) {
        return record.feature() + ":" + record.line();
    }
}
