package io.identifycompliance.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.JsonValues;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.Person;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.Cause;
import io.identifycompliance.run.ContractViolation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads profiles back and compares them with the expected attributes. */
public final class ProfileComparison {
    private final ScenarioRun run;

    public ProfileComparison(ScenarioRun run) {
        this.run = run;
    }

    /** Waits until the profile, which may be new, has all of this and returns it; a violation if it never has. */
    public Person awaitAttributes(KnownProfile profile, Attributes wanted) {
        return awaitAttributes(
                profile,
                wanted,
                difference -> null,
                seen -> difference(wanted, seen.attributes())
                        .filter(this::isOfEveryNewProfile)
                        .isPresent());
    }

    /** The same for a profile that is not new; takes the cause of a difference: something that the scenario relies on. */
    public Person awaitAttributes(
            KnownProfile profile, Attributes wanted, Function<Difference, @Nullable Cause> cause) {
        return awaitAttributes(profile, wanted, cause, seen -> false);
    }

    /** The same for a profile that was just created. */
    public Person awaitNewProfile(
            KnownProfile profile, Attributes wanted, Function<Difference, @Nullable Cause> cause) {
        Attributes possible = isBroken(BasicQuestion.NEW_PROFILE)
                ? wanted.identifiers()
                : isBroken(BasicQuestion.NEW_PROPERTY) ? withoutAddedLater(wanted) : wanted;
        return awaitAttributes(
                profile,
                wanted,
                cause,
                seen -> difference(possible, seen.attributes()).isEmpty());
    }

    /** Without the properties that only came when a request before had created the profile. */
    private Attributes withoutAddedLater(Attributes wanted) {
        List<Attributes> requests = run.processing().unproven().stream()
                .map(Sent::attributes)
                .filter(sent -> sent.identifierTexts().entrySet().stream()
                        .anyMatch(one -> one.getValue().equalsIgnoreCase(wanted.text(one.getKey()))))
                .toList();
        Attributes possible = wanted;
        for (Attributes later : requests.stream().skip(1).toList()) {
            for (String name : later.properties().values().keySet()) {
                boolean isNew = !requests.get(0).values().containsKey(name);
                possible = isNew ? possible.without(name) : possible;
            }
        }
        return possible;
    }

    /** Whether it is a property, and every new profile lacks its properties. */
    boolean isOfEveryNewProfile(Difference difference) {
        return isBroken(BasicQuestion.NEW_PROFILE)
                && difference.isMissing()
                && Identifier.labelled(difference.name()).isEmpty();
    }

    /** Whether that person had this identifier and lost it by an action of the scenario. */
    private boolean gaveUp(String personId, Identifier identifier, String value) {
        return run.history().wasTaken(identifier, value)
                && run.people().stream()
                        .anyMatch(profile -> profile.personId().equals(personId)
                                && !value.equals(profile.known().text(identifier)));
    }

    private Person awaitAttributes(
            KnownProfile profile,
            Attributes wanted,
            Function<Difference, @Nullable Cause> cause,
            Predicate<Person> hopeless) {
        Optional<Person> seen = run.waiting()
                .until(
                        run.lastSent(),
                        () -> run.client().read(profile.personId()),
                        p -> p.isPresent()
                                && difference(wanted, p.get().attributes()).isEmpty(),
                        p -> isBroken(BasicQuestion.FILTER)
                                || p.filter(hopeless).isPresent());
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
        Person person = seen.orElseThrow(() -> unreadable(profile, null));
        difference(wanted, person.attributes()).ifPresent(d -> {
            throw d.violation(profile.name(), cause.apply(d));
        });
        return person;
    }

    /** Waits until one of the profiles has all of this; a violation if none ever has. */
    public void awaitOnOneOf(List<KnownProfile> people, Attributes wanted) {
        boolean shown = run.waiting()
                .until(
                        run.lastSent(),
                        () -> people.stream()
                                .flatMap(one -> run.client().read(one.personId()).stream())
                                .anyMatch(
                                        p -> difference(wanted, p.attributes()).isEmpty()),
                        seen -> seen,
                        seen -> isBroken(BasicQuestion.FILTER)
                                || people.stream().allMatch(one -> someAreLost(one, wanted)));
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
        if (!shown) {
            throw new ContractViolation(
                    people.stream().map(KnownProfile::name).collect(Collectors.joining(" or ")) + " to have "
                            + wanted.values(),
                    "neither has");
        }
    }

