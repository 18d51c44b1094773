package io.identifycompliance.suite;

import io.identifycompliance.contract.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads options from one line of text, as {@code --target http://localhost:8080 --tags '@CREATE or @FIND'}.
 *
 * <p>A value goes on to the next option, so that it may contain spaces; quotation marks keep it as it is.
 */
final class OptionText {
    private static final String MARK = "--";
    private static final Pattern WORD = Pattern.compile("((?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+)|(\\S)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    private final String source;
    private final GivenOptions given = new GivenOptions();

    private OptionText(String source) {
        this.source = source;
    }

    /**
     * The options in that text. Throws a UsageException if it cannot be read.
     *
     * @param source where it comes from, for messages
     */
    static GivenOptions read(String text, String source) {
        OptionText reader = new OptionText(source);
        List<String> option = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group(1);
            if (word == null) {
                throw new UsageException(source + " has a quotation mark without a second one: " + text);
            }
            if (word.startsWith(MARK)) {
                reader.add(option);
                option.clear();
            } else if (option.isEmpty()) {
                throw new UsageException(
                        source + " must begin with an option, not with " + word + ". Write " + MARK + "NAME VALUE.");
            }
            option.add(word);
        }
        reader.add(option);
        return reader.given;
    }

    private void add(List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String first = words.get(0);
        int equals = first.indexOf('=');
        String name = equals < 0 ? first : first.substring(0, equals);
        List<String> value = new ArrayList<>(words.subList(1, words.size()));
        if (equals >= 0) {
            value.add(0, first.substring(equals + 1));
        }
        RunOption option = RunOption.named(name)
                .orElseThrow(() -> new UsageException(source + " contains " + name + ", which is not an option."
                        + NearestName.question(name, RunOption.names())));
        if (option.isFlag() && !value.isEmpty()) {
            throw UsageException.of(option, "takes no value.");
        }
        given.add(
                option,
                String.join(" ", value.stream().map(OptionText::unquoted).toList()));
    }

    private static String unquoted(String word) {
        return QUOTED.matcher(word)
                .replaceAll(quoted ->
                        Matcher.quoteReplacement(quoted.group(1) == null ? quoted.group(2) : quoted.group(1)));
    }
}
