package io.identifycompliance.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

/** Every form in which a secret may stand in a file. All of them are looked for in one pass, by their first two bytes. */
final class Needles {
    /** A shorter piece of base64 is found by chance in any larger file. */
    private static final int LEAST_BASE64 = 5;

    private static final Pattern DIGITS = Pattern.compile("(?<=%)[0-9A-Fa-f]{2}|(?<=\\\\u)[0-9A-Fa-f]{4}");

    /** One form, in bytes. */
    private record Needle(byte[] text, String encoding) {
        boolean isAt(byte[] buffer, int at, int length) {
            return at + text.length <= length && Arrays.equals(buffer, at, at + text.length, text, 0, text.length);
        }
    }

    private final Needle[][] byStart = new Needle[1 << 16][];
    private final List<Needle> single = new ArrayList<>();
    private final int longest;

    Needles(List<String> secrets) {
        Map<String, String> encodings = new LinkedHashMap<>();
        secrets.stream().filter(s -> !s.isEmpty()).forEach(s -> addAll(s, encodings));
        int most = 0;
        for (Map.Entry<String, String> form : encodings.entrySet()) {
            Needle needle = new Needle(form.getKey().getBytes(StandardCharsets.ISO_8859_1), form.getValue());
            most = Math.max(most, needle.text.length);
            if (needle.text.length == 1) {
                single.add(needle);
            } else {
                int start = start(needle.text, 0);
                Needle[] others = byStart[start] == null ? new Needle[0] : byStart[start];
                byStart[start] = Arrays.copyOf(others, others.length + 1);
                byStart[start][others.length] = needle;
            }
        }
        longest = most;
    }

    /** The length of the longest form; 0 where there is nothing to look for. */
    int longest() {
        return longest;
    }

    /** The encodings that are found in the first bytes of a buffer. */
    Set<String> in(byte[] buffer, int length) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i + 1 < length; i++) {
            Needle[] candidates = byStart[start(buffer, i)];
            if (candidates != null) {
                for (Needle needle : candidates) {
                    if (needle.isAt(buffer, i, length)) {
                        found.add(needle.encoding);
                    }
                }
            }
        }
        for (Needle needle : single) {
            for (int i = 0; i < length; i++) {
                if (buffer[i] == needle.text[0]) {
                    found.add(needle.encoding);
                }
            }
        }
        return found;
    }

    private static int start(byte[] buffer, int at) {
        return (buffer[at] & 0xff) << 8 | buffer[at + 1] & 0xff;
    }

    private static void addAll(String secret, Map<String, String> encodings) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        add(latin(secret), "as it is", encodings);
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String everyByte = HexFormat.of().withPrefix("%").formatHex(bytes);
        for (String percent : List.of(form, form.replace("+", "%20"), everyByte)) {
            bothCases(percent, "percent-encoded", encodings);
        }
        for (int shift = 0; shift < 3; shift++) {
            String standard = inBase64(bytes, shift);
            if (standard.length() >= LEAST_BASE64) {
                add(standard, "base64", encodings);
                add(standard.replace('+', '-').replace('/', '_'), "base64", encodings);
            }
        }
        String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        add(latin(json), "JSON-escaped", encodings);
        add(latin(json.replace("/", "\\/")), "JSON-escaped", encodings);
        bothCases(
                secret.chars()
                        .mapToObj(c -> c < 0x7f && Character.isLetterOrDigit(c)
                                ? String.valueOf((char) c)
                                : "\\u%04x".formatted(c))
                        .collect(Collectors.joining()),
                "JSON-escaped",
                encodings);
        bothCases(
                secret.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining()), "JSON-escaped", encodings);
        String html = secret.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        add(latin(html), "HTML-escaped", encodings);
        add(latin(html.replace("'", "&#39;")), "HTML-escaped", encodings);
        if (bytes.length > 3) {
            add(HexFormat.of().formatHex(bytes), "hex", encodings);
            add(HexFormat.of().withUpperCase().formatHex(bytes), "hex", encodings);
        }
    }

    private static void add(String text, String encoding, Map<String, String> encodings) {
        encodings.putIfAbsent(text, encoding);
    }

    /** The digits of the escapes in lower and in upper case; letters of the secret itself keep theirs. */
    private static void bothCases(String escaped, String encoding, Map<String, String> encodings) {
        add(DIGITS.matcher(escaped).replaceAll(m -> m.group().toLowerCase(Locale.ROOT)), encoding, encodings);
        add(DIGITS.matcher(escaped).replaceAll(m -> m.group().toUpperCase(Locale.ROOT)), encoding, encodings);
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

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
