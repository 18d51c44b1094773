package io.identifycompliance.evidence;

import io.identifycompliance.api.Keys;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
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

    private static final int PREFIXES = 1 << 12;

    private final Set<String> needles = new LinkedHashSet<>();
    private final BitSet prefixes = new BitSet(PREFIXES);

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
        needles.stream().filter(needle -> needle.length() > 1).forEach(needle -> prefixes.set(prefix(needle, 0)));
        needles.stream().filter(needle -> needle.length() == 1).findAny().ifPresent(any -> prefixes.set(0, PREFIXES));
    }

    /** The text without keys; null stays null. */
    public String mask(String text) {
        if (text == null || !mayHoldAny(text)) {
            return text;
        }
        String masked = text;
        for (String needle : needles) {
            masked = masked.replace(needle, MASK);
        }
        return masked;
    }

    /** Most texts hold no two characters that any needle begins with, and one pass shows that. */
    private boolean mayHoldAny(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (prefixes.get(prefix(text, i))) {
                return true;
            }
        }
        return text.length() == 1 && prefixes.cardinality() == PREFIXES;
    }

    private static int prefix(String text, int at) {
        return (text.charAt(at) * 61 + text.charAt(at + 1)) % PREFIXES;
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
