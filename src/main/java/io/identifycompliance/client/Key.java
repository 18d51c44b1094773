package io.identifycompliance.client;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is used in one request: what goes over the wire, and what may be shown of it.
 *
 * <p>The FAQ lets only the private key change an identifier; so the harness also tries keys that are nearly right.
 * What is derived from a real key is as secret as the key.
 *
 * @param value what is sent; null where no key is sent at all
 * @param shown what stands in its place in everything that is written down; null where no key is sent at all
 */
public record Key(@Nullable String value, @Nullable String shown) {
    /** The environment variable, and so the placeholder, of the public key. */
    public static final String PUBLIC = "IDENTIFY_PUBLIC_KEY";

    /** The environment variable, and so the placeholder, of the private key. */
    public static final String PRIVATE = "IDENTIFY_PRIVATE_KEY";

    /** The public key of the target. */
    public static Key publicKey(String value) {
        return new Key(value, "$" + PUBLIC);
    }

    /** The private key of the target. */
    public static Key privateKey(String value) {
        return new Key(value, "$" + PRIVATE);
    }

    /** The placeholder of the value of a header that the user has sent with every request. */
    public static String headerPlaceholder(String header) {
        return "$IDENTIFY_HEADER_" + header.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** No key at all: the place where it would stand is left out. */
    public static Key none() {
        return new Key(null, null);
    }

    /** The same use of a key with nothing secret in it. */
    public Key masked() {
        return new Key(shown, shown);
    }

    /** What is sent. Throws IllegalStateException where no key is. */
    public String sent() {
        if (value == null) {
            throw new IllegalStateException("No key is sent.");
        }
        return value;
    }

    /** Whether a key is sent. */
    public boolean isSent() {
        return value != null;
    }

    @Override
    public String toString() {
        return "Key[" + shown + "]";
    }
}
