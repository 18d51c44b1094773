package io.identifycompliance.evidence;

import io.identifycompliance.api.Keys;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Takes keys out of whatever is written down: as they are, percent-encoded, JSON-escaped, in base64 at any offset.
 *
 * <p>Requests are shown with placeholders anyway; this is for what a target sends back.
 */
public final class Masking {
    private static final String MASK = "[masked key]";
    private static final int SHORTEST_IN_BASE64 = 6;

    private final Set<String> needles = new LinkedHashSet<>();

    /** For these keys and all that is derived from them. */
    public Masking(Keys keys) {
        for (String secret : keys.secrets()) {
            needles.add(secret);
            String percent = URLEncoder.encode(secret, StandardCharsets.UTF_8);
            needles.add(percent);
            needles.add(percent.replace("+", "%20"));
            needles.add(percent.toLowerCase(Locale.ROOT));
            needles.add(escaped(secret));
            if (secret.length() >= SHORTEST_IN_BASE64) {
                for (int offset = 0; offset < 3; offset++) {
                    String core = base64Core(secret, offset);
                    needles.add(core);
                    needles.add(core.replace('+', '-').replace('/', '_'));
                }
            }
        }
        needles.remove("");
    }

    /** The text without keys; null stays null. */
    public String mask(String text) {
        if (text == null) {
            return null;
        }
        String masked = text;
        for (String needle : needles) {
            masked = masked.replace(needle, MASK);
        }
        return masked;
    }

    /** The characters of base64 that depend on the secret alone, when it begins at that offset of a triple. */
    private static String base64Core(String secret, int offset) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        byte[] padded = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, padded, offset, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(padded);
        int from = (offset * 8 + 5) / 6;
        int to = padded.length * 8 / 6;
        return encoded.substring(from, to);
    }

    private static String escaped(String secret) {
        return secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
    }
}
