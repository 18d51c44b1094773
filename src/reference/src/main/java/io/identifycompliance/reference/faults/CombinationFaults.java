package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.faults.FaultBuilders.dropping;
import static io.identifycompliance.reference.faults.FaultBuilders.only;
import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.CHECK_PUBLIC_KEY;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.DECODE;
import static io.identifycompliance.reference.points.Point.MATCH;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.wire.AttributeReader;
import io.identifycompliance.reference.wire.Names;
import io.identifycompliance.reference.wire.PayloadDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules that hold in general and are forgotten where several things come together: one path among many. */
final class CombinationFaults {
    private CombinationFaults() {}

    static List<Fault> all() {
        return Stream.of(add(), properties(), wire())
                .flatMap(List::stream)
                .map(Fault::narrow)
                .toList();
    }

    private static List<Fault> add() {
        return List.of(
                breaking(
                        "ADD-ID",
                        "combination-add-id-not-by-two",
                        "An external ID is not added where both other identifiers match.",
                        notAdded(EXTERNAL_ID, (sent, made) -> matching(sent, made) > 1)),
                breaking(
                        "ADD-PHONE",
                        "combination-add-phone-not-with-email",
                        "A phone number is not added beside an email that is added.",
                        notAdded(PHONE_NUMBER, (sent, made) -> made.taken().containsKey(EMAIL))),
                breaking(
                        "MIXED",
                        "combination-add-phone-not-beside-id",
                        "A phone number is not added beside a rejected external ID.",
                        notAdded(PHONE_NUMBER, (sent, made) -> made.rejected().containsKey(EXTERNAL_ID))),
                breaking(
                                "ADD-EMAIL",
                                "combination-add-email-not-with-new-key",
                                "An email is not added by a request that also creates a property.",
                                notAdded(
                                        EMAIL,
                                        (sent, made) -> made.matched()
                                                .filter(profile -> !profile.properties()
                                                        .keySet()
                                                        .containsAll(made.properties()
                                                                .keySet()))
                                                .isPresent()))
                        .also("an email is not added", "MIXED", "RACE"),
                breaking(
                        "ADD-PHONE",
                        "combination-add-phone-not-without-properties",
                        "A phone number is not added to a profile without properties.",
                        notAdded(
                                PHONE_NUMBER,
                                (sent, made) -> made.matched()
                                        .filter(profile -> profile.properties().isEmpty())
                                        .isPresent())),
                breaking(
                        "NULLS",
                        "combination-add-after-null",
                        "Identifiers beside one that is null are matched, and not added: the loop ends there.",
                        DECIDE.override(right -> (sent, holders) -> {
                            Decision decision = right.apply(sent, holders);
                            return decision.updates()
                                            && sent.identifiers().values().stream()
                                                    .anyMatch(JsonNode::isNull)
                                    ? decision.withTaken(Map.of())
                                    : decision;
                        })),
                breaking(
                                "ADD-EMAIL",
                                "combination-unknown-first",
                                "A phone number is not looked up where an unknown email stands beside it.",
                                MATCH.override(right -> (sent, profiles) -> {
                                    Map<Identifier, Profile> holders = new LinkedHashMap<>(right.apply(sent, profiles));
                                    if (sent.usable().containsKey(EMAIL) && !holders.containsKey(EMAIL)) {
                                        holders.remove(PHONE_NUMBER);
                                    }
                                    return holders;
                                }))
                        .also(
                                "a request with a new email creates a second profile",
                                "ADD-ID",
                                "ALIASES",
                                "KEEP-EMAIL",
                                "MIXED"));
    }

    private static List<Fault> properties() {
        return List.of(
                breaking(
                                "PROP-UPDATE",
                                "combination-falsy-by-phone",
                                "Zero, false and empty are not stored on a profile that is matched by phone number alone.",
                                dropped((sent, made) -> only(sent, made, PHONE_NUMBER), CombinationFaults::isFalsy))
                        .also("the same values come there", "MIXED", "PROP-CREATE"),
                breaking(
                        "PROP-UPDATE",
                        "combination-falsy-special",
                        "An empty special property is not stored where one is set.",
                        DECIDE.override(right -> (sent, holders) -> {
                            Decision decision = right.apply(sent, holders);
                            Map<String, JsonNode> kept = new LinkedHashMap<>(decision.properties());
                            kept.entrySet()
                                    .removeIf(one -> FaultBuilders.special(one.getKey()) && isFalsy(one.getValue()));
                            return decision.updates() ? decision.withProperties(kept) : decision;
                        })),
                breaking(
                        "MIXED",
                        "combination-mixed-special-by-phone",
                        "Special properties beside a rejected email are dropped where the phone number matched.",
                        dropping(
                                (sent, made) ->
                                        made.rejected().containsKey(EMAIL) && matchedBy(sent, made, PHONE_NUMBER),
                                FaultBuilders::special)),
                breaking(
                        "MIXED",
                        "combination-mixed-held-properties",
                        "Properties beside an identifier that another profile has are dropped, when it alone is rejected.",
                        DECIDE.override(right -> (sent, holders) -> {
                            Decision decision = right.apply(sent, holders);
                            return decision.rejected().keySet().stream().anyMatch(holders::containsKey)
                                    ? decision.withProperties(Map.of())
                                    : decision;
                        })),
                breaking(
                                "PROP-CREATE",
                                "combination-list-by-email",
                                "Lists are not created on a profile that is matched by email alone.",
                                dropped((sent, made) -> only(sent, made, EMAIL), JsonNode::isArray))
                        .also("the same values come there", "MIXED", "PROP-UPDATE"),
                breaking(
                        "PROP-UPDATE",
                        "combination-two-match",
                        "A request that two identifiers match creates properties, and updates none.",
                        DECIDE.override(right -> (sent, holders) -> {
                            Decision decision = right.apply(sent, holders);
                            Set<String> has = decision.matched()
                                    .map(profile -> profile.properties().keySet())
                                    .orElse(Set.of());
                            return matching(sent, decision) > 1
                                    ? decision.withProperties(
                                            FaultBuilders.without(decision.properties(), has::contains))
                                    : decision;
                        })),
                breaking(
                        "CREATE",
                        "combination-create-special-by-phone",
                        "A profile that is created with a phone number alone gets no special properties.",
                        dropping(
                                (sent, made) ->
                                        made.creates() && made.taken().keySet().equals(Set.of(PHONE_NUMBER)),
                                FaultBuilders::special)));
    }