    /** Waits until the look-up finds that person; returns what it found last. */
    public LookupResult awaitFinding(Identifier identifier, String value, String personId) {
        return run.waiting()
                .until(
                        run.lastSent(),
                        () -> run.client().find(identifier, value),
                        f -> f instanceof LookupResult.Found found
                                && found.personId().equals(personId),
                        f -> isBroken(BasicQuestion.FILTER));
    }

    /** Waits until the look-up finds nobody; returns what it found last. */
    public LookupResult awaitNobody(Identifier identifier, String value) {
        return run.waiting()
                .until(
                        run.lastSent(),
                        () -> run.client().find(identifier, value),
                        LookupResult.Nobody.class::isInstance,
                        f -> isBroken(BasicQuestion.NOBODY) || isBroken(BasicQuestion.FILTER));
    }

    /**
     * Waits until the look-up finds a profile other than the former owner of the value, since a response may be older
     * than the one before. Returns what it found last.
     */
    public LookupResult awaitAnybody(Identifier identifier, String value) {
        return run.waiting()
                .until(
                        run.lastSent(),
                        () -> run.client().find(identifier, value),
                        f -> f instanceof LookupResult.Found found && !gaveUp(found.personId(), identifier, value),
                        f -> isBroken(BasicQuestion.FILTER));
    }

    /** A profile that was created long ago can be read; a violation if not. */
    public void mustStillBeThere(KnownProfile profile) {
        Optional<Person> read = run.waiting()
                .until(
                        run.lastSent(),
                        () -> run.client().read(profile.personId()),
                        Optional::isPresent,
                        seen -> isBroken(BasicQuestion.FILTER));
        if (read.isEmpty()) {
            throw unreadable(profile, Cause.GONE);
        }
    }

    /** Reads the profile. */
    public Person now(KnownProfile profile) {
        return now(profile, Attributes.none());
    }

    /**
     * Reads the profile, which must have all of this. A read may be older than the one before, so what is missing or
     * outdated is read again.
     */
    public Person now(KnownProfile profile, Attributes wanted) {
        Attributes possible = withoutLost(profile, wanted);
        return until(profile, person -> !isOlder(wanted, person), person -> !isOlder(possible, person));
    }

    /** The same, once a proof of processing is complete: what the proof read last is not read again. */
    Person onceProved(KnownProfile profile, Attributes wanted) {
        return run.processing()
                .takeRead(profile)
                .filter(person -> !isOlder(wanted, person))
                .orElseGet(() -> now(profile, wanted));
    }

    /** Reads the profile until it has all of this or the timeout has passed; returns it. */
    public Person onceItHas(KnownProfile profile, Attributes wanted) {
        return until(
                profile,
                person -> difference(wanted, person.attributes()).isEmpty(),
                person -> isInVain(profile, wanted, person));
    }

    /** Whether all that the person lacks are properties that Identify was seen not to add. */
    boolean isInVain(KnownProfile profile, Attributes wanted, Person person) {
        return difference(withoutLost(profile, wanted), person.attributes()).isEmpty();
    }

    private boolean isBroken(BasicQuestion question) {
        return run.basics().isBroken(question);
    }

    /** Whether some of these are properties that Identify was seen not to give to profiles. */
    boolean someAreLost(KnownProfile profile, Attributes wanted) {
        return !withoutLost(profile, wanted).equals(wanted);
    }

    /** The basic question whose answer, no, says that the profile does not get this from Identify. */
    Optional<BasicQuestion> lost(KnownProfile profile, String name, JsonNode value) {
        if (Identifier.labelled(name).isPresent() || run.wasTaken(name, value)) {
            return Optional.empty();
        }
        boolean isNew = !profile.known().values().containsKey(name);
        return run.basics().firstBroken(isNew ? BasicQuestion.NEW_PROPERTY : BasicQuestion.CHANGED_PROPERTY);
    }

