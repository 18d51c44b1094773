package io.identifycompliance.record;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every form in which a key may stand in an answer or in a file: as it is, percent-encoded once or twice, JSON- and
 * HTML-escaped, in hexadecimal digits, and each of these in base64 wherever it stands in it.
 */
public final class SecretForms {
    /** A shorter piece of base64 is found by chance in any larger file. */
    private static final int LEAST_BASE64 = 5;

    /** What percent-encoding leaves as it is: in forms, in queries, in paths, in fragments, in whole URLs. */
    private static final List<String> KEPT =
            List.of("-_.*", "-_.~", "-_.~/", "-_.!~*'()", "-_.~!$'()*,;&=@:+", "*-._@+/", "-_.!~*'();/?:@&=+$,#", "");

    private static final Pattern DIGITS = Pattern.compile("(?<=%|%25)[0-9A-Fa-f]{2}|(?<=\\\\u)[0-9A-Fa-f]{4}");

    private SecretForms() {}

    /**
     * The forms with what each is called.
     *
     * @return text whose characters are bytes, as in ISO-8859-1
     */
    public static Map<String, String> of(String secret) {
        Map<String, String> forms = new LinkedHashMap<>();
        if (!secret.isEmpty()) {
            addAll(secret, forms);
        }
        return forms;
    }

    private static void addAll(String secret, Map<String, String> encodings) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        add(HarnessText.latin(secret), "as it is", encodings);
        bothCases(HexFormat.of().withPrefix("%").formatHex(bytes), "percent-encoded", encodings);
        for (String once : percentEncoded(HarnessText.latin(secret))) {
            bothCases(once, "percent-encoded", encodings);
            percentEncoded(once).forEach(twice -> bothCases(twice, "percent-encoded", encodings));
        }
        String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        add(HarnessText.latin(json), "JSON-escaped", encodings);
        add(HarnessText.latin(json.replace("/", "\\/")), "JSON-escaped", encodings);
        bothCases(
                secret.chars()
                        .mapToObj(c -> c < 0x7f && Character.isLetterOrDigit(c)
                                ? String.valueOf((char) c)
                                : String.format(Locale.ROOT, "\\u%04x", c))
                        .collect(Collectors.joining()),
                "JSON-escaped",
                encodings);
        bothCases(
                secret.chars()
                        .mapToObj(c -> String.format(Locale.ROOT, "\\u%04x", c))
                        .collect(Collectors.joining()),
                "JSON-escaped",
                encodings);
        String html = secret.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        add(HarnessText.latin(html), "HTML-escaped", encodings);
        add(HarnessText.latin(html.replace("'", "&#39;")), "HTML-escaped", encodings);
        if (bytes.length > 3) {
            add(HexFormat.of().formatHex(bytes), "hex", encodings);
            add(HexFormat.of().withUpperCase().formatHex(bytes), "hex", encodings);
        }
        for (String text : List.copyOf(encodings.keySet())) {
            addBase64(text.getBytes(StandardCharsets.ISO_8859_1), encodings);
        }
    }

    /** As each of the usual libraries does it: they differ in the characters that they keep. */
    private static Set<String> percentEncoded(String latin) {
        Set<String> all = new LinkedHashSet<>();
        for (String kept : KEPT) {
            StringBuilder encoded = new StringBuilder();
            for (int i = 0; i < latin.length(); i++) {
                char c = latin.charAt(i);
                boolean plain = (c < 0x7f && Character.isLetterOrDigit(c)) || kept.indexOf(c) >= 0;
                encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
            }
            all.add(encoded.toString());
            all.add(encoded.toString().replace("%20", "+"));
        }
        return all;
    }

    /** Of any text with the secret in it, in either alphabet, and as it stands in a URL or in JSON. */
    private static void addBase64(byte[] bytes, Map<String, String> encodings) {
        for (int shift = 0; shift < 3; shift++) {
            String standard = inBase64(bytes, shift);
            if (standard.length() >= LEAST_BASE64) {
                add(standard, "base64", encodings);
                add(standard.replace('+', '-').replace('/', '_'), "base64", encodings);
                add(standard.replace("/", "\\/"), "base64", encodings);
                bothCases(standard.replace("+", "%2B").replace("/", "%2F"), "base64", encodings);
            }
        }
    }

    private static void add(String text, String encoding, Map<String, String> encodings) {
        encodings.putIfAbsent(text, encoding);
    }

    /** The digits of the escapes in lower and in upper case; letters of the secret itself keep theirs. */
    private static void bothCases(String escaped, String encoding, Map<String, String> encodings) {
        add(escaped, encoding, encodings);
        if (escaped.indexOf('%') >= 0 || escaped.indexOf('\\') >= 0) {
            add(DIGITS.matcher(escaped).replaceAll(m -> m.group().toLowerCase(Locale.ROOT)), encoding, encodings);
            add(DIGITS.matcher(escaped).replaceAll(m -> m.group().toUpperCase(Locale.ROOT)), encoding, encodings);
        }
    }

    /** The part of the encoding that depends on the secret alone, where it stands that far into a group of three. */
    private static String inBase64(byte[] bytes, int shift) {
        byte[] shifted = new byte[bytes.length + shift];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = shift == 0 ? 0 : shift + 1;
        int last = shifted.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
        return last <= first ? "" : encoded.substring(first, last);
    }
}
