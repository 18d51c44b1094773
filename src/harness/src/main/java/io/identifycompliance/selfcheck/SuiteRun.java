package io.identifycompliance.selfcheck;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.reference.faults.Fault;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One run of the suite on one wire format.
 *
 * @param planted what was in the target; null for the right reference
 * @param outcomes how each scenario ended
 * @param problem the sentence that says why the target could not be judged in full; null where it could
 * @param broken whether the harness itself is to blame for that, so that nothing is known of the target
 * @param millis how long it took
 * @param part which part of the suite was run
 * @param calibration how many requests came before the scenarios
 */
public record SuiteRun(
        @Nullable Fault planted,
        String wire,
        List<ScenarioOutcome> outcomes,
        @Nullable String problem,
        boolean broken,
        long millis,
        Part part,
        int calibration) {
    /** Copies the outcomes. */
    public SuiteRun {
        outcomes = List.copyOf(outcomes);
    }

    /** A run of the whole suite. */
    public SuiteRun(
            @Nullable Fault planted,
            String wire,
            List<ScenarioOutcome> outcomes,
            @Nullable String problem,
            boolean broken,
            long millis) {
        this(planted, wire, outcomes, problem, broken, millis, Part.WHOLE);
    }

    /** A run whose requests were not counted. */
    public SuiteRun(
            @Nullable Fault planted,
            String wire,
            List<ScenarioOutcome> outcomes,
            @Nullable String problem,
            boolean broken,
            long millis,
            Part part) {
        this(planted, wire, outcomes, problem, broken, millis, part, 0);
    }

    /** A run that the harness did not bring to an end. */
    public static SuiteRun broken(@Nullable Fault planted, String wire, String problem) {
        return new SuiteRun(planted, wire, List.of(), problem, true, 0);
    }

    /** The fault in the target. Throws IllegalStateException for the right reference. */
    public Fault fault() {
        if (planted == null) {
            throw new IllegalStateException("The right reference has no fault.");
        }
        return planted;
    }

    /** Where its scenarios are. */
    public List<String> places() {
        return outcomes.stream().map(ScenarioOutcome::place).toList();
    }

    /** How long the slowest scenario took, in milliseconds. */
    public long slowestMillis() {
        return outcomes.stream().mapToLong(ScenarioOutcome::millis).max().orElse(0);
    }

    /** The scenarios that failed. What observes an open point fails no target, so it catches none. */
    public List<ScenarioOutcome> caughtBy() {
        return outcomes.stream()
                .filter(outcome -> outcome.failed() && !outcome.open())
                .toList();
    }

    /** The scenarios that did not pass, although the fault was expected to make no difference to them. */
    public List<ScenarioOutcome> unexpected() {
        return outcomes.stream()
                .filter(outcome -> part.audited().contains(outcome.place()))
                .filter(outcome -> !outcome.open() && outcome.verdict() != Verdict.PASSED)
                .toList();
    }

    /** The requirements whose scenarios failed. */
    public List<String> blamed() {
        TreeSet<String> ids = new TreeSet<>();
        caughtBy().forEach(outcome -> ids.addAll(outcome.requirements()));
        return List.copyOf(ids);
    }

    /** The failed requirements that have nothing to do with the fault. */
    public List<String> wronglyBlamed() {
        return blamed().stream()
                .filter(id -> planted != null && !planted.explains(id))
                .toList();
    }

    /** What became of it. */
    public Fate fate() {
        if (caughtBy().isEmpty()) {
            return Fate.SURVIVED;
        }
        return blamed().contains(fault().breaks()) ? Fate.CAUGHT : Fate.MISTAKEN;
    }

    /** What can become of a fault. */
    public enum Fate {
        CAUGHT,
        /** No scenario failed. */
        SURVIVED,
        /** Something failed, but not what the fault breaks. */
        MISTAKEN
    }
}
