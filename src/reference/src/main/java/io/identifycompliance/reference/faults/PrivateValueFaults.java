package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.READ_CHANGE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.ChangePolicy;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.points.Layer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values of properties that the private key sets, takes away or moves to another profile, and that go wrong there. */
final class PrivateValueFaults {
    private static final int LONGEST = 255;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private PrivateValueFaults() {}

    static List<Fault> all() {
        return Stream.of(ignored(), altered(), unset())
                .flatMap(List::stream)
                .map(Fault::narrow)
                .toList();
    }

    private static List<Fault> ignored() {
        return List.of(
                place(
                        "private-value-name",
                        "The first and the last name of a person are not changed with the private key.",
                        ignoring(Set.of("$first_name", "$last_name")::contains)),
                place(
                        "private-value-image",
                        "The image of a person is not changed with the private key.",
                        ignoring("$image"::equals)),
                place(
                                "private-value-falsy",
                                "Zero, false and the empty text are not stored by a change with the private key.",
                                ignoring((old, value) -> isFalsy(value)))
                        .on(RequestKinds.REVISION),
                place(
                        "private-value-falsy-over-another",
                        "Zero, false and the empty text do not replace a value in a change with the private key.",
                        ignoring((old, value) -> old.isPresent() && isFalsy(value))),
                place(
                        "private-value-type",
                        "A value does not replace one of another type in a change with the private key.",
                        ignoring((old, value) -> old.filter(had -> had.getNodeType() != value.getNodeType())
                                .isPresent())));
    }

    private static List<Fault> altered() {
        return List.of(
                place(
                        "private-value-list-appended",
                        "A list in a change with the private key is appended to the list that is there.",
                        FaultBuilders.changing(PrivateValueFaults::appending)),
                place(
                                "private-value-name-by-php",
                                "Dots, blanks and brackets in names of a change become underscores, as PHP has it, but"
                                        + " for JSON.",
                                READ_CHANGE.override(
                                        right -> call -> call.text().strip().startsWith("{")
                                                ? right.apply(call)
                                                : namedByPhp(right.apply(call))))
                        .on(RequestKinds.V2022),
                place(
                                "private-value-beside-digits",
                                "A change with the private key makes numbers of the texts of digits that it leaves alone.",
                                CHANGE.override(right -> (profile, change, profiles) ->
                                        right.apply(withNumbers(profile), change, profiles)))
                        .also("a removal is a change as well", "UNSET"),
                place(
                        "private-value-long-text",
                        "A text in a change with the private key is cut after 255 characters.",
                        FaultBuilders.changing((profile, change) -> change.withProperties(
                                FaultBuilders.altered(change.properties(), PrivateValueFaults::cut)))),
                breaking(
                        "NO-LOSS",
                        "private-value-merge-falsy",
                        "A change to held values merges the profiles, but for what is zero, false or empty.",
                        CHANGE.override(right -> (profile, change, profiles) -> {
                            List<Profile> holders = holders(profile, change, profiles);
                            return holders.isEmpty()
                                    ? right.apply(profile, change, profiles)
                                    : merged(ChangePolicy.changed(profile, change), holders);
                        })));
    }

    private static List<Fault> unset() {
        return List.of(
                unset(
                        "private-value-unset-falsy",
                        "A property that is zero, false or the empty text is not taken away: it passes for absent.",
                        keeping(PrivateValueFaults::isFalsy)),
                unset(
                        "private-value-unset-digits",
                        "A text of digits is taken for a number, and is not taken away.",
                        keeping(PrivateValueFaults::isDigits)),
                unset(
                        "private-value-unset-list",
                        "A property that is a list is not taken away.",
                        keeping(JsonNode::isArray)),
                unset(
                        "private-value-unset-dot",
                        "A property with a dot in its name is not taken away.",
                        keepingNames((profile, name) -> name.contains("."))));
    }

    private static Fault place(String name, String sentence, Layer layer) {
        return breaking("UPDATE-PLACES", name, sentence, layer);
    }

