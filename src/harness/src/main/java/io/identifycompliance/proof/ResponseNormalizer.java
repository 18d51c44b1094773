package io.identifycompliance.proof;

import java.util.regex.Pattern;

/** Removes what changes with every response, ids and times, so that texts can be compared. */
public final class ResponseNormalizer {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|\\b[0-9A-Za-z]{16,}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+([:.-]\\d+)*");

    private static final int ALTERED = 4;

    private ResponseNormalizer() {}

    static String normal(String text) {
        return NUMBER.matcher(ID.matcher(text).replaceAll("#")).replaceAll("0").strip();
    }

    /** A person ID of the same form that this person does not have. */
    public static String otherId(String id) {
        if (id.chars().allMatch(Character::isDigit)) {
            return (id.startsWith("9") ? "8" : "9") + id.substring(1);
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
}
