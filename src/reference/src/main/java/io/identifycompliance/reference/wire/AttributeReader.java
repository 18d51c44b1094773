package io.identifycompliance.reference.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.RequestForm;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a payload in the names of its wire to attributes in the words of the contract. */
public final class AttributeReader {
    private AttributeReader() {}

    /** The attributes of a payload; without an object in it there are none. */
    public static IdentifyUpdate read(IdentifyPayload payload) {
        return payload.form() == RequestForm.CLIENT
                ? ofDocument(payload.form(), payload.properties())
                : ofProperties(payload.form(), payload.properties());
    }

    /** Reads the flat properties of 2022. An alias counts where the name with the dollar says nothing. */
    static IdentifyUpdate ofProperties(RequestForm form, JsonNode sent) {
        Map<Identifier, JsonNode> identifiers = new EnumMap<>(Identifier.class);
        Set<Identifier> aliased = EnumSet.noneOf(Identifier.class);
        Map<String, JsonNode> properties = members(sent);
        for (Identifier identifier : Identifier.values()) {
            JsonNode value = properties.remove(Names.DOLLAR.get(identifier));
            JsonNode alias = properties.remove(Names.ALIAS.getOrDefault(identifier, Names.DOLLAR.get(identifier)));
            if (alias != null && saysNothing(value)) {
                identifiers.put(identifier, alias);
                aliased.add(identifier);
            } else if (value != null) {
                identifiers.put(identifier, value);
            }
        }
        return new IdentifyUpdate(form, identifiers, aliased, properties);
    }

    /** Reads the attributes of the successor: custom properties stand apart, and cannot be identifiers. */
    static IdentifyUpdate ofDocument(RequestForm form, JsonNode sent) {
        Map<Identifier, JsonNode> identifiers = new EnumMap<>(Identifier.class);
        for (Identifier identifier : Identifier.values()) {
            JsonNode value = sent.get(Names.PLAIN.get(identifier));
            if (value != null) {
                identifiers.put(identifier, value);
            }
        }
        Map<String, JsonNode> properties = members(sent.path("properties"));
        Names.TOP.forEach(name -> put(properties, name, sent.get(Names.bare(name))));
        Names.LOCATION.forEach(
                name -> put(properties, name, sent.path("location").get(Names.bare(name))));
        return new IdentifyUpdate(form, identifiers, Set.of(), properties);
    }

    private static void put(Map<String, JsonNode> properties, String name, JsonNode value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    private static boolean saysNothing(@Nullable JsonNode value) {
        return value == null
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank());
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }
}
