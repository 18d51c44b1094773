package io.identifycompliance.explore;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.ScenarioRecord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scenario of a sequence showed that no allowed state explains.
 *
 * @param check what was checked
 * @param action the number of the action after which it was checked
 * @param message what was expected and seen
 */
record Violation(Check check, int action, String message) {
    private static final Pattern OF_A_PERSON = Pattern.compile("([A-Z][a-z]+)'s (.+?) to (?:be|stay) ");
    private static final Pattern ANOTHER =
            Pattern.compile("nothing else of ([A-Z][a-z]+)'s profile to change, seen another ([^:]+): ");
    private static final Pattern NOT_SENT =
            Pattern.compile("expected no (external ID|email|phone number), since none was sent");
    private static final Pattern BY = Pattern.compile("by (external ID|email|phone number) ");

    /** The violation that a record shows; empty where it does not show any. */
    static Optional<Violation> of(ScenarioRecord record, List<Step> steps) {
        if (record.verdict() != Verdict.FAILED) {
            return Optional.empty();
        }
        String message = String.valueOf(record.message());
        for (int i = 0; i < record.steps().size() && i < steps.size(); i++) {
            if (record.steps().get(i).verdict() == Verdict.FAILED) {
                return in(steps.get(i), message);
            }
        }
        // Only after the settle window: no step failed, so the message says which check did.
        for (int i = steps.size() - 1; i >= 0; i--) {
            Optional<Violation> late = late(steps.get(i), message);
            if (late.isPresent()) {
                return late;
            }
        }
        return Optional.empty();
    }

    private static Optional<Violation> late(Step step, String message) {
        return step.checks().stream()
                .filter(check -> message.contains(late(check)))
                .findFirst()
                .map(check -> new Violation(check, step.action(), message));
    }

    /** How the message about a check begins that is repeated after the settle window. */
    private static String late(Check check) {
        return switch (check.kind()) {
            case STILL_HAS -> check.who() + "'s " + check.field() + " to ";
            case NOBODY -> "nobody to be found by " + check.field() + " ";
            case FOR_GOOD -> check.field();
            default -> "after the settle window, never";
        };
    }

    private static Optional<Violation> in(Step step, String message) {
        if (step.checks().isEmpty()) {
            return Optional.empty();
        }
        Check first = step.checks().get(0);
        if (step.checks().size() == 1 && first.kind() != Check.Kind.HAS) {
            return Optional.of(new Violation(first, step.action(), message));
        }
        Matcher another = ANOTHER.matcher(message);
        if (another.find()) {
            Check kept = new Check(Check.Kind.STILL_HAS, another.group(1), another.group(2), "");
            return Optional.of(new Violation(kept, step.action(), message));
        }
        for (Pattern pattern : List.of(OF_A_PERSON, NOT_SENT, BY)) {
            Matcher matcher = pattern.matcher(message);
            if (matcher.find()) {
                String field = matcher.group(matcher.groupCount());
                Check check = new Check(first.kind(), first.who(), field, "");
                return Optional.of(new Violation(check, step.action(), message));
            }
        }
        return Optional.of(new Violation(new Check(first.kind(), first.who(), "", ""), step.action(), message));
    }
}
