package io.identifycompliance.explore;

import java.util.ArrayList;
import java.util.List;

/** Writes what was found as a feature that a stranger can read and run. */
final class CounterexampleText {
    private final Explorer.Settings settings;
    private final String wire;

    CounterexampleText(Explorer.Settings settings, String wire) {
        this.settings = settings;
        this.wire = wire;
    }

    /** What is run to confirm it. */
    String unconfirmed(int number, FoundViolation violation) {
        return feature(number, List.of(), violation);
    }

    /** What is kept. */
    String confirmed(int number, long seed, FoundViolation violation, String seen, int failures, int runs) {
        List<String> comments = new ArrayList<>();
        comments.add("To run it:");
        comments.add("  identify-compliance verify --target " + settings.target() + " --wire " + wire + " --features "
                + quoted(settings.folder().toString()) + " --tags @counterexample-" + number);
        comments.add("Seen: " + seen.replaceAll("\\s+", " "));
        comments.add(
                failures == runs
                        ? "It failed " + (runs == 1 ? "when it was run again." : "in each of " + runs + " runs.")
                        : "It failed in " + failures + " of " + runs + " runs: what it shows comes and goes.");
        comments.add("Found by: identify-compliance explore --wire " + wire + " --seed " + seed);
        comments.addAll(violation.origin());
        comments.add("");
        return feature(number, comments, violation);
    }

    private static String quoted(String folder) {
        return folder.matches("[\\w./\\\\:-]+") ? folder : '"' + folder + '"';
    }

    private String feature(int number, List<String> comments, FoundViolation violation) {
        return new FeatureText(
                        comments,
                        "A counterexample that was found by exploring",
                        "It breaks " + violation.requirement() + ".")
                .scenario(
                        List.of(violation.requirement(), "counterexample-" + number, "wire-" + wire),
                        violation.name(),
                        violation.steps())
                .toString();
    }
}
