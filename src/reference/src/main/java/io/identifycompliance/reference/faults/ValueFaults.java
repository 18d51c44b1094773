package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.DECIDE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.reference.http.LosslessJson;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** VALUES: what comes back otherwise than it was sent. */
final class ValueFaults {
    private static final String ID = "VALUES";
    private static final String STORED = "the value of a property is stored in another way";
    private static final int COLUMN = 255;
    private static final int PLACES = 6;
    private static final int LIST = 20;
    private static final int FIFTY = 50;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:?\\d\\d)");
    private static final Set<String> INHERITED = Set.of("constructor", "toString", "valueOf", "hasOwnProperty");
    private static final Pattern OPENING = Pattern.compile("[\\[{]");
    private static final Pattern YES_OR_NO = Pattern.compile("yes|no", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMULA = Pattern.compile("[=@]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private ValueFaults() {}

    static List<Fault> all() {
        return List.of(
                text(
                                "values-bmp-only",
                                "Characters beyond the BMP become question marks: utf8 in three bytes.",
                                text -> text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?"))
                        .also(STORED, "GET-BASE64"),
                text(
                                "values-column-width",
                                "Texts are cut at 255 characters.",
                                text -> text.length() > COLUMN ? text.substring(0, COLUMN) : text)
                        .also("a long text is sent there, too", "POST-JSON")
                        .also("it shows in that form of the request", "GET-BASE64")
                        .also(STORED, "POST-FORM"),
                breaking(
                                ID,
                                "values-name-any-case",
                                "Properties whose names differ in case are one: names of columns have no case.",
                                DECIDE.override(right -> (sent, holders) -> inColumns(right.apply(sent, holders))))
                        .narrow(),
                text("values-trimmed", "Texts are trimmed.", String::strip),
                text("values-html", "Texts are escaped for HTML when they are stored.", ValueFaults::escaped)
                        .also(STORED, "POST-FORM", "POST-JSON", "GET-BASE64"),
                text(
                                "values-ascii",
                                "Accents and other letters beyond ASCII become question marks.",
                                text -> text.replaceAll("[^\\x00-\\x7F]", "?"))
                        .also(STORED, "POST-FORM", "POST-JSON", "GET-BASE64"),
                text(
                        "values-dates-local",
                        "Dates lose their zone: they are stored as local time.",
                        text -> DATE.matcher(text).matches()
                                ? text.substring(0, 19).replace('T', ' ')
                                : text),
                value(
                        "values-float",
                        "Numbers are floats of 32 bits: large ones, and fractions, lose their last digits.",
                        value -> value.isNumber() ? new DoubleNode(value.floatValue()) : value),
                value(
                        "values-32-bit",
                        "Whole numbers have 32 bits.",
                        value -> value.isIntegralNumber()
                                ? IntNode.valueOf(value.bigIntegerValue().intValue())
                                : value),
                value(
                        "values-whole",
                        "Numbers lose their fraction.",
                        value -> value.isNumber() ? LongNode.valueOf(value.longValue()) : value),
                value(
                                "values-boolean-text",
                                "Booleans are stored as texts.",
                                value -> value.isBoolean() ? LosslessJson.text(value.asText()) : value)
                        .also("it shows in that form of the request", "POST-FORM", "POST-JSON")
                        .also(STORED, "CREATE", "PROP-CREATE", "PROP-UPDATE", "MIXED"),
                value(
                                "values-boolean-number",
                                "Booleans are stored as 1 and 0.",
                                value -> value.isBoolean() ? IntNode.valueOf(value.booleanValue() ? 1 : 0) : value)
                        .also("it shows in that form of the request", "POST-FORM", "POST-JSON")
                        .also(STORED, "CREATE", "PROP-CREATE", "PROP-UPDATE", "MIXED"),
                value(
                                "values-list-text",
                                "Lists are stored as one text, with commas.",
                                value -> value.isArray() ? LosslessJson.text(joined((ArrayNode) value)) : value)
                        .also(STORED, "PROP-CREATE", "PROP-UPDATE", "MIXED"),
                value(
                        "values-list-sorted",
                        "Lists are sets: sorted, and without what comes twice.",
                        value -> value.isArray() ? sorted((ArrayNode) value) : value),
                value(
                                "values-list-one",
                                "A list of one element is stored as that element.",
                                value -> value.isArray() && value.size() == 1 ? value.get(0) : value)
                        .also(STORED, "PROP-UPDATE", "MIXED"),
                value(
                                "values-text-number",
                                "Texts that look like numbers are stored as numbers.",
                                value -> value.isTextual()
                                                && NUMBER.matcher(value.textValue())
                                                        .matches()
                                        ? LosslessJson.parse(value.textValue()).orElse(value)
                                        : value)
                        .also(STORED, "PROP-UPDATE"),
                value(
                                "values-text-json",
                                "Texts that read as a JSON list or object are stored as that.",
                                value -> value.isTextual()
                                                && OPENING.matcher(value.textValue())
                                                        .lookingAt()
                                        ? LosslessJson.parse(value.textValue()).orElse(value)
                                        : value)
                        .narrow(),
                value(
                                "values-text-boolean",
                                "yes and no are stored as booleans, as YAML reads them.",
                                value -> value.isTextual()
                                                && YES_OR_NO
                                                        .matcher(value.textValue())
                                                        .matches()
                                        ? BooleanNode.valueOf(value.textValue().equalsIgnoreCase("yes"))
                                        : value)
                        .narrow(),
                text(
                                "values-invisible",
                                "Characters without a width are removed.",
                                text -> text.replaceAll("[\\u00ad\\u200b\\ufeff]", ""))
                        .narrow(),
                text(
                                "values-control",
                                "Control characters are removed, but for line ends and tabs.",
                                text -> text.replaceAll("[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f]", ""))
                        .narrow(),
                text(
                                "values-formula",
                                "An apostrophe comes before what a spreadsheet would calculate.",
                                text -> FORMULA.matcher(text).lookingAt() ? "'" + text : text)
                        .narrow(),
                text(
                                "values-zulu",
                                "The Z of a time becomes +00:00.",
                                text -> DATE.matcher(text).matches() ? text.replace("Z", "+00:00") : text)
                        .narrow(),
                text(
                                "values-seconds",
                                "Times lose what is less than a second.",
                                text -> DATE.matcher(text).matches() ? text.replaceFirst("\\.\\d+", "") : text)
                        .narrow(),
                text(
                                "values-midnight",
                                "A time at midnight is stored as its day.",
                                text -> text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)[T ]00:00:00.*$", "$1"))
                        .narrow()
                        .also("a time at midnight is sent there", "PROP-UPDATE"),
                breaking(
                                ID,
                                "values-update-quotes",
                                "An update escapes quotation marks once more.",
                                DECIDE.override(right -> (sent, holders) -> {
                                    Decision decision = right.apply(sent, holders);
                                    return decision.updates()
                                            ? decision.withProperties(FaultBuilders.altered(
                                                    decision.properties(),
                                                    value -> texts(value, text -> text.replace("\"", "\\\""))))
                                            : decision;
                                }))
                        .narrow(),
                value("values-six-places", "Fractions have six places.", value -> deeply(value, ValueFaults::rounded))
                        .narrow(),
                value(
                                "values-list-20",
                                "Lists end after 20 elements.",
                                value -> value.size() > LIST ? shortened(value) : value)
                        .narrow(),
                stored("values-fifty", "Only the first fifty properties of a call are stored.", ValueFaults::firstFifty)
                        .narrow(),
                key("values-key-quotes", "Quotation marks are taken out of keys.", name -> name.replaceAll("['\"]", ""))
                        .narrow(),
                stored(
                                "values-key-internal",
                                "Keys that begin with an underscore are internal, and ignored.",
                                properties -> FaultBuilders.without(properties, name -> name.startsWith("_")))
                        .narrow(),
                stored(
                        "values-key-inherited",
                        "Keys that every object of the language inherits are taken for those, and ignored.",
                        properties -> FaultBuilders.without(properties, INHERITED::contains)),
                key("values-key-lower", "Keys are stored in lower case.", name -> name.toLowerCase(Locale.ROOT))
                        .also("a name of an identifier in other case becomes that name", "KEEP-EMAIL"),
                key(
                                "values-key-words",
                                "Keys lose everything but letters, digits and underscores.",
                                name -> name.replaceAll("[^$\\p{L}\\p{N}_]", "_"))
                        .also("a property has a name of two words there", "PROP-CREATE"));
    }

    private static Fault text(String name, String sentence, UnaryOperator<String> other) {
        return value(name, sentence, value -> texts(value, other));
    }

    private static JsonNode texts(JsonNode value, UnaryOperator<String> other) {
        return deeply(value, item -> item.isTextual() ? LosslessJson.text(other.apply(item.textValue())) : item);
    }

    /** The value altered, or each element of the list. */
    private static JsonNode deeply(JsonNode value, UnaryOperator<JsonNode> other) {
        if (value.isArray()) {
            ArrayNode list = ((ArrayNode) value).arrayNode();
            value.forEach(item -> list.add(deeply(item, other)));
            return list;
        }
        return other.apply(value);
    }

    private static Map<String, JsonNode> firstFifty(Map<String, JsonNode> properties) {
        Map<String, JsonNode> first = new LinkedHashMap<>();
        properties.entrySet().stream().limit(FIFTY).forEach(one -> first.put(one.getKey(), one.getValue()));
        return first;
    }

    private static JsonNode rounded(JsonNode value) {
        return value.isNumber() && !value.isIntegralNumber()
                ? DecimalNode.valueOf(value.decimalValue().setScale(PLACES, RoundingMode.HALF_UP))
                : value;
    }

    private static JsonNode shortened(JsonNode list) {
        ArrayNode first = ((ArrayNode) list).arrayNode();
        for (int i = 0; i < LIST; i++) {
            first.add(list.get(i));
        }
        return first;
    }

    private static Fault value(String name, String sentence, UnaryOperator<JsonNode> other) {
        return stored(name, sentence, properties -> FaultBuilders.altered(properties, other));
    }

    private static Fault key(String name, String sentence, UnaryOperator<String> other) {
        return stored(name, sentence, properties -> {
            Map<String, JsonNode> stored = new LinkedHashMap<>();
            properties.forEach((key, value) -> stored.put(other.apply(key), value));
            return stored;
        });
    }

    private static Fault stored(String name, String sentence, UnaryOperator<Map<String, JsonNode>> other) {
        return breaking(ID, name, sentence, DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            return decision.withProperties(other.apply(decision.properties()));
        }));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String joined(ArrayNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(","));
    }

    private static JsonNode sorted(ArrayNode list) {
        ArrayNode sorted = list.arrayNode();
        StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .distinct()
                .forEach(sorted::add);
        return sorted;
    }

    /** The decision with each property under the name that the profile has for it in any case. */
    private static Decision inColumns(Decision decision) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        decision.properties().forEach((name, value) -> {
            String column = decision.matched().stream()
                    .flatMap(profile -> profile.properties().keySet().stream())
                    .filter(name::equalsIgnoreCase)
                    .findFirst()
                    .orElse(name);
            properties.put(column, value);
        });
        return decision.withProperties(properties);
    }
}
