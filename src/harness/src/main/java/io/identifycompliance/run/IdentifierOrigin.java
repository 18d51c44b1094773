package io.identifycompliance.run;

import java.util.Arrays;

/** How a profile got an identifier. */
public enum IdentifierOrigin {
    CREATED_WITH_IT("created with it"),
    ADDED_LATER("added later"),
    SET_WITH_THE_PRIVATE_KEY("set with the private key");

    private final String text;

    IdentifierOrigin(String text) {
        this.text = text;
    }

    /** That of this name in features. Throws IllegalArgumentException if there is none. */
    public static IdentifierOrigin named(String text) {
        return Arrays.stream(values())
                .filter(origin -> origin.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown origin of an identifier: \"" + text + "\"."));
    }

    @Override
    public String toString() {
        return text;
    }
}
