package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.DECIDE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.Profile;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of properties: updates that are skipped because nothing seems to change, and stores that alter what they take. */
final class ComparedValueFaults {
    private static final String STORED = "the value is not stored as it was sent";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final int COMPARED = 64;
    private static final double EPSILON = 1e-5;
    private static final int ELEMENTS = 3;
    private static final int KEY = 32;

    private ComparedValueFaults() {}

    static List<Fault> all() {
        return Stream.of(compared(), stored()).flatMap(List::stream).toList();
    }

    private static List<Fault> compared() {
        return List.of(
                skipping("case", "differs in case", texts(String::equalsIgnoreCase)),
                skipping(
                        "spaces",
                        "differs by spaces around it",
                        texts((was, now) -> was.strip().equals(now.strip()))),
                skipping(
                        "accents",
                        "differs by accents",
                        texts((was, now) -> plain(was).equals(plain(now)))),
                skipping(
                        "earlier",
                        "is a day before the one that is there",
                        texts((was, now) ->
                                DAY.matcher(was).matches() && DAY.matcher(now).matches() && now.compareTo(was) < 0)),
                skipping("length", "has the same length", texts((was, now) -> was.length() == now.length()))
                        .also(
                                "cities of the same length are updated there",
                                "CHANGE-ID",
                                "CHANGE-EMAIL",
                                "CHANGE-PHONE"),
                skipping(
                        "beginning",
                        "has the same first 64 characters",
                        texts((was, now) -> now.length() > COMPARED && was.startsWith(now.substring(0, COMPARED)))),
                skipping(
                        "emoji",
                        "differs in characters beyond the BMP",
                        texts((was, now) -> inThreeBytes(was).equals(inThreeBytes(now)))),
                skipping(
                        "composed",
                        "differs in how its accents are composed",
                        texts((was, now) -> composed(was).equals(composed(now)))),
                skipping(
                        "text",
                        "reads the same as a text",
                        (was, now) -> was.asText().equals(now.asText()) && was.isValueNode() && now.isValueNode()),
                skipping(
                        "whole",
                        "is the same whole number",
                        (was, now) -> was.isNumber() && now.isNumber() && was.asLong() == now.asLong()),
                skipping(
                        "sign",
                        "is the same number with another sign",
                        (was, now) -> was.isNumber()
                                && now.isNumber()
                                && now.doubleValue() == -was.doubleValue()
                                && now.doubleValue() != 0),
                skipping(
                        "epsilon",
                        "is a number that differs by less than 0.00001",
                        (was, now) -> was.isNumber()
                                && now.isNumber()
                                && Math.abs(was.doubleValue() - now.doubleValue()) < EPSILON),
                skipping(
                        "list-size",
                        "is a list of the same length",
                        (was, now) -> was.isArray() && now.isArray() && was.size() == now.size()),
                skipping(
                        "list-order",
                        "is a list of the same elements in another order",
                        (was, now) ->
                                was.isArray() && now.isArray() && elements(was).equals(elements(now))),
                skipping(
                        "list-first",
                        "is a list that begins with the same element",
                        (was, now) ->
                                was.isArray() && now.isArray() && was.path(0).equals(now.path(0))),
                skipping(
                        "truth",
                        "is as true or false as the one that is there",
                        (was, now) -> (was.isBoolean() || now.isBoolean()) && isTrue(was) == isTrue(now)),
                breaking(
                                "PROP-UPDATE",
                                "compared-joined",
                                "An update whose values, joined, are those that are there counts as one of nothing.",
                                DECIDE.override(right -> (sent, holders) -> {
                                    Decision decision = right.apply(sent, holders);
                                    return joined(decision.properties(), decision.properties())
                                                    .equals(joined(
                                                            decision.properties(),
                                                            decision.matched()
                                                                    .map(Profile::properties)
                                                                    .orElse(Map.of())))
                                            ? decision.withProperties(Map.of())
                                            : decision;
                                }))
                        .narrow());
    }

    /** The values of these properties, one after the other. */
    private static String joined(Map<String, JsonNode> names, Map<String, JsonNode> values) {
        return names.keySet().stream()
                .map(name -> values.getOrDefault(name, MissingNode.getInstance()))
                .map(value -> value.isContainerNode() ? value.toString() : value.asText())
                .collect(Collectors.joining());
    }

