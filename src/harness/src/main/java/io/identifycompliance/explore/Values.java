package io.identifycompliance.explore;

import io.identifycompliance.contract.Identifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values that sequences use, as features write them. */
final class Values {
    static final List<String> PEOPLE = List.of("Jessica", "Robert", "Maria");
    static final List<String> CUSTOM = List.of("plan", "tier", "visits");
    static final List<String> SPECIAL =
            List.of("city", "first name", "last name", "title", "region", "country", "zip", "image");
    static final List<String> PLAIN = List.of("gold", "silver", "bronze", "Boston", "Denver");
    static final List<String> OTHER = List.of(
            "0",
            "42",
            "2.5",
            "true",
            "false",
            "\"\"",
            "\"42\"",
            "[\"a\",\"b\"]",
            "2022-06-13",
            "Zoë",
            "日本語",
            "🎈",
            "probe~~~???",
            "<b>bold</b>",
            "a&b=c",
            "100%",
            "12345678901",
            "-1",
            "{\"a\":1}",
            "(a string of 3000 characters)");

    private static final Map<Identifier, List<String>> PLAINEST = Map.of(
            Identifier.EXTERNAL_ID,
            List.of("1468", "2468", "3468", "9999", "8888", "7777", "6666", "5555", "9998", "9997", "9996"),
            Identifier.EMAIL,
            List.of(
                    "old.me@yahoo.com",
                    "robert@yahoo.com",
                    "maria@yahoo.com",
                    "new.me@yahoo.com",
                    "newer.me@yahoo.com",
                    "newest.me@yahoo.com",
                    "other.me@yahoo.com",
                    "her.me@yahoo.com",
                    "jess@yahoo.com",
                    "jessie@yahoo.com",
                    "jessica@yahoo.com"),
            Identifier.PHONE_NUMBER,
            List.of(
                    "+16171000001",
                    "+16171000005",
                    "+16171000007",
                    "+16171000009",
                    "+16171000008",
                    "+16171000006",
                    "+16171000004",
                    "+16171000003",
                    "+16171000011",
                    "+16171000012",
                    "+16171000013"));

    private static final String LONG =
            "customer-of-the-shop-in-the-long-street-of-the-town-of-boston-in-the-state-of-massachusetts-since-the-year-1999-";
    private static final Map<Identifier, List<List<String>>> SIMILAR = Map.of(
            Identifier.EXTERNAL_ID,
            List.of(
                    List.of("1468", "14680"),
                    List.of("14680", "1468"),
                    List.of("1468a", "1468A"),
                    List.of("01468", "1468"),
                    List.of("1468", "14_8"),
                    List.of("1468", "14-68"),
                    List.of("1468", "1_68"),
                    List.of("jose", "josé"),
                    List.of(LONG + "1", LONG + "2"),
                    List.of("(the email robert@yahoo.com)", "(the phone number +16171000005)")),
            Identifier.EMAIL,
            List.of(
                    List.of("old.me@yahoo.com", "old.me2@yahoo.com"),
                    List.of("old.me@yahoo.com", "old.me@gmail.com"),
                    List.of("oldme@yahoo.com", "old.me@yahoo.com"),
                    List.of("old.me@yahoo.com", "old_me@yahoo.com"),
                    List.of("old.me@yahoo.com", "old.me@yahoo.com.au"),
                    List.of("old.me@yahoo.com", "old.me-2@yahoo.com"),
                    List.of(
                            "jessica.of.the.long.street.in.boston.1@yahoo.com",
                            "jessica.of.the.long.street.in.boston.2@yahoo.com")),
            Identifier.PHONE_NUMBER,
            List.of(
                    List.of("+16171000001", "(the phone number +16171000001 in another area)"),
                    List.of("+16171000001", "+16171000002")));

    /** What may stand in the place of an identifier and must neither replace nor clear it. */
    static final List<String> NOT_IDENTIFIERS = List.of("(null)", "(empty)", "(blank)", "(a number)", "(a list)");

