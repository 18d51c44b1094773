package io.identifycompliance.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the holder of the private key asks to be changed.
 *
 * @param identifiers the identifiers with their new values
 * @param cleared the identifiers that are taken away
 * @param properties the properties with their new values
 * @param unset the properties that are taken away
 */
public record PrivateChange(
        Map<Identifier, String> identifiers,
        Set<Identifier> cleared,
        Map<String, JsonNode> properties,
        Set<String> unset) {
    public PrivateChange {
        identifiers = Collections.unmodifiableMap(new LinkedHashMap<>(identifiers));
        cleared = Set.copyOf(cleared);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        unset = Collections.unmodifiableSet(new LinkedHashSet<>(unset));
    }

    /** The same change with other identifiers. */
    public PrivateChange withIdentifiers(Map<Identifier, String> others) {
        return new PrivateChange(others, cleared, properties, unset);
    }

    /** The same change with other properties. */
    public PrivateChange withProperties(Map<String, JsonNode> others) {
        return new PrivateChange(identifiers, cleared, others, unset);
    }

    /** The same change, unsetting other properties. */
    public PrivateChange withUnset(Set<String> others) {
        return new PrivateChange(identifiers, cleared, properties, others);
    }
}
