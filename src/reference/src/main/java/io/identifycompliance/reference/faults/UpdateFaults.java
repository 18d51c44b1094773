package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.READ_CHANGE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.wire.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** UPDATE-PLACES and UPDATE-ANSWER: attributes of a change that are not seen, and what is answered to it. */
final class UpdateFaults {
    private static final Set<String> LOCATION = Set.copyOf(Names.LOCATION);
    private static final String PLACED = "that check puts attributes of a change there";

    private UpdateFaults() {}

    static List<Fault> all() {
        return List.of(
                breaking(
                                "UPDATE-PLACES",
                                "update-lists-as-text",
                                "A list in a change with the private key is stored as a text.",
                                READ_CHANGE.override(right -> call -> {
                                    PrivateChange change = right.apply(call);
                                    return change.withProperties(FaultBuilders.altered(
                                            change.properties(),
                                            value -> value.isArray() ? LosslessJson.text(value.toString()) : value));
                                }))
                        .narrow(),
                place(
                                "update-not-by-query",
                                "Attributes in the query are not seen.",
                                call -> call.withQuery(keyOnly(call)))
                        .also(PLACED, "CHANGE-ID", "CHANGE-EMAIL", "CHANGE-PHONE"),
                place(
                                "update-not-by-form",
                                "Attributes in a form body are not seen.",
                                call -> isJson(call) ? call : call.withBody(""))
                        .narrow()
                        .also("properties are removed by the same call", "UNSET"),
                place(
                                "update-not-by-json",
                                "Attributes in a JSON body are not seen.",
                                call -> isJson(call) ? call.withBody("") : call)
                        .narrow()
                        .also("properties are removed by the same call", "UNSET"),
                place(
                                "update-not-by-typed-query",
                                "Attributes in the query are not seen where the content type is that of JSON.",
                                call -> RequestKinds.isEmptyWithContentType(call)
                                        ? call.withQuery(keyOnly(call))
                                        : call)
                        .narrow(),
                breaking(
                                "UPDATE-PLACES",
                                "update-not-with-charset",
                                "Attributes in a body are not seen where the content type names a charset.",
                                READ_CHANGE.override(right -> call -> right.apply(
                                        CallSpelling.type(call).contains("charset") ? call.withBody("") : call)))
                        .narrow(),
                place(
                                "update-plus-stays",
                                "A plus in the query stays a plus: values with spaces come out wrong.",
                                call -> call.withQuery(call.query().replace("+", "%2B")))
                        .narrow(),
                place(
                                "update-no-raw-dollar",
                                "A raw dollar is not seen as one: the name must be escaped.",
                                call -> call.withQuery(fields(call.query(), field -> !field.startsWith("$"))))
                        .also("$unset is such a name", "UNSET")
                        .narrow(),
                place(
                                "update-no-escaped-dollar",
                                "An escaped dollar is not seen as one: the name must be raw.",
                                call -> call.withQuery(fields(call.query(), field -> !field.startsWith("%24"))))
                        .also(PLACED, "CHANGE-ID", "CHANGE-EMAIL", "CHANGE-PHONE"),
                place(
                        "update-only-known",
                        "Of the attributes of a change the custom properties are not seen.",
                        call -> call.withQuery(fields(call.query(), UpdateFaults::reserved))
                                .withBody(isJson(call) ? call.text() : fields(call.text(), UpdateFaults::reserved))),
                breaking(
                                "UPDATE-PLACES",
                                "update-json-as-text",
                                "Values in a JSON body are stored as texts.",
                                READ_CHANGE.override(right -> call -> {
                                    PrivateChange change = right.apply(call);
                                    return isJson(call)
                                            ? change.withProperties(FaultBuilders.altered(
                                                    change.properties(), value -> LosslessJson.text(value.asText())))
                                            : change;
                                }))
                        .narrow(),
                breaking(
                        "UPDATE-PLACES",
                        "update-loses-custom",
                        "A change of custom properties is accepted, and not stored.",
                        READ_CHANGE.override(right -> call -> {
                            PrivateChange change = right.apply(call);
                            return change.withProperties(
                                    FaultBuilders.without(change.properties(), FaultBuilders::custom));
                        })),
                breaking(
                                "UPDATE-PLACES",
                                "update-location-whole",
                                "A change of one part of the location replaces the location as a whole.",
                                CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                                        LOCATION.stream().anyMatch(change.properties()::containsKey)
                                                ? profile.withoutProperties(LOCATION)
                                                : profile,
                                        change,
                                        profiles)))
                        .narrow(),
                breaking(
                                "UPDATE-PLACES",
                                "update-json-replaces",
                                "Custom properties in a JSON body replace all that there are.",
                                remembering(FaultBuilders::identities, UpdateFaults::jsonReplaces))
                        .narrow()
                        .on(RequestKinds.V2022),
                breaking(
                        "UPDATE-ANSWER",
                        "update-shows-removed",
                        "The answer shows what the change removed still.",
                        CHANGE.override(right -> (profile, change, profiles) -> {
                            ChangeDecision decision = right.apply(profile, change, profiles);
                            Map<String, JsonNode> removed = FaultBuilders.without(
                                    profile.properties(),
                                    name -> !change.unset().contains(name));
                            return new ChangeDecision(
                                    decision.duplicate(),
                                    decision.outcome(),
                                    decision.answered().map(answered -> answered.withProperties(removed)));
                        })),
                breaking(
                        "UPDATE-ANSWER",
                        "update-shows-before",
                        "The answer shows the person as it was before the change.",
                        CHANGE.override(right -> (profile, change, profiles) -> {
                            ChangeDecision decision = right.apply(profile, change, profiles);
                            return decision.answered().isPresent()
                                    ? new ChangeDecision(Optional.empty(), decision.outcome(), Optional.of(profile))
                                    : decision;
                        })),
                answer("update-204", "A change is answered without content.", (person) -> ServerResponse.empty(204)),
                answer(
                        "update-success",
                        "A change is answered with a word in place of the person.",
                        person -> person.withBody("{\"success\":true}")),
                answer(
                        "update-list",
                        "A change is answered with a list of one person.",
                        person -> person.withBody("[" + person.text() + "]")),
                answer(
                        "update-without-custom",
                        "A change is answered with the id and the identifiers alone.",
                        UpdateFaults::identifiersOnly),
                answer("update-202", "A change is answered with 202: it is queued.", person -> person.withStatus(202)));
    }

    private static Fault place(String name, String sentence, UnaryOperator<ServerRequest> seen) {
        return breaking(
                        "UPDATE-PLACES",
                        name,
                        sentence,
                        READ_CHANGE.override(
                                right -> call -> right.apply(call.method().equals("PUT") ? seen.apply(call) : call)))
                .on(RequestKinds.V2022);
    }

    private static Fault answer(String name, String sentence, UnaryOperator<ServerResponse> other) {
        return breaking("UPDATE-ANSWER", name, sentence, FaultBuilders.succeeding(RequestKinds::isChange, other));
    }

    private static Layer jsonReplaces(Set<Object> inJson) {
        return together(
                READ_CHANGE.override(right -> call -> {
                    PrivateChange change = right.apply(call);
                    if (isJson(call)) {
                        inJson.add(change);
                    }
                    return change;
                }),
                CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                        inJson.remove(change)
                                        && change.properties().keySet().stream().anyMatch(FaultBuilders::custom)
                                ? profile.onlyProperties(
                                        FaultBuilders.without(profile.properties(), FaultBuilders::custom))
                                : profile,
                        change,
                        profiles)));
    }

    private static boolean isJson(ServerRequest call) {
        return call.text().strip().startsWith("{");
    }

    private static String keyOnly(ServerRequest call) {
        return fields(call.query(), field -> field.startsWith("api_key="));
    }

    private static boolean reserved(String field) {
        return field.startsWith("$")
                || field.startsWith("%24")
                || field.startsWith("api_key=")
                || field.startsWith("id=")
                || field.startsWith("email=");
    }

    private static String fields(String raw, Predicate<String> kept) {
        return Arrays.stream(raw.split("&")).filter(kept).collect(Collectors.joining("&"));
    }

    private static ServerResponse identifiersOnly(ServerResponse person) {
        ObjectNode shown = LosslessJson.parseObject(person.text()).orElseThrow();
        JsonNode attributes = shown.path("data").path("attributes");
        if (attributes.isObject()) {
            ((ObjectNode) attributes).retain("email", "phone_number", "external_id");
        } else {
            shown.retain("object", "id", "$id", "$email", "$phone_number");
        }
        return person.withBody(LosslessJson.bytes(shown));
    }
}
