package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.DECIDE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.points.Layer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Properties and identifiers that are not stored because of what was removed, was null or stands beside them. */
final class UpdateHistoryFaults {
    private UpdateHistoryFaults() {}

    static List<Fault> all() {
        return Stream.of(
                        breaking(
                                "PROP-UPDATE",
                                "update-history-after-null",
                                "A property that came as null is removed for ever: later values of it are dropped.",
                                rememberingPeople(
                                        ConcurrentHashMap::<String>newKeySet, UpdateHistoryFaults::afterNull)),
                        breaking(
                                "ADD-PHONE",
                                "update-history-after-removal",
                                "To a profile of which the private key has removed a property no phone number is added.",
                                rememberingPeople(
                                        ConcurrentHashMap::<String>newKeySet, UpdateHistoryFaults::afterRemoval)),
                        breaking(
                                "UNSET",
                                "update-history-removed-once",
                                "A property is removed once: when it is set again, it stays.",
                                rememberingPeople(
                                        ConcurrentHashMap::<String>newKeySet, UpdateHistoryFaults::removedOnce)),
                        breaking(
                                "UNSET",
                                "update-history-removed-returns",
                                "A change of the email brings back the properties that were removed.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, Map<String, JsonNode>>::new,
                                        UpdateHistoryFaults::returning)),
                        breaking(
                                "UPDATE-PLACES",
                                "update-history-same-identifier",
                                "A change that names an identifier as it is counts as made, with all that it contains.",
                                FaultBuilders.changing((profile, change) -> FaultBuilders.namesPresent(profile, change)
                                        ? change.withProperties(Map.of())
                                        : change)),
                        breaking(
                                "CHANGE-EMAIL",
                                "update-history-missing-beside",
                                "A change that replaces an identifier adds no email where it is missing.",
                                FaultBuilders.changing(UpdateHistoryFaults::withoutMissing)))
                .map(Fault::narrow)
                .toList();
    }

    private static Layer afterNull(Set<String> nulls) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            if (!decision.updates()) {
                return decision;
            }
            String id = FaultBuilders.matchedId(decision);
            sent.properties().forEach((name, value) -> {
                if (value.isNull()) {
                    nulls.add(id + " " + name);
                }
            });
            return decision.withProperties(
                    FaultBuilders.without(decision.properties(), name -> nulls.contains(id + " " + name)));
        });
    }

    private static Layer afterRemoval(Set<String> changed) {
        return together(
                FaultBuilders.changing((profile, change) -> {
                    if (!change.unset().isEmpty()) {
                        changed.add(profile.id());
                    }
                    return change;
                }),
                FaultBuilders.deciding(
                        (sent, decision) -> decision.updates() && changed.contains(FaultBuilders.matchedId(decision))
                                ? decision.withTaken(FaultBuilders.without(decision.taken(), PHONE_NUMBER))
                                : decision));
    }

    private static Layer removedOnce(Set<String> removed) {
        return FaultBuilders.changing((profile, change) -> {
            Set<String> first = new LinkedHashSet<>(change.unset());
            first.removeIf(name -> !removed.add(profile.id() + " " + name));
            return change.withUnset(first);
        });
    }

    private static Layer returning(Map<String, Map<String, JsonNode>> removed) {
        return CHANGE.override(right -> (profile, change, profiles) -> {
            Map<String, JsonNode> before = new LinkedHashMap<>(removed.getOrDefault(profile.id(), Map.of()));
            change.unset().stream()
                    .filter(profile.properties()::containsKey)
                    .forEach(name -> before.put(name, profile.properties().get(name)));
            removed.put(profile.id(), before);
            boolean returns =
                    change.identifiers().containsKey(EMAIL) && change.unset().isEmpty();
            return right.apply(profile, returns ? change.withProperties(with(before, change)) : change, profiles);
        });
    }

    private static Map<String, JsonNode> with(Map<String, JsonNode> before, PrivateChange change) {
        Map<String, JsonNode> all = new LinkedHashMap<>(before);
        all.putAll(change.properties());
        return all;
    }

    private static PrivateChange withoutMissing(Profile profile, PrivateChange change) {
        Map<Identifier, String> present = new LinkedHashMap<>(change.identifiers());
        present.keySet()
                .removeIf(identifier ->
                        identifier == EMAIL && profile.identifier(EMAIL).isEmpty());
        return present.isEmpty() ? change : change.withIdentifiers(present);
    }
}
