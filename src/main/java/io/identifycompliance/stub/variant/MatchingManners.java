package io.identifycompliance.stub.variant;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.stub.point.Layers.asking;
import static io.identifycompliance.stub.point.Layers.deciding;
import static io.identifycompliance.stub.point.Layers.keying;
import static io.identifycompliance.stub.point.Layers.reading;
import static io.identifycompliance.stub.point.Layers.together;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.stub.http.Json;
import io.identifycompliance.stub.point.Points;
import io.identifycompliance.stub.policy.Attributes;
import io.identifycompliance.stub.policy.Change;
import io.identifycompliance.stub.policy.Decision;
import io.identifycompliance.stub.policy.IdentifyPolicy;
import io.identifycompliance.stub.policy.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Who is matched, and under which value an identifier is kept. */
final class MatchingManners {
    private MatchingManners() {}

    static List<Manner> all() {
        return List.of(
                new Manner(
                        "lower-case-email",
                        "E-mails are stored in lower case, and looked up so.",
                        normalising(EMAIL, MatchingManners::lower)),
                new Manner(
                        "case-insensitive-email",
                        "E-mails are stored as sent, and looked up without regard to case.",
                        keying((right, identifier, value) ->
                                right.key(identifier, identifier == EMAIL ? lower(value) : value))),
                new Manner(
                        "normalised-phone",
                        "Phone numbers are stored without spaces, hyphens and brackets, and looked up so.",
                        normalising(PHONE_NUMBER, value -> value.replaceAll("[\\s()-]", ""))),
                new Manner(
                        "email-first",
                        "Where identifiers match different profiles, the e-mail decides, then the phone number.",
                        inOrder(EMAIL, PHONE_NUMBER, EXTERNAL_ID)),
                new Manner(
                        "phone-first",
                        "Where identifiers match different profiles, the phone number decides, then the e-mail.",
                        inOrder(PHONE_NUMBER, EMAIL, EXTERNAL_ID)),
                new Manner(
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
                new Manner(
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
                    Attributes sent = right.read(payload);
                    Map<Identifier, JsonNode> identifiers = new LinkedHashMap<>(sent.identifiers());
                    identifiers.computeIfPresent(
                            normalised,
                            (i, value) -> value.isTextual() ? Json.text(form.apply(value.textValue())) : value);
                    return sent.withIdentifiers(identifiers);
                }),
                asking((right, call) -> {
                    Change change = right.asked(call);
                    Map<Identifier, String> identifiers = new LinkedHashMap<>(change.identifiers());
                    identifiers.computeIfPresent(normalised, (i, value) -> form.apply(value));
                    return change.withIdentifiers(identifiers);
                }));
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
