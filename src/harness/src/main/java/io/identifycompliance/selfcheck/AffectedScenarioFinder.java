package io.identifycompliance.selfcheck;

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
import java.util.stream.Collectors;

/** Finds the scenarios that faults affect in one run against the right reference. */
final class AffectedScenarioFinder {
    private static final int NO_CALL = 0;

    private final InProcessRun run;

    AffectedScenarioFinder(InProcessRun run) {
        this.run = run;
    }

    /**
     * Runs the suite once. Nothing is known of a fault that cannot be compared, or that differs in calls of neither a
     * scenario nor the calibration.
     */
    AffectedScenarios find(List<Fault> faults, String wire) {
        List<Fault> comparable = faults.stream()
                .filter(fault -> LayerComparison.isPossible(fault.layer()))
                .toList();
        Map<Integer, Set<Integer>> differing = new ConcurrentHashMap<>();
        CallNumbers numbers = new CallNumbers();
        Layer comparison = LayerComparison.with(
                comparable.stream().map(Fault::layer).toList(),
                fault -> differing
                        .computeIfAbsent(fault, none -> ConcurrentHashMap.newKeySet())
                        .add(numbers.current().orElse(NO_CALL)));
        RunContext context = run.of(Layer.together(comparison, numbers.following()), wire, numbers::numbering)
                .context();
        List<ScenarioRecord> records = context.runEvidence().results();
        Map<Integer, String> places = places(records);
        Set<Integer> calibrating = context.runEvidence().preflight().exchanges().stream()
                .flatMap(exchange -> CallNumbers.of(exchange).stream().boxed())
                .collect(Collectors.toSet());
        Set<String> always = new HashSet<>();
        records.stream()
                .filter(record -> record.dependencies().wholeRun() != null || callsAtOnce(record, numbers))
                .forEach(record -> always.add(place(record)));
        Map<String, Set<String>> affected = new HashMap<>();
        for (int i = 0; i < comparable.size(); i++) {
            Set<Integer> calls = differing.getOrDefault(i, Set.of());
            if (calls.stream().allMatch(call -> places.containsKey(call) || calibrating.contains(call))) {
                Set<String> reached = new HashSet<>(always);
                calls.stream().filter(places::containsKey).forEach(call -> reached.add(places.get(call)));
                affected.put(comparable.get(i).name(), reached);
            }
        }
        return new AffectedScenarios(affected, Optional.of(CalibrationOutcome.of(context)));
    }

    /** The order of such calls, and so their effects, vary. */
    private static boolean callsAtOnce(ScenarioRecord record, CallNumbers numbers) {
        return numbers.anyAtOnce(
                record.exchanges().stream().flatMapToInt(exchange -> CallNumbers.of(exchange).stream()));
    }

    private static Map<Integer, String> places(List<ScenarioRecord> records) {
        Map<Integer, String> places = new HashMap<>();
        records.forEach(record -> record.exchanges().stream()
                .map(CallNumbers::of)
                .flatMap(number -> number.stream().boxed())
                .forEach(number -> places.put(number, place(record))));
        return places;
    }

    private static String place(ScenarioRecord record) {
        return record.feature() + ":" + record.line();
    }
}
