package io.identifycompliance.reference.variants;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.INDEX_KEY;
import static io.identifycompliance.reference.points.Point.READ_CHANGE;
import static io.identifycompliance.reference.points.Point.READ_UPDATE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyPolicy;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.points.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Which profile is matched, and in which form an identifier is stored. */
final class MatchingVariants {
    private MatchingVariants() {}

    static List<Variant> all() {
        return List.of(
                new Variant(
                        "lower-case-email",
                        "Email addresses are stored and looked up in lower case.",
                        normalising(EMAIL, MatchingVariants::lower)),
                new Variant(
                        "case-insensitive-email",
                        "Email addresses are stored as sent, and looked up regardless of case.",
                        INDEX_KEY.override(right -> (identifier, value) ->
                                right.apply(identifier, identifier == EMAIL ? lower(value) : value))),
                new Variant(
                        "normalised-phone",
                        "Phone numbers are stored and looked up without spaces, hyphens and brackets.",
                        normalising(PHONE_NUMBER, value -> value.replaceAll("[\\s()-]", ""))),
                new Variant(
                        "email-first",
                        "Where identifiers match different profiles, the email decides, then the phone number.",
                        inOrder(EMAIL, PHONE_NUMBER, EXTERNAL_ID)),
                new Variant(
                        "phone-first",
                        "Where identifiers match different profiles, the phone number decides, then the email.",
                        inOrder(PHONE_NUMBER, EMAIL, EXTERNAL_ID)),
                new Variant(
                        "nothing-added-in-doubt",
                        "Where identifiers match different profiles, no missing identifier is added.",
                        DECIDE.override(right -> (sent, holders) -> {
                            Decision decision = right.apply(sent, holders);
                            long matched = holders.values().stream()
                                    .map(Profile::id)
                                    .distinct()
                                    .count();
                            return matched > 1 ? decision.withTaken(Map.of()) : decision;
                        })),
                new Variant(
                        "anonymous-profiles",
                        "A request without identifiers creates a profile that can be read by its ID only.",
                        DECIDE.override(
                                right -> (sent, holders) -> sent.usable().isEmpty()
                                        ? Decision.create(Map.of(), sent.settable())
                                        : right.apply(sent, holders))));
    }

    private static Layer inOrder(Identifier... order) {
        return DECIDE.override(right -> (sent, holders) -> IdentifyPolicy.decide(sent, holders, List.of(order)));
    }

    private static Layer normalising(Identifier normalised, UnaryOperator<String> form) {
        return together(
                INDEX_KEY.override(right -> (identifier, value) ->
                        right.apply(identifier, identifier == normalised ? form.apply(value) : value)),
                READ_UPDATE.override(right -> payload -> {
                    IdentifyUpdate sent = right.apply(payload);
                    Map<Identifier, JsonNode> identifiers = new LinkedHashMap<>(sent.identifiers());
                    identifiers.computeIfPresent(
                            normalised,
                            (i, value) -> value.isTextual() ? LosslessJson.text(form.apply(value.textValue())) : value);
                    return sent.withIdentifiers(identifiers);
                }),
                READ_CHANGE.override(right -> call -> {
                    PrivateChange change = right.apply(call);
                    Map<Identifier, String> identifiers = new LinkedHashMap<>(change.identifiers());
                    identifiers.computeIfPresent(normalised, (i, value) -> form.apply(value));
                    return change.withIdentifiers(identifiers);
                }));
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
