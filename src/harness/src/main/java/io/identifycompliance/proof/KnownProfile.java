package io.identifycompliance.proof;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.Person;
import io.identifycompliance.contract.Identifier;
import java.util.Map;

/**
 * A profile that a scenario knows.
 *
 * @param name as in the feature
 * @param known what it must have, as far as this scenario knows; identifiers as the target shows them
 */
public record KnownProfile(String name, String personId, Attributes known) {
    /** The same profile, of which only this is known. */
    public KnownProfile knownFor(Attributes attributes) {
        return new KnownProfile(name, personId, attributes);
    }

    /** The same profile, of which this is known as well. */
    public KnownProfile with(Attributes attributes) {
        return knownFor(known.with(attributes));
    }

    /** The same profile, with its known identifiers spelled as the target shows them. */
    public KnownProfile asShownBy(Person person) {
        Attributes shown = known;
        for (Identifier identifier : identifiers().keySet()) {
            String value = person.attributes().text(identifier);
            shown = value == null ? shown : shown.with(Attributes.of(identifier, value));
        }
        return knownFor(shown);
    }

    /** Whether a request with these has one of the identifiers that it is known to have. */
    boolean isNamedBy(Attributes attributes) {
        return attributes.identifierTexts().entrySet().stream().anyMatch(sent -> has(sent.getKey(), sent.getValue()));
    }

    /** Whether it is known to have this identifier. A target may ignore the case of emails, and of nothing else. */
    boolean has(Identifier identifier, String value) {
        String own = known.text(identifier);
        return identifier == Identifier.EMAIL ? value.equalsIgnoreCase(own) : value.equals(own);
    }

    /** The identifiers that it is known to have. */
    public Map<Identifier, String> identifiers() {
        return known.identifierTexts();
    }
}
