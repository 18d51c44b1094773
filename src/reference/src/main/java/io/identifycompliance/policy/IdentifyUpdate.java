package io.identifycompliance.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an Identify request carries, in the words of the contract whatever the wire, as sent: null, blank and numbers
 * included.
 *
 * @param identifiers what stands in the place of each identifier
 * @param aliased the identifiers whose value came under an alias
 * @param properties special ones under the names of the 2022 wire, custom ones under their own
 */
public record IdentifyUpdate(
        RequestForm form,
        Map<Identifier, JsonNode> identifiers,
        Set<Identifier> aliased,
        Map<String, JsonNode> properties) {
    public IdentifyUpdate {
        identifiers = Collections.unmodifiableMap(new LinkedHashMap<>(identifiers));
        aliased = Set.copyOf(aliased);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /**
     * The identifiers that count: a text that is not blank. Null and blank neither clear nor create anything; a number
     * is not an identifier.
     */
    public Map<Identifier, String> usable() {
        Map<Identifier, String> usable = new LinkedHashMap<>();
        identifiers.forEach((identifier, value) -> {
            if (value.isTextual() && !value.textValue().isBlank()) {
                usable.put(identifier, value.textValue());
            }
        });
        return usable;
    }

    /** The properties that count: null is ignored, and so is {@code $unset}, which only the private API knows. */
    public Map<String, JsonNode> settable() {
        Map<String, JsonNode> settable = new LinkedHashMap<>(properties);
        settable.values().removeIf(JsonNode::isNull);
        settable.remove("$unset");
        return settable;
    }

    /** The same request with other identifiers. */
    public IdentifyUpdate withIdentifiers(Map<Identifier, JsonNode> others) {
        return new IdentifyUpdate(form, others, aliased, properties);
    }

    /** The same request with other properties. */
    public IdentifyUpdate withProperties(Map<String, JsonNode> others) {
        return new IdentifyUpdate(form, identifiers, aliased, others);
    }
}
