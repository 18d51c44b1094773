package io.identifycompliance.steps;

import io.identifycompliance.api.Attributes;

/**
 * A profile that a scenario knows.
 *
 * @param name as in the feature
 * @param known what it must have, as far as this scenario knows; identifiers as the target shows them
 */
record Someone(String name, String personId, Attributes known) {
    Someone knownFor(Attributes attributes) {
        return new Someone(name, personId, attributes);
    }
}
