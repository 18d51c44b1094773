package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.ENQUEUE;
import static io.identifycompliance.reference.points.Point.MATCH;
import static io.identifycompliance.reference.points.Point.RESPOND;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.points.Layer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What goes wrong once the private key has changed a profile, or has cleared an identifier of it. */
final class AfterChangeFaults {
    private static final Duration SOON = Duration.ofMillis(40);

    private AfterChangeFaults() {}

    static List<Fault> all() {
        return Stream.of(changes(), clearings(), updates())
                .flatMap(List::stream)
                .map(Fault::narrow)
                .toList();
    }

    private static List<Fault> changes() {
        return List.of(
                notChanged(
                        "after-change-repeated",
                        "A change that the profile has had before is taken for a retry, and not stored.",
                        rememberingPeople(ConcurrentHashMap::<String>newKeySet, AfterChangeFaults::repeated)),
                email(
                        "after-change-second-matches",
                        "From the second change of the email on, Identify still matches the profile by the old one.",
                        rememberingPeople(ConcurrentHashMap<String, String>::new, AfterChangeFaults::secondMatches)),
                notChanged(
                        "after-change-same-identifier",
                        "Of several identifiers in one change none is stored if the profile has one already.",
                        FaultBuilders.changing((profile, change) ->
                                change.identifiers().size() > 1 && FaultBuilders.namesPresent(profile, change)
                                        ? change.withIdentifiers(Map.of())
                                        : change)),
                notChanged(
                        "after-change-same-property",
                        "No identifier is stored beside a property that the profile has already, with the same value.",
                        FaultBuilders.changing((profile, change) ->
                                hasAnyProperty(profile, change) ? change.withIdentifiers(Map.of()) : change)));
    }

    private static List<Fault> clearings() {
        return List.of(
                breaking(
                                "UNSET",
                                "after-clearing-matches",
                                "An identifier that the private key has cleared still matches the profile that had it.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, String>::new, AfterChangeFaults::clearedMatches))
                        .on(RequestKinds.REVISION),
                overwritten(
                                "after-clearing-overwritten",
                                "Once the private key has cleared an email, Identify replaces later ones.",
                                (profile, change, decision) -> change.cleared().contains(EMAIL))
                        .on(RequestKinds.REVISION));
    }

    private static List<Fault> updates() {
        return List.of(
                overwritten(
                        "after-unset-overwritten",
                        "Once the private key has taken a property of a profile away, Identify replaces its email.",
                        (profile, change, decision) -> !change.unset().isEmpty()),
                breaking(
                        "NO-TAKEOVER",
                        "after-change-held-twice",
                        "It is not seen who holds what the private key has set, and a second profile gets it, too.",
                        rememberingPeople(ConcurrentHashMap::<String>newKeySet, AfterChangeFaults::heldTwice)),
                breaking(
                        "RACE",
                        "after-change-email-returns",
                        "An update with the email that its profile has waits 40 ms, and writes it even if the private"
                                + " key has changed it meanwhile.",
                        remembering(FaultBuilders::identities, AfterChangeFaults::emailReturns)));
    }

    private static Fault email(String name, String sentence, Layer layer) {
        return breaking("CHANGE-EMAIL", name, sentence, layer);
    }

    private static Fault notChanged(String name, String sentence, Layer layer) {
        return email(name, sentence, layer).also("no identifier is changed", "CHANGE-ID", "CHANGE-PHONE");
    }

    /** Identify replaces the email of a profile from such a change on. */
    private static Fault overwritten(String name, String sentence, Changing when) {
        return breaking(
                "KEEP-EMAIL",
                name,
                sentence,
                rememberingPeople(
                        ConcurrentHashMap::<String>newKeySet,
                        changed -> together(
                                CHANGE.override(right -> (profile, change, profiles) -> {
                                    ChangeDecision decision = right.apply(profile, change, profiles);
                                    if (when.test(profile, change, decision)) {
                                        changed.add(profile.id());
                                    }
                                    return decision;
                                }),
                                FaultBuilders.overwriting(
                                        EMAIL, (sent, made) -> changed.contains(FaultBuilders.matchedId(made))))));
    }

    private static Layer repeated(Set<String> seen) {
        return notStored((profile, change, decision) -> !seen.add(profile.id() + " " + change));
    }

    /** Answers such changes, and stores nothing. */
    private static Layer notStored(Changing when) {
        return CHANGE.override(right -> (profile, change, profiles) -> {
            ChangeDecision decision = right.apply(profile, change, profiles);
            return when.test(profile, change, decision) ? decision.withOutcome(StoreWrite.nothing()) : decision;
        });
    }

    private static Layer secondMatches(Map<String, String> former) {
        Set<String> changed = ConcurrentHashMap.newKeySet();
        return together(
                FaultBuilders.changing((profile, change) -> {
                    String email = change.identifiers().get(EMAIL);
                    Optional<String> old = profile.identifier(EMAIL).filter(has -> email != null && !has.equals(email));
                    if (old.isPresent() && !changed.add(profile.id())) {
                        former.put(old.get(), profile.id());
                    }
                    return change;
                }),
                FaultBuilders.stillMatching(EMAIL, former, id -> true));
    }

    private static boolean hasAnyProperty(Profile profile, PrivateChange change) {
        return change.properties().entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(profile.properties().get(entry.getKey())));
    }

