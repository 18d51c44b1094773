package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.DECODE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.points.Layer;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** VALUES: times, texts, keys and escapes that are rare, and that come back otherwise than they were sent. */
final class UnusualValueFaults {
    private static final String ID = "VALUES";
    private static final MathContext DIGITS = new MathContext(14);
    private static final Pattern BEFORE_1970 = Pattern.compile("^(0|1[0-8]|19[0-6])\\d+-\\d\\d-\\d\\d");
    private static final Pattern AFTER_2038 = Pattern.compile("^(20[4-9]|2[1-9])\\d+-\\d\\d-\\d\\d");
    private static final Pattern BEYOND_MILLISECONDS = Pattern.compile("(\\d\\d:\\d\\d:\\d\\d\\.\\d{3})\\d+");
    private static final Pattern SKIPPED_HOUR = Pattern.compile("^(2022-03-13[T ])02:");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?\\}\\}|\\$\\{.*?\\}");
    private static final Pattern GROUP = Pattern.compile("\\$\\d");
    private static final Pattern SEPARATOR = Pattern.compile("[\\u2028\\u2029\\u0085]");
    private static final Pattern LAST_LINE_END = Pattern.compile("\\n\\z");
    private static final Pattern BRACKETS = Pattern.compile("^([^\\[]+)\\[.*\\]$");
    private static final Pattern ESCAPED_SURROGATE = Pattern.compile("\\\\u[dD][89a-fA-F]..");
    private static final Set<String> MISSING = Set.of("NA", "N/A", "NaN", "nan", "None", "n/a");
    private static final Set<String> RESERVED = Set.of("token", "data", "properties", "attributes", "api_key");

    private UnusualValueFaults() {}

    static List<Fault> all() {
        return Stream.of(times(), texts(), keys(), escapes())
                .flatMap(List::stream)
                .map(Fault::narrow)
                .toList();
    }

    private static List<Fault> times() {
        return List.of(
                text(
                        "values-before-1970",
                        "A day before 1970 becomes the first of 1970, with which time begins.",
                        replacing(BEFORE_1970, "1970-01-01")),
                text(
                        "values-after-2038",
                        "A day from 2040 on becomes the one on which the seconds of 32 bits end, in 2038.",
                        replacing(AFTER_2038, "2038-01-19")),
                text("values-micros", "Times end with their milliseconds.", replacing(BEYOND_MILLISECONDS, "$1")),
                text(
                        "values-skipped-hour",
                        "A time in the hour that clocks in America skip in spring becomes an hour later.",
                        replacing(SKIPPED_HOUR, "$103:")));
    }

    private static List<Fault> texts() {
        return List.of(
                fault(
                        "values-14-digits",
                        "Fractions have 14 digits at most.",
                        storing(properties -> FaultBuilders.altered(
                                properties, value -> deeply(value, UnusualValueFaults::withFourteenDigits)))),
                fault(
                        "values-not-available",
                        "Texts that stand for a missing value in a table, such as NA, are not stored.",
                        storing(UnusualValueFaults::withoutMissing)),
                text(
                        "values-template",
                        "Placeholders in braces are filled in, with nothing.",
                        replacing(PLACEHOLDER, "")),
                text(
                        "values-group-reference",
                        "A dollar with a digit is taken for a group of a pattern, and removed.",
                        replacing(GROUP, "")),
                text(
                        "values-line-separator",
                        "The separators of lines and paragraphs become line ends.",
                        replacing(SEPARATOR, "\n")),
                text(
                        "values-last-line-end",
                        "The line end with which a text ends is removed.",
                        replacing(LAST_LINE_END, "")));
    }

    private static List<Fault> keys() {
        return List.of(
                ignoring(
                        "values-key-length",
                        "The key length is taken for the length of a list, and ignored.",
                        Set.of("length")),
                ignoring(
                        "values-key-reserved",
                        "Keys that are called like the fields of a request are ignored.",
                        RESERVED),
                fault(
                        "values-key-brackets",
                        "A key that ends with brackets, as forms have them for lists, loses these.",
                        storing(UnusualValueFaults::withoutBrackets)));
    }

    private static List<Fault> escapes() {
        return List.of(
                escape(
                        "values-escaped-slash",
                        "A slash that is escaped in JSON keeps its backslash.",
                        json -> json.replace("\\/", "\\\\/")),
                escape(
                        "values-escaped-unicode",
                        "Characters beyond the BMP that are escaped in JSON become question marks.",
                        replacing(ESCAPED_SURROGATE, "?")));
    }

    private static Fault fault(String name, String sentence, Layer layer) {
        return breaking(ID, name, sentence, layer);
    }

    private static Fault text(String name, String sentence, UnaryOperator<String> other) {
        return fault(
                name,
                sentence,
                storing(properties -> FaultBuilders.altered(properties, value -> deeply(value, inText(other)))));
    }

    private static Fault ignoring(String name, String sentence, Set<String> keys) {
        return fault(name, sentence, storing(properties -> FaultBuilders.without(properties, keys::contains)));
    }

    /** A body of JSON is read otherwise. */
    private static Fault escape(String name, String sentence, UnaryOperator<String> other) {
        return fault(
                        name,
                        sentence,
                        DECODE.override(right -> call -> right.apply(
                                call.text().startsWith("{") ? call.withBody(other.apply(call.text())) : call)))
                .on(RequestKinds.V2022);
    }

    private static Layer storing(UnaryOperator<Map<String, JsonNode>> other) {
        return FaultBuilders.deciding((sent, decision) -> decision.withProperties(other.apply(decision.properties())));
    }

    private static UnaryOperator<String> replacing(Pattern pattern, String replacement) {
        return text -> pattern.matcher(text).replaceAll(replacement);
    }

    private static UnaryOperator<JsonNode> inText(UnaryOperator<String> other) {
        return value -> value.isTextual() ? LosslessJson.text(other.apply(value.textValue())) : value;
    }

    /** The value altered, or each element of the list. */
    private static JsonNode deeply(JsonNode value, UnaryOperator<JsonNode> other) {
        if (value instanceof ArrayNode list) {
            ArrayNode altered = list.arrayNode();
            list.forEach(element -> altered.add(deeply(element, other)));
            return altered;
        }
        return other.apply(value);
    }

    private static JsonNode withFourteenDigits(JsonNode value) {
        return value.isNumber() && !value.isIntegralNumber()
                ? DecimalNode.valueOf(value.decimalValue().round(DIGITS))
                : value;
    }

    private static Map<String, JsonNode> withoutMissing(Map<String, JsonNode> properties) {
        Map<String, JsonNode> there = new LinkedHashMap<>(properties);
        there.values().removeIf(value -> value.isTextual() && MISSING.contains(value.textValue()));
        return there;
    }

    private static Map<String, JsonNode> withoutBrackets(Map<String, JsonNode> properties) {
        Map<String, JsonNode> plain = new LinkedHashMap<>();
        properties.forEach((key, value) -> plain.put(BRACKETS.matcher(key).replaceFirst("$1"), value));
        return plain;
    }
}
