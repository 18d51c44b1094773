package io.identifycompliance.selfcheck;

import io.identifycompliance.engine.CatchMatrix;
import io.identifycompliance.engine.ScenarioDigests;
import io.identifycompliance.engine.ScenarioOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From a self-check to the order in which a limited run takes the scenarios. */
final class MeasuredOrder {
    private MeasuredOrder() {}

    /** Of each wire format on which the faults were tried. */
    static ScenarioOrder of(SelfCheck check) {
        return new ScenarioOrder(check.right().stream()
                .map(right -> matrix(
                        right,
                        check.faulty().stream()
                                .filter(faulty -> faulty.wire().equals(right.wire()))
                                .toList()))
                .toList());
    }

    private static CatchMatrix matrix(SuiteRun right, List<SuiteRun> faulty) {
        Map<String, List<Integer>> catches = new HashMap<>();
        for (int fault = 0; fault < faulty.size(); fault++) {
            int number = fault;
            faulty.get(fault)
                    .caughtBy()
                    .forEach(outcome -> catches.computeIfAbsent(outcome.place(), place -> new ArrayList<>())
                            .add(number));
        }
        return new CatchMatrix(
                        right.wire(),
                        right.calibration(),
                        faulty.stream().map(run -> run.fault().name()).toList(),
                        right.outcomes().stream()
                                .map(outcome -> new CatchMatrix.Scenario(
                                        ScenarioDigests.builtIn().getOrDefault(outcome.place(), outcome.place()),
                                        outcome.requests(),
                                        outcome.late(),
                                        outcome.requirements(),
                                        catches.getOrDefault(outcome.place(), List.of())))
                                .toList())
                .ordered();
    }
}
