package io.identifycompliance.client;

import java.util.List;

/**
 * What the private key asks to change of a person.
 *
 * @param attributes new values, by the names that features use
 * @param unset names of properties to remove
 */
public record ProfileUpdate(Attributes attributes, List<String> unset) {
    /** New values only. */
    public static ProfileUpdate to(Attributes attributes) {
        return new ProfileUpdate(attributes, List.of());
    }
}
