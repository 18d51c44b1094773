package io.identifycompliance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Finding;
import io.identifycompliance.api.Json;
import io.identifycompliance.api.Person;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.Basis;
import io.identifycompliance.evidence.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads profiles back and compares them with what they must be. */
final class Look {
    private final Play play;

    Look(Play play) {
        this.play = play;
    }

    /** Waits until the profile has all of this, and returns how it then is; a violation where it never has. */
    Person awaitAttributes(Someone someone, Attributes wanted) {
        return awaitAttributes(someone, wanted, difference -> null);
    }

    /** The same, with what a difference may be about that the scenario only builds on. */
    Person awaitAttributes(Someone someone, Attributes wanted, Function<Difference, Basis> basis) {
        Optional<Person> seen = play.waiting()
                .until(
                        play.lastSent(),
                        () -> play.client().read(someone.personId()),
                        p -> p.isPresent()
                                && difference(wanted, p.get().attributes()).isEmpty());
        play.dossier().restsOn(Grade.DIRECT_ANSWER);
        Person person = seen.orElseThrow(
                () -> new Violation(someone.name() + "'s profile to be readable", "no profile in the answer"));
        difference(wanted, person.attributes()).ifPresent(d -> {
            throw d.violation(someone.name(), basis.apply(d));
        });
        return person;
    }

    /** Waits until one of the profiles has all of this; a violation where none ever has. */
    void awaitOnOneOf(List<Someone> people, Attributes wanted) {
        boolean shown = play.waiting()
                .until(
                        play.lastSent(),
                        () -> people.stream()
                                .flatMap(one -> play.client().read(one.personId()).stream())
                                .anyMatch(
                                        p -> difference(wanted, p.attributes()).isEmpty()),
                        seen -> seen);
        play.dossier().restsOn(Grade.DIRECT_ANSWER);
        if (!shown) {
            throw new Violation(
                    people.stream().map(Someone::name).collect(Collectors.joining(" or ")) + " to have "
                            + wanted.values(),
                    "neither has");
        }
    }

    /** Waits until the look-up finds that person; returns what it found last. */
    Finding awaitFinding(Identifier identifier, String value, String personId) {
        return play.waiting()
                .until(
                        play.lastSent(),
                        () -> play.client().find(identifier, value),
                        f -> f instanceof Finding.Found found
                                && found.personId().equals(personId));
    }

    /** Waits until the look-up finds nobody; returns what it found last. */
    Finding awaitNobody(Identifier identifier, String value) {
        return play.waiting()
                .until(play.lastSent(), () -> play.client().find(identifier, value), Finding.Nobody.class::isInstance);
    }

    /**
     * Waits until the look-up finds anybody but who gave the value up: an answer may be older than the one before.
     * Returns what it found last, whoever that is.
     */
    Finding awaitAnybody(Identifier identifier, String value) {
        return play.waiting()
                .until(
                        play.lastSent(),
                        () -> play.client().find(identifier, value),
                        f -> f instanceof Finding.Found found && !play.gaveUp(found.personId(), identifier, value));
    }

    /** Reads the profile. */
    Person now(Someone someone) {
        return now(someone, Attributes.none());
    }

    /**
     * Reads the profile, which must have all of this. A read may be older than the one before: what it does not show yet,
     * or shows as it was, is looked at again.
     */
    Person now(Someone someone, Attributes wanted) {
        return until(someone, person -> !isOlder(wanted, person));
    }

    /** Reads the profile until it has all of this, however long that takes within patience; returns how it then is. */
    Person onceItHas(Someone someone, Attributes wanted) {
        return until(someone, person -> difference(wanted, person.attributes()).isEmpty());
    }

    private Person until(Someone someone, Predicate<Person> wanted) {
        return play.waiting()
                .until(
                        play.lastSent(),
                        () -> play.client().read(someone.personId()),
                        seen -> seen.filter(wanted).isPresent())
                .orElseThrow(() -> new Violation(
                        someone.name() + "'s profile to be readable",
                        "no profile in the answer",
                        Grounds.ofReading(play)));
    }

    private boolean isOlder(Attributes wanted, Person person) {
        return difference(wanted, person.attributes())
                .filter(d -> d.isMissing() || d.isShownAs(play::wasTaken))
                .isPresent();
    }

    /** The first thing that is not as wanted; empty where all is. */
    static Optional<Difference> difference(Attributes wanted, Attributes seen) {
        for (Map.Entry<String, JsonNode> entry : wanted.values().entrySet()) {
            JsonNode value = seen.values().get(entry.getKey());
            if (!same(entry.getKey(), entry.getValue(), value)) {
                return Optional.of(new Difference(entry.getKey(), entry.getValue(), value));
            }
        }
        return Optional.empty();
    }

    /**
     * A target may store an e-mail in lower case, and an empty field may be null or absent. Whether an identifier of
     * digits is shown as text is a matter of the form of the profile.
     */
    private static boolean same(String name, JsonNode wanted, JsonNode seen) {
        Optional<Identifier> identifier = Identifier.labelled(name);
        if (isUnset(wanted) || (isUnset(seen) && identifier.isPresent())) {
            return isUnset(wanted) && isUnset(seen);
        }
        if (identifier.isPresent()) {
            boolean caseMatters = identifier.get() != Identifier.EMAIL;
            return caseMatters
                    ? wanted.asText().equals(seen.asText())
                    : wanted.asText().equalsIgnoreCase(seen.asText());
        }
        return Json.same(wanted, seen);
    }

    private static boolean isUnset(JsonNode value) {
        return value == null
                || value.isNull()
                || (value.isTextual() && value.asText().isEmpty());
    }

    /** A name whose value is not as wanted. */
    record Difference(String name, JsonNode wanted, JsonNode seen) {
        Violation violation(String whose) {
            return violation(whose, null);
        }

        Violation violation(String whose, Basis basis) {
            return new Violation(whose + "'s " + name + " to be " + shown(wanted), seenText(), basis);
        }

        String seenText() {
            return isUnset(seen) ? "none" : shown(seen);
        }

        boolean isShownAs(BiPredicate<String, JsonNode> was) {
            return !isUnset(seen) && was.test(name, seen);
        }

        boolean isMissing() {
            return !isUnset(wanted) && isUnset(seen);
        }

        private static String shown(JsonNode value) {
            if (isUnset(value)) {
                return "unset";
            }
            String text = Json.text(value);
            return text.length() > 120 ? text.substring(0, 120) + "… (" + text.length() + " characters)" : text;
        }
    }
}
