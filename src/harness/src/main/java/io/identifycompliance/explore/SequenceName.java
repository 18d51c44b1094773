package io.identifycompliance.explore;

/** What a sequence that shows a violation is called. */
final class SequenceName {
    private SequenceName() {}

    /** The name of the scenario: what it does last, and what must then be so. */
    static String of(Action last, Check check) {
        String what = switch (last.kind()) {
            case GIVEN, CREATE -> "the creation of a profile";
            case IDENTIFY -> "an update of " + last.who() + "'s profile";
            case WRONG_KEY -> "a call " + last.how();
            case CHANGE, CHANGE_TO_HELD -> "a change with the private key";
            case BURST -> "calls at once";
            case IN_TURN -> "calls of different kinds";
            case PROBE -> "";
        };
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
