package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.GET;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.points.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** CHANGE, KEEP: values that a change replaces, and that are not free afterwards, or go where they were rejected. */
final class FreedValueFaults {
    private static final int MANY = 4;

    private FreedValueFaults() {}

    static List<Fault> all() {
        return Stream.concat(Stream.of(nextChange()), narrow()).toList();
    }

    private static Fault nextChange() {
        return breaking(
                "KEEP-EMAIL",
                "rejected-until-next-change",
                "An email that was rejected is stored with the next change of the private key.",
                rememberingPeople(ConcurrentHashMap<String, String>::new, FreedValueFaults::nextChange));
    }

    private static Stream<Fault> narrow() {
        return Stream.of(
                        breaking(
                                "CHANGE-EMAIL",
                                "freed-first-only",
                                "An email that is changed after another identifier in the same change is not freed.",
                                rememberingPeople(ConcurrentHashMap<String, String>::new, FreedValueFaults::firstOnly)),
                        breaking(
                                "CHANGE-ID",
                                "freed-not-by-return",
                                "A change back to an earlier external ID does not free the one that it replaces.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, String>::new, FreedValueFaults::notByReturn)),
                        breaking(
                                "CHANGE-PHONE",
                                "freed-until-many-updates",
                                "After four updates the index is written anew, with the phone number that was replaced.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, Integer>::new, FreedValueFaults::untilMany)),
                        breaking(
                                "CHANGE-EMAIL",
                                "freed-not-for-same-request",
                                "A request with nothing but an email that has created a profile is a repetition for ever.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, FreedValueFaults::notForSame)),
                        breaking(
                                "KEEP-EMAIL",
                                "rejected-until-free",
                                "An email that was rejected since another profile has it is shown once that one gives it up.",
                                rememberingPeople(ConcurrentHashMap<String, String>::new, FreedValueFaults::untilFree)))
                .map(Fault::narrow);
    }

    private static Layer firstOnly(Map<String, String> still) {
        return together(
                replacing((profile, change) -> {
                    if (new ArrayList<>(change.identifiers().keySet()).indexOf(EMAIL) > 0) {
                        profile.identifier(EMAIL).ifPresent(old -> still.put(old, profile.id()));
                    }
                }),
                FaultBuilders.stillMatching(EMAIL, still, id -> true));
    }

    private static Layer notByReturn(Map<String, String> still) {
        Set<String> had = ConcurrentHashMap.newKeySet();
        return together(
                replacing((profile, change) -> {
                    String next = change.identifiers().get(EXTERNAL_ID);
                    String old = profile.identifier(EXTERNAL_ID).orElse(next);
                    if (next != null && !next.equals(old)) {
                        had.add(profile.id() + " " + old);
                        if (had.contains(profile.id() + " " + next)) {
                            still.put(old, profile.id());
                        }
                    }
                }),
                FaultBuilders.stillMatching(EXTERNAL_ID, still, id -> true));
    }

    private static Layer untilMany(Map<String, Integer> updates) {
        Map<String, String> replaced = new ConcurrentHashMap<>();
        return together(
                replacing((profile, change) -> {
                    String next = change.identifiers().get(PHONE_NUMBER);
                    profile.identifier(PHONE_NUMBER)
                            .filter(old -> next != null && !next.equals(old))
                            .ifPresent(old -> {
                                replaced.put(old, profile.id());
                                updates.put(profile.id(), 0);
                            });
                }),
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    decision.matched().ifPresent(one -> updates.computeIfPresent(one.id(), (id, n) -> n + 1));
                    return decision;
                }),
                FaultBuilders.stillMatching(PHONE_NUMBER, replaced, id -> updates.getOrDefault(id, 0) >= MANY));
    }

    private static Layer notForSame(Set<String> seen) {
        return FaultBuilders.deciding((sent, decision) -> {
            boolean repeated = decision.creates()
                    && decision.properties().isEmpty()
                    && decision.taken().keySet().equals(Set.of(EMAIL))
                    && !seen.add(decision.taken().get(EMAIL));
            return repeated ? Decision.nothing() : decision;
        });
    }

    private static Layer nextChange(Map<String, String> rejected) {
        return together(
                noting((decision, email) -> rejected.put(FaultBuilders.matchedId(decision), email)),
                CHANGE.override(right -> (profile, change, profiles) -> {
                    Map<Identifier, String> identifiers = new LinkedHashMap<>(change.identifiers());
                    if (identifiers.isEmpty() && change.cleared().isEmpty()) {
                        Optional.ofNullable(rejected.remove(profile.id()))
                                .filter(next -> profiles.find(EMAIL, next).isEmpty())
                                .ifPresent(next -> identifiers.put(EMAIL, next));
                    }
                    return right.apply(profile, change.withIdentifiers(identifiers), profiles);
                }));
    }

    private static Layer untilFree(Map<String, String> waiting) {
        return together(
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    String email = decision.rejected().get(EMAIL);
                    if (email != null && holders.containsKey(EMAIL)) {
                        waiting.put(FaultBuilders.matchedId(decision), email);
                    }
                    return decision;
                }),
                GET.override(right -> (id, profiles) -> right.apply(id, profiles)
                        .map(profile -> Optional.ofNullable(waiting.get(profile.id()))
                                .filter(email -> profiles.find(EMAIL, email).isEmpty())
                                .map(email -> profile.with(Map.of(EMAIL, email)))
                                .orElse(profile))));
    }

    /** Notes each rejected email that nobody has. */
    private static Layer noting(BiConsumer<Decision, String> rejected) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            String email = decision.rejected().get(EMAIL);
            if (email != null && !holders.containsKey(EMAIL)) {
                rejected.accept(decision, email);
            }
            return decision;
        });
    }

    /** Notes each profile as it was before a change that was made. */
    private static Layer replacing(BiConsumer<Profile, PrivateChange> noted) {
        return CHANGE.override(right -> (profile, change, profiles) -> {
            ChangeDecision decision = right.apply(profile, change, profiles);
            if (decision.duplicate().isEmpty()) {
                noted.accept(profile, change);
            }
            return decision;
        });
    }
}