    private Attributes withoutLost(KnownProfile profile, Attributes wanted) {
        Attributes rest = wanted;
        for (Map.Entry<String, JsonNode> one : wanted.values().entrySet()) {
            boolean lost = lost(profile, one.getKey(), one.getValue()).isPresent();
            rest = lost ? rest.without(one.getKey()) : rest;
        }
        return rest;
    }

    private Person until(KnownProfile profile, Predicate<Person> wanted, Predicate<Person> hopeless) {
        return run.waiting()
                .until(
                        run.lastSent(),
                        () -> run.client().read(profile.personId()),
                        seen -> seen.filter(wanted).isPresent(),
                        seen -> isBroken(BasicQuestion.FILTER)
                                || seen.filter(hopeless).isPresent())
                .orElseThrow(() -> unreadable(profile, CauseRules.ofReading(run)));
    }

    /** The profile cannot be read; the cause is null if the scenario itself is about that. */
    static ContractViolation unreadable(KnownProfile profile, @Nullable Cause cause) {
        return new ContractViolation(profile.name() + "'s profile to be readable", "no profile in the answer", cause);
    }

    private boolean isOlder(Attributes wanted, Person person) {
        return difference(wanted, person.attributes())
                .filter(d -> d.isMissing() || d.isShownAs(run::wasTaken))
                .isPresent();
    }

    /** The first attribute that is not as wanted; empty if all are. */
    public static Optional<Difference> difference(Attributes wanted, Attributes seen) {
        for (Map.Entry<String, JsonNode> entry : wanted.values().entrySet()) {
            JsonNode value = seen.values().get(entry.getKey());
            if (!same(entry.getKey(), entry.getValue(), value)) {
                return Optional.of(new Difference(entry.getKey(), entry.getValue(), value));
            }
        }
        return Optional.empty();
    }

    /**
     * A target may store an email in lower case, and an empty field may be null or absent; a custom property that is absent
     * is not an empty text. Whether an identifier of
     * digits is shown as text is checked with the form of the profile.
     */
    private static boolean same(String name, JsonNode wanted, @Nullable JsonNode seen) {
        Optional<Identifier> identifier = Identifier.labelled(name);
        if (wanted.isNull() && identifier.isEmpty() && !Attributes.SPECIAL.containsKey(name)) {
            return seen == null || seen.isNull();
        }
        if (JsonValues.isUnset(wanted) || (JsonValues.isUnset(seen) && identifier.isPresent())) {
            return JsonValues.isUnset(wanted) && JsonValues.isUnset(seen);
        }
        if (seen == null) {
            return false;
        }
        if (identifier.isPresent()) {
            boolean caseMatters = identifier.get() != Identifier.EMAIL;
            return caseMatters
                    ? wanted.asText().equals(seen.asText())
                    : wanted.asText().equalsIgnoreCase(seen.asText());
        }
        return JsonValues.same(wanted, seen);
    }

    /** An attribute whose value is not as wanted. */
    public record Difference(
            String name, JsonNode wanted, @Nullable JsonNode seen) {
        public ContractViolation violation(String whose) {
            return violation(whose, null);
        }

        public ContractViolation violation(String whose, @Nullable Cause cause) {
            return new ContractViolation(whose + "'s " + name + " to be " + shown(wanted), seenText(), cause);
        }

        public String seenText() {
            return JsonValues.isUnset(seen) ? "none" : shown(seen);
        }

        public boolean isShownAs(BiPredicate<String, JsonNode> was) {
            return !JsonValues.isUnset(seen) && was.test(name, seen);
        }

        public boolean isMissing() {
            return !JsonValues.isUnset(wanted) && JsonValues.isUnset(seen);
        }

        private static String shown(@Nullable JsonNode value) {
            if (value == null || JsonValues.isUnset(value)) {
                return "unset";
            }
            String text = JsonValues.text(value);
            return text.length() > 120 ? text.substring(0, 120) + "… (" + text.length() + " characters)" : text;
        }
    }
}
