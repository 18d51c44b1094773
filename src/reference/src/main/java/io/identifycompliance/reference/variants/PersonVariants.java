package io.identifycompliance.reference.variants;

import static io.identifycompliance.reference.points.Layer.showing;
import static io.identifycompliance.reference.points.Point.NEW_ID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.points.Layer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Persons with other IDs, empty fields, additional fields and numbers. */
final class PersonVariants {
    private PersonVariants() {}

    static List<Variant> all() {
        return List.of(
                new Variant(
                        "uuid-ids",
                        "Person IDs are UUIDs.",
                        NEW_ID.override(right -> now -> UUID.randomUUID().toString())),
                new Variant("numeric-ids", "Person IDs are ascending numbers that begin with 1.", numbered()),
                shown("sparse", "Fields that are unset are left out.", PersonVariants::sparse),
                shown("nulls", "Fields that are unset are null.", PersonVariants::nulls),
                shown("extra-fields", "Persons have additional fields.", PersonVariants::enriched),
                shown(
                        "decimal-numbers",
                        "Whole numbers are returned with a fraction of zero.",
                        PersonVariants::decimal));
    }

    private static Variant shown(String name, String sentence, UnaryOperator<ObjectNode> edit) {
        return new Variant(name, sentence, showing(edit, edit));
    }

    private static Layer numbered() {
        AtomicLong next = new AtomicLong();
        return NEW_ID.override(right -> now -> Long.toString(next.incrementAndGet()));
    }

    private static ObjectNode sparse(ObjectNode object) {
        List<String> empty = new ArrayList<>();
        object.properties().forEach(member -> {
            if (special(member) && unset(member.getValue())) {
                empty.add(member.getKey());
            }
        });
        object.remove(empty);
        JsonNode attributes = object.get("attributes");
        if (attributes != null) {
            sparseAttributes((ObjectNode) attributes);
        }
        return object;
    }

    private static void sparseAttributes(ObjectNode attributes) {
        JsonNode location = attributes.get("location");
        if (location != null) {
            ((ObjectNode) location).removeNulls();
        }
        attributes.removeNulls();
    }

    private static ObjectNode nulls(ObjectNode object) {
        object.properties().forEach(member -> {
            if (special(member) && unset(member.getValue())) {
                member.setValue(object.nullNode());
            }
        });
        return object;
    }

    private static boolean special(Map.Entry<String, JsonNode> member) {
        return member.getKey().startsWith("$");
    }

    private static boolean unset(JsonNode value) {
        return value.isNull() || (value.isTextual() && value.textValue().isEmpty());
    }

    private static ObjectNode enriched(ObjectNode object) {
        object.put("engagement_score", 0.75).put("latest_event", "2022-06-13").putArray("lists");
        object.putObject("predictive_analytics").put("churn_probability", 0.1);
        JsonNode attributes = object.get("attributes");
        if (attributes != null) {
            ((ObjectNode) attributes).put("locale", "en-US").put("last_event_date", "2022-06-13T00:00:00Z");
            object.putObject("relationships").putObject("lists");
        }
        return object;
    }

    private static ObjectNode decimal(ObjectNode object) {
        ObjectNode copy = LosslessJson.object();
        object.properties().forEach(member -> copy.set(member.getKey(), decimalValue(member.getValue())));
        return copy;
    }

    private static JsonNode decimalValue(JsonNode value) {
        if (value.isObject()) {
            return decimal((ObjectNode) value);
        }
        if (value.isIntegralNumber()) {
            return DecimalNode.valueOf(new BigDecimal(value.bigIntegerValue()).setScale(1));
        }
        return value;
    }
}
