package io.identifycompliance.report.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One thing that is stated otherwise than what is stored says.
 *
 * @param place where it stands in the statement, as "KEEP-EMAIL, verdict"
 * @param field the name of the field
 * @param stated missing where it is not stated
 * @param stored missing where what is stored does not say it
 */
record StatementDifference(String place, String field, JsonNode stated, JsonNode stored) {
    /** Fields whose words may change between versions that judge alike. */
    private static final Set<String> WORDING = Set.of(
            "headline", "because", "reason", "message", "problem", "leftOutBy", "statement", "section", "source");

    /** What is checked against the files themselves, and is not a matter of the judgement. */
    private static final Set<String> OF_FILES = Set.of("exchangesSha256", "runSha256", "requests");

    private static final int LONGEST = 200;

    /** All of them, in the order of the statement. */
    static List<StatementDifference> between(JsonNode stated, JsonNode stored) {
        List<StatementDifference> found = new ArrayList<>();
        Set<String> fields = new LinkedHashSet<>();
        stated.fieldNames().forEachRemaining(fields::add);
        stored.fieldNames().forEachRemaining(fields::add);
        fields.removeAll(OF_FILES);
        for (String field : fields) {
            compare(
                    field.equals("verdict") ? "The verdict" : field,
                    field,
                    at(stated, field),
                    at(stored, field),
                    found);
        }
        return found;
    }

    boolean isOfWording() {
        return WORDING.contains(field);
    }

    /** The difference in a sentence. */
    String sentence() {
        return String.format(
                Locale.ROOT, "%s: stated is %s, what is stored says %s.", place, shown(stated), shown(stored));
    }

    private static void compare(
            String place, String field, JsonNode stated, JsonNode stored, List<StatementDifference> found) {
        if (stated.equals(stored)) {
            return;
        }
        if (stated.isObject() && stored.isObject()) {
            Set<String> fields = new LinkedHashSet<>();
            stated.fieldNames().forEachRemaining(fields::add);
            stored.fieldNames().forEachRemaining(fields::add);
            fields.forEach(inner -> compare(place + ", " + inner, inner, at(stated, inner), at(stored, inner), found));
        } else if (stated.isArray() && stored.isArray() && isOfObjects(stated) && isOfObjects(stored)) {
            for (int i = 0; i < Math.max(stated.size(), stored.size()); i++) {
                JsonNode one = element(stated, i);
                JsonNode other = element(stored, i);
                String name = name(one.isMissingNode() ? other : one, i);
                compare(field.equals("requirements") ? name : place + " " + name, field, one, other, found);
            }
        } else {
            found.add(new StatementDifference(place, field, stated, stored));
        }
    }

    private static boolean isOfObjects(JsonNode array) {
        for (JsonNode element : array) {
            if (!element.isObject()) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode at(JsonNode object, String field) {
        JsonNode value = object.get(field);
        return value == null ? MissingNode.getInstance() : value;
    }

    private static JsonNode element(JsonNode array, int place) {
        return place < array.size() ? array.get(place) : MissingNode.getInstance();
    }

    /** Scenarios are called by their names, requirements by their ids, the rest by their place. */
    private static String name(JsonNode element, int place) {
        if (element.hasNonNull("name")) {
            return "\"" + element.get("name").asText() + "\"";
        }
        return element.hasNonNull("id") ? element.get("id").asText() : String.valueOf(place + 1);
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "nothing";
        }
        String text = value.isValueNode() ? value.asText() : value.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
