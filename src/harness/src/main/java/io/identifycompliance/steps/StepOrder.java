package io.identifycompliance.steps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * When the steps of a scenario are taken: at once, or if it is tagged {@code @at-the-end}, all but its Givens when all other
 * scenarios are over.
 */
final class StepOrder {
    private static final String AT_THE_END = "@at-the-end";

    private final boolean waits;
    private final List<Runnable> waiting = new ArrayList<>();

    /**
     * For a scenario with these tags.
     *
     * @param first comes before the steps that have waited
     */
    StepOrder(Collection<String> tags, Runnable first) {
        waits = tags.contains(AT_THE_END);
        if (waits) {
            waiting.add(first);
        }
    }

    /** Takes a step, now or later. */
    void take(Runnable step) {
        if (waits) {
            waiting.add(step);
        } else {
            step.run();
        }
    }

    /**
     * Takes the steps that have waited, and what comes after them.
     *
     * @param putOff puts all that off and returns true, or returns false
     */
    void end(Predicate<Runnable> putOff, Runnable after) {
        Runnable rest = () -> {
            waiting.forEach(Runnable::run);
            after.run();
        };
        if (!waits || !putOff.test(rest)) {
            rest.run();
        }
    }
}
