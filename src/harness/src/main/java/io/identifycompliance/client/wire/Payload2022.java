package io.identifycompliance.client.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.JsonValues;
import io.identifycompliance.contract.Identifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The flat names of the 2022 format: identifiers and special properties begin with a dollar. */
final class Payload2022 {
    private static final Map<String, String> PLAIN = names("$id", "$email", "$phone_number");
    private static final Map<String, String> ALIASED = names("id", "email", "$phone_number");
    private static final Set<String> OF_THE_OBJECT = Set.of("object", "id", "created", "updated");

    private Payload2022() {}

    /** The payload of Identify. With aliases, the external ID and the email stand under their bare names. */
    static ObjectNode identify(Attributes attributes, @Nullable String token, Spelling spelling, boolean tokenLast) {
        ObjectNode payload = JsonValues.MAPPER.createObjectNode();
        if (token != null && !tokenLast) {
            payload.put("token", token);
        }
        ObjectNode properties = payload.putObject("properties");
        attributes.values().forEach((name, value) -> {
            if (spelling != Spelling.PLAIN) {
                properties.set(ALIASED.getOrDefault(name, Attributes.bare(name)), value);
            }
            if (spelling != Spelling.ALIASES) {
                properties.set(wireName(name), value);
            }
        });
        if (token != null && tokenLast) {
            payload.put("token", token);
        }
        return payload;
    }

    /** The name on the wire. */
    static String wireName(String name) {
        return PLAIN.getOrDefault(name, Attributes.bare(name));
    }

    /** Whether the attribute of that name is spelled differently with aliases. */
    static boolean hasAlias(String name) {
        return ALIASED.containsKey(name) && !ALIASED.get(name).equals(PLAIN.get(name));
    }

    /** The name of the parameter of a look-up. */
    static String criterion(Identifier identifier) {
        return switch (identifier) {
            case EXTERNAL_ID -> "external_id";
            case EMAIL -> "email";
            case PHONE_NUMBER -> "phone_number";
        };
    }

    /**
     * What a person object contains, by the names that features use. A special property's name without its dollar is a
     * custom property's where the special one is there, too; where it is not, the form of the object is at fault, not the
     * value.
     */
    static Attributes read(JsonNode person) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        PLAIN.forEach((name, wireName) -> {
            if (person.has(wireName)) {
                values.put(name, person.get(wireName));
            }
        });
        person.properties().forEach(e -> {
            if (!e.getKey().startsWith("$") && !OF_THE_OBJECT.contains(e.getKey())) {
                values.put(
                        JsonValues.isUnset(person.get("$" + e.getKey()))
                                ? bare(e.getKey())
                                : Attributes.custom(e.getKey()),
                        e.getValue());
            }
        });
        return new Attributes(values);
    }

    /** A special property, or the email, that stands under its bare name alone; empty where there is none. */
    static Optional<String> withoutDollar(JsonNode person) {
        return PLAIN.values().stream()
                .map(name -> name.substring(1))
                .filter(name -> !OF_THE_OBJECT.contains(name))
                .filter(name -> !JsonValues.isUnset(person.get(name)) && JsonValues.isUnset(person.get("$" + name)))
                .findFirst();
    }

    /** What features call the special property that goes by that name if it lacks its dollar, or else the custom one. */
    private static String bare(String name) {
        return Attributes.SPECIAL.entrySet().stream()
                .filter(special -> special.getValue().equals("$" + name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> Attributes.custom(name));
    }

    private static Map<String, String> names(String externalId, String email, String phoneNumber) {
        Map<String, String> names = new LinkedHashMap<>(Attributes.SPECIAL);
        names.put(Identifier.EXTERNAL_ID.label(), externalId);
        names.put(Identifier.EMAIL.label(), email);
        names.put(Identifier.PHONE_NUMBER.label(), phoneNumber);
        return Map.copyOf(names);
    }

    /** How identifiers are spelled that have an alias. */
    enum Spelling {
        PLAIN,
        ALIASES,
        BOTH
    }
}
