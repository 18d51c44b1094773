package io.identifycompliance.client;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is used in one request: what goes over the wire, and what may be shown of it.
 *
 * <p>The FAQ lets only the private key change an identifier; so the harness also tries keys that are nearly right.
 * What is derived from a real key is as secret as the key.
 *
 * @param value what is sent; null where no key is sent at all
 * @param shown what stands in its place in everything that is written down; null where no key is sent at all
 * @param json whether the value is JSON, and is no text where it is sent in JSON
 */
public record Key(@Nullable String value, @Nullable String shown, boolean json) {
    /** The environment variable, and so the placeholder, of the public key. */
    public static final String PUBLIC = "IDENTIFY_PUBLIC_KEY";

    /** The environment variable, and so the placeholder, of the private key. */
    public static final String PRIVATE = "IDENTIFY_PRIVATE_KEY";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._*~-]*");

    /** A text. */
    public Key(@Nullable String value, @Nullable String shown) {
        this(value, shown, false);
    }

    /** A value that is no text, in place of a key. */
    public static Key ofJson(String json) {
        return new Key(json, json, true);
    }

    /** The public key of the target. */
    public static Key publicKey(String value) {
        return new Key(value, "$" + inBraces(PUBLIC, value));
    }

    /** The private key of the target. */
    public static Key privateKey(String value) {
        return new Key(value, "$" + inBraces(PRIVATE, value));
    }

    /** Another key, made from that one. */
    Key made(String other, String name) {
        return new Key(other, inBraces(name, sent()));
    }

    /** Braces say that the key is percent-encoded in a URL, so that a command that repeats the call can do so. */
    private static String inBraces(String name, String value) {
        return PLAIN.matcher(value).matches() ? name : "{" + name + "}";
    }

    /** The placeholder of the value of a header that the user has sent with every request. */
    public static String headerPlaceholder(String header) {
        return "$IDENTIFY_HEADER_" + header.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** No key at all: the place where it would stand is left out. */
    public static Key none() {
        return new Key(null, null);
    }

    /** The same use of a key with its placeholder in place of the value. */
    public Key placeholder() {
        return new Key(shown, shown, json);
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
