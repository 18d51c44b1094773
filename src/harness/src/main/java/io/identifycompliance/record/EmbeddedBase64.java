package io.identifycompliance.record;

import java.util.Arrays;
import java.util.Base64;

/** Pieces of a text that may be base64, in either alphabet and without padding. */
public final class EmbeddedBase64 {
    /** A shorter piece, in characters, is taken for a word. */
    public static final int LEAST = 16;

    /** Base64 within base64 is looked at to this depth. */
    public static final int DEEPEST = 4;

    private static final boolean[] DIGITS = digits();

    private EmbeddedBase64() {}

    /** Whether a character may stand in such a piece. */
    public static boolean isDigit(int character) {
        return character >= 0 && character < DIGITS.length && DIGITS[character];
    }

    /** What a piece encodes; a last digit that encodes no whole byte is left out. */
    public static byte[] decode(byte[] piece) {
        byte[] standard = Arrays.copyOf(piece, piece.length - (piece.length % 4 == 1 ? 1 : 0));
        for (int i = 0; i < standard.length; i++) {
            standard[i] = standard[i] == '-' ? (byte) '+' : standard[i] == '_' ? (byte) '/' : standard[i];
        }
        return Base64.getDecoder().decode(standard);
    }

    private static boolean[] digits() {
        boolean[] alphabet = new boolean[128];
        Arrays.fill(alphabet, 'A', 'Z' + 1, true);
        Arrays.fill(alphabet, 'a', 'z' + 1, true);
        Arrays.fill(alphabet, '0', '9' + 1, true);
        for (char c : new char[] {'+', '/', '-', '_'}) {
            alphabet[c] = true;
        }
        return alphabet;
    }
}
