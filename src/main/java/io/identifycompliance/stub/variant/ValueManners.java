package io.identifycompliance.stub.variant;

import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.stub.point.Layers.asking;
import static io.identifycompliance.stub.point.Layers.deciding;
import static io.identifycompliance.stub.point.Layers.finding;
import static io.identifycompliance.stub.point.Layers.reading;
import static io.identifycompliance.stub.point.Layers.together;
import static io.identifycompliance.stub.point.Layers.writing;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.stub.http.Json;
import io.identifycompliance.stub.point.Points;
import io.identifycompliance.stub.policy.Attributes;
import io.identifycompliance.stub.policy.Change;
import io.identifycompliance.stub.policy.Decision;
import io.identifycompliance.stub.policy.Outcome;
import io.identifycompliance.stub.policy.Profile;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What becomes of values that the contract leaves open: null, numbers, {@code $unset}, a bare plus. */
final class ValueManners {
    private static final String UNSET = "$unset";

    private ValueManners() {}

    static List<Manner> all() {
        return List.of(
                new Manner(
                        "numbers-as-digits",
                        "An identifier sent as a number counts as its digits.",
                        reading((right, payload) -> digits(right.read(payload)))),
                new Manner(
                        "null-stored",
                        "A property whose value is null is stored as null.",
                        deciding((right, sent, holders) -> {
                            Decision decision = right.decide(sent, holders);
                            if (decision.properties().isEmpty() && sent.usable().isEmpty()) {
                                return decision;
                            }
                            Map<String, JsonNode> properties = new LinkedHashMap<>(decision.properties());
                            nulls(sent)
                                    .forEach(name ->
                                            properties.put(name, Json.object().nullNode()));
                            return decision.withProperties(properties);
                        })),
                new Manner(
                        "null-removes",
                        "A property whose value is null is removed.",
                        removingOnUpdate(ValueManners::nulls)),
                new Manner(
                        "unset-in-identify",
                        "$unset in Identify removes properties, and no identifier.",
                        removingOnUpdate(ValueManners::unset)),
                new Manner(
                        "unset-kept",
                        "$unset in Identify is kept as a property of that name.",
                        deciding((right, sent, holders) -> {
                            Decision decision = right.decide(sent, holders);
                            JsonNode unset = sent.properties().get(UNSET);
                            if (unset == null || !decision.updates() && !decision.creates()) {
                                return decision;
                            }
                            Map<String, JsonNode> properties = new LinkedHashMap<>(decision.properties());
                            properties.put(UNSET, unset);
                            return decision.withProperties(properties);
                        })),
                new Manner(
                        "plus-mended",
                        "A space in an e-mail or a phone number is taken for an unencoded plus.",
                        plus()));
    }

    private static Attributes digits(Attributes sent) {
        Map<Identifier, JsonNode> identifiers = new LinkedHashMap<>(sent.identifiers());
        identifiers.replaceAll((i, value) -> value.isNumber() ? Json.text(value.asText()) : value);
        return sent.withIdentifiers(identifiers);
    }

    private static Set<String> nulls(Attributes sent) {
        Set<String> names = new LinkedHashSet<>();
        sent.properties().forEach((name, value) -> {
            if (value.isNull() && !name.equals(UNSET)) {
                names.add(name);
            }
        });
        return names;
    }

    private static Set<String> unset(Attributes sent) {
        Set<String> names = new LinkedHashSet<>();
        JsonNode unset = sent.properties().get(UNSET);
        if (unset != null) {
            unset.forEach(name -> names.add(name.asText()));
        }
        return names;
    }

    /** The decision knows only what is set, so the request is kept beside it by the thread that processes it. */
    private static UnaryOperator<Points> removingOnUpdate(Function<Attributes, Set<String>> names) {
        ThreadLocal<Set<String>> removed = ThreadLocal.withInitial(Set::of);
        return together(
                deciding((right, sent, holders) -> {
                    removed.set(names.apply(sent));
                    return right.decide(sent, holders);
                }),
                writing((right, decision, fresh, profiles) -> {
                    Outcome outcome = right.outcome(decision, fresh, profiles);
                    return decision.updates() ? without(outcome, removed.get()) : outcome;
                }));
    }

    private static Outcome without(Outcome outcome, Set<String> names) {
        List<Profile> saved = outcome.saved().stream()
                .map(profile -> profile.withoutProperties(names))
                .toList();
        return new Outcome(saved, outcome.removed());
    }

    private static UnaryOperator<Points> plus() {
        return together(
                finding((right, identifier, value, profiles) ->
                        right.find(identifier, mended(identifier, value), profiles)),
                asking((right, call) -> {
                    Change change = right.asked(call);
                    Map<Identifier, String> identifiers = new LinkedHashMap<>(change.identifiers());
                    identifiers.replaceAll(ValueManners::mended);
                    return change.withIdentifiers(identifiers);
                }));
    }

    private static String mended(Identifier identifier, String value) {
        return identifier == EXTERNAL_ID ? value : value.replace(' ', '+');
    }
}
