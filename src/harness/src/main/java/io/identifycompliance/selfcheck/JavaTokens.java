package io.identifycompliance.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits Java source into tokens, so that versions can be compared whatever their comments, layout and lines. */
final class JavaTokens {
    private static final Pattern TOKEN = Pattern.compile("(?<ignored>\\s+|//[^\\n]*|/\\*[\\s\\S]*?\\*/)"
            + "|\"\"\"(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+\"\"\""
            + "|\"(?:[^\"\\\\]++|\\\\.)*+\""
            + "|'(?:[^'\\\\]++|\\\\.)*+'"
            + "|\\p{javaJavaIdentifierPart}+"
            + "|[\\s\\S]");

    private JavaTokens() {}

    /** The tokens one after another: names, numbers, literals as they are written, and single other characters. */
    static List<String> of(String source) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            if (matcher.group("ignored") == null) {
                tokens.add(matcher.group());
            }
        }
        return tokens;
    }
}
