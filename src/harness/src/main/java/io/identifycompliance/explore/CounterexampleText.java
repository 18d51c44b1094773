package io.identifycompliance.explore;

import java.util.ArrayList;
import java.util.List;

/** Writes a shrunk sequence as a feature that a stranger can read and run. */
final class CounterexampleText {
    private final Explorer.Settings settings;
    private final String wire;

    CounterexampleText(Explorer.Settings settings, String wire) {
        this.settings = settings;
        this.wire = wire;
    }

    /** What is run to confirm it. */
    String unconfirmed(int number, long seed, Shrinking.Shrunk shrunk) {
        return feature(number, List.of(), shrunk);
    }

    /** What is kept. */
    String confirmed(int number, long seed, Shrinking.Shrunk shrunk, String seen, int failures, int runs) {
        List<String> comments = new ArrayList<>();
        comments.add("To run it:");
        comments.add("  identify-compliance verify --target " + settings.target() + " --wire " + wire + " --features "
                + settings.folder() + " --tags @counterexample-" + number);
        comments.add("Seen: " + seen.replaceAll("\\s+", " "));
        comments.add(
                failures == runs
                        ? "It failed in each of " + runs + " runs."
                        : "It failed in " + failures + " of " + runs + " runs: what it shows comes and goes.");
        comments.add("Found by: identify-compliance explore --wire " + wire + " --seed " + seed);
        comments.add("");
        return feature(number, comments, shrunk);
    }

    private String feature(int number, List<String> comments, Shrinking.Shrunk shrunk) {
        return new FeatureText(
                        comments,
                        "A counterexample that was found by exploring",
                        "It breaks " + shrunk.requirement() + ".")
                .scenario(
                        List.of(shrunk.requirement(), "counterexample-" + number, "wire-" + wire),
                        name(shrunk),
                        shrunk.steps())
                .toString();
    }

    /** The name of the scenario: what it does last, and what must then be so. */
    static String name(Shrinking.Shrunk shrunk) {
        Action last = shrunk.script().sequence().last();
        String what = switch (last.kind()) {
            case GIVEN, CREATE -> "the creation of a profile";
            case IDENTIFY -> "an update of " + last.who() + "'s profile";
            case WRONG_KEY -> "a call " + last.how();
            case CHANGE, CHANGE_TO_HELD -> "a change with the private key";
            case BURST -> "calls at once";
            case IN_TURN -> "calls of different kinds";
            case PROBE -> "";
        };
        Check check = shrunk.violation().check();
        String field = check.field();
        String must = switch (check.kind()) {
            case CREATED -> "there is one profile with what was sent";
            case HAS, EITHER_HAS -> check.who() + "'s " + field + " is as it should be";
            case STILL_HAS -> check.who() + "'s " + field + " is still as it should be";
            case FOUND -> check.who() + " is found by the " + field;
            case NOBODY -> "nobody is found by the " + field + " that nobody has";
            case SOMEBODY_HAS -> "nothing is lost";
            case CHANGED -> "it is accepted";
            case CHANGE_ANSWER -> "the answer shows it";
            case ANSWERS -> "every answer is that of an accepted call";
            case SAME_ANSWERS -> "the answers do not differ";
            case ADDED_AT_ONCE -> "nothing of them is lost";
            case FOR_GOOD -> "one " + field + " stays";
            case PROBED -> last.how().replace("{name}", last.who()).replace("\"", "'");
        };
        return what.isEmpty()
                ? Character.toUpperCase(must.charAt(0)) + must.substring(1)
                : "After " + what + how(last) + ", " + must;
    }

    private static String how(Action action) {
        return action.how().startsWith("as ") ? " " + action.how().replace("\"", "'") : "";
    }
}
