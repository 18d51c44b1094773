package io.identifycompliance.run;

import io.identifycompliance.contract.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cells of features that stand for something else, such as {@code (empty)}. Any other text in parentheses is taken
 * for a misspelled one.
 */
public final class PlaceholderCells {
    /** The row is left out. */
    public static final String LEFT_OUT = "(none)";

    /** Any value is allowed, or none. Only where a step says what the whole profile is. */
    public static final String ANY = "(any)";

    /** A property or an identifier that is to be removed. Only in a change with the private key. */
    public static final String REMOVED = "(removed)";

    /** As a property, a text that no other run uses. */
    public static final String OF_THIS_RUN = "(of this run)";

    /** In a payload, what stands before the name of a person whose ID it is to hold. */
    public static final String PERSON_ID = "person ID";

    private static final List<String> OF_IDENTIFIERS = List.of(
            "(null)",
            "(empty)",
            "(blank)",
            "(a number)",
            "(a list)",
            "(digits)",
            "(a long one)",
            "(a non-ASCII one)",
            "(of another country)",
            "(a new one)",
            TestIdentities.THE_NEW_ONE);

    private static final String JUST = "(just TEXT)";
    private static final String ANOTHER = "(the IDENTIFIER VALUE";
    private static final String STRING = "(a string of N ";
    private static final List<String> LETTERS = List.of("characters)", "ideographs)");
    private static final List<String> ALTERED = List.of(
            "",
            " without its first character",
            " without its last character",
            " without its beginning",
            " with a zero for its first character",
            " with a zero before it",
            " with eight digits after it",
            " with eight other digits after it",
            " with dashes",
            " in another area");

    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(.*\\)");
    private static final Pattern LITERAL = Pattern.compile("\\(just .+\\)");
    private static final Pattern OF_ANOTHER =
            Pattern.compile("\\(the (?:external ID|email|phone number) (?:\\([^)]*\\)|[^ )]+)");
    private static final Pattern LENGTH = Pattern.compile("(?<=\\(a string of )\\d{1,9}(?= )");

    private PlaceholderCells() {}

    /** Each of them as the guide lists it: TEXT, IDENTIFIER, VALUE and N stand for what differs. */
    public static List<String> all() {
        return Stream.of(List.of(LEFT_OUT, ANY, REMOVED), ofIdentifiers(), ofProperties())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * What is wrong with the value of an identifier, in a sentence; empty if nothing is.
     *
     * @param alsoHere what else has a meaning where the cell stands: {@link #ANY} or {@link #REMOVED}
     */
    public static Optional<String> mistakeInIdentifier(String cell, List<String> alsoHere) {
        return mistake(cell, ofIdentifiers(), alsoHere, "an identifier", "(just " + cell + ")");
    }

    /** The same for the value of a property. */
    public static Optional<String> mistakeInProperty(String cell, List<String> alsoHere) {
        return mistake(cell, ofProperties(), alsoHere, "a property", "\"" + cell + "\", with its quotation marks");
    }

    private static Optional<String> mistake(
            String cell, List<String> known, List<String> alsoHere, String what, String literally) {
        if (!IN_PARENTHESES.matcher(cell).matches()) {
            return Optional.empty();
        }
        String general = general(cell);
        if (general.equals(LEFT_OUT) || known.contains(general) || alsoHere.contains(general)) {
            return Optional.empty();
        }
        String problem = all().contains(general)
                ? " does not stand for " + what + " here."
                : " is not a placeholder." + NearestName.question(general, all());
        return Optional.of(cell + problem + " To send that text itself, write " + literally + ".");
    }

    /** The form in which the guide lists it. */
    private static String general(String cell) {
        if (LITERAL.matcher(cell).matches()) {
            return JUST;
        }
        Matcher another = OF_ANOTHER.matcher(cell);
        return another.lookingAt()
                ? ANOTHER + cell.substring(another.end())
                : LENGTH.matcher(cell).replaceFirst("N");
    }

    private static List<String> ofIdentifiers() {
        return Stream.of(
                        OF_IDENTIFIERS.stream(),
                        Stream.of(JUST),
                        ALTERED.stream().map(how -> ANOTHER + how + ")"))
                .flatMap(cells -> cells)
                .toList();
    }

    private static List<String> ofProperties() {
        return Stream.concat(Stream.of(OF_THIS_RUN), LETTERS.stream().map(letters -> STRING + letters))
                .toList();
    }
}
