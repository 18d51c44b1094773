package io.identifycompliance.report.statement;

import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.KnownWire;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.report.exchange.FailingExchange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the stored exchanges of a scenario that passed must show, whatever its steps said. They are few and blunt on
 * purpose: they share no code with the steps that they look over.
 */
final class ExchangeRules {
    private ExchangeRules() {}

    static List<String> broken(RunRecord run) {
        List<String> broken = new ArrayList<>();
        for (ScenarioRecord scenario : run.scenarios()) {
            if (scenario.verdict() != Verdict.PASSED) {
                continue;
            }
            if (scenario.dependencies().wholeRun() == null) {
                check(scenario, broken);
            } else if (run.scenarios().stream()
                    .filter(s -> s.wire().equals(scenario.wire()))
                    .flatMap(s -> s.exchanges().stream())
                    .noneMatch(e -> isIdentify(e) && e.status() > 0)) {
                broken.add(named(scenario) + " passed, but no answer of Identify is stored at all.");
            }
        }
        return broken;
    }

    private static void check(ScenarioRecord scenario, List<String> broken) {
        String name = named(scenario);
        if (scenario.exchanges().stream().noneMatch(e -> e.status() > 0)) {
            broken.add(name + " passed, but no answer of the target is stored for it.");
            return;
        }
        if (scenario.requirements().contains("ALWAYS-200")) {
            Integer accepted = KnownWire.named(scenario.wire())
                    .map(wire -> wire.statuses().accepted())
                    .orElse(null);
            Set<Integer> others = scenario.exchanges().stream()
                    .filter(ExchangeRules::isIdentify)
                    .filter(e -> e.status() > 0 && (accepted == null || e.status() != accepted))
                    .map(Exchange::status)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (accepted != null && !others.isEmpty()) {
                broken.add(name + " passed, but Identify answered with status " + others + ".");
            }
        }
        boolean fenced = scenario.grades().contains(Grade.SAME_REQUEST_FENCE)
                || scenario.grades().contains(Grade.FOLLOW_UP_FENCE);
        if (fenced && !readsAfterIdentify(scenario)) {
            broken.add(name + " passed on a fence, but nothing was read after Identify was called.");
        }
    }

    private static String named(ScenarioRecord scenario) {
        return "\"" + scenario.name() + "\" (" + scenario.feature() + ":" + scenario.line() + ")";
    }

    private static boolean readsAfterIdentify(ScenarioRecord scenario) {
        boolean called = false;
        for (Exchange exchange : scenario.exchanges()) {
            if (called && !FailingExchange.changes(exchange) && exchange.status() == 200) {
                return true;
            }
            called = called || isIdentify(exchange);
        }
        return false;
    }

    private static boolean isIdentify(Exchange exchange) {
        return !exchange.method().equals("OPTIONS")
                && Arrays.stream(KnownWire.values())
                        .anyMatch(wire ->
                                FailingExchange.isTo(exchange, wire.paths().identify()));
    }
}
