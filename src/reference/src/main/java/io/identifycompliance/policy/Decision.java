package io.identifycompliance.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of an Identify request.
 *
 * @param kind whether a profile is created, updated, or nothing happens
 * @param matched the profile that is updated; empty unless the kind is UPDATE
 * @param taken the identifiers that the profile receives
 * @param properties the properties that it receives
 * @param rejected the identifiers that it does not receive, though they were sent and differ from what it has
 */
public record Decision(
        Kind kind,
        Optional<Profile> matched,
        Map<Identifier, String> taken,
        Map<String, JsonNode> properties,
        Map<Identifier, String> rejected) {

    /** What happens to the profiles. */
    public enum Kind {
        NOTHING,
        CREATE,
        UPDATE
    }

    public Decision {
        taken = Collections.unmodifiableMap(new LinkedHashMap<>(taken));
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        rejected = Collections.unmodifiableMap(new LinkedHashMap<>(rejected));
    }

    /** Nothing is created or changed. */
    public static Decision nothing() {
        return new Decision(Kind.NOTHING, Optional.empty(), Map.of(), Map.of(), Map.of());
    }

    /** A profile is created. */
    public static Decision create(Map<Identifier, String> identifiers, Map<String, JsonNode> properties) {
        return new Decision(Kind.CREATE, Optional.empty(), identifiers, properties, Map.of());
    }

    /** The matched profile is updated. */
    public static Decision update(
            Profile matched,
            Map<Identifier, String> taken,
            Map<String, JsonNode> properties,
            Map<Identifier, String> rejected) {
        return new Decision(Kind.UPDATE, Optional.of(matched), taken, properties, rejected);
    }

    /** Whether an existing profile was matched. */
    public boolean updates() {
        return kind == Kind.UPDATE;
    }

    /** Whether a profile is created. */
    public boolean creates() {
        return kind == Kind.CREATE;
    }

    /** The same decision, taking other identifiers. */
    public Decision withTaken(Map<Identifier, String> others) {
        return new Decision(kind, matched, others, properties, rejected);
    }

    /** The same decision, taking other properties. */
    public Decision withProperties(Map<String, JsonNode> others) {
        return new Decision(kind, matched, taken, others, rejected);
    }
}
