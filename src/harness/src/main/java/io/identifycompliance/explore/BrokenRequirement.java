package io.identifycompliance.explore;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Profile;
import java.util.Map;
import java.util.Optional;

/** The requirement that a violation breaks: what the last action of its sequence must have done, and did not. */
final class BrokenRequirement {
    private final Action action;
    private final Model before;
    private final Check check;
    private final String message;

    private BrokenRequirement(Script script, Violation violation) {
        action = script.sequence().actions().get(violation.action());
        before = script.before(violation.action());
        check = violation.check();
        message = violation.message();
    }

    /** The id of the requirement. */
    static String of(Script script, Violation violation) {
        return new BrokenRequirement(script, violation).requirement();
    }

    private String requirement() {
        return switch (check.kind()) {
            case PROBED -> Probe.requirement(check.field());
            case ANSWERS -> message.contains("status 2") ? "ANSWER" : "ALWAYS-200";
            case CHANGED -> ofChange(action.table().keySet().iterator().next());
            case CHANGE_ANSWER -> "UPDATE-ANSWER";
            case SAME_ANSWERS -> "NO-ORACLE";
            case SOMEBODY_HAS -> "NO-LOSS";
            case ADDED_AT_ONCE, FOR_GOOD -> "RACE";
            default -> ofEffect();
        };
    }

    private String ofEffect() {
        return switch (action.kind()) {
            case BURST -> "RACE";
            case CHANGE -> ofChange(check.field());
            case WRONG_KEY -> "WRONG-PUBLIC-KEY";
            case CREATE -> ofCreation();
            case GIVEN -> ofWhatFollows();
            default -> ofIdentify();
        };
    }

    /** A profile was there, and lost it by no more than a look-up or the call that shows what was processed. */
    private String ofWhatFollows() {
        return switch (check.kind()) {
            case FOUND -> "FIND";
            case NOBODY -> "FIND-NOBODY";
            default ->
                identifier().map(identifier -> "KEEP-" + identifier.suffix()).orElse("PROP-UPDATE");
        };
    }

    private Optional<Identifier> identifier() {
        return Identifier.labelled(check.field());
    }

    private String ofCreation() {
        if (!check.who().equals(action.who()) && !check.who().isEmpty()) {
            return "NO-TAKEOVER";
        }
        if (check.kind() == Check.Kind.FOUND && identifier().isPresent()) {
            return "FIND";
        }
        if (check.kind() == Check.Kind.NOBODY) {
            return "FIND-NOBODY";
        }
        if (action.table().containsValue("(null)")) {
            return "NULLS";
        }
        return ofForm().orElse(isUnusualProperty() ? "VALUES" : "CREATE");
    }

    private boolean isUnusualProperty() {
        String value = action.table().get(check.field());
        return identifier().isEmpty() && value != null && Values.isUnusual(value);
    }

    /** The requirement of a form that is the only one with the violation: in the plain form it does not show. */
    private Optional<String> ofForm() {
        String how = action.how();
        if (how.contains("aliases") || how.contains("both names")) {
            return Optional.of("ALIASES");
        }
        if (how.startsWith("as \"form")) {
            return Optional.of("POST-FORM");
        }
        if (how.startsWith("as \"GET")) {
            return Optional.of("GET-BASE64");
        }
        return how.startsWith("as ") ? Optional.of("POST-JSON") : Optional.empty();
    }

    private String ofChange(String field) {
        Optional<Identifier> identifier = Identifier.labelled(field);
        String value = action.table().get(field);
        if (action.table().containsValue("(removed)") && (value == null || value.equals("(removed)"))) {
            return "UNSET";
        }
        if (!action.how().isEmpty()) {
            return "UPDATE-PLACES";
        }
        if (identifier.isPresent() && value != null) {
            return "CHANGE-" + identifier.get().suffix();
        }
        return action.table().keySet().stream()
                .flatMap(name -> Identifier.labelled(name).stream())
                .findFirst()
                .map(changed -> "CHANGE-" + changed.suffix())
                .orElse("UPDATE-PLACES");
    }

    private String ofIdentify() {
        boolean isAnother = !check.who().isEmpty() && !check.who().equals(action.who());
        if (isAnother) {
            return "NO-TAKEOVER";
        }
        Optional<Profile> had = before.any(action.who());
        String sent = action.table().get(check.field());
        if (identifier().isPresent()) {
            Identifier identifier = identifier().get();
            boolean hadOne =
                    had.flatMap(profile -> profile.identifier(identifier)).isPresent();
            if ("(null)".equals(sent)) {
                return "NULLS";
            }
            if (check.kind() == Check.Kind.NOBODY && sent == null) {
                return "FIND-NOBODY";
            }
            if (check.kind() == Check.Kind.FOUND && sent == null) {
                return "FIND";
            }
            return hadOne
                    ? "KEEP-" + identifier.suffix()
                    : "ADD-" + addedBeside(had).orElse(identifier).suffix();
        }
        Optional<Identifier> added = addedBeside(had);
        if (added.isPresent()) {
            return "ADD-" + added.get().suffix();
        }
        boolean rejects = action.table().entrySet().stream().anyMatch(row -> isRejected(had, row));
        if (sent != null && rejects) {
            return "MIXED";
        }
        boolean existed = had.filter(profile -> profile.properties().containsKey(check.field()))
                .isPresent();
        if (isUnusualProperty() && !existed) {
            return "VALUES";
        }
        return sent == null || existed ? "PROP-UPDATE" : "PROP-CREATE";
    }

    /** Another identifier that is added in the same call: without it the call would do what it should. */
    private Optional<Identifier> addedBeside(Optional<Profile> had) {
        return action.table().keySet().stream()
                .filter(name -> !name.equals(check.field()))
                .filter(name -> !Values.NOT_IDENTIFIERS.contains(action.table().get(name)))
                .flatMap(name -> Identifier.labelled(name).stream())
                .filter(other -> had.filter(profile -> profile.identifier(other).isEmpty())
                        .isPresent())
                .findFirst();
    }

    private static boolean isRejected(Optional<Profile> had, Map.Entry<String, String> row) {
        return Identifier.labelled(row.getKey())
                .flatMap(identifier -> had.flatMap(profile -> profile.identifier(identifier)))
                .filter(value -> !value.equals(row.getValue()))
                .isPresent();
    }
}
