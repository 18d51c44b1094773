package io.identifycompliance.report;

import io.identifycompliance.record.SecretForms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every form in which a secret may stand in a file. All of them are looked for in one pass, by their first two bytes. */
final class SecretMatcher {
    /** One form, in bytes. */
    private record Needle(byte[] text, String encoding) {
        boolean isAt(byte[] buffer, int at, int length) {
            return at + text.length <= length && Arrays.equals(buffer, at, at + text.length, text, 0, text.length);
        }
    }

    private final Needle[][] byStart = new Needle[1 << 16][];
    private final List<Needle> single = new ArrayList<>();
    private final int longest;

    SecretMatcher(List<String> secrets) {
        Map<String, String> encodings = new LinkedHashMap<>();
        secrets.forEach(secret -> encodings.putAll(SecretForms.of(secret)));
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
        return ((buffer[at] & 0xff) << 8) | (buffer[at + 1] & 0xff);
    }
}
