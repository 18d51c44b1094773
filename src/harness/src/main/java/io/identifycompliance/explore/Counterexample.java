package io.identifycompliance.explore;

import io.identifycompliance.record.Exchange;
import java.util.List;

/**
 * A violation as a scenario that anybody can run.
 *
 * @param number among those of the run, from 1
 * @param requirement the id of the requirement that it breaks
 * @param name of the scenario
 * @param seen what was expected and seen
 * @param runs how often the written scenario was run
 * @param failures in how many of these runs it failed as before
 * @param feature the text of the feature file
 * @param exchanges those of the latest run that failed, with every key masked
 */
public record Counterexample(
        int number,
        String requirement,
        String name,
        String seen,
        int runs,
        int failures,
        String feature,
        List<Exchange> exchanges) {
    public Counterexample {
        exchanges = List.copyOf(exchanges);
    }

    /** The name of its file. */
    public String fileName() {
        return "counterexample-" + number + ".feature";
    }

    /** Whether it failed in some of the runs only. */
    public boolean isIntermittent() {
        return failures < runs;
    }
}
