package io.identifycompliance.engine;

import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import io.identifycompliance.client.wire.WireFormats;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A tag expression as in {@code @CREATE and not @each-way}; an empty one selects every scenario. */
public final class TagSelection {
    private static final Pattern WORD = Pattern.compile("(?:\\\\.|[^\\s()\\\\])+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final Set<String> OPERATORS = Set.of("and", "or", "not");

    private final String text;
    private final Expression expression;

    private TagSelection(String text, Expression expression) {
        this.text = text;
        this.expression = expression;
    }

    /** Reads one. Throws IllegalArgumentException, with the reason on one line, if it is malformed. */
    public static TagSelection of(String text) {
        try {
            return new TagSelection(text, TagExpressionParser.parse(text));
        } catch (TagExpressionException malformed) {
            throw new IllegalArgumentException(
                    String.valueOf(malformed.getMessage())
                            .lines()
                            .map(String::strip)
                            .collect(Collectors.joining(" ")),
                    malformed);
        }
    }

    /** All scenarios but those that are only for other wire formats, which have a tag of their own. */
    static TagSelection onWire(String wire) {
        return of(WireFormats.NAMES.stream()
                .map(name -> "@wire-" + name)
                .collect(Collectors.joining(" or ", "@wire-" + wire + " or not (", ")")));
    }

    /** The names in it, in order. */
    public List<String> names() {
        return WORD.matcher(text)
                .results()
                .map(word -> ESCAPED.matcher(word.group()).replaceAll("$1"))
                .filter(word -> !OPERATORS.contains(word))
                .distinct()
                .toList();
    }

    /** Whether it selects a scenario with these tags, each with its {@code @}. */
    public boolean selects(Collection<String> tags) {
        return expression.evaluate(List.copyOf(tags));
    }
}
