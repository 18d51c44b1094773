package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.READ_UPDATE;
import static io.identifycompliance.reference.points.Point.RESPOND;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.points.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** NULLS, and PROP-UPDATE: null or nothing where an identifier or the properties should be. */
final class NullFaults {
    private static final String ID = "NULLS";
    private static final String CLEARED = "null clears an identifier";

    /** A property that no wire shows, since it is null. */
    private static final String MARK = "$properties";

    private NullFaults() {}

    static List<Fault> all() {
        return List.of(
                breaking(
                                ID,
                                "null-clears-phone",
                                "A phone number that is null clears the one that is there.",
                                FaultBuilders.clearing(PHONE_NUMBER, sent -> isNull(sent, PHONE_NUMBER)))
                        .also(CLEARED, "KEEP-PHONE", "RACE"),
                breaking(
                                ID,
                                "null-clears-email",
                                "An email that is null clears the one that is there.",
                                FaultBuilders.clearing(EMAIL, sent -> isNull(sent, EMAIL)))
                        .also(CLEARED, "KEEP-EMAIL", "RACE"),
                breaking(
                                ID,
                                "null-clears-id",
                                "An external ID that is null clears the one that is there.",
                                FaultBuilders.clearing(EXTERNAL_ID, sent -> isNull(sent, EXTERNAL_ID)))
                        .also(CLEARED, "KEEP-ID"),
                breaking(
                                ID,
                                "null-clears-beside-two",
                                "An identifier that is null beside both others is cleared: the record is complete.",
                                together(
                                        clearingBesideTwo(EXTERNAL_ID),
                                        clearingBesideTwo(EMAIL),
                                        clearingBesideTwo(PHONE_NUMBER)))
                        .narrow(),
                breaking(
                        ID,
                        "null-is-text",
                        "An identifier that is null is stored as the text null.",
                        READ_UPDATE.override(right -> payload -> texts(right.apply(payload)))),
                breaking(
                        ID,
                        "null-drops-request",
                        "A request with an identifier that is null is answered, and dropped as" + " invalid.",
                        READ_UPDATE.override(right -> payload -> emptied(right.apply(payload)))),
                breaking(
                                ID,
                                "null-properties-500",
                                "null in place of the properties breaks the handler: 500.",
                                answered(500))
                        .on(RequestKinds.V2022)
                        .also("the status is another one", "ALWAYS-200"),
                breaking(
                                ID,
                                "null-properties-429",
                                "null in place of the properties is never let through: 429, whenever it is sent.",
                                answered(429))
                        .on(RequestKinds.V2022)
                        .also("the status is another one", "ALWAYS-200"),
                breaking(
                                ID,
                                "null-properties-drop-call",
                                "With null in place of the custom properties, the rest of a document is not stored.",
                                READ_UPDATE.override(right -> payload ->
                                        payload.properties().path("properties").isNull()
                                                ? new IdentifyUpdate(payload.form(), Map.of(), Set.of(), Map.of())
                                                : right.apply(payload)))
                        .narrow()
                        .on(RequestKinds.REVISION),
                breaking(
                                ID,
                                "null-properties-cleared",
                                "null in place of the custom properties clears them all.",
                                clearingAll(JsonNode::isNull))
                        .on(RequestKinds.REVISION),
                breaking(
                                "PROP-UPDATE",
                                "empty-properties-cleared",
                                "An empty object in place of the custom properties clears them all.",
                                clearingAll(properties -> properties.isObject() && properties.isEmpty()))
                        .narrow()
                        .on(RequestKinds.REVISION));
    }

    private static Layer clearingAll(Predicate<JsonNode> isSo) {
        return together(
                FaultBuilders.rewriting((sent, profile) -> sent.properties().containsKey(MARK)
                        ? profile.onlyProperties(FaultBuilders.without(profile.properties(), FaultBuilders::custom))
                        : profile),
                READ_UPDATE.override(
                        right -> payload -> isSo.test(payload.properties().path("properties"))
                                ? marked(right.apply(payload))
                                : right.apply(payload)));
    }

    private static Layer clearingBesideTwo(Identifier identifier) {
        return FaultBuilders.clearing(
                identifier, sent -> isNull(sent, identifier) && sent.usable().size() == 2);
    }

    private static boolean isNull(IdentifyUpdate sent, Identifier identifier) {
        JsonNode value = sent.identifiers().get(identifier);
        return value != null && value.isNull();
    }

    private static IdentifyUpdate texts(IdentifyUpdate sent) {
        Map<Identifier, JsonNode> identifiers = new LinkedHashMap<>(sent.identifiers());
        identifiers.replaceAll((i, value) -> value.isNull() ? LosslessJson.text("null") : value);
        return sent.withIdentifiers(identifiers);
    }

    private static IdentifyUpdate emptied(IdentifyUpdate sent) {
        boolean dropped = sent.identifiers().values().stream().anyMatch(JsonNode::isNull);
        return dropped ? new IdentifyUpdate(sent.form(), Map.of(), Set.of(), Map.of()) : sent;
    }

    private static IdentifyUpdate marked(IdentifyUpdate sent) {
        Map<String, JsonNode> properties = new LinkedHashMap<>(sent.properties());
        properties.put(MARK, LosslessJson.object().nullNode());
        return sent.withProperties(properties);
    }

    private static Layer answered(int status) {
        return rememberingPeople(
                () -> ThreadLocal.withInitial(() -> false),
                isNull -> together(
                        READ_UPDATE.override(right -> payload -> {
                            isNull.set(payload.properties().isNull()
                                    || payload.properties().path("properties").isNull());
                            return right.apply(payload);
                        }),
                        RESPOND.override(right -> (always, sent, preview) ->
                                isNull.get() ? always.withStatus(status) : right.apply(always, sent, preview))));
    }
}
