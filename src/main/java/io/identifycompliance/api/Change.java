package io.identifycompliance.api;

import java.util.List;

/**
 * What the private key asks to change of a person.
 *
 * @param attributes new values, by the names that features use
 * @param unset names of properties to remove
 */
public record Change(Attributes attributes, List<String> unset) {
    /** New values only. */
    public static Change to(Attributes attributes) {
        return new Change(attributes, List.of());
    }
}
