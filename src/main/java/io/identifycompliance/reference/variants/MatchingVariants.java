package io.identifycompliance.reference.variants;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.points.Layers.asking;
import static io.identifycompliance.reference.points.Layers.deciding;
import static io.identifycompliance.reference.points.Layers.keying;
import static io.identifycompliance.reference.points.Layers.reading;
import static io.identifycompliance.reference.points.Layers.together;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyPolicy;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.points.Points;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Who is matched, and under which value an identifier is kept. */
final class MatchingVariants {
    private MatchingVariants() {}

    static List<VariantLayer> all() {
        return List.of(
                new VariantLayer(
                        "lower-case-email",
                        "E-mails are stored in lower case, and looked up so.",
                        normalising(EMAIL, MatchingVariants::lower)),
                new VariantLayer(
                        "case-insensitive-email",
                        "E-mails are stored as sent, and looked up without regard to case.",
                        keying((right, identifier, value) ->
                                right.key(identifier, identifier == EMAIL ? lower(value) : value))),
                new VariantLayer(
                        "normalised-phone",
                        "Phone numbers are stored without spaces, hyphens and brackets, and looked up so.",
                        normalising(PHONE_NUMBER, value -> value.replaceAll("[\\s()-]", ""))),
                new VariantLayer(
                        "email-first",
                        "Where identifiers match different profiles, the e-mail decides, then the phone number.",
                        inOrder(EMAIL, PHONE_NUMBER, EXTERNAL_ID)),
                new VariantLayer(
                        "phone-first",
                        "Where identifiers match different profiles, the phone number decides, then the e-mail.",
                        inOrder(PHONE_NUMBER, EMAIL, EXTERNAL_ID)),
                new VariantLayer(
                        "nothing-added-in-doubt",
                        "Where identifiers match different profiles, no missing identifier is added.",
                        deciding((right, sent, holders) -> {
                            Decision decision = right.decide(sent, holders);
                            long matched = holders.values().stream()
                                    .map(Profile::id)
                                    .distinct()
                                    .count();
                            return matched > 1 ? decision.withTaken(Map.of()) : decision;
                        })),
                new VariantLayer(
                        "anonymous-profiles",
                        "A request without identifiers creates a profile that only its id finds.",
                        deciding((right, sent, holders) -> sent.usable().isEmpty()
                                ? Decision.create(Map.of(), sent.settable())
                                : right.decide(sent, holders))));
    }

    private static UnaryOperator<Points> inOrder(Identifier... order) {
        return deciding((right, sent, holders) -> IdentifyPolicy.decide(sent, holders, List.of(order)));
    }

    private static UnaryOperator<Points> normalising(Identifier normalised, UnaryOperator<String> form) {
        return together(
                keying((right, identifier, value) ->
                        right.key(identifier, identifier == normalised ? form.apply(value) : value)),
                reading((right, payload) -> {
                    IdentifyUpdate sent = right.read(payload);
                    Map<Identifier, JsonNode> identifiers = new LinkedHashMap<>(sent.identifiers());
                    identifiers.computeIfPresent(
                            normalised,
                            (i, value) -> value.isTextual() ? LosslessJson.text(form.apply(value.textValue())) : value);
                    return sent.withIdentifiers(identifiers);
                }),
                asking((right, call) -> {
                    PrivateChange change = right.asked(call);
                    Map<Identifier, String> identifiers = new LinkedHashMap<>(change.identifiers());
                    identifiers.computeIfPresent(normalised, (i, value) -> form.apply(value));
                    return change.withIdentifiers(identifiers);
                }));
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
