package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.DECODE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.points.Layer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** KEEP: identifiers that are protected under their own names, and not under names that resemble them. */
final class KeepNameFaults {
    private KeepNameFaults() {}

    static List<Fault> all() {
        return List.of(
                name(
                        EMAIL,
                        "any-case",
                        "Names are bound without regard to case, and protected with regard to it.",
                        name -> name.equalsIgnoreCase("$email") || name.equalsIgnoreCase("email")),
                name(
                        EXTERNAL_ID,
                        "of-successor",
                        "external_id, the name in the successor, is written to the column of that name.",
                        name -> name.equals("external_id")),
                name(
                        PHONE_NUMBER,
                        "of-column",
                        "phone_number, whatever its case, is written to the column of that name.",
                        name -> name.toLowerCase(Locale.ROOT).endsWith("phone_number")),
                name(
                        EMAIL,
                        "with-blank",
                        "Names are trimmed when they are written, and not before they are protected.",
                        name -> !name.equals("$email") && name.strip().equals("$email")),
                breaking(
                                "KEEP-EMAIL",
                                "name-email-in-set",
                                "What an object named $set holds is written to the columns, and is not protected.",
                                FaultBuilders.deciding((sent, decision) -> inSet(sent)
                                        .filter(email -> decision.updates())
                                        .map(email ->
                                                decision.withTaken(FaultBuilders.plus(decision.taken(), EMAIL, email)))
                                        .orElse(decision)))
                        .narrow()
                        .on(RequestKinds.V2022),
                breaking(
                                "KEEP-EMAIL",
                                "name-email-untrimmed",
                                "An email is compared without the blanks around it, and stored with them.",
                                DECIDE.override(right -> (sent, holders) -> {
                                    Decision decision = right.apply(sent, holders);
                                    return isPadded(decision) ? FaultBuilders.overwritten(decision, EMAIL) : decision;
                                }))
                        .narrow()
                        .on(RequestKinds.V2022),
                breaking(
                                "KEEP-EMAIL",
                                "name-person-id",
                                "A document with the ID of the profile is taken for a change with the private key.",
                                remembering(
                                        FaultBuilders::identities,
                                        trusted -> trusting(trusted, EMAIL, data -> data.has("id"))))
                        .narrow()
                        .on(RequestKinds.REVISION),
                breaking(
                                "KEEP-EMAIL",
                                "name-locale",
                                "An update that sets the locale rewrites the contact data, the email too.",
                                remembering(
                                        FaultBuilders::identities,
                                        trusted -> trusting(
                                                trusted,
                                                EMAIL,
                                                data -> data.path("attributes").has("locale"))))
                        .narrow()
                        .on(RequestKinds.REVISION),
                breaking(
                                "KEEP-ID",
                                "name-meta",
                                "A document with metadata is taken for a change with the private key.",
                                remembering(
                                        FaultBuilders::identities,
                                        trusted -> trusting(trusted, EXTERNAL_ID, data -> data.has("meta"))))
                        .narrow()
                        .on(RequestKinds.REVISION));
    }

    /** A property of such a name replaces the identifier. */
    private static Fault name(Identifier identifier, String name, String sentence, Predicate<String> names) {
        String suffix = identifier.suffix();
        return breaking(
                        "KEEP-" + suffix,
                        "name-" + suffix.toLowerCase(Locale.ROOT) + "-" + name,
                        sentence,
                        DECIDE.override(right -> (sent, holders) -> {
                            Decision decision = right.apply(sent, holders);
                            return value(sent, names)
                                    .filter(value -> decision.updates())
                                    .map(value ->
                                            decision.withTaken(FaultBuilders.plus(decision.taken(), identifier, value)))
                                    .orElse(decision);
                        }))
                .narrow()
                .on(RequestKinds.V2022);
    }

    private static Optional<String> inSet(IdentifyUpdate sent) {
        return Optional.ofNullable(sent.properties().get("$set"))
                .map(set -> set.get("$email"))
                .map(JsonNode::textValue);
    }

    private static Optional<String> value(IdentifyUpdate sent, Predicate<String> names) {
        return sent.properties().entrySet().stream()
                .filter(property ->
                        names.test(property.getKey()) && property.getValue().isTextual())
                .map(property -> property.getValue().textValue())
                .findFirst();
    }

    private static boolean isPadded(Decision decision) {
        String sent = decision.rejected().getOrDefault(EMAIL, "");
        return decision.matched()
                .flatMap(profile -> profile.identifier(EMAIL))
                .filter(has -> !has.equals(sent) && has.equals(sent.strip()))
                .isPresent();
    }

    /** A document whose data is so replaces the identifier. */
    private static Layer trusting(Set<Object> trusted, Identifier identifier, Predicate<JsonNode> isSo) {
        return together(
                DECODE.override(right -> call -> {
                    Optional<IdentifyPayload> payload = right.apply(call);
                    boolean replaces = LosslessJson.parseObject(call.text())
                            .filter(document -> isSo.test(document.path("data")))
                            .isPresent();
                    payload.filter(decoded -> replaces).ifPresent(trusted::add);
                    return payload;
                }),
                FaultBuilders.markingUpdatesOf(trusted),
                FaultBuilders.overwriting(identifier, (sent, decision) -> trusted.contains(sent)));
    }
}
