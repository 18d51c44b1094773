package io.identifycompliance.reference.variants;

import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.FIND;
import static io.identifycompliance.reference.points.Point.READ_CHANGE;
import static io.identifycompliance.reference.points.Point.READ_UPDATE;
import static io.identifycompliance.reference.points.Point.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.points.Layer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Values that the contract leaves open: null, numbers, {@code $unset}, an unencoded plus. */
final class ValueVariants {
    private static final String UNSET = "$unset";

    private ValueVariants() {}

    static List<Variant> all() {
        return List.of(
                new Variant(
                        "numbers-as-digits",
                        "An identifier sent as a number counts as its digits.",
                        READ_UPDATE.override(right -> payload -> digits(right.apply(payload)))),
                new Variant(
                        "null-stored",
                        "A property whose value is null is stored as null.",
                        DECIDE.override(right -> (sent, holders) -> {
                            Decision decision = right.apply(sent, holders);
                            if (decision.properties().isEmpty() && sent.usable().isEmpty()) {
                                return decision;
                            }
                            Map<String, JsonNode> properties = new LinkedHashMap<>(decision.properties());
                            nulls(sent)
                                    .forEach(name -> properties.put(
                                            name, LosslessJson.object().nullNode()));
                            return decision.withProperties(properties);
                        })),
                new Variant(
                        "null-removes",
                        "A property whose value is null is removed.",
                        removingOnUpdate(ValueVariants::nulls)),
                new Variant(
                        "unset-in-identify",
                        "$unset in Identify removes properties, and no identifier.",
                        removingOnUpdate(ValueVariants::unset)),
                new Variant(
                        "unset-kept",
                        "$unset in Identify is kept as a property of that name.",
                        DECIDE.override(right -> (sent, holders) -> {
                            Decision decision = right.apply(sent, holders);
                            JsonNode unset = sent.properties().get(UNSET);
                            if (unset == null || (!decision.updates() && !decision.creates())) {
                                return decision;
                            }
                            Map<String, JsonNode> properties = new LinkedHashMap<>(decision.properties());
                            properties.put(UNSET, unset);
                            return decision.withProperties(properties);
                        })),
                new Variant(
                        "plus-mended",
                        "A space in an email address or a phone number counts as an unencoded plus.",
                        plus()));
    }

    private static IdentifyUpdate digits(IdentifyUpdate sent) {
        Map<Identifier, JsonNode> identifiers = new LinkedHashMap<>(sent.identifiers());
        identifiers.replaceAll((i, value) -> value.isNumber() ? LosslessJson.text(value.asText()) : value);
        return sent.withIdentifiers(identifiers);
    }

    private static Set<String> nulls(IdentifyUpdate sent) {
        Set<String> names = new LinkedHashSet<>();
        sent.properties().forEach((name, value) -> {
            if (value.isNull() && !name.equals(UNSET)) {
                names.add(name);
            }
        });
        return names;
    }

    private static Set<String> unset(IdentifyUpdate sent) {
        Set<String> names = new LinkedHashSet<>();
        JsonNode unset = sent.properties().get(UNSET);
        if (unset != null) {
            unset.forEach(name -> names.add(name.asText()));
        }
        return names;
    }

    /** The decision knows only what is set, so the request is kept beside it by the thread that processes it. */
    private static Layer removingOnUpdate(Function<IdentifyUpdate, Set<String>> names) {
        ThreadLocal<Set<String>> removed = ThreadLocal.withInitial(Set::of);
        return together(
                DECIDE.override(right -> (sent, holders) -> {
                    removed.set(names.apply(sent));
                    return right.apply(sent, holders);
                }),
                WRITE.override(right -> (decision, fresh, profiles) -> {
                    StoreWrite outcome = right.apply(decision, fresh, profiles);
                    return decision.updates() ? without(outcome, removed.get()) : outcome;
                }));
    }

    private static StoreWrite without(StoreWrite outcome, Set<String> names) {
        List<Profile> saved = outcome.saved().stream()
                .map(profile -> profile.withoutProperties(names))
                .toList();
        return new StoreWrite(saved, outcome.removed());
    }

    private static Layer plus() {
        return together(
                FIND.override(right ->
                        (identifier, value, profiles) -> right.apply(identifier, mended(identifier, value), profiles)),
                READ_CHANGE.override(right -> call -> {
                    PrivateChange change = right.apply(call);
                    Map<Identifier, String> identifiers = new LinkedHashMap<>(change.identifiers());
                    identifiers.replaceAll(ValueVariants::mended);
                    return change.withIdentifiers(identifiers);
                }));
    }

    private static String mended(Identifier identifier, String value) {
        return identifier == EXTERNAL_ID ? value : value.replace(' ', '+');
    }
}
