package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.READ_UPDATE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.wire.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** ALIASES: what goes wrong with identifiers whose names lack the dollar. */
final class AliasFaults {
    private static final String ID = "ALIASES";

    private AliasFaults() {}

    static List<Fault> all() {
        return List.of(
                alias(
                                "alias-email-overwrites",
                                "An email is protected under its own name, and not under its alias.",
                                FaultBuilders.overwriting(
                                        EMAIL, (sent, made) -> sent.aliased().contains(EMAIL)))
                        .also("it does not depend on the key that is sent, or sent as well", "PRIVATE-KEY")
                        .also("racers take turns in the forms, one of them with aliases", "RACE")
                        .also("the email is overwritten", "KEEP-EMAIL", "MIXED", "JESSICA"),
                alias(
                                "alias-id-overwrites",
                                "An external ID is protected under its own name, and not under its alias.",
                                FaultBuilders.overwriting(
                                        EXTERNAL_ID,
                                        (sent, made) -> sent.aliased().contains(EXTERNAL_ID)))
                        .also("it does not depend on the key that is sent, or sent as well", "PRIVATE-KEY")
                        .also("racers take turns in the forms, one of them with aliases", "RACE")
                        .also("the external ID is overwritten", "KEEP-ID", "MIXED"),
                alias(
                        "alias-id-beside-email",
                        "An external ID under its alias overwrites where the email came under its own name.",
                        FaultBuilders.overwriting(
                                EXTERNAL_ID,
                                (sent, made) -> sent.aliased().contains(EXTERNAL_ID)
                                        && sent.usable().containsKey(EMAIL)
                                        && !sent.aliased().contains(EMAIL))),
                alias("alias-email-is-property", "email is a custom property like any other.", asProperty(EMAIL))
                        .also("the other name of the identifier is the one that counts", "NULLS"),
                alias(
                        "alias-not-in-pixel",
                        "In a GET that asks for a picture, email is a custom property like any other.",
                        MarkedCalls.where(
                                CallSpelling.PIXEL_GET::is,
                                READ_UPDATE.override(right -> payload -> MarkedCalls.has(payload)
                                        ? sentAsProperty(right.apply(payload), EMAIL)
                                        : right.apply(payload)))),
                alias("alias-id-is-property", "id is a custom property like any other.", asProperty(EXTERNAL_ID))
                        .also("the other name of the identifier is the one that counts", "NULLS"),
                alias(
                                "alias-email-not-added",
                                "An email under its alias matches, but is not added where it is missing.",
                                DECIDE.override(right -> (sent, holders) -> {
                                    Decision decision = right.apply(sent, holders);
                                    return decision.updates() && sent.aliased().contains(EMAIL)
                                            ? decision.withTaken(FaultBuilders.without(decision.taken(), EMAIL))
                                            : decision;
                                }))
                        .also("a missing email is not added", "ADD-EMAIL", "MIXED"),
                alias(
                        "alias-beside-dropped",
                        "A request that names an identifier in both ways is dropped as ambiguous.",
                        READ_UPDATE.override(right -> payload -> ambiguous(payload.properties())
                                ? new IdentifyUpdate(payload.form(), Map.of(), Set.of(), Map.of())
                                : right.apply(payload))),
                alias(
                        "alias-null-wins",
                        "An alias that is null hides the identifier beside it.",
                        READ_UPDATE.override(right -> payload -> hidden(right.apply(payload), payload.properties()))));
    }

    private static Fault alias(String name, String sentence, Layer layer) {
        return breaking(ID, name, sentence, layer).on(RequestKinds.V2022);
    }

    private static Layer asProperty(Identifier identifier) {
        return READ_UPDATE.override(right -> payload -> sentAsProperty(right.apply(payload), identifier));
    }

    private static IdentifyUpdate sentAsProperty(IdentifyUpdate sent, Identifier identifier) {
        if (!sent.aliased().contains(identifier)) {
            return sent;
        }
        Map<String, JsonNode> properties = new LinkedHashMap<>(sent.properties());
        properties.put(Names.ALIAS.get(identifier), sent.identifiers().get(identifier));
        return sent.withIdentifiers(FaultBuilders.without(sent.identifiers(), identifier))
                .withProperties(properties);
    }

    private static boolean ambiguous(JsonNode properties) {
        return Names.ALIAS.entrySet().stream()
                .anyMatch(alias -> properties.hasNonNull(alias.getValue())
                        && properties.hasNonNull(Names.DOLLAR.get(alias.getKey())));
    }

    private static IdentifyUpdate hidden(IdentifyUpdate sent, JsonNode properties) {
        IdentifyUpdate seen = sent;
        for (Map.Entry<Identifier, String> alias : Names.ALIAS.entrySet()) {
            if (properties.path(alias.getValue()).isNull()) {
                seen = seen.withIdentifiers(FaultBuilders.without(seen.identifiers(), alias.getKey()));
            }
        }
        return seen;
    }
}
