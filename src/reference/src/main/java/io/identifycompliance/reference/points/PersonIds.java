package io.identifycompliance.reference.points;

import java.util.concurrent.ThreadLocalRandom;

/** Person IDs of 26 characters, as the vendor's have today. Their form is opaque. */
public final class PersonIds {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private PersonIds() {}

    /** A new id. */
    public static String next() {
        StringBuilder id = new StringBuilder("01");
        ThreadLocalRandom.current().ints(24, 0, ALPHABET.length()).forEach(i -> id.append(ALPHABET.charAt(i)));
        return id.toString();
    }
}
