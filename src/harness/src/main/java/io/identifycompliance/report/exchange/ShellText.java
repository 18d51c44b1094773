package io.identifycompliance.report.exchange;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text for a POSIX shell, with what only the shell knows left for it to fill in: keys first of all. */
final class ShellText {
    private static final String RIGHT = "IDENTIFY_(?:PUBLIC_KEY|PRIVATE_KEY|HEADER_[A-Z0-9_]+)";
    private static final String ODD =
            "(?:(?:SHORTENED|LENGTHENED|RECASED)_(?:PUBLIC|PRIVATE)_KEY|(?:PUBLIC|PRIVATE)_KEY_WITH_ANOTHER_(?:BEGINNING|END))";
    private static final String KEYS = "(?<encoded>%24%7B" + RIGHT + "%7D|%7B" + ODD + "%7D)" + "|\\$\\{" + RIGHT
            + "\\}|\\{" + ODD + "\\}|(?:\\$|%24)" + RIGHT + "|" + ODD;
    private static final Pattern AROUND = Pattern.compile("^(?:\\$|%24)?(?:\\{|%7B)?|(?:\\}|%7D)$");

    /** Percent-encodes every byte of what it reads. */
    private static final String ENCODED = " | od -An -v -tx1 | tr -d ' \\n' | sed 's/../%&/g')";

    /** Escapes what a JSON string cannot hold as it is; a line feed that sed adds is dropped by the shell. */
    private static final String JSON_ESCAPED = " | sed 's/[\\\\\"]/\\\\&/g')";

    private static final String ANOTHER_CHARACTER = "tr A-Za-z0-9 H-ZA-Gh-za-g3-90-2 | tr -c A-Za-z0-9 x";

    private static final String ENCODED_QUOTE = "%22";

    private static final Pattern KEY = Pattern.compile(KEYS);

    private final Map<String, String> fragments;
    private final Pattern holes;

    /**
     * A shell that also fills in other things.
     *
     * @param fragments shell text, by the text that it stands for
     */
    ShellText(Map<String, String> fragments) {
        this.fragments = Map.copyOf(fragments);
        String literals = fragments.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.holes = literals.isEmpty() ? KEY : Pattern.compile(KEYS + "|" + literals);
    }

    /** Knows of keys only. */
    static ShellText plain() {
        return new ShellText(Map.of());
    }

    /** One word of a command line. */
    String word(String text) {
        StringBuilder word = new StringBuilder();
        Matcher hole = holes.matcher(text);
        int end = 0;
        while (hole.find()) {
            quote(text.substring(end, hole.start()), word);
            String fragment = fragments.get(hole.group());
            word.append(fragment == null ? '"' + key(hole, text) + '"' : fragment);
            end = hole.end();
        }
        quote(text.substring(end), word);
        return word.isEmpty() ? "''" : word.toString();
    }

    /** Whether there is a key to fill in. */
    static boolean hasKey(String text) {
        return KEY.matcher(text).find();
    }

    private static void quote(String text, StringBuilder word) {
        if (!text.isEmpty()) {
            word.append('\'').append(text.replace("'", "'\\''")).append('\'');
        }
    }

    /** Shell text to be put between double quotes. */
    private static String key(Matcher hole, String text) {
        String key = value(AROUND.matcher(hole.group()).replaceAll(""));
        boolean encoded = hole.group("encoded") != null;
        String inJson = isSpecial(hole) && isQuoted(hole, text, encoded ? ENCODED_QUOTE : "\"")
                ? "$(printf %s \"" + key + "\"" + JSON_ESCAPED
                : key;
        return encoded ? "$(printf %s \"" + inJson + "\"" + ENCODED : inJson;
    }

    /** Whether the key has characters that may need an encoding; others are shown without braces. */
    private static boolean isSpecial(Matcher hole) {
        return hole.group().endsWith("}") || hole.group().endsWith("%7D");
    }

    /** Whether the key is a string of a JSON object. */
    private static boolean isQuoted(Matcher hole, String text, String quote) {
        return text.startsWith(quote, hole.start() - quote.length()) && text.startsWith(quote, hole.end());
    }

    /** The first or last character of the key, altered as {@code Keys} alters it. */
    private static String another(String key, String end) {
        return "$(printf %s \"$" + key + "\" | " + end + " -c 1 | " + ANOTHER_CHARACTER + ")";
    }

    /** The keys that are nearly right are made from the right one. */
    private static String value(String name) {
        if (name.startsWith("IDENTIFY_")) {
            return "$" + name;
        }
        int with = name.indexOf("_WITH_ANOTHER_");
        if (with > 0) {
            String key = "IDENTIFY_" + name.substring(0, with);
            return name.endsWith("END")
                    ? "${" + key + "%?}" + another(key, "tail")
                    : another(key, "head") + "${" + key + "#?}";
        }
        int end = name.indexOf('_');
        String key = "IDENTIFY_" + name.substring(end + 1);
        return switch (name.substring(0, end)) {
            case "SHORTENED" -> "${" + key + "%?}";
            case "LENGTHENED" -> "${" + key + "}0";
            default -> "$(printf %s \"$" + key + "\" | tr A-Za-z a-zA-Z)";
        };
    }
}