    private static Layer clearedMatches(Map<String, String> former) {
        return together(
                FaultBuilders.changing((profile, change) -> {
                    change.cleared()
                            .forEach(identifier -> profile.identifier(identifier)
                                    .ifPresent(old -> former.put(FaultBuilders.key(identifier, old), profile.id())));
                    return change;
                }),
                MATCH.override(right -> (sent, profiles) -> {
                    Map<Identifier, Profile> holders = new LinkedHashMap<>(right.apply(sent, profiles));
                    sent.usable().forEach((identifier, value) -> {
                        if (holders.isEmpty()) {
                            Optional.ofNullable(former.get(FaultBuilders.key(identifier, value)))
                                    .flatMap(profiles::get)
                                    .ifPresent(profile -> holders.put(identifier, profile));
                        }
                    });
                    return holders;
                }));
    }

    private static Layer heldTwice(Set<String> set) {
        return together(
                FaultBuilders.changing((profile, change) -> {
                    change.identifiers().forEach((identifier, value) -> set.add(FaultBuilders.key(identifier, value)));
                    return change;
                }),
                MATCH.override(right -> (sent, profiles) -> {
                    Map<Identifier, Profile> holders = new LinkedHashMap<>(right.apply(sent, profiles));
                    holders.keySet()
                            .removeIf(identifier -> holders.size() > 1
                                    && set.contains(FaultBuilders.key(
                                            identifier, sent.usable().getOrDefault(identifier, ""))));
                    return holders;
                }));
    }

    private static Layer emailReturns(Set<Object> waiting) {
        return together(
                RESPOND.override(right -> (usual, sent, preview) -> {
                    Decision now = preview.get();
                    if (isByEmailAndMore(sent, now)) {
                        waiting.add(sent);
                    }
                    return right.apply(usual, sent, () -> now);
                }),
                ENQUEUE.override(right -> (sent, process, processing) -> {
                    if (waiting.contains(sent)) {
                        processing.inOrder(SOON, process);
                    } else {
                        right.accept(sent, process, processing);
                    }
                }),
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    return waiting.remove(sent) && !holders.containsKey(EMAIL)
                            ? FaultBuilders.overwritten(decision, EMAIL)
                            : decision;
                }));
    }

    private static boolean isByEmailAndMore(IdentifyUpdate sent, Decision decision) {
        Optional<String> has = decision.matched().flatMap(profile -> profile.identifier(EMAIL));
        return sent.usable().size() > 1
                && has.isPresent()
                && has.equals(Optional.ofNullable(sent.usable().get(EMAIL)));
    }

    /** Whether a change of a profile, with what right code makes of it, is one of those. */
    @FunctionalInterface
    private interface Changing {
        boolean test(Profile profile, PrivateChange change, ChangeDecision decision);
    }
}
