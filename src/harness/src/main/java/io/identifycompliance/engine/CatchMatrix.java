package io.identifycompliance.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Which scenario catches which fault on a wire format, and for how many requests, as the self-check measured it.
 *
 * @param wire the name of the wire format
 * @param calibration how many requests come before the scenarios
 * @param faults the names of the faults
 * @param scenarios in the order in which a limited run takes them
 */
public record CatchMatrix(String wire, int calibration, List<String> faults, List<Scenario> scenarios) {
    /** Faults that are left out at a time to find out what a selection catches of them. */
    private static final int FOLDS = 10;
    /** What a fault counts if whatever catches another fault catches it too. */
    private static final double REDUNDANT = 0.3;
    /** What a scenario counts beside the known faults that it catches: it may catch others. */
    private static final double UNKNOWN = 0.5;

    /** Copies the lists. */
    public CatchMatrix {
        faults = List.copyOf(faults);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * One scenario.
     *
     * @param scenario a digest of what it does, see {@link ScenarioDigests}
     * @param requests how many requests it sends, late checks included
     * @param late how many of them it sends when the settle window has passed
     * @param proves the ids of the requirements that it proves
     * @param catches the numbers of the faults that it catches, from 0
     */
    public record Scenario(String scenario, int requests, int late, List<String> proves, List<Integer> catches) {
        /** Copies the lists. */
        public Scenario {
            proves = List.copyOf(proves);
            catches = List.copyOf(catches);
        }
    }

    /**
     * The same with its scenarios in the order of what each adds per request: first one for each requirement, then the
     * others.
     */
    public CatchMatrix ordered() {
        return new CatchMatrix(wire, calibration, faults, order(scenarios, Set.of(), Long.MAX_VALUE));
    }

    /** How many faults these scenarios catch. */
    public int caught(Set<String> selected) {
        return numbersCaught(selected).cardinality();
    }

    /**
     * How many faults a selection of that size catches that were not known when it was chosen: a share of the faults is
     * left out, the scenarios are chosen by the others, and what they catch of that share is counted; so for each share.
     *
     * @param from the scenarios among which to choose
     * @param requests how many requests the selection may send
     * @param most how many scenarios may be selected
     */
    public int caughtUnseen(Set<String> from, int requests, int most) {
        List<Scenario> candidates =
                scenarios.stream().filter(s -> from.contains(s.scenario())).toList();
        int caught = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            Set<Integer> unseen = fold(fold);
            if (!unseen.isEmpty()) {
                BitSet found = numbersCaught(first(order(candidates, unseen, requests), requests, most));
                caught += (int) unseen.stream().filter(found::get).count();
            }
        }
        return caught;
    }

    private static Set<String> first(List<Scenario> order, int requests, int most) {
        Set<String> chosen = new HashSet<>();
        int left = requests;
        for (Scenario scenario : order) {
            if (chosen.size() < most && scenario.requests() <= left) {
                chosen.add(scenario.scenario());
                left -= scenario.requests();
            }
        }
        return chosen;
    }

    private Set<Integer> fold(int number) {
        Set<Integer> fold = new HashSet<>();
        for (int fault = 0; fault < faults.size(); fault++) {
            CRC32 sum = new CRC32();
            sum.update(faults.get(fault).getBytes(StandardCharsets.UTF_8));
            if (sum.getValue() % FOLDS == number) {
                fold.add(fault);
            }
        }
        return fold;
    }

    private BitSet numbersCaught(Set<String> selected) {
        BitSet caught = new BitSet();
        scenarios.stream()
                .filter(s -> selected.contains(s.scenario()))
                .forEach(s -> s.catches().forEach(caught::set));
        return caught;
    }

    /** Those that come first, until they need more requests than that. */
    private List<Scenario> order(List<Scenario> candidates, Set<Integer> unseen, long requests) {
        double[] weight = weights(candidates, unseen);
        List<Scenario> left = new ArrayList<>(candidates);
        left.sort(Comparator.comparing(Scenario::scenario));
        List<Scenario> order = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        long used = 0;
        while (!left.isEmpty() && used < requests) {
            Scenario best = best(left, covered, weight);
            left.remove(best);
            order.add(best);
            used += best.requests();
            covered.addAll(best.proves());
            best.catches().forEach(fault -> weight[fault] = 0);
        }
        return order;
    }

    private static Scenario best(List<Scenario> left, Set<String> covered, double[] weight) {
        boolean someUncovered = left.stream().anyMatch(s -> !covered.containsAll(s.proves()));
        Scenario best = left.get(0);
        double most = -1;
        for (Scenario scenario : left) {
            if (someUncovered && covered.containsAll(scenario.proves())) {
                continue;
            }
            double adds = UNKNOWN;
            for (int fault : scenario.catches()) {
                adds += weight[fault];
            }
            double perRequest = adds / Math.max(1, scenario.requests());
            if (perRequest > most) {
                most = perRequest;
                best = scenario;
            }
        }
        return best;
    }

    /** What each fault counts: nothing if it is unseen, and less if whatever catches another fault catches it too. */
    private double[] weights(List<Scenario> candidates, Set<Integer> unseen) {
        Map<Integer, BitSet> catchers = new LinkedHashMap<>();
        for (int number = 0; number < candidates.size(); number++) {
            for (int fault : candidates.get(number).catches()) {
                if (!unseen.contains(fault)) {
                    catchers.computeIfAbsent(fault, f -> new BitSet()).set(number);
                }
            }
        }
        double[] weight = new double[faults.size()];
        catchers.forEach((fault, by) -> weight[fault] = catchers.entrySet().stream()
                        .anyMatch(other -> makesRedundant(other.getKey(), other.getValue(), fault, by))
                ? REDUNDANT
                : 1);
        return weight;
    }

    private static boolean makesRedundant(int other, BitSet byOther, int fault, BitSet by) {
        if (other == fault) {
            return false;
        }
        BitSet beside = (BitSet) byOther.clone();
        beside.andNot(by);
        return beside.isEmpty() && (!byOther.equals(by) || other < fault);
    }
}
