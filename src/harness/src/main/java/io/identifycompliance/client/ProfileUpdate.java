package io.identifycompliance.client;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the private key asks to change of a person.
 *
 * @param attributes new values, by the names that features use
 * @param unset names of properties to remove
 */
public record ProfileUpdate(Attributes attributes, List<String> unset) {
    /** The names of all attributes that it sets or removes. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(attributes.values().keySet());
        names.addAll(unset);
        return names;
    }

    /** New values only. */
    public static ProfileUpdate to(Attributes attributes) {
        return new ProfileUpdate(attributes, List.of());
    }
}
