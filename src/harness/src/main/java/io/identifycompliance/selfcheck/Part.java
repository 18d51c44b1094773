package io.identifycompliance.selfcheck;

import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.run.CalibrationOutcome;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of the suite that is run against a fault. The rest is skipped: it ends as it does against the right
 * reference.
 *
 * @param reached the places of the scenarios that the fault may make end differently; empty if that is not known, so
 *     that the whole suite is run
 * @param audited the places of those of the rest that are run all the same, to show that this is so
 * @param calibrated what the calibration told of the right reference: where it tells anything else of the fault, the
 *     whole suite is run
 */
public record Part(Optional<Set<String>> reached, Set<String> audited, Optional<CalibrationOutcome> calibrated) {
    /** Everything. */
    static final Part WHOLE = new Part(Optional.empty(), Set.of(), Optional.empty());

    /** Copies the places. */
    public Part {
        reached = reached.map(Set::copyOf);
        audited = Set.copyOf(audited);
    }

    /**
     * What is to be run against a fault.
     *
     * @param all the places of all scenarios that are selected
     */
    static Part of(Fault fault, AffectedScenarios affected, List<String> all) {
        return affected.of(fault)
                .map(reached -> new Part(Optional.of(intersection(all, reached)), Set.of(), affected.calibrated()))
                .orElse(WHOLE);
    }

    /** A scenario that is expected to be skipped. */
    static Part skipping(String place) {
        return new Part(Optional.of(Set.of()), Set.of(place), Optional.empty());
    }

    /** What is skipped, of all scenarios that are selected. */
    List<String> skipped(List<String> all) {
        return reached.map(some ->
                        all.stream().filter(place -> !some.contains(place)).toList())
                .orElse(List.of());
    }

    /** What is to be run after a calibration that told this of the target. */
    Part after(CalibrationOutcome told) {
        return calibrated.filter(right -> !right.equals(told)).isPresent() ? WHOLE : this;
    }

    /** The same, with everything that was skipped run as well. */
    Part withTheRest(List<String> all) {
        return new Part(reached, Set.copyOf(skipped(all)), calibrated);
    }

    /** The places of the scenarios that are run; empty for all. */
    Set<String> places() {
        Set<String> places = new LinkedHashSet<>(audited);
        reached.ifPresent(places::addAll);
        return places;
    }

    /** How many scenarios are run, of so many. */
    int size(int all) {
        return reached.isPresent() ? places().size() : all;
    }

    private static Set<String> intersection(List<String> all, Set<String> some) {
        Set<String> both = new HashSet<>(all);
        both.retainAll(some);
        return both;
    }
}
