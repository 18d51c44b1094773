package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.GET;
import static io.identifycompliance.reference.points.Point.MATCH;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.points.Layer;
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
                        rememberingPeople(ConcurrentHashMap<String, String>::new, FreedValueFaults::nextChange))
                .also("it takes the place of one that the private key clears", "UNSET");
    }

    private static Stream<Fault> narrow() {
        return Stream.of(
                        notFree(
                                "freed-first-only",
                                "Of several identifiers in one change only the first frees its old value.",
                                rememberingPeople(ConcurrentHashMap<String, String>::new, FreedValueFaults::firstOnly)),
                        notFree(
                                "freed-not-by-return",
                                "A change back to an earlier value does not free the one that it replaces.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, String>::new, FreedValueFaults::notByReturn)),
                        notFree(
                                "freed-until-many-updates",
                                "After four updates the index is written anew, with the values that were replaced.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, Integer>::new, FreedValueFaults::untilMany)),
                        notFree(
                                "freed-not-for-same-request",
                                "A request without properties that has created a profile is a repetition for ever.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, FreedValueFaults::notForSame)),
                        breaking(
                                "KEEP-EMAIL",
                                "rejected-until-free",
                                "An email that was rejected since another profile has it is shown once that one gives it up.",
                                rememberingPeople(ConcurrentHashMap<String, String>::new, FreedValueFaults::untilFree)))
                .map(Fault::narrow);
    }

    private static Fault notFree(String name, String sentence, Layer layer) {
        return breaking("CHANGE-EMAIL", name, sentence, layer)
                .also("no old value is free", "CHANGE-ID", "CHANGE-PHONE");
    }

    private static Layer firstOnly(Map<String, String> still) {
        return together(
                replacing((profile, change) -> change.identifiers().keySet().stream()
                        .skip(1)
                        .forEach(identifier -> profile.identifier(identifier)
                                .ifPresent(old -> still.put(FaultBuilders.key(identifier, old), profile.id())))),
                leading(still));
    }

    private static Layer notByReturn(Map<String, String> memory) {
        Map<String, String> still = new ConcurrentHashMap<>();
        return together(
                replacing((profile, change) -> change.identifiers().forEach((identifier, value) -> {
                    String earlier = profile.id() + FaultBuilders.key(identifier, value);
                    profile.identifier(identifier)
                            .filter(old -> !old.equals(value))
                            .ifPresent(old -> {
                                memory.put(profile.id() + FaultBuilders.key(identifier, old), "");
                                if (memory.containsKey(earlier)) {
                                    still.put(FaultBuilders.key(identifier, old), profile.id());
                                }
                            });
                })),
                leading(still));
    }

    private static Layer untilMany(Map<String, Integer> updates) {
        Map<String, String> replaced = new ConcurrentHashMap<>();
        return together(
                replacing((profile, change) -> change.identifiers().forEach((identifier, value) -> {
                    updates.put(profile.id(), 0);
                    profile.identifier(identifier)
                            .filter(old -> !old.equals(value))
                            .ifPresent(old -> replaced.put(FaultBuilders.key(identifier, old), profile.id()));
                })),
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    decision.matched().ifPresent(one -> updates.computeIfPresent(one.id(), (id, n) -> n + 1));
                    return decision;
                }),
                MATCH.override(right -> (sent, profiles) -> {
                    Map<Identifier, Profile> holders = new LinkedHashMap<>(right.apply(sent, profiles));
                    sent.usable()
                            .forEach((identifier, value) -> Optional.ofNullable(
                                            replaced.get(FaultBuilders.key(identifier, value)))
                                    .filter(id -> updates.getOrDefault(id, 0) >= MANY)
                                    .flatMap(profiles::get)
                                    .ifPresent(profile -> holders.putIfAbsent(identifier, profile)));
                    return holders;
                }));
    }

    private static Layer notForSame(Set<String> seen) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            boolean repeated = decision.creates()
                    && decision.properties().isEmpty()
                    && !seen.add(decision.taken().toString());
            return repeated ? Decision.nothing() : decision;
        });
    }

    private static Layer nextChange(Map<String, String> rejected) {
        return together(
                noting((decision, email) -> rejected.put(FaultBuilders.matchedId(decision), email)),
                CHANGE.override(right -> (profile, change, profiles) -> {
                    String next = rejected.remove(profile.id());
                    boolean applies = next != null
                            && change.identifiers().isEmpty()
                            && profiles.find(EMAIL, next).isEmpty();
                    return right.apply(
                            profile,
                            applies
                                    ? change.withIdentifiers(FaultBuilders.plus(change.identifiers(), EMAIL, next))
                                    : change,
                            profiles);
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

    /** Such values still match the profiles of these IDs, unless another one has them. */
    private static Layer leading(Map<String, String> still) {
        return MATCH.override(right -> (sent, profiles) -> {
            Map<Identifier, Profile> holders = new LinkedHashMap<>(right.apply(sent, profiles));
            sent.usable()
                    .forEach((identifier, value) -> Optional.ofNullable(still.get(FaultBuilders.key(identifier, value)))
                            .flatMap(profiles::get)
                            .ifPresent(profile -> holders.putIfAbsent(identifier, profile)));
            return holders;
        });
    }
}