    private static List<Fault> wire() {
        return List.of(
                breaking(
                                "ALIASES",
                                "combination-alias-beside-null",
                                "An alias is not looked at where the name with the dollar is there, though null.",
                                DECODE.override(
                                        right -> call -> right.apply(call).map(CombinationFaults::withoutHidden)))
                        .also("an identifier beside null is not seen", "NULLS")
                        .on(RequestKinds.V2022),
                breaking(
                        "WRONG-PUBLIC-KEY",
                        "combination-key-unchecked-alone",
                        "The public key is not checked where there are no properties to be stored.",
                        CHECK_PUBLIC_KEY.override(
                                right -> (payload, key) -> right.test(payload, key) || hasOnlyIdentifiers(payload))),
                breaking(
                                "ANSWER",
                                "combination-pixel-malformed",
                                "A malformed request that asks for a picture is answered with 0.",
                                ANSWER.override(right -> (call, rest) -> right.apply(
                                        RequestKinds.isIdentify(call)
                                                        && PayloadDecoder.decode(call)
                                                                .isEmpty()
                                                ? call.withQuery(call.query().replace("i=1", "i=0"))
                                                : call,
                                        rest)))
                        .on(RequestKinds.V2022),
                breaking(
                        "CHANGE-PHONE",
                        "combination-change-not-with-unset",
                        "A new phone number beside properties that are taken away is not stored.",
                        CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                                profile,
                                change.unset().isEmpty()
                                        ? change
                                        : change.withIdentifiers(
                                                FaultBuilders.without(change.identifiers(), PHONE_NUMBER)),
                                profiles))),
                breaking(
                        "UNSET",
                        "combination-unset-not-beside",
                        "Properties are not taken away where others are set in the same change.",
                        CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                                profile,
                                change.properties().isEmpty()
                                                && change.identifiers().isEmpty()
                                        ? change
                                        : change.withUnset(Set.of()),
                                profiles))),
                breaking(
                                "UPDATE-PLACES",
                                "combination-change-properties-with-id",
                                "Properties beside a new external ID are not stored.",
                                CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                                        profile,
                                        change.identifiers().containsKey(EXTERNAL_ID)
                                                ? change.withProperties(Map.of())
                                                : change,
                                        profiles)))
                        .also("the change is not made as a whole", "CHANGE-ID"));
    }

    private static Layer notAdded(Identifier identifier, BiPredicate<IdentifyUpdate, Decision> when) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            return decision.updates() && when.test(sent, decision)
                    ? decision.withTaken(FaultBuilders.without(decision.taken(), identifier))
                    : decision;
        });
    }

    private static Layer dropped(BiPredicate<IdentifyUpdate, Decision> when, Predicate<JsonNode> value) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            Map<String, JsonNode> kept = new LinkedHashMap<>(decision.properties());
            kept.values().removeIf(value);
            return when.test(sent, decision) ? decision.withProperties(kept) : decision;
        });
    }

    private static long matching(IdentifyUpdate sent, Decision made) {
        return Stream.of(Identifier.values())
                .filter(one -> matchedBy(sent, made, one))
                .count();
    }

    private static boolean matchedBy(IdentifyUpdate sent, Decision made, Identifier identifier) {
        Optional<String> has = made.matched().flatMap(profile -> profile.identifier(identifier));
        return has.isPresent() && has.equals(Optional.ofNullable(sent.usable().get(identifier)));
    }

    private static boolean isFalsy(JsonNode value) {
        return value.isNumber()
                ? value.decimalValue().signum() == 0
                : value.asText().isEmpty() || value.equals(BooleanNode.FALSE);
    }

    private static IdentifyPayload withoutHidden(IdentifyPayload payload) {
        if (payload.properties().isObject()) {
            ObjectNode fewer = payload.properties().deepCopy();
            Names.ALIAS.forEach((identifier, alias) -> {
                if (fewer.has(Names.DOLLAR.get(identifier))) {
                    fewer.remove(alias);
                }
            });
            return new IdentifyPayload(payload.form(), payload.key(), fewer);
        }
        return payload;
    }

    private static boolean hasOnlyIdentifiers(IdentifyPayload payload) {
        return AttributeReader.read(payload).properties().isEmpty();
    }
}