    /** What is rejected wherever there is another value. */
    static final List<String> REJECTED = Stream.concat(
                    NOT_IDENTIFIERS.stream(), Stream.of("(a long one)", "(a non-ASCII one)", "(a new one)"))
            .toList();

    private static final Map<Identifier, List<String>> UNUSUAL = Map.of(
            Identifier.EXTERNAL_ID,
            List.of("(a long one)", "(a non-ASCII one)", "(digits)"),
            Identifier.EMAIL,
            List.of("(a long one)", "(a non-ASCII one)", "OLD.Me@yahoo.com", "o@y.com"),
            Identifier.PHONE_NUMBER,
            List.of(
                    "(a long one)",
                    "(a non-ASCII one)",
                    "(of another country)",
                    "(the phone number +16171000001 with dashes)",
                    "+161710000012"));

    private Values() {}

    /** The plain value of an identifier with that number, from 0. Those of the people come first. */
    static String plain(Identifier identifier, int number) {
        List<String> all = of(PLAINEST, identifier);
        return all.get(number % all.size());
    }

    /** Pairs of different values that a target may take for equal. */
    static List<Similar> similar() {
        return Arrays.stream(Identifier.values())
                .flatMap(identifier ->
                        of(SIMILAR, identifier).stream().map(pair -> new Similar(identifier, pair.get(0), pair.get(1))))
                .toList();
    }

    /** The different values of two profiles. */
    record Similar(Identifier identifier, String hers, String his) {
        boolean isIn(Sequence sequence) {
            return sequence.actions().stream()
                            .flatMap(action -> action.tables().stream())
                            .flatMap(table -> table.values().stream())
                            .filter(value -> value.equals(hers) || value.equals(his))
                            .distinct()
                            .count()
                    == 2;
        }
    }

    /** Values that a target may refuse, and must not put in the place of another. */
    static List<String> unusual(Identifier identifier) {
        return of(UNUSUAL, identifier);
    }

    private static <T> T of(Map<Identifier, T> byIdentifier, Identifier identifier) {
        return Objects.requireNonNull(byIdentifier.get(identifier), identifier::label);
    }

    /** Whether a value is written like the same phone number in another format. */
    static boolean isAnotherFormat(String number, String written) {
        return written.equals("(the phone number " + number + " with dashes)");
    }

    /** Whether a form of the call carries these values unchanged: one that does not encode turns a plus into a space. */
    static boolean travels(String form, Map<String, String> table) {
        return !form.equals("form, not encoded")
                || table.values().stream().allMatch(value -> value.matches("[\\w.@ -]+"));
    }

    /** Whether calls in that form are answered with an image. */
    static boolean asksForImage(String form) {
        return form.contains("pixel");
    }

    static boolean isUnusual(String value) {
        return !PLAIN.contains(value) && PLAINEST.values().stream().noneMatch(plain -> plain.contains(value));
    }

    /** For each unusual value of a sequence a plain one to try in its place, which the sequence does not use. */
    static Map<String, String> plainer(Sequence sequence) {
        Map<String, String> plainer = new LinkedHashMap<>();
        Set<String> used = sequence.actions().stream()
                .flatMap(action -> action.tables().stream())
                .flatMap(table -> table.values().stream())
                .collect(Collectors.toSet());
        for (Action action : sequence.actions()) {
            for (Map<String, String> table : action.tables()) {
                table.forEach((name, value) -> {
                    if (!name.equals(Action.CALL)
                            && isUnusual(value)
                            && !value.equals("(removed)")
                            && !value.equals("(a new one)")) {
                        List<String> candidates = Identifier.labelled(name)
                                .map(identifier -> of(PLAINEST, identifier))
                                .orElse(PLAIN);
                        candidates.stream()
                                .filter(plain -> !used.contains(plain) && !plainer.containsValue(plain))
                                .findFirst()
                                .ifPresent(plain -> plainer.putIfAbsent(value, plain));
                    }
                });
            }
        }
        return plainer;
    }
}
