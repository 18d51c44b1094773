package io.identifycompliance.steps;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.proof.ProfileCreation;
import io.identifycompliance.run.IdentifierOrigin;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a profile got an identifier after its creation, as a step says it.
 *
 * @param origin by which call
 * @param place where the change with the private key had it; empty for the usual place
 */
record GivenOrigin(IdentifierOrigin origin, Optional<String> place) {
    /** What a step may say. */
    static final String PATTERN = "added later|set with the private key(?: as \"[^\"]+\")?";

    private static final Pattern IN_A_PLACE = Pattern.compile("(.+) as \"([^\"]+)\"");

    /** What the step says there. Throws IllegalArgumentException for any other text. */
    static GivenOrigin of(String text) {
        Matcher inAPlace = IN_A_PLACE.matcher(text);
        return inAPlace.matches()
                ? new GivenOrigin(IdentifierOrigin.named(inAPlace.group(1)), Optional.of(inAPlace.group(2)))
                : new GivenOrigin(IdentifierOrigin.named(text), Optional.empty());
    }

    /** Gives a profile more identifiers in that way. */
    void give(ProfileCreation creation, String name, Attributes more) {
        if (place.isPresent()) {
            creation.set(name, more, place.get());
        } else {
            creation.give(origin, name, more);
        }
    }
}
