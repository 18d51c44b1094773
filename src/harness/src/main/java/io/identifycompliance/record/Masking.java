package io.identifycompliance.record;

import io.identifycompliance.client.Keys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes secrets out of whatever a target sent back, in each of their {@link SecretForms}, and in base64 within base64.
 *
 * <p>Requests are shown with placeholders where a secret was put in. They are searched too, since a target may have sent
 * a secret as part of what a later request repeats, but not for the public key, which may be an ordinary word.
 */
public final class Masking {
    private static final String MASK = "[masked key]";

    /** Stands where the harness cut a text. */
    private static final char CUT = '…';

    /** Fewer characters of a truncated secret reveal nothing. */
    private static final int SHORTEST_PIECE = 6;

    private static final int CHARACTERS = 256;

    private final Forms sent;
    private final Forms received;

    /** Masks these keys and everything derived from them. */
    public Masking(Keys keys) {
        Set<String> forms = formsOf(SearchedSecrets.of(keys));
        sent = new Forms(forms);
        forms.addAll(formsOf(SearchedSecrets.andPublicKey(keys)));
        received = new Forms(forms);
    }

    /** What a target sent, or a text with parts of that, without secrets. */
    public String mask(String text) {
        return received.mask(text);
    }

    /** A part of a request that was built with placeholders, without secrets. */
    public String maskSent(String text) {
        return sent.mask(text);
    }

    private static Set<String> formsOf(List<String> secrets) {
        Set<String> forms = new LinkedHashSet<>();
        secrets.forEach(secret -> forms.addAll(SecretForms.of(secret).keySet()));
        return forms;
    }

    /** What to look for. */
    private static final class Forms {
        /**
         * By the character that they begin with, the longest first. Bodies are long, so few positions may be examined.
         */
        private final String[][] byFirst = new String[CHARACTERS][];

        /** The two characters that a form begins with, the second in its lower eight bits. */
        private final BitSet beginnings = new BitSet(CHARACTERS * CHARACTERS);

        Forms(Set<String> all) {
            all.forEach(form -> beginnings.set(beginning(form, 0)));
            all.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.groupingBy(form -> form.charAt(0)))
                    .forEach((first, forms) -> byFirst[first] = forms.toArray(String[]::new));
        }

        private static int beginning(String text, int at) {
            return text.charAt(at) * CHARACTERS + (text.charAt(at + 1) & (CHARACTERS - 1));
        }

        String mask(String text) {
            return withoutEmbedded(withoutForms(text));
        }

        /** Without what is a secret once it is decoded, as where what was sent in base64 comes back in base64. */
        private String withoutEmbedded(String text) {
            StringBuilder masked = new StringBuilder();
            int kept = 0;
            for (Piece piece : pieces(text)) {
                if (holdsSecret(piece, 1)) {
                    masked.append(text, kept, piece.start()).append(MASK);
                    kept = piece.end();
                }
            }
            return kept == 0 ? text : masked.append(text, kept, text.length()).toString();
        }

        private boolean holdsSecret(Piece piece, int depth) {
            String text = piece.decoded();
            for (int i = 0; i < text.length(); i++) {
                if (formAt(text, i, -1) > 0) {
                    return true;
                }
            }
            return depth < EmbeddedBase64.DEEPEST
                    && pieces(text).stream().anyMatch(inner -> holdsSecret(inner, depth + 1));
        }

        private static List<Piece> pieces(String text) {
            List<Piece> pieces = new ArrayList<>();
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || !EmbeddedBase64.isDigit(text.charAt(i))) {
                    if (i - start >= EmbeddedBase64.LEAST) {
                        pieces.add(new Piece(text, start, i));
                    }
                    start = i + 1;
                }
            }
            return pieces;
        }

        private String withoutForms(String text) {
            StringBuilder masked = null;
            int kept = 0;
            int cut = text.indexOf(CUT);
            for (int i = 0; i < text.length(); i++) {
                cut = cut >= 0 && cut < i ? text.indexOf(CUT, i) : cut;
                int length = formAt(text, i, cut);
                if (length > 0) {
                    masked = masked == null ? new StringBuilder() : masked;
                    masked.append(text, kept, i).append(MASK);
                    kept = i + length;
                    i = kept - 1;
                }
            }
            return masked == null
                    ? text
                    : masked.append(text, kept, text.length()).toString();
        }

        /** The length of the longest form that begins there, or that begins there and is cut; 0 where none does. */
        private int formAt(String text, int at, int cut) {
            if (at + 1 < text.length() && beginnings.get(beginning(text, at))) {
                String[] forms = byFirst[text.charAt(at)];
                for (String form : forms) {
                    if (text.startsWith(form, at)) {
                        return form.length();
                    }
                }
                if (cut - at >= SHORTEST_PIECE) {
                    String piece = text.substring(at, cut);
                    for (String form : forms) {
                        if (form.startsWith(piece)) {
                            return piece.length();
                        }
                    }
                }
            }
            return 0;
        }
    }

    /** A part of a text that may be base64. */
    private record Piece(String text, int start, int end) {
        String decoded() {
            byte[] digits = text.substring(start, end).getBytes(StandardCharsets.ISO_8859_1);
            return new String(EmbeddedBase64.decode(digits), StandardCharsets.ISO_8859_1);
        }
    }
}
