package io.identifycompliance.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Removes what changes with every response, ids and times, so that texts can be compared. */
public final class ResponseNormalizer {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|\\b[0-9A-Za-z]{16,}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+([:.-]\\d+)*");

    /** A number, perhaps behind a word and a separator, or behind few letters; longer letters may be random ones. */
    private static final Pattern COUNTED = Pattern.compile("(\\p{Alpha}+[-_.:]|\\p{Alpha}{0,3})(\\d+)");

    private static final int ALTERED = 4;
    private static final int NINE = 9;

    private ResponseNormalizer() {}

    static String normal(String text) {
        return NUMBER.matcher(ID.matcher(text).replaceAll("#")).replaceAll("0").strip();
    }

    /** A person ID of the same form that nobody has: where IDs are counted, one that no counter has come to. */
    public static String otherId(String id) {
        Matcher counted = COUNTED.matcher(id);
        if (counted.matches()) {
            return counted.group(1) + beyond(counted.group(2));
        }
        StringBuilder other = new StringBuilder(id);
        int altered = 0;
        for (int i = id.length() - 1; i >= 0 && altered < ALTERED; i--) {
            char c = id.charAt(i);
            if (Character.isDigit(c)) {
                other.setCharAt(i, (char) ('0' + (c - '0' + 5) % 10));
                altered++;
            } else if ("abcdef".indexOf(Character.toLowerCase(c)) >= 0) {
                char first = Character.isUpperCase(c) ? 'A' : 'a';
                other.setCharAt(i, (char) (first + (c - first + 3) % 6));
                altered++;
            }
        }
        return altered == 0 ? id + "0" : other.toString();
    }

    /** The largest number that a counter of that many digits can come to, and at least one of nine digits. */
    private static String beyond(String number) {
        String nines = "9".repeat(Math.max(number.length(), NINE));
        return Stream.of(Integer.toString(Integer.MAX_VALUE), Long.toString(Long.MAX_VALUE))
                .filter(largest -> largest.length() == nines.length() && number.compareTo(largest) < 0)
                .findFirst()
                .orElse(nines.equals(number) ? nines + "9" : nines);
    }
}
