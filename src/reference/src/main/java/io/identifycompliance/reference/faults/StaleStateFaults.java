package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.FIND;
import static io.identifycompliance.reference.points.Point.MATCH;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.points.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What a service remembers for too long: rejected values, rows, index entries and answers of before the last change. */
final class StaleStateFaults {
    private static final String KEPT = "a rejected identifier is stored";

    private StaleStateFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        for (Identifier identifier : Identifier.values()) {
            String suffix = identifier.suffix();
            faults.add(breaking(
                            "KEEP-" + suffix,
                            "stale-dirty-" + suffix.toLowerCase(Locale.ROOT),
                            "A rejected " + identifier.label()
                                    + " stays in the loaded object, and the next accepted update writes it.",
                            rememberingPeople(
                                    ConcurrentHashMap<String, String>::new, rejected -> dirty(identifier, rejected)))
                    .also(KEPT, "ALIASES", "JESSICA", "RACE"));
            faults.add(breaking(
                    "KEEP-" + suffix,
                    "stale-trusted-after-change-" + suffix.toLowerCase(Locale.ROOT),
                    "When the private key has changed another identifier, the " + identifier.label()
                            + " is overwritten: the profile is being edited.",
                    rememberingPeople(ConcurrentHashMap::<String>newKeySet, edited -> edited(identifier, edited))));
            faults.add(breaking(
                            "CHANGE-" + suffix,
                            "stale-match-" + suffix.toLowerCase(Locale.ROOT),
                            "Identify does not match by a new " + identifier.label()
                                    + " that the private key has set: its index is built from Identify alone.",
                            rememberingPeople(
                                    ConcurrentHashMap::<String>newKeySet, fresh -> unmatched(identifier, fresh)))
                    .also(
                            "Identify is called by that identifier",
                            "ADD-ID",
                            "ADD-EMAIL",
                            "ADD-PHONE",
                            "KEEP-ID",
                            "KEEP-EMAIL",
                            "KEEP-PHONE",
                            "NO-TAKEOVER"));
            faults.add(breaking(
                    "CHANGE-" + suffix,
                    "stale-change-back-" + suffix.toLowerCase(Locale.ROOT),
                    "A change back to the " + identifier.label() + " of before is ignored: it is done, it seems.",
                    rememberingPeople(ConcurrentHashMap::<String>newKeySet, had -> changedBack(identifier, had))));
            faults.add(breaking(
                    "CHANGE-" + suffix,
                    "stale-second-change-" + suffix.toLowerCase(Locale.ROOT),
                    "From the second change of the " + identifier.label() + " on the old one still finds the person.",
                    rememberingPeople(ConcurrentHashMap<String, String>::new, old -> foundByOld(identifier, old))));
            faults.add(breaking(
                    "ADD-" + suffix,
                    "stale-change-before-add-" + suffix.toLowerCase(Locale.ROOT),
                    "A private change of something else works on a row of before the " + identifier.label()
                            + " was added, and loses it.",
                    rememberingPeople(ConcurrentHashMap::<String>newKeySet, added -> beforeAdd(identifier, added))));
        }
        return Stream.of(faults, others())
                .flatMap(List::stream)
                .map(Fault::narrow)
                .toList();
    }

    private static List<Fault> others() {
        return List.of(
                breaking(
                        "NO-LOSS",
                        "stale-refused-half",
                        "A change that is refused for one identifier has changed the others by then.",
                        CHANGE.override(right -> (profile, change, profiles) -> {
                            ChangeDecision decision = right.apply(profile, change, profiles);
                            if (decision.duplicate().isEmpty()) {
                                return decision;
                            }
                            Map<Identifier, String> free = new LinkedHashMap<>(change.identifiers());
                            free.entrySet()
                                    .removeIf(one -> profiles.find(one.getKey(), one.getValue())
                                            .isPresent());
                            return decision.withOutcome(StoreWrite.of(profile.with(free)));
                        })),
                breaking(
                        "NO-LOSS",
                        "stale-refused-properties",
                        "A change that is refused has replaced the properties by then.",
                        CHANGE.override(right -> (profile, change, profiles) -> {
                            ChangeDecision decision = right.apply(profile, change, profiles);
                            return decision.duplicate().isEmpty()
                                    ? decision
                                    : decision.withOutcome(StoreWrite.of(profile.withProperties(change.properties())));
                        })),
                breaking(
                        "KEEP-PHONE",
                        "stale-keep-by-set-email",
                        "A profile that is matched by an email that the private key has set gets the phone number sent.",
                        rememberingPeople(
                                ConcurrentHashMap::<String>newKeySet,
                                set -> together(
                                        setPrivately(EMAIL, set),
                                        FaultBuilders.overwriting(
                                                PHONE_NUMBER,
                                                (sent, made) -> set.contains(
                                                                sent.usable().getOrDefault(EMAIL, ""))
                                                        && !sent.usable().containsKey(EXTERNAL_ID))))));
    }

    private static Layer dirty(Identifier identifier, Map<String, String> rejected) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            String id = FaultBuilders.matchedId(decision);
            String value = decision.rejected().get(identifier);
            if (value != null && !holders.containsKey(identifier)) {
                rejected.put(id, value);
                return decision;
            }
            String pending = decision.updates() && decision.rejected().isEmpty() ? rejected.remove(id) : null;
            return pending == null
                    ? decision
                    : decision.withTaken(FaultBuilders.plus(decision.taken(), identifier, pending));
        });
    }

    private static Layer edited(Identifier identifier, Set<String> edited) {
        return together(
                CHANGE.override(right -> (profile, change, profiles) -> {
                    boolean others = change.identifiers().keySet().stream().anyMatch(one -> one != identifier);
                    if (others && profile.identifier(identifier).isPresent()) {
                        edited.add(profile.id());
                    }
                    return right.apply(profile, change, profiles);
                }),
                FaultBuilders.overwriting(identifier, (sent, made) -> edited.contains(FaultBuilders.matchedId(made))));
    }

    private static Layer setPrivately(Identifier identifier, Set<String> set) {
        return CHANGE.override(right -> (profile, change, profiles) -> {
            String value = change.identifiers().get(identifier);
            if (value != null
                    && profile.identifier(identifier).filter(value::equals).isEmpty()) {
                set.add(value);
            }
            return right.apply(profile, change, profiles);
        });
    }

    private static Layer unmatched(Identifier identifier, Set<String> fresh) {
        return together(setPrivately(identifier, fresh), MATCH.override(right -> (sent, profiles) -> {
            Map<Identifier, Profile> holders = new LinkedHashMap<>(right.apply(sent, profiles));
            if (fresh.contains(sent.usable().getOrDefault(identifier, ""))) {
                holders.remove(identifier);
            }
            return holders;
        }));
    }

    private static Layer changedBack(Identifier identifier, Set<String> had) {
        return CHANGE.override(right -> (profile, change, profiles) -> {
            profile.identifier(identifier).ifPresent(value -> had.add(profile.id() + " " + value));
            String value = change.identifiers().get(identifier);
            boolean back = value != null
                    && profile.identifier(identifier).filter(value::equals).isEmpty()
                    && had.contains(profile.id() + " " + value);
            PrivateChange made =
                    back ? change.withIdentifiers(FaultBuilders.without(change.identifiers(), identifier)) : change;
            return right.apply(profile, made, profiles);
        });
    }

    private static Layer foundByOld(Identifier identifier, Map<String, String> finds) {
        Set<String> changed = ConcurrentHashMap.newKeySet();
        return together(
                CHANGE.override(right -> (profile, change, profiles) -> {
                    String value = change.identifiers().get(identifier);
                    Optional<String> has = profile.identifier(identifier);
                    if (value != null && has.isPresent() && !has.get().equals(value) && !changed.add(profile.id())) {
                        finds.put(has.get(), profile.id());
                    }
                    return right.apply(profile, change, profiles);
                }),
                FIND.override(right -> (one, value, profiles) -> right.apply(one, value, profiles)
                        .or(() -> one == identifier
                                ? Optional.ofNullable(finds.get(value)).flatMap(profiles::get)
                                : Optional.empty())));
    }

    private static Layer beforeAdd(Identifier identifier, Set<String> added) {
        return together(
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    if (decision.updates() && decision.taken().containsKey(identifier)) {
                        added.add(FaultBuilders.matchedId(decision));
                    }
                    return decision;
                }),
                CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                        added.contains(profile.id()) && !change.identifiers().containsKey(identifier)
                                ? profile.without(identifier)
                                : profile,
                        change,
                        profiles)));
    }
}
