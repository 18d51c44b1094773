package io.identifycompliance.proof;

import io.identifycompliance.client.Attributes;

/**
 * A profile that a scenario knows.
 *
 * @param name as in the feature
 * @param known what it must have, as far as this scenario knows; identifiers as the target shows them
 */
public record KnownProfile(String name, String personId, Attributes known) {
    public KnownProfile knownFor(Attributes attributes) {
        return new KnownProfile(name, personId, attributes);
    }
}
