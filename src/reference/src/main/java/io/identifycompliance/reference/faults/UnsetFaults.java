package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.points.Layer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** UNSET: what goes wrong when properties are taken away. */
final class UnsetFaults {
    private static final String ID = "UNSET";

    private UnsetFaults() {}

    static List<Fault> all() {
        return List.of(
                unset("unset-ignored", "Nothing is taken away.", (profile, names) -> Set.of())
                        .also("the answer shows what was to be removed", "UPDATE-ANSWER"),
                unset(
                                "unset-all",
                                "Taking a property away takes all custom properties away.",
                                (profile, names) -> profile.properties().keySet().stream()
                                        .filter(FaultBuilders::custom)
                                        .collect(Collectors.toSet()))
                        .also("the answer lacks what was not to be removed", "UPDATE-ANSWER"),
                unset(
                        "unset-first",
                        "Of several properties only the first is taken away.",
                        (profile, names) -> names.stream().limit(1).collect(Collectors.toSet())),
                unset(
                        "unset-prefix",
                        "Every property whose name begins like the one named is taken away.",
                        (profile, names) -> profile.properties().keySet().stream()
                                .filter(name -> names.stream().anyMatch(name::startsWith))
                                .collect(Collectors.toSet())),
                unset(
                        "unset-any-case",
                        "A property whose name differs in case is taken away with the one named.",
                        (profile, names) -> profile.properties().keySet().stream()
                                .filter(name -> names.stream().anyMatch(name::equalsIgnoreCase))
                                .collect(Collectors.toSet())),
                unset(
                        "unset-not-special",
                        "Special properties cannot be taken away.",
                        (profile, names) ->
                                names.stream().filter(FaultBuilders::custom).collect(Collectors.toSet())),
                unset(
                                "unset-not-brackets",
                                "A property whose name has brackets cannot be taken away.",
                                (profile, names) -> names.stream()
                                        .filter(name -> !name.contains("["))
                                        .collect(Collectors.toSet()))
                        .narrow(),
                breaking(
                                ID,
                                "unset-leaves-empty-text",
                                "A custom property that is taken away becomes an empty text.",
                                FaultBuilders.changing((profile, change) -> emptied(change)))
                        .also("the answer shows what was to be removed", "UPDATE-ANSWER")
                        .narrow(),
                breaking(
                                ID,
                                "unset-not-beside-identifier",
                                "Nothing is taken away while an identifier is changed.",
                                FaultBuilders.changing((profile, change) ->
                                        change.identifiers().isEmpty()
                                                ? change
                                                : new PrivateChange(
                                                        change.identifiers(), Set.of(), change.properties(), Set.of())))
                        .narrow(),
                breaking(
                        ID,
                        "unset-and-phone",
                        "Taking a property away takes the phone number along: the row is rebuilt without" + " it.",
                        CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                                change.unset().isEmpty() ? profile : profile.without(PHONE_NUMBER), change, profiles))),
                breaking(
                        ID,
                        "unset-for-good",
                        "A property that was taken away cannot be set again.",
                        rememberingPeople(ConcurrentHashMap::<String>newKeySet, UnsetFaults::forGood)));
    }

    @FunctionalInterface
    private interface Unsetting {
        Set<String> unset(Profile profile, Set<String> names);
    }

    private static Fault unset(String name, String sentence, Unsetting other) {
        return breaking(ID, name, sentence, CHANGE.override(right -> (profile, change, profiles) -> {
            Set<String> names = change.unset().isEmpty() ? Set.of() : other.unset(profile, change.unset());
            return right.apply(profile, change.withUnset(names), profiles);
        }));
    }

    private static Layer forGood(Set<String> gone) {
        return together(
                CHANGE.override(right -> (profile, change, profiles) -> {
                    change.unset().forEach(name -> gone.add(profile.id() + "/" + name));
                    PrivateChange kept = change.withProperties(FaultBuilders.without(
                            change.properties(), name -> gone.contains(profile.id() + "/" + name)));
                    return right.apply(profile, kept, profiles);
                }),
                FaultBuilders.rewriting((sent, profile) -> {
                    Set<String> names = new LinkedHashSet<>(profile.properties().keySet());
                    names.removeIf(name -> !gone.contains(profile.id() + "/" + name));
                    return profile.withoutProperties(names);
                }));
    }

    private static PrivateChange emptied(PrivateChange change) {
        Map<String, JsonNode> properties = new LinkedHashMap<>(change.properties());
        Set<String> special = new LinkedHashSet<>(change.unset());
        special.removeIf(FaultBuilders::custom);
        change.unset().stream()
                .filter(FaultBuilders::custom)
                .forEach(name -> properties.put(name, LosslessJson.text("")));
        return new PrivateChange(change.identifiers(), change.cleared(), properties, special);
    }
}
