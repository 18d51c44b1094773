package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.StatusFaults.unstorable;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** ALWAYS-200: properties that JSON allows and that break the handler of Identify. */
final class UnusualPropertyFaults {
    private static final int DEEP = 20;
    private static final int DAY = 10;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private UnusualPropertyFaults() {}

    static List<Fault> all() {
        return List.of(
                unstorable(
                        "status-500-null-in-list",
                        "null in a list breaks the handler: 500.",
                        (name, value) -> isListWith(value, JsonNode::isNull)),
                unstorable(
                        "status-500-list-in-list",
                        "A list or an object in a list breaks the database: 500.",
                        (name, value) -> isListWith(value, JsonNode::isContainerNode)),
                unstorable(
                        "status-500-deep",
                        "A value that is nested more than 20 times breaks the parser: 500.",
                        (name, value) -> depth(value) > DEEP),
                unstorable(
                        "status-500-no-such-day",
                        "A text that looks like a date, but is none, breaks the database: 500.",
                        (name, value) -> value.isTextual() && beginsWithNoDay(value.textValue())));
    }

    private static boolean isListWith(JsonNode value, Predicate<JsonNode> element) {
        return value.isArray()
                && StreamSupport.stream(value.spliterator(), false).anyMatch(element);
    }

    private static int depth(JsonNode value) {
        int deepest = 0;
        for (JsonNode element : value) {
            deepest = Math.max(deepest, depth(element));
        }
        return value.isContainerNode() ? deepest + 1 : 0;
    }

    private static boolean beginsWithNoDay(String text) {
        if (!DATE.matcher(text).lookingAt()) {
            return false;
        }
        try {
            LocalDate.parse(text.substring(0, DAY));
            return false;
        } catch (DateTimeException noDay) {
            return true;
        }
    }
}
