package io.identifycompliance.report.statement;

import io.identifycompliance.record.Exchange;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which requirement met which form of calling Identify in a run, by the requests that were sent. A form that was asked
 * for, and that would have sent the same bytes as another, counts as that other one.
 */
public final class FormCoverage {
    private static final String CALL = "Identify (";
    private static final String BESIDE = ", with the private key beside";

    private FormCoverage() {}

    /** One matrix for each wire format of the run. */
    public static List<Matrix> of(RunRecord run) {
        List<Matrix> matrices = new ArrayList<>();
        for (String wire : run.wires()) {
            List<ScenarioRecord> scenarios = run.scenarios().stream()
                    .filter(scenario -> scenario.wire().equals(wire))
                    .toList();
            List<String> forms = run.preflight().stream()
                    .flatMap(exchange -> form(exchange).stream())
                    .distinct()
                    .filter(form -> run.wires().size() == 1 || isCalled(form, scenarios))
                    .toList();
            if (!forms.isEmpty()) {
                matrices.add(new Matrix(wire, forms, rows(scenarios, forms)));
            }
        }
        return matrices;
    }

    private static boolean isCalled(String form, List<ScenarioRecord> scenarios) {
        return scenarios.stream()
                .flatMap(scenario -> scenario.exchanges().stream())
                .anyMatch(exchange -> form(exchange).filter(form::equals).isPresent());
    }

    private static List<Row> rows(List<ScenarioRecord> scenarios, List<String> forms) {
        Map<String, Map<String, Integer>> met = new TreeMap<>();
        for (ScenarioRecord scenario : scenarios) {
            List<String> called = scenario.exchanges().stream()
                    .filter(exchange -> isItsOwn(exchange, forms.get(0)))
                    .flatMap(exchange -> form(exchange).stream())
                    .distinct()
                    .toList();
            scenario.requirements()
                    .forEach(requirement ->
                            called.forEach(form -> met.computeIfAbsent(requirement, none -> new LinkedHashMap<>())
                                    .merge(form, 1, Integer::sum)));
        }
        return met.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Row(
                        entry.getKey(),
                        forms.stream()
                                .map(form -> entry.getValue().getOrDefault(form, 0))
                                .toList()))
                .toList();
    }

    /** Profiles are prepared in the plainest form, which is not what such a scenario is about. */
    private static boolean isItsOwn(Exchange exchange, String plainest) {
        return !form(exchange).equals(Optional.of(plainest)) || plainest.equals(exchange.form());
    }

    private static Optional<String> form(Exchange exchange) {
        String purpose = exchange.purpose();
        return purpose.startsWith(CALL) && purpose.endsWith(")")
                ? Optional.of(
                        purpose.substring(CALL.length(), purpose.length() - 1).replace(BESIDE, ""))
                : Optional.empty();
    }

    /**
     * The requirements that met several forms on one wire format.
     *
     * @param forms those that every target should read, the plainest first
     */
    public record Matrix(String wire, List<String> forms, List<Row> rows) {
        /** What was not met: the form after its requirement. */
        public List<String> unmet() {
            List<String> unmet = new ArrayList<>();
            for (Row row : rows) {
                for (int i = 0; i < forms.size(); i++) {
                    if (row.scenarios().get(i) == 0) {
                        unmet.add(row.requirement() + ": " + forms.get(i));
                    }
                }
            }
            return unmet;
        }
    }

    /**
     * One requirement.
     *
     * @param scenarios how many of its scenarios called Identify in each form, in the order of the forms
     */
    public record Row(String requirement, List<Integer> scenarios) {}
}
