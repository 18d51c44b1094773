package io.identifycompliance.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.Identifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the requests of a scenario named, gave to its profiles and asked to change, so that a check that is made again
 * later can leave out what the scenario itself has changed since.
 */
final class RequestHistory {
    private final Set<Attributes> taken = new HashSet<>();
    private final Map<Attributes, Integer> named = new HashMap<>();
    private final Map<Asked, Integer> asked = new HashMap<>();
    private int anything;

    /** Something was sent that may have named any value, and changed any attribute of anybody. */
    void anything() {
        anything++;
    }

    /** A request named these identifiers. */
    void named(Attributes attributes) {
        attributes
                .identifiers()
                .values()
                .forEach((name, value) -> named.merge(Attributes.none().with(name, value), 1, Integer::sum));
    }

    /** A profile of the scenario has these. */
    void took(Attributes attributes) {
        named(attributes);
        attributes.values().forEach((name, value) -> taken.add(Attributes.none().with(name, value)));
    }

    /** A request asked to change these attributes of that profile. */
    void asked(KnownProfile profile, Collection<String> attributes) {
        attributes.forEach(name -> asked.merge(new Asked(profile.personId(), name), 1, Integer::sum));
    }

    /** Identify was asked to set these: any property, and each identifier that the profile is not known to have. */
    void asked(KnownProfile profile, Attributes update) {
        asked(
                profile,
                update.values().keySet().stream()
                        .filter(name -> Identifier.labelled(name)
                                .map(profile.known()::text)
                                .isEmpty())
                        .toList());
    }

    /** Whether a profile of the scenario has or had that value. */
    boolean wasTaken(String name, JsonNode value) {
        return taken.contains(Attributes.none().with(name, value));
    }

    /** Whether a profile of the scenario has or had that identifier. */
    boolean wasTaken(Identifier identifier, String value) {
        return wasTaken(identifier.label(), TextNode.valueOf(value));
    }

    /** Whether a request named that value. */
    boolean wasNamed(String name, JsonNode value) {
        return named.containsKey(Attributes.none().with(name, value));
    }

    /** Counts what requests named: none has named a value since where the count for it is the same. */
    int timesNamed(Attributes identifier) {
        return named.getOrDefault(identifier, 0) + anything;
    }

    /** Counts what requests asked: none has asked to change an attribute since where the count for it is the same. */
    int timesAsked(KnownProfile profile, String attribute) {
        return asked.getOrDefault(new Asked(profile.personId(), attribute), 0) + anything;
    }

    private record Asked(String personId, String attribute) {}
}
