package io.identifycompliance.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text for a POSIX shell, with the placeholders of keys left for the shell to fill in. */
final class Shell {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?:\\$|%24)IDENTIFY_(PUBLIC|PRIVATE)_KEY|(SHORTENED|LENGTHENED|RECASED)_PRIVATE_KEY");

    private Shell() {}

    /** One word of a command line. */
    static String word(String text) {
        StringBuilder word = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int end = 0;
        while (placeholder.find()) {
            quote(text.substring(end, placeholder.start()), word);
            word.append('"').append(variable(placeholder)).append('"');
            end = placeholder.end();
        }
        quote(text.substring(end), word);
        return word.isEmpty() ? "''" : word.toString();
    }

    /** Whether the shell has something to fill in. */
    static boolean hasPlaceholder(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    private static void quote(String text, StringBuilder word) {
        if (!text.isEmpty()) {
            word.append('\'').append(text.replace("'", "'\\''")).append('\'');
        }
    }

    /** The keys that are nearly right are made from the right one. */
    private static String variable(Matcher placeholder) {
        if (placeholder.group(2) == null) {
            return "$IDENTIFY_" + placeholder.group(1) + "_KEY";
        }
        return switch (placeholder.group(2)) {
            case "SHORTENED" -> "${IDENTIFY_PRIVATE_KEY%?}";
            case "LENGTHENED" -> "${IDENTIFY_PRIVATE_KEY}0";
            default -> "$(printf %s \"$IDENTIFY_PRIVATE_KEY\" | tr A-Za-z a-zA-Z)";
        };
    }
}
