package io.identifycompliance.client.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.JsonValues;
import io.identifycompliance.contract.Identifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The attributes of the successor: special ones at the top or in the location, custom ones in a map of their own. */
final class PayloadRevision {
    private static final String LOCATION = "location";
    private static final String CUSTOM = "properties";
    private static final Map<String, String> TOP = Map.of(
            Identifier.EXTERNAL_ID.label(),
            "external_id",
            Identifier.EMAIL.label(),
            "email",
            Identifier.PHONE_NUMBER.label(),
            "phone_number",
            "first name",
            "first_name",
            "last name",
            "last_name",
            "organization",
            "organization",
            "title",
            "title",
            "image",
            "image");
    private static final Map<String, String> IN_LOCATION =
            Map.of("city", "city", "region", "region", "country", "country", "zip", "zip");

    private PayloadRevision() {}

    /** A JSON:API document with one profile; the id only where it is known. */
    static ObjectNode document(@Nullable String personId, Attributes attributes) {
        ObjectNode document = JsonValues.MAPPER.createObjectNode();
        ObjectNode data = document.putObject("data").put("type", "profile");
        if (personId != null) {
            data.put("id", personId);
        }
        ObjectNode fields = data.putObject("attributes");
        attributes.values().forEach((name, value) -> {
            if (TOP.containsKey(name)) {
                fields.set(TOP.get(name), value);
            } else if (IN_LOCATION.containsKey(name)) {
                fields.withObjectProperty(LOCATION).set(IN_LOCATION.get(name), value);
            } else {
                fields.withObjectProperty(CUSTOM).set(Attributes.bare(name), value);
            }
        });
        return document;
    }

    /** The field of an identifier. */
    static String field(Identifier identifier) {
        return Objects.requireNonNull(TOP.get(identifier.label()));
    }

    /** What a profile's attributes contain, by the names that features use. */
    static Attributes read(JsonNode fields) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        fields.path(CUSTOM).properties().forEach(e -> values.put(Attributes.custom(e.getKey()), e.getValue()));
        IN_LOCATION.forEach((name, field) -> take(values, name, fields.path(LOCATION), field));
        TOP.forEach((name, field) -> take(values, name, fields, field));
        return new Attributes(values);
    }

    private static void take(Map<String, JsonNode> values, String name, JsonNode from, String field) {
        if (from.has(field)) {
            values.put(name, from.get(field));
        }
    }
}
