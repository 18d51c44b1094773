package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.DECIDE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.reference.points.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** MIXED: what goes wrong with the rest of a request of which an identifier is rejected. */
final class MixedFaults {
    private static final String ID = "MIXED";
    private static final String MARKED = "a property beside a rejected identifier is what that check waits for";
    private static final int FIFTH = 5;
    private static final Set<String> SELDOM = Set.of("$last_name", "$title", "$region", "$country", "$zip", "$image");

    private MixedFaults() {}

    static List<Fault> all() {
        return List.of(
                mixed(
                                "mixed-all-or-nothing",
                                "A rejected identifier rejects the whole request.",
                                dropping((sent, made) -> true, FaultBuilders::any))
                        .also("a mixed request is sent there", "ALIASES", "JESSICA"),
                mixed(
                                "mixed-special-dropped",
                                "Beside a rejected identifier special properties are dropped: they look like"
                                        + " identifiers.",
                                dropping((sent, made) -> true, FaultBuilders::special))
                        .narrow(),
                mixed(
                                "mixed-custom-dropped",
                                "Beside a rejected identifier custom properties are dropped.",
                                dropping((sent, made) -> true, FaultBuilders::custom))
                        .also("a mixed request is sent there", "ALIASES", "JESSICA"),
                mixed(
                                "mixed-first-property",
                                "Beside a rejected identifier only the first property is processed.",
                                rejected(decision ->
                                        decision.withProperties(FaultBuilders.first(decision.properties()))))
                        .narrow(),
                mixed(
                                "mixed-missing-not-added",
                                "Beside a rejected identifier a missing one is not added: the loop ends at the"
                                        + " first rejection.",
                                rejected(decision -> decision.withTaken(Map.of())))
                        .narrow(),
                mixed(
                                "mixed-two-rejected",
                                "Two rejected identifiers at once reject the properties too.",
                                dropping((sent, made) -> made.rejected().size() > 1, FaultBuilders::any))
                        .narrow(),
                mixed(
                                "mixed-second-time",
                                "A second rejection of the same profile is taken for abuse: its properties are dropped.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, MixedFaults::secondTime))
                        .narrow()
                        .also(MARKED, "RACE"),
                mixed(
                                "mixed-only-new-keys",
                                "Beside a rejected identifier properties are created, and none is updated.",
                                rejected(decision -> decision.withProperties(FaultBuilders.without(
                                        decision.properties(),
                                        name -> decision.matched()
                                                .orElseThrow()
                                                .properties()
                                                .containsKey(name)))))
                        .narrow()
                        .also(MARKED, "ALIASES"),
                mixed(
                                "mixed-needs-id",
                                "Beside a rejected identifier properties are processed only where the external ID matched.",
                                dropping((sent, made) -> !sent.usable().containsKey(EXTERNAL_ID), FaultBuilders::any))
                        .narrow(),
                mixed(
                                "mixed-elsewhere",
                                "The properties beside a rejected identifier go to a new profile that has it.",
                                DECIDE.override(right ->
                                        (sent, holders) -> elsewhere(right.apply(sent, holders), sent, holders.size())))
                        .also("the rejected value finds somebody new", "KEEP-ID", "KEEP-EMAIL", "KEEP-PHONE")
                        .also("a mixed request is sent there", "ALIASES", "JESSICA", "UNSET"),
                mixed(
                                "mixed-given-up",
                                "An update is dropped whole where the profile gave the rejected identifier up.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, MixedFaults::givenUp))
                        .narrow()
                        .also("an update names the email that the private key replaces meanwhile", "RACE"),
                mixed(
                                "mixed-two-match",
                                "Properties beside a rejected phone number are dropped where both other identifiers"
                                        + " match.",
                                dropping(
                                        (sent, made) ->
                                                made.rejected().containsKey(PHONE_NUMBER) && twoMatch(sent, made),
                                        FaultBuilders::any))
                        .narrow(),
                mixed(
                                "mixed-last-name",
                                "Beside a rejected identifier the last name, and what else is seldom sent, is dropped.",
                                dropping((sent, made) -> true, SELDOM::contains))
                        .narrow(),
                mixed(
                                "mixed-empty",
                                "Beside a rejected identifier empty texts are dropped.",
                                rejected(MixedFaults::withoutEmptyTexts))
                        .narrow(),
                mixed(
                                "mixed-fifth",
                                "From the fifth rejection of a profile on, the properties beside it are dropped.",
                                rememberingPeople(ConcurrentHashMap<String, Integer>::new, MixedFaults::fifthTime))
                        .narrow()
                        .also(MARKED, "RACE"));
    }

    private static Fault mixed(String name, String sentence, Layer layer) {
        return breaking(ID, name, sentence, layer);
    }

    private static Layer rejected(UnaryOperator<Decision> other) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            return decision.rejected().isEmpty() ? decision : other.apply(decision);
        });
    }

    private static Layer dropping(BiPredicate<IdentifyUpdate, Decision> when, Predicate<String> dropped) {
        return FaultBuilders.dropping((sent, made) -> !made.rejected().isEmpty() && when.test(sent, made), dropped);
    }

    private static Layer secondTime(Set<String> seen) {
        return dropping((sent, made) -> !seen.add(FaultBuilders.matchedId(made)), FaultBuilders::any);
    }

    private static Layer fifthTime(Map<String, Integer> counts) {
        return dropping(
                (sent, made) -> counts.merge(FaultBuilders.matchedId(made), 1, Integer::sum) >= FIFTH,
                FaultBuilders::any);
    }

    private static Layer givenUp(Set<String> former) {
        return together(
                FaultBuilders.changing((profile, change) -> {
                    change.identifiers()
                            .forEach((identifier, value) -> profile.identifier(identifier)
                                    .filter(old -> !old.equals(value))
                                    .ifPresent(old -> former.add(profile.id() + FaultBuilders.key(identifier, old))));
                    return change;
                }),
                rejected(decision -> decision.rejected().entrySet().stream()
                                .map(entry -> FaultBuilders.key(entry.getKey(), entry.getValue()))
                                .anyMatch(old -> former.contains(FaultBuilders.matchedId(decision) + old))
                        ? Decision.nothing()
                        : decision));
    }

    private static boolean twoMatch(IdentifyUpdate sent, Decision made) {
        long matching = made.matched().stream()
                .flatMap(profile -> sent.usable().entrySet().stream()
                        .filter(entry -> profile.identifier(entry.getKey())
                                .filter(entry.getValue()::equals)
                                .isPresent()))
                .count();
        return matching > 1;
    }

    private static Decision withoutEmptyTexts(Decision decision) {
        Map<String, JsonNode> kept = new LinkedHashMap<>(decision.properties());
        kept.values().removeIf(value -> value.isTextual() && value.textValue().isEmpty());
        return decision.withProperties(kept);
    }

    private static Decision elsewhere(Decision decision, IdentifyUpdate sent, int holders) {
        return decision.rejected().isEmpty() || decision.properties().isEmpty() || holders > 1
                ? decision
                : Decision.create(decision.rejected(), sent.settable());
    }
}
