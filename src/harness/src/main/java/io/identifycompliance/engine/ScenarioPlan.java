package io.identifycompliance.engine;

import io.identifycompliance.contract.Requirement;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.record.SelectionWorth;
import io.identifycompliance.run.Admission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The scenarios of a limited run in the order in which they are taken: first one for each requirement, then the others
 * by what they add per request. A scenario that the self-check has not measured comes last of its requirement.
 */
final class ScenarioPlan {
    private final CatchMatrix matrix;
    private final Map<String, Planned> planned = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<String> requirements;
    private final int most;

    /** One scenario; {@code scenario} is a digest of what it does, empty if that was not measured. */
    private record Planned(String scenario, Admission.Cost cost) {}

    private ScenarioPlan(CatchMatrix matrix, List<String> requirements, int most) {
        this.matrix = matrix;
        this.requirements = requirements;
        this.most = most;
    }

    /**
     * Of these scenarios.
     *
     * @param found the tags of each scenario, by its place
     * @param digests a digest of what each built-in scenario does, by its place
     * @param most how many of them may be run
     */
    static ScenarioPlan of(Map<String, List<String>> found, Map<String, String> digests, CatchMatrix matrix, int most) {
        ScenarioPlan plan = new ScenarioPlan(
                matrix,
                found.values().stream()
                        .flatMap(tags -> Requirement.among(tags).stream())
                        .distinct()
                        .sorted()
                        .toList(),
                most);
        Map<String, CatchMatrix.Scenario> measured = new LinkedHashMap<>();
        matrix.scenarios().forEach(s -> measured.put(s.scenario(), s));
        List<String> order = new ArrayList<>(measured.keySet());
        Admission.Cost usual = usual(matrix);
        List<String> places = found.keySet().stream()
                .sorted(Comparator.<String>comparingInt(place -> rank(order, digests.getOrDefault(place, "")))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> covering = covering(places, found);
        List<String> all = new ArrayList<>(covering);
        places.stream().filter(place -> !covering.contains(place)).forEach(all::add);
        for (String place : all) {
            CatchMatrix.Scenario known = measured.get(digests.getOrDefault(place, ""));
            plan.planned.put(
                    place,
                    known == null
                            ? new Planned("", usual)
                            : new Planned(known.scenario(), new Admission.Cost(known.requests(), known.late())));
        }
        return plan;
    }

    private static int rank(List<String> order, String scenario) {
        int rank = order.indexOf(scenario);
        return rank < 0 ? order.size() : rank;
    }

    /** The first scenario of each requirement. */
    private static List<String> covering(List<String> places, Map<String, List<String>> found) {
        Set<String> covered = new HashSet<>();
        return places.stream()
                .filter(place -> covered.addAll(Requirement.among(Objects.requireNonNull(found.get(place)))))
                .toList();
    }

    /** What a scenario that was not measured is expected to send: as much as most do. */
    private static Admission.Cost usual(CatchMatrix matrix) {
        List<CatchMatrix.Scenario> sorted = matrix.scenarios().stream()
                .sorted(Comparator.comparingInt(CatchMatrix.Scenario::requests))
                .toList();
        CatchMatrix.Scenario high = sorted.get(sorted.size() * 3 / 4);
        return new Admission.Cost(high.requests(), high.late());
    }

    /** The next scenarios, by their place, that send no more than that together; none is returned twice. */
    Map<String, Admission.Cost> next(double requests) {
        Map<String, Admission.Cost> next = new LinkedHashMap<>();
        double left = requests;
        for (Map.Entry<String, Planned> one : planned.entrySet()) {
            Admission.Cost cost = one.getValue().cost();
            if (taken.size() < most && !taken.contains(one.getKey()) && cost.requests() <= left) {
                next.put(one.getKey(), cost);
                taken.add(one.getKey());
                left -= cost.requests();
            }
        }
        return next;
    }

    /** Whether it is one of these scenarios. */
    boolean isKnown(String place) {
        return planned.containsKey(place);
    }

    /** What a scenario that was not measured is expected to send. */
    Admission.Cost usual() {
        return usual(matrix);
    }

    /** The least number of requests that any of them sends. */
    long cheapest() {
        return planned.values().stream().mapToLong(one -> one.cost().requests()).min().stream()
                .map(requests -> Math.max(1, requests))
                .findFirst()
                .orElse(1);
    }

    /**
     * What those of them that were brought to an end are worth.
     *
     * @param sent how many requests were sent
     */
    SelectionWorth worth(List<ScenarioRecord> records, Map<String, String> digests, long sent) {
        Set<String> ran = records.stream()
                .filter(record -> record.verdict() != Verdict.NOT_RUN && record.verdict() != Verdict.NOT_APPLICABLE)
                .map(record -> digests.getOrDefault(record.feature() + ":" + record.line(), ""))
                .collect(Collectors.toSet());
        int requests = planned.values().stream()
                .filter(one -> ran.contains(one.scenario()))
                .mapToInt(one -> (int) one.cost().requests())
                .sum();
        Set<String> all = planned.values().stream().map(Planned::scenario).collect(Collectors.toSet());
        return new SelectionWorth(
                matrix.wire(),
                ran.size(),
                sent,
                matrix.faults().size(),
                matrix.caught(ran),
                matrix.caughtUnseen(all, requests, most),
                (int) planned.values().stream()
                        .filter(one -> one.scenario().isEmpty())
                        .count(),
                requirements);
    }
}
