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
    private record Form(byte[] text, String encoding) {
        boolean isAt(byte[] buffer, int at, int length) {
            return at + text.length <= length && Arrays.equals(buffer, at, at + text.length, text, 0, text.length);
        }
    }

    private final Form[][] byStart = new Form[1 << 16][];
    private final List<Form> single = new ArrayList<>();
    private final int longest;

    SecretMatcher(List<String> secrets) {
        Map<String, String> encodings = new LinkedHashMap<>();
        secrets.forEach(secret -> encodings.putAll(SecretForms.of(secret)));
        int most = 0;
        for (Map.Entry<String, String> entry : encodings.entrySet()) {
            Form form = new Form(entry.getKey().getBytes(StandardCharsets.ISO_8859_1), entry.getValue());
            most = Math.max(most, form.text.length);
            if (form.text.length == 1) {
                single.add(form);
            } else {
                int start = start(form.text, 0);
                Form[] others = byStart[start] == null ? new Form[0] : byStart[start];
                byStart[start] = Arrays.copyOf(others, others.length + 1);
                byStart[start][others.length] = form;
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
            Form[] candidates = byStart[start(buffer, i)];
            if (candidates != null) {
                for (Form form : candidates) {
                    if (form.isAt(buffer, i, length)) {
                        found.add(form.encoding);
                    }
                }
            }
        }
        for (Form form : single) {
            for (int i = 0; i < length; i++) {
                if (buffer[i] == form.text[0]) {
                    found.add(form.encoding);
                }
            }
        }
        return found;
    }

    private static int start(byte[] buffer, int at) {
        return ((buffer[at] & 0xff) << 8) | (buffer[at + 1] & 0xff);
    }
}
