package io.identifycompliance.selfcheck;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many of the known faults {@code explore} finds.
 *
 * @param requests the most that each exploration was allowed to send
 * @param targets every exploration
 */
public record ExplorationScore(int requests, List<ExploredTarget> targets) {
    /** Copies the list. */
    public ExplorationScore {
        targets = List.copyOf(targets);
    }

    /**
     * What was found on one wire format with one seed.
     *
     * @param explored how many faults were explored
     * @param found how many of them were found
     * @param rightly how many of those were blamed on a requirement that they break
     * @param medianRequests how many requests it took to find, shorten and confirm one; 0 if none was found
     */
    public record Share(String wire, long seed, int explored, int found, int rightly, long medianRequests) {}

    /** Of each wire format and seed, in order. */
    public List<Share> shares() {
        return faults().map(target -> new Share(target.wire(), target.seed(), 0, 0, 0, 0))
                .distinct()
                .sorted(Comparator.comparing(Share::wire).thenComparingLong(Share::seed))
                .map(one -> share(one.wire(), one.seed()))
                .toList();
    }

    private Share share(String wire, long seed) {
        List<ExploredTarget> explored = faults().filter(target -> target.wire().equals(wire) && target.seed() == seed)
                .toList();
        List<ExploredTarget> found =
                explored.stream().filter(ExploredTarget::isFound).toList();
        return new Share(
                wire,
                seed,
                explored.size(),
                found.size(),
                (int) found.stream().filter(ExploredTarget::isRight).count(),
                found.stream()
                        .map(ExploredTarget::requests)
                        .sorted()
                        .skip(found.size() / 2)
                        .findFirst()
                        .orElse(0L));
    }

    /** The faults that no seed found, each once. */
    public List<String> missed() {
        List<String> found = faults().filter(ExploredTarget::isFound)
                .map(ExploredTarget::name)
                .toList();
        return faults().map(ExploredTarget::name)
                .filter(name -> !found.contains(name))
                .distinct()
                .toList();
    }

    /** What was found in a target that is right. */
    public List<ExploredTarget> falseAlarms() {
        return targets.stream().filter(ExploredTarget::isFalseAlarm).toList();
    }

    /** How many explorations of right targets there were. */
    public long ofRightTargets() {
        return targets.stream().filter(target -> target.breaks() == null).count();
    }

    private Stream<ExploredTarget> faults() {
        return targets.stream().filter(target -> target.breaks() != null);
    }
}