    private static List<Fault> stored() {
        return List.of(
                storing(
                        "line-ends",
                        "Line ends are turned into those of Unix.",
                        text(value -> value.replace("\r\n", "\n"))),
                storing("tabs", "Tabs become spaces.", text(value -> value.replace('\t', ' '))),
                storing(
                        "controls",
                        "Control characters are dropped.",
                        text(value -> value.replaceAll("\\p{Cntrl}", ""))),
                storing("backslashes", "Backslashes are dropped.", text(value -> value.replace("\\", "")))
                        .also(STORED, "POST-FORM"),
                storing("composed", "Texts are normalised to NFC.", text(ComparedValueFaults::composed))
                        .also("a text is updated to its decomposed form there", "PROP-UPDATE"),
                storing(
                        "invisible",
                        "Invisible characters, such as joiners, are dropped.",
                        text(value -> value.replaceAll("\\p{Cf}", ""))),
                storing("inner-spaces", "Several spaces become one.", text(value -> value.replaceAll(" {2,}", " ")))
                        .also(STORED, "POST-FORM"),
                storing("escapes", "Escapes in texts are decoded.", text(value -> value.replace("%20", " "))),
                storing(
                        "null-text",
                        "The text null is taken for null, and not stored.",
                        value -> value.asText().equalsIgnoreCase("null") ? NullNode.getInstance() : value),
                storing(
                        "true-text",
                        "The texts true and false become booleans.",
                        value -> value.isTextual() && value.textValue().matches("true|false")
                                ? BooleanNode.valueOf(value.textValue().equals("true"))
                                : value),
                storing(
                        "date-time",
                        "A date gets the time of midnight.",
                        text(value -> value.matches("\\d{4}-\\d\\d-\\d\\d") ? value + " 00:00:00" : value)),
                storing(
                        "money",
                        "Fractions are rounded to two digits.",
                        value -> value.isNumber() && value.decimalValue().scale() > 2
                                ? DecimalNode.valueOf(value.decimalValue().setScale(2, RoundingMode.HALF_UP))
                                : value),
                storing("list-cut", "Lists are cut after three elements.", list(value -> {
                    ArrayNode cut = value.deepCopy();
                    while (cut.size() > ELEMENTS) {
                        cut.remove(ELEMENTS);
                    }
                    return cut;
                })),
                storing("list-empty-texts", "Empty texts are dropped from lists.", list(value -> {
                    ArrayNode full = value.deepCopy();
                    full.removeIf(element ->
                            element.isTextual() && element.textValue().isEmpty());
                    return full;
                })),
                storing("list-texts", "The elements of lists become texts.", list(value -> {
                    ArrayNode texts = value.arrayNode();
                    value.forEach(element -> texts.add(element.asText()));
                    return texts;
                })),
                storing(
                                "list-empty",
                                "An empty list is null, and not stored.",
                                value -> value.isArray() && value.isEmpty() ? NullNode.getInstance() : value)
                        .also(STORED, "PROP-CREATE", "PROP-UPDATE"),
                keys(
                        "long-key",
                        "Names of properties are cut after 32 characters.",
                        key -> key.substring(0, Math.min(KEY, key.length()))),
                keys(
                        "dollar-key",
                        "A dollar within the name of a property is dropped.",
                        key -> key.substring(0, 1) + key.substring(1).replace("$", "")));
    }

    private static Fault skipping(String name, String what, BiPredicate<JsonNode, JsonNode> same) {
        return breaking(
                        "PROP-UPDATE",
                        "compared-" + name,
                        "A value that " + what + " counts as the one that is there, and is not stored.",
                        DECIDE.override(right -> (sent, holders) -> {
                            Decision decision = right.apply(sent, holders);
                            Map<String, JsonNode> was =
                                    decision.matched().map(Profile::properties).orElse(Map.of());
                            return decision.withProperties(FaultBuilders.without(
                                    decision.properties(),
                                    key -> was.containsKey(key)
                                            && same.test(
                                                    was.get(key),
                                                    decision.properties().get(key))));
                        }))
                .narrow();
    }

    private static Fault storing(String name, String sentence, UnaryOperator<JsonNode> altered) {
        return stored("stored-" + name, sentence, properties -> {
            Map<String, JsonNode> changed = new LinkedHashMap<>(properties);
            changed.replaceAll((key, value) -> altered.apply(value));
            changed.values().removeIf(JsonNode::isNull);
            return changed;
        });
    }

    private static Fault keys(String name, String sentence, UnaryOperator<String> altered) {
        return stored("stored-" + name, sentence, properties -> {
            Map<String, JsonNode> changed = new LinkedHashMap<>();
            properties.forEach((key, value) -> changed.put(key.isEmpty() ? key : altered.apply(key), value));
            return changed;
        });
    }

    private static Fault stored(String name, String sentence, UnaryOperator<Map<String, JsonNode>> altered) {
        return breaking("VALUES", name, sentence, DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    return decision.withProperties(altered.apply(decision.properties()));
                }))
                .narrow();
    }

    private static BiPredicate<JsonNode, JsonNode> texts(BiPredicate<String, String> same) {
        return (was, now) -> was.isTextual() && now.isTextual() && same.test(was.textValue(), now.textValue());
    }

    private static UnaryOperator<JsonNode> text(UnaryOperator<String> altered) {
        return value -> value.isTextual() ? TextNode.valueOf(altered.apply(value.textValue())) : value;
    }

    private static UnaryOperator<JsonNode> list(UnaryOperator<ArrayNode> altered) {
        return value -> value instanceof ArrayNode list ? altered.apply(list) : value;
    }

    private static Set<JsonNode> elements(JsonNode list) {
        Set<JsonNode> elements = new HashSet<>();
        list.forEach(elements::add);
        return elements;
    }

    private static boolean isTrue(JsonNode value) {
        return value.isNumber()
                ? value.decimalValue().signum() != 0
                : value.isBoolean() ? value.booleanValue() : !value.asText().isEmpty();
    }

    private static String plain(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String composed(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    /** The text in a character set of at most three bytes each: what is beyond becomes a question mark. */
    private static String inThreeBytes(String value) {
        return value.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?");
    }
}
