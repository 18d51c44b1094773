package io.identifycompliance.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One profile as it stands. Immutable: a change makes another.
 *
 * @param properties by the names of the 2022 format: special ones begin with a dollar
 */
record Profile(
        String id,
        Map<Identifier, String> identifiers,
        Map<String, JsonNode> properties,
        Instant created,
        Instant updated) {
    Profile {
        Map<Identifier, String> own = new EnumMap<>(Identifier.class);
        own.putAll(identifiers);
        identifiers = Collections.unmodifiableMap(own);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    Profile with(Map<Identifier, String> moreIdentifiers, Map<String, JsonNode> moreProperties, Instant now) {
        Map<Identifier, String> allIdentifiers = new EnumMap<>(Identifier.class);
        allIdentifiers.putAll(identifiers);
        allIdentifiers.putAll(moreIdentifiers);
        Map<String, JsonNode> allProperties = new LinkedHashMap<>(properties);
        allProperties.putAll(moreProperties);
        return new Profile(id, allIdentifiers, allProperties, created, now);
    }

    Profile without(Iterable<Identifier> goneIdentifiers, Iterable<String> goneProperties, Instant now) {
        Map<Identifier, String> keptIdentifiers = new EnumMap<>(Identifier.class);
        keptIdentifiers.putAll(identifiers);
        goneIdentifiers.forEach(keptIdentifiers::remove);
        Map<String, JsonNode> keptProperties = new LinkedHashMap<>(properties);
        goneProperties.forEach(keptProperties::remove);
        return new Profile(id, keptIdentifiers, keptProperties, created, now);
    }
}
