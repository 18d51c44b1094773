package io.identifycompliance.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.contract.Identifier;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers and properties of a profile, by the names that features use: {@code email}, {@code city}, {@code plan}.
 *
 * <p>A name is an identifier's label, one of the {@link #SPECIAL} properties, or that of a custom property. Wire
 * formats translate the first two.
 *
 * @param values in the order written; null values are JSON null
 */
public record Attributes(Map<String, JsonNode> values) {
    /** The special properties, by name, with the name that they have in the 2022 format. */
    public static final Map<String, String> SPECIAL = special();

    private static final String CUSTOM = "custom ";

    /** Copies the values, which keep their order. */
    public Attributes {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Nothing at all. */
    public static Attributes none() {
        return new Attributes(Map.of());
    }

    /** One identifier. */
    public static Attributes of(Identifier identifier, String value) {
        return none().with(identifier.label(), TextNode.valueOf(value));
    }

    /** These and one more, or with another value for that name. */
    public Attributes with(String name, JsonNode value) {
        Map<String, JsonNode> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Attributes(more);
    }

    /** These and those; where both have a name, those win. */
    public Attributes with(Attributes those) {
        Map<String, JsonNode> more = new LinkedHashMap<>(values);
        more.putAll(those.values);
        return new Attributes(more);
    }

    /** These without one. */
    public Attributes without(String name) {
        Map<String, JsonNode> fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new Attributes(fewer);
    }

    /** What features call a custom property of that name: {@code custom city} where a special one is called so, too. */
    public static String custom(String wireName) {
        return SPECIAL.containsKey(wireName) ? CUSTOM + wireName : wireName;
    }

    /** The bare name of a custom property, as it goes over the wire. */
    public static String bare(String name) {
        return name.startsWith(CUSTOM) ? name.substring(CUSTOM.length()) : name;
    }

    /** The identifiers as text, in the order of {@link Identifier}; without those that are null. */
    public Map<Identifier, String> identifierTexts() {
        Map<Identifier, String> texts = new EnumMap<>(Identifier.class);
        for (Identifier identifier : Identifier.values()) {
            String value = text(identifier);
            if (value != null) {
                texts.put(identifier, value);
            }
        }
        return texts;
    }

    /** The identifiers among them. */
    public Attributes identifiers() {
        Map<String, JsonNode> some = new LinkedHashMap<>(values);
        some.keySet().removeIf(name -> Identifier.labelled(name).isEmpty());
        return new Attributes(some);
    }

    /** All but the identifiers. */
    public Attributes properties() {
        Map<String, JsonNode> some = new LinkedHashMap<>(values);
        some.keySet().removeIf(name -> Identifier.labelled(name).isPresent());
        return new Attributes(some);
    }

    /** The text of an identifier; null where it is missing, empty or null: the same to a reader. */
    public @Nullable String text(Identifier identifier) {
        JsonNode value = values.get(identifier.label());
        return value == null || value.isNull() || value.asText().isEmpty() ? null : value.asText();
    }

    private static Map<String, String> special() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("first name", "$first_name");
        names.put("last name", "$last_name");
        names.put("organization", "$organization");
        names.put("title", "$title");
        names.put("city", "$city");
        names.put("region", "$region");
        names.put("country", "$country");
        names.put("zip", "$zip");
        names.put("image", "$image");
        return Collections.unmodifiableMap(names);
    }
}
