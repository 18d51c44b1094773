package io.identifycompliance.selfcheck;

import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.reference.points.LayerComparison;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the scenarios that faults affect, in runs against the right reference. */
final class AffectedScenarioFinder {
    /**
     * How often scenarios with calls at once are run: the order of such calls, and so what they come to, varies. What
     * differs in one of these scenarios in one order may differ in each of them in another.
     */
    private static final int ORDERS = 3;

    private final InProcessRun run;

    AffectedScenarioFinder(InProcessRun run) {
        this.run = run;
    }

    /** Whether it can be found out at all which scenarios a fault affects. */
    static boolean canFind(Fault fault) {
        return LayerComparison.isPossible(fault.layer());
    }

    /**
     * Runs the suite once, and scenarios with calls at once several times. Nothing is known of a fault that cannot be
     * compared, or that differs in calls of neither a scenario nor the calibration.
     */
    AffectedScenarios find(List<Fault> faults, String wire) {
        List<Fault> comparable =
                faults.stream().filter(AffectedScenarioFinder::canFind).toList();
        List<ComparingRun> runs = new ArrayList<>();
        ComparingRun whole = ComparingRun.of(run, comparable, wire, Part.WHOLE);
        runs.add(whole);
        Set<String> atOnce = whole.atOnce();
        while (runs.size() < ORDERS && !atOnce.isEmpty()) {
            runs.add(ComparingRun.of(run, comparable, wire, new Part(Optional.of(atOnce), Set.of(), Optional.empty())));
        }
        Set<String> always = runs.stream().flatMap(one -> one.always().stream()).collect(Collectors.toSet());
        Map<String, Set<String>> affected = new HashMap<>();
        for (int i = 0; i < comparable.size(); i++) {
            int fault = i;
            if (runs.stream().allMatch(one -> one.places(fault).isPresent())) {
                Set<String> places = new HashSet<>();
                runs.forEach(one -> places.addAll(one.places(fault).orElseThrow()));
                if (!Collections.disjoint(places, atOnce)) {
                    places.addAll(atOnce);
                }
                places.addAll(always);
                affected.put(comparable.get(i).name(), places);
            }
        }
        return new AffectedScenarios(affected, Optional.of(whole.calibrated()));
    }
}