    private static Fault unset(String name, String sentence, Layer layer) {
        return breaking("UNSET", name, sentence, layer);
    }

    private static Layer ignoring(Predicate<String> ignored) {
        return FaultBuilders.changing(
                (profile, change) -> change.withProperties(FaultBuilders.without(change.properties(), ignored)));
    }

    /** Ignores properties by what the profile has, if anything, and by what comes. */
    private static Layer ignoring(BiPredicate<Optional<JsonNode>, JsonNode> ignored) {
        return FaultBuilders.changing((profile, change) -> {
            Map<String, JsonNode> kept = new LinkedHashMap<>(change.properties());
            kept.entrySet().removeIf(entry -> ignored.test(value(profile, entry.getKey()), entry.getValue()));
            return change.withProperties(kept);
        });
    }

    private static Optional<JsonNode> value(Profile profile, String name) {
        return Optional.ofNullable(profile.properties().get(name));
    }

    private static PrivateChange appending(Profile profile, PrivateChange change) {
        Map<String, JsonNode> longer = new LinkedHashMap<>(change.properties());
        longer.replaceAll((name, value) ->
                value instanceof ArrayNode more && profile.properties().get(name) instanceof ArrayNode old
                        ? old.deepCopy().addAll(more)
                        : value);
        return change.withProperties(longer);
    }

    private static PrivateChange namedByPhp(PrivateChange change) {
        Map<String, JsonNode> renamed = new LinkedHashMap<>();
        change.properties().forEach((name, value) -> renamed.put(name.replaceAll("[. \\[]", "_"), value));
        return change.withProperties(renamed);
    }

    private static JsonNode cut(JsonNode value) {
        return value.isTextual() && value.textValue().length() > LONGEST
                ? LosslessJson.text(value.textValue().substring(0, LONGEST))
                : value;
    }

    private static Layer keeping(Predicate<JsonNode> kept) {
        return keepingNames((profile, name) -> value(profile, name).filter(kept).isPresent());
    }

    /** Does not take properties away that are kept. */
    private static Layer keepingNames(BiPredicate<Profile, String> kept) {
        return FaultBuilders.changing((profile, change) -> {
            Set<String> names = new LinkedHashSet<>(change.unset());
            names.removeIf(name -> kept.test(profile, name));
            return change.withUnset(names);
        });
    }

    private static List<Profile> holders(Profile profile, PrivateChange change, ProfileView profiles) {
        return change.identifiers().entrySet().stream()
                .flatMap(entry -> profiles.find(entry.getKey(), entry.getValue()).stream())
                .filter(holder -> !holder.id().equals(profile.id()))
                .distinct()
                .toList();
    }

    private static ChangeDecision merged(Profile changed, List<Profile> holders) {
        Profile all = changed;
        for (Profile holder : holders) {
            Map<Identifier, String> identifiers = new LinkedHashMap<>(holder.identifiers());
            identifiers.keySet().removeAll(all.identifiers().keySet());
            Map<String, JsonNode> properties =
                    FaultBuilders.without(holder.properties(), all.properties()::containsKey);
            properties.values().removeIf(PrivateValueFaults::isFalsy);
            all = all.with(identifiers).withProperties(properties);
        }
        List<String> removed = holders.stream().map(Profile::id).toList();
        return new ChangeDecision(Optional.empty(), new StoreWrite(List.of(all), removed), Optional.of(all));
    }

    private static boolean isFalsy(JsonNode value) {
        return (value.isTextual() && value.textValue().isEmpty())
                || (value.isNumber() && value.decimalValue().signum() == 0)
                || (value.isBoolean() && !value.booleanValue());
    }

    private static Profile withNumbers(Profile profile) {
        return profile.onlyProperties(FaultBuilders.altered(
                profile.properties(), value -> isDigits(value) ? LongNode.valueOf(value.asLong()) : value));
    }

    private static boolean isDigits(JsonNode value) {
        return value.isTextual() && DIGITS.matcher(value.asText()).matches();
    }
}
