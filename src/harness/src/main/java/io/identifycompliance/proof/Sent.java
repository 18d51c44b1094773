package io.identifycompliance.proof;

import io.identifycompliance.client.Attributes;
import java.util.Set;

/**
 * A request to Identify whose processing has not been proved yet.
 *
 * @param shows whether its properties should show: it was accepted and named a profile
 * @param named the person IDs of those profiles of the scenario that had an identifier of it when it was sent
 */
record Sent(Attributes attributes, boolean shows, Set<String> named) {
    /** Whether it names that profile, which may have become known, or have changed, after it was sent. */
    boolean names(KnownProfile profile) {
        return named.contains(profile.personId()) || profile.isNamedBy(attributes);
    }
}
