package io.identifycompliance.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person as stored. Special properties bear the names of the 2022 wire ({@code $city}), custom ones their own.
 *
 * @param id the opaque id of the person
 * @param identifiers those that it has; never blank
 */
public record Profile(
        String id,
        Map<Identifier, String> identifiers,
        Map<String, JsonNode> properties,
        Instant created,
        Instant updated) {
    public Profile {
        identifiers = Collections.unmodifiableMap(new LinkedHashMap<>(identifiers));
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** A profile without anything. */
    public static Profile blank(String id, Instant now) {
        return new Profile(id, Map.of(), Map.of(), now, now);
    }

    /** The value of an identifier; empty where the profile lacks it. */
    public Optional<String> identifier(Identifier identifier) {
        return Optional.ofNullable(identifiers.get(identifier));
    }

    /** The same profile with these identifiers, in place of those that it has of the same kind. */
    public Profile with(Map<Identifier, String> newIdentifiers) {
        Map<Identifier, String> all = new LinkedHashMap<>(identifiers);
        all.putAll(newIdentifiers);
        return new Profile(id, all, properties, created, updated);
    }

    /** The same profile without an identifier. */
    public Profile without(Identifier identifier) {
        Map<Identifier, String> fewer = new LinkedHashMap<>(identifiers);
        fewer.remove(identifier);
        return new Profile(id, fewer, properties, created, updated);
    }

    /** The same profile with these properties set, the others as they are. */
    public Profile withProperties(Map<String, JsonNode> newProperties) {
        Map<String, JsonNode> all = new LinkedHashMap<>(properties);
        all.putAll(newProperties);
        return new Profile(id, identifiers, all, created, updated);
    }

    /** The same profile with no other properties than these. */
    public Profile onlyProperties(Map<String, JsonNode> newProperties) {
        return new Profile(id, identifiers, newProperties, created, updated);
    }

    /** The same profile without the properties of these names. */
    public Profile withoutProperties(Set<String> names) {
        Map<String, JsonNode> fewer = new LinkedHashMap<>(properties);
        fewer.keySet().removeAll(names);
        return new Profile(id, identifiers, fewer, created, updated);
    }

    /** The same profile, updated at that time. */
    public Profile at(Instant now) {
        return new Profile(id, identifiers, properties, created, now);
    }
}
