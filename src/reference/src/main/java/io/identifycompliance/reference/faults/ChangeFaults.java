package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.FIND;
import static io.identifycompliance.reference.points.Point.MATCH;
import static io.identifycompliance.reference.points.Point.READ_CHANGE;
import static io.identifycompliance.reference.points.Point.SAVE;
import static io.identifycompliance.reference.points.Point.WRITE;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.points.PersonIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** CHANGE-ID, CHANGE-EMAIL, CHANGE-PHONE: what goes wrong when the private API updates an identifier. */
final class ChangeFaults {
    private static final String CHANGED = "an identifier that was changed is what that check reads";

    private ChangeFaults() {}

    static List<Fault> all() {
        return List.of(
                email(
                        "change-email-ignored",
                        "A new email is accepted, and not stored.",
                        ignoring(EMAIL, change -> true)),
                email(
                        "change-email-not-beside",
                        "A new email beside other attributes is not stored.",
                        ignoring(
                                EMAIL,
                                change -> change.identifiers().size()
                                                + change.properties().size()
                                        > 1)),
                email(
                                "change-email-old-finds",
                                "The old email stays in the index, and finds the person still.",
                                oldFinds(EMAIL))
                        .narrow()
                        .also("the profile is still found by an identifier that was unset there", "UNSET")
                        .also("a profile is still found by the old value when that is to be added again", "ADD-EMAIL")
                        .also(CHANGED, "KEEP-EMAIL", "JESSICA"),
                email(
                                "change-email-old-taken",
                                "No profile is found by the old email, but it is not free: a request with it"
                                        + " still matches the former owner.",
                                rememberingPeople(ConcurrentHashMap<String, String>::new, ChangeFaults::oldTaken))
                        .narrow()
                        .also("the old email is added to another profile there", "ADD-EMAIL"),
                email(
                                "change-email-cached",
                                "A look-up by email that found a profile is cached forever.",
                                rememberingPeople(ConcurrentHashMap<String, String>::new, ChangeFaults::cached))
                        .narrow()
                        .also("the profile is still found by an identifier that was unset there", "UNSET")
                        .also(CHANGED, "KEEP-EMAIL", "JESSICA"),
                email(
                                "change-email-new-person",
                                "A person with a new email is written under a new id.",
                                CHANGE.override(right -> (profile, change, profiles) ->
                                        change.identifiers().containsKey(EMAIL)
                                                ? renamed(right.apply(profile, change, profiles), profile)
                                                : right.apply(profile, change, profiles)))
                        .also("the answer to a change is read there", "UPDATE-ANSWER"),
                email(
                                "change-email-drops-properties",
                                "A new email starts a new record: the properties are gone.",
                                CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                                        change.identifiers().containsKey(EMAIL)
                                                ? profile.onlyProperties(Map.of())
                                                : profile,
                                        change,
                                        profiles)))
                        .also("changes at once are changes", "RACE"),
                id(
                        "change-id-ignored",
                        "The external ID is immutable: a new one is accepted, and not stored.",
                        ignoring(EXTERNAL_ID, change -> true)),
                id("change-id-not-found", "A new external ID is stored, but not indexed.", newNotFound(EXTERNAL_ID)),
                id(
                        "change-id-not-with-others",
                        "Of several new identifiers in one request the external ID is left out.",
                        ignoring(EXTERNAL_ID, change -> change.identifiers().size() > 1)),
                id(
                                "change-id-clears-phone",
                                "A new external ID clears the phone number: it was verified for the old one.",
                                CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                                        change.identifiers().containsKey(EXTERNAL_ID)
                                                ? profile.without(PHONE_NUMBER)
                                                : profile,
                                        change,
                                        profiles)))
                        .narrow()
                        .also("changes at once are changes", "RACE"),
                id(
                                "change-id-once",
                                "The external ID of a person can be changed once.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, changed -> onlyOnce(changed)))
                        .narrow(),
                id(
                                "change-id-old-finds",
                                "The old external ID stays in the index, and finds the person still.",
                                oldFinds(EXTERNAL_ID))
                        .narrow()
                        .also("the profile is still found by an identifier that was unset there", "UNSET")
                        .also("a profile is still found by the old value when that is to be added again", "ADD-ID")
                        .also(CHANGED, "KEEP-ID"),
                id(
                                "change-id-two-clear-third",
                                "A new external ID and a new email together clear the phone number.",
                                CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                                        change.identifiers().keySet().equals(Set.of(EXTERNAL_ID, EMAIL))
                                                ? profile.without(PHONE_NUMBER)
                                                : profile,
                                        change,
                                        profiles)))
                        .narrow(),
                phone(
                                "change-phone-ignored",
                                "A new phone number is accepted, and not stored.",
                                ignoring(PHONE_NUMBER, change -> true))
                        .narrow()
                        .also("several are changed at once", "CHANGE-EMAIL")
                        .also(CHANGED, "UPDATE-PLACES"),
                phone(
                                "change-phone-not-set",
                                "A phone number is changed where there is one, and not set where there is none.",
                                CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                                        profile,
                                        profile.identifier(PHONE_NUMBER).isEmpty()
                                                ? leaving(change, PHONE_NUMBER)
                                                : change,
                                        profiles)))
                        .narrow(),
                phone(
                                "change-phone-old-finds",
                                "The old phone number stays in the index, and finds the person still.",
                                oldFinds(PHONE_NUMBER))
                        .narrow()
                        .also("a profile is still found by the old value when that is to be added again", "ADD-PHONE")
                        .also("a phone number that was unset finds the person still", "UNSET")
                        .also(CHANGED, "KEEP-PHONE"),
                phone(
                                "change-phone-reverts",
                                "The next Identify writes back the phone number of before the change: it works on a"
                                        + " cached profile.",
                                rememberingPeople(ConcurrentHashMap<String, String>::new, ChangeFaults::reverts))
                        .narrow()
                        .also("an update comes after the change there", "RACE")
                        .also("Identify changes an identifier", "KEEP-PHONE"),
                phone(
                                "change-phone-digits",
                                "A new phone number is stored without its plus.",
                                READ_CHANGE.override(right -> call -> {
                                    PrivateChange change = right.apply(call);
                                    String phone = change.identifiers().get(PHONE_NUMBER);
                                    return phone == null
                                            ? change
                                            : change.withIdentifiers(FaultBuilders.plus(
                                                    change.identifiers(), PHONE_NUMBER, phone.replace("+", "")));
                                }))
                        .narrow()
                        .also("the answer shows another phone number", "UPDATE-PLACES")
                        .also("several are changed at once", "CHANGE-EMAIL"),
                email(
                                "change-email-not-with-phone",
                                "Of a new phone number and a new email in one request only the phone number is"
                                        + " stored.",
                                CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                                        profile,
                                        change.identifiers().containsKey(PHONE_NUMBER)
                                                ? leaving(change, EMAIL)
                                                : change,
                                        profiles)))
                        .narrow()
                        .also("several are changed at once", "CHANGE-EMAIL")
                        .also(CHANGED, "UPDATE-PLACES"));
    }

    private static Fault email(String name, String sentence, Layer layer) {
        return breaking("CHANGE-EMAIL", name, sentence, layer);
    }

    private static Fault id(String name, String sentence, Layer layer) {
        return breaking("CHANGE-ID", name, sentence, layer);
    }

    private static Fault phone(String name, String sentence, Layer layer) {
        return breaking("CHANGE-PHONE", name, sentence, layer);
    }

    private static Layer ignoring(Identifier identifier, Predicate<PrivateChange> when) {
        return CHANGE.override(right -> (profile, change, profiles) ->
                right.apply(profile, when.test(change) ? leaving(change, identifier) : change, profiles));
    }

    private static PrivateChange leaving(PrivateChange change, Identifier identifier) {
        return change.withIdentifiers(FaultBuilders.without(change.identifiers(), identifier));
    }

    private static Layer oldFinds(Identifier identifier) {
        return SAVE.override(right -> (store, outcome) -> {
            List<Profile> before = outcome.saved().stream()
                    .map(profile -> store.get(profile.id()))
                    .flatMap(Optional::stream)
                    .filter(profile -> profile.identifier(identifier).isPresent())
                    .map(profile -> alone(profile, identifier))
                    .toList();
            right.accept(store, outcome);
            before.forEach(store::index);
        });
    }

    private static Layer newNotFound(Identifier identifier) {
        return SAVE.override(right -> (store, outcome) -> {
            List<Profile> changed = outcome.saved().stream()
                    .filter(profile -> store.get(profile.id())
                            .flatMap(before -> before.identifier(identifier))
                            .filter(old -> !old.equals(profile.identifiers().get(identifier)))
                            .isPresent())
                    .map(profile -> alone(profile, identifier))
                    .toList();
            right.accept(store, outcome);
            changed.forEach(store::unindex);
        });
    }

    private static Profile alone(Profile profile, Identifier identifier) {
        return Profile.blank(profile.id(), profile.created())
                .with(profile.identifier(identifier)
                        .map(value -> Map.of(identifier, value))
                        .orElse(Map.of()));
    }

    private static Layer oldTaken(Map<String, String> former) {
        return together(
                CHANGE.override(right -> (profile, change, profiles) -> {
                    ChangeDecision decision = right.apply(profile, change, profiles);
                    if (decision.answered().isPresent() && change.identifiers().containsKey(EMAIL)) {
                        profile.identifier(EMAIL).ifPresent(old -> former.put(old, profile.id()));
                    }
                    return decision;
                }),
                MATCH.override(right -> (sent, profiles) -> {
                    Map<Identifier, Profile> holders = new LinkedHashMap<>(right.apply(sent, profiles));
                    String email = sent.usable().get(EMAIL);
                    if (email != null && !holders.containsKey(EMAIL) && former.containsKey(email)) {
                        profiles.get(former.get(email)).ifPresent(profile -> holders.put(EMAIL, profile));
                    }
                    return holders;
                }));
    }

    private static Layer cached(Map<String, String> cache) {
        return FIND.override(right -> (identifier, value, profiles) -> {
            if (identifier == EMAIL && cache.containsKey(value)) {
                return profiles.get(cache.get(value));
            }
            Optional<Profile> found = right.apply(identifier, value, profiles);
            if (identifier == EMAIL) {
                found.ifPresent(profile -> cache.put(value, profile.id()));
            }
            return found;
        });
    }

    private static ChangeDecision renamed(ChangeDecision decision, Profile profile) {
        if (decision.answered().isEmpty()) {
            return decision;
        }
        Profile changed = decision.answered().get();
        Profile renamed = new Profile(
                PersonIds.next(), changed.identifiers(), changed.properties(), changed.created(), changed.updated());
        return new ChangeDecision(
                Optional.empty(), new StoreWrite(List.of(renamed), List.of(profile.id())), Optional.of(renamed));
    }

    private static Layer onlyOnce(Set<String> changed) {
        return CHANGE.override(right -> (profile, change, profiles) -> {
            boolean again = change.identifiers().containsKey(EXTERNAL_ID) && !changed.add(profile.id());
            return right.apply(profile, again ? leaving(change, EXTERNAL_ID) : change, profiles);
        });
    }

    private static Layer reverts(Map<String, String> former) {
        return together(
                CHANGE.override(right -> (profile, change, profiles) -> {
                    if (change.identifiers().containsKey(PHONE_NUMBER)) {
                        profile.identifier(PHONE_NUMBER).ifPresent(old -> former.put(profile.id(), old));
                    }
                    return right.apply(profile, change, profiles);
                }),
                WRITE.override(right -> (decision, fresh, profiles) -> {
                    StoreWrite outcome = right.apply(decision, fresh, profiles);
                    String old = former.remove(FaultBuilders.matchedId(decision));
                    return old == null
                            ? outcome
                            : StoreWrite.of(outcome.saved().get(0).with(Map.of(PHONE_NUMBER, old)));
                }));
    }
}
