package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.CHANGE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values that are stored well by themselves, and not beside something else: one path converts them, another does not. */
final class ValueContextFaults {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private ValueContextFaults() {}

    static List<Fault> all() {
        return Stream.of(
                        sent(
                                "value-beside-rejected-date",
                                "Beside a rejected identifier the time of a date is cut off.",
                                (sent, made) -> !made.rejected().isEmpty(),
                                value -> isText(value, DATE)
                                        ? TextNode.valueOf(value.asText().substring(0, 10))
                                        : value),
                        sent(
                                "value-beside-added-fraction",
                                "Beside an identifier that is added fractions are rounded down.",
                                (sent, made) -> made.updates() && !made.taken().isEmpty(),
                                value -> value.isFloatingPointNumber()
                                        ? LongNode.valueOf((long) Math.floor(value.asDouble()))
                                        : value),
                        breaking(
                                        "VALUES",
                                        "value-changed-letters",
                                        "A change with the private key stores a question mark for each letter beyond ASCII.",
                                        FaultBuilders.changing(
                                                (profile, change) -> change.withProperties(FaultBuilders.altered(
                                                        change.properties(), ValueContextFaults::inAscii))))
                                .also("every place of a change is tried with such letters", "UPDATE-PLACES"),
                        breaking(
                                        "VALUES",
                                        "value-beside-changed-digits",
                                        "A change with the private key makes numbers of the texts of digits that it leaves alone.",
                                        CHANGE.override(right -> (profile, change, profiles) ->
                                                right.apply(withNumbers(profile), change, profiles)))
                                .also("a removal is a change as well", "UNSET"),
                        breaking(
                                "UNSET",
                                "value-digits-not-removed",
                                "A text of digits is taken for a number, and is not removed.",
                                FaultBuilders.changing((profile, change) -> {
                                    Set<String> unset = new LinkedHashSet<>(change.unset());
                                    unset.removeIf(name -> isText(
                                            profile.properties().getOrDefault(name, NullNode.getInstance()), DIGITS));
                                    return change.withUnset(unset);
                                })))
                .map(Fault::narrow)
                .toList();
    }

    /** An update when that is so stores other values. */
    private static Fault sent(
            String name, String sentence, BiPredicate<IdentifyUpdate, Decision> when, UnaryOperator<JsonNode> value) {
        return breaking(
                "VALUES",
                name,
                sentence,
                FaultBuilders.deciding((sent, made) -> when.test(sent, made)
                        ? made.withProperties(FaultBuilders.altered(made.properties(), value))
                        : made));
    }

    private static boolean isText(JsonNode value, Pattern pattern) {
        return value.isTextual() && pattern.matcher(value.asText()).matches();
    }

    private static JsonNode inAscii(JsonNode value) {
        return value.isTextual() ? TextNode.valueOf(value.asText().replaceAll("[^\\x00-\\x7f]", "?")) : value;
    }

    private static Profile withNumbers(Profile profile) {
        return profile.onlyProperties(FaultBuilders.altered(
                profile.properties(),
                value -> isText(value, DIGITS) ? LongNode.valueOf(Long.parseLong(value.asText())) : value));
    }
}
