package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.CHANGE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.points.Layer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** CHANGE-*: what a changed identifier does to the rest of the row, and the rest of the row to the change. */
final class ChangedRowFaults {
    private static final JsonNode NO_ELEMENTS = LosslessJson.object().arrayNode();

    private ChangedRowFaults() {}

    static List<Fault> all() {
        return List.of(
                breaking(
                                "CHANGE-ID",
                                "change-id-numbers-as-text",
                                "A new external ID makes texts of the profile's numbers: the row is copied.",
                                altering(
                                        EXTERNAL_ID,
                                        value -> value.isNumber() ? LosslessJson.text(value.asText()) : value))
                        .also("the external ID of a profile with numbers is changed there", "UPDATE-PLACES")
                        .narrow(),
                breaking(
                                "CHANGE-EMAIL",
                                "change-email-without-lists",
                                "A new email empties the profile's lists: they were not loaded with the row.",
                                altering(EMAIL, value -> value.isArray() ? NO_ELEMENTS : value))
                        .narrow(),
                breaking(
                                "CHANGE-PHONE",
                                "change-phone-without-false",
                                "A new phone number drops the profile's properties that are false: they look unset.",
                                rewriting(PHONE_NUMBER, profile -> profile.withoutProperties(falseOnes(profile))))
                        .narrow(),
                breaking(
                                "CHANGE-EMAIL",
                                "change-email-without-title",
                                "A new email clears the title: it belonged to the former position.",
                                rewriting(EMAIL, profile -> profile.withoutProperties(Set.of("$title"))))
                        .also("the email of a profile with a title is changed there", "UPDATE-PLACES")
                        .narrow(),
                breaking(
                                "CHANGE-ID",
                                "change-id-not-the-only-one",
                                "An external ID that is the only identifier is not changed: who would it be?",
                                ignoringTheOnly(EXTERNAL_ID))
                        .narrow());
    }

    /** A change of that identifier alters the properties of the profile. */
    private static Layer altering(Identifier identifier, UnaryOperator<JsonNode> value) {
        return rewriting(
                identifier, profile -> profile.withProperties(FaultBuilders.altered(profile.properties(), value)));
    }

    /** A change of that identifier changes the rest of the profile as well. */
    private static Layer rewriting(Identifier identifier, UnaryOperator<Profile> rewritten) {
        return CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                change.identifiers().containsKey(identifier) ? rewritten.apply(profile) : profile, change, profiles));
    }

    private static Set<String> falseOnes(Profile profile) {
        return profile.properties().entrySet().stream()
                .filter(property -> property.getValue().equals(BooleanNode.FALSE))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Layer ignoringTheOnly(Identifier identifier) {
        return CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                profile,
                profile.identifiers().size() == 1
                        ? change.withIdentifiers(FaultBuilders.without(change.identifiers(), identifier))
                        : change,
                profiles));
    }
}
