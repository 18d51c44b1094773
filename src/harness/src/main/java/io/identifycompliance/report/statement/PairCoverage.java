package io.identifycompliance.report.statement;

import io.identifycompliance.record.Circumstance;
import io.identifycompliance.record.Combination;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which pairs of circumstances a run has met on one wire format where Identify was asked to give a profile an
 * identifier, by the requests that were sent.
 *
 * @param pairs how many scenarios met each pair that there can be, in the order of the circumstances
 */
public record PairCoverage(String wire, Map<Pair, Integer> pairs) {
    /** One for each wire format of the run on which anything was asked. */
    public static List<PairCoverage> of(RunRecord run) {
        return run.wires().stream()
                .map(wire -> of(
                        wire,
                        run.scenarios().stream()
                                .filter(scenario -> scenario.wire().equals(wire))
                                .toList()))
                .filter(coverage -> coverage.pairs().values().stream().anyMatch(met -> met > 0))
                .toList();
    }

    private static PairCoverage of(String wire, List<ScenarioRecord> scenarios) {
        Map<Pair, Integer> pairs = new LinkedHashMap<>();
        possible().forEach(pair -> pairs.put(pair, 0));
        for (ScenarioRecord scenario : scenarios) {
            Set<Pair> met = new LinkedHashSet<>();
            for (Combination combination : scenario.combinations()) {
                pairs.keySet().stream().filter(pair -> pair.isIn(combination)).forEach(met::add);
            }
            met.forEach(pair -> pairs.computeIfPresent(pair, (same, times) -> times + 1));
        }
        return new PairCoverage(wire, pairs);
    }

    /** The pairs that no scenario met. */
    public List<Pair> unmet() {
        return pairs.entrySet().stream()
                .filter(pair -> pair.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many pairs were met. */
    public int met() {
        return pairs.size() - unmet().size();
    }

    /** The pairs as a table, in which each circumstance is a row for each thing that it can be, and a column. */
    public List<Row> rows() {
        List<Side> sides = new ArrayList<>();
        for (Circumstance circumstance : Circumstance.values()) {
            circumstance.options().forEach(value -> sides.add(new Side(circumstance, value)));
        }
        List<Row> rows = new ArrayList<>();
        for (Side row : sides) {
            rows.add(new Row(
                    rows.size() + 1,
                    row.circumstance().label() + ": " + row.value(),
                    sides.stream().map(column -> cell(row, column)).toList()));
        }
        return rows;
    }

    private String cell(Side row, Side column) {
        boolean inOrder = row.circumstance().ordinal() < column.circumstance().ordinal();
        Side first = inOrder ? row : column;
        Side second = inOrder ? column : row;
        Integer met = pairs.get(new Pair(first.circumstance(), first.value(), second.circumstance(), second.value()));
        return met == null ? "" : met == 0 ? "-" : String.valueOf(met);
    }

    /**
     * One row of the table.
     *
     * @param number of the row, and of the column for the same, from 1
     * @param scenarios how many scenarios met each pair: a dash for none, and nothing where there is no such pair
     */
    public record Row(int number, String label, List<String> scenarios) {}

    private record Side(Circumstance circumstance, String value) {}

    /** All that there can be: the identifier that finds a profile is none that the profile is asked to take. */
    private static List<Pair> possible() {
        List<Pair> all = new ArrayList<>();
        for (Circumstance one : Circumstance.values()) {
            for (Circumstance other : Circumstance.values()) {
                if (one.ordinal() < other.ordinal()) {
                    for (String value : one.options()) {
                        other.options().stream()
                                .map(second -> new Pair(one, value, other, second))
                                .filter(Pair::canBe)
                                .forEach(all::add);
                    }
                }
            }
        }
        return all;
    }

    /** Two circumstances, each with what it was. */
    public record Pair(Circumstance one, String value, Circumstance other, String otherValue) {
        boolean isIn(Combination combination) {
            return combination.of(one).equals(value) && combination.of(other).equals(otherValue);
        }

        boolean canBe() {
            return one != Circumstance.IDENTIFIER || other != Circumstance.FOUND_BY || !value.equals(otherValue);
        }

        /** In words. */
        public String text() {
            return one.label() + ": " + value + ", " + other.label() + ": " + otherValue;
        }
    }
}
