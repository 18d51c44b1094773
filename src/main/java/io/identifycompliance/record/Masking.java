package io.identifycompliance.record;

import io.identifycompliance.client.Keys;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes keys out of whatever is written down, in each of their {@link SecretForms}.
 *
 * <p>Requests are shown with placeholders anyway; this is for what a target sends back.
 */
public final class Masking {
    private static final String MASK = "[masked key]";
    private static final int CHARACTERS = 256;

    /** The forms that begin with each character, the longest first. Bodies are long: few positions may be looked at. */
    private final String[][] byFirst = new String[CHARACTERS][];

    /** For these keys and all that is derived from them. */
    public Masking(Keys keys) {
        Set<String> all = new LinkedHashSet<>();
        keys.secrets().forEach(secret -> all.addAll(SecretForms.of(secret).keySet()));
        all.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(form -> form.charAt(0)))
                .forEach((first, forms) -> byFirst[first] = forms.toArray(String[]::new));
    }

    /** The text without keys; null stays null. */
    public String mask(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder masked = null;
        int kept = 0;
        for (int i = 0; i < text.length(); i++) {
            int length = formAt(text, i);
            if (length > 0) {
                masked = masked == null ? new StringBuilder() : masked;
                masked.append(text, kept, i).append(MASK);
                kept = i + length;
                i = kept - 1;
            }
        }
        return masked == null ? text : masked.append(text, kept, text.length()).toString();
    }

    /** The length of the longest form that begins there; 0 where none does. */
    private int formAt(String text, int at) {
        char first = text.charAt(at);
        if (first < CHARACTERS && byFirst[first] != null) {
            for (String form : byFirst[first]) {
                if (text.startsWith(form, at)) {
                    return form.length();
                }
            }
        }
        return 0;
    }
}
