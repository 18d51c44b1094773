package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.FIND;
import static io.identifycompliance.reference.points.Point.MATCH;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import io.identifycompliance.reference.points.Layer;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** CREATE and FIND: databases and their columns that take different values for equal. */
final class SimilarValueFaults {
    private static final String ID = "CREATE";
    private static final String SIMILAR = "the scenarios that create similar profiles prove it, too";
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final int ACCENTED = 128;
    private static final int COLUMN = 100;
    private static final int SHORT_COLUMN = 40;

    private SimilarValueFaults() {}

    static List<Fault> all() {
        return List.of(
                matching(
                        "similar-pattern-id",
                        "External IDs are matched with LIKE, so that an underscore stands for any character.",
                        EXTERNAL_ID,
                        Similarity.to(SimilarValueFaults::like)),
                matching(
                        "similar-pattern-email",
                        "Email addresses are matched with LIKE, so that an underscore stands for any character.",
                        EMAIL,
                        Similarity.to(SimilarValueFaults::like)),
                matching(
                        "similar-accent-id",
                        "The collation of the column takes accented letters of an external ID for plain ones.",
                        EXTERNAL_ID,
                        Similarity.after(SimilarValueFaults::plain)),
                matching(
                        "similar-punctuation-id",
                        "Hyphens in an external ID are not regarded.",
                        EXTERNAL_ID,
                        Similarity.after(value -> value.replace("-", ""))),
                matching(
                        "similar-cut-id",
                        "The column of the external ID is cut off after 100 characters.",
                        EXTERNAL_ID,
                        Similarity.after(value -> cut(value, COLUMN))),
                matching(
                        "similar-cut-email",
                        "The part of an email address before the @ is cut off after 40 characters.",
                        EMAIL,
                        Similarity.after(email -> cut(local(email), SHORT_COLUMN) + '@' + domain(email))),
                breaking(
                                ID,
                                "similar-other-kind",
                                "An identifier matches any profile that has its value, even as another kind of identifier.",
                                MATCH.override(right ->
                                        (sent, profiles) -> ofAnyKind(sent, profiles, right.apply(sent, profiles))))
                        .also("the external ID is the email of the profile there", "ADD-ID")
                        .narrow()
                        .also(SIMILAR, "NO-TAKEOVER"),
                dropping(
                        "similar-unique-accent",
                        "A unique index takes accented letters for plain ones, and the whole message is dropped.",
                        EXTERNAL_ID,
                        Similarity.after(SimilarValueFaults::plain)),
                dropping(
                        "similar-unique-cut",
                        "A unique index regards the first 100 characters, and the whole message is dropped.",
                        EXTERNAL_ID,
                        Similarity.after(value -> cut(value, COLUMN))),
                finding(
                        "similar-find-pattern",
                        "A look-up uses LIKE, so that an underscore stands for any character.",
                        Similarity.to(SimilarValueFaults::like)),
                finding(
                        "similar-find-accent",
                        "A look-up takes accented letters for plain ones.",
                        Similarity.after(SimilarValueFaults::plain)),
                finding(
                        "similar-find-cut",
                        "A look-up regards the first 100 characters of a value.",
                        Similarity.after(value -> cut(value, COLUMN))));
    }

    static Fault matching(String name, String sentence, Identifier identifier, Similarity similar) {
        return breaking(ID, name, sentence, MATCH.override(right -> (sent, profiles) -> {
                    Map<Identifier, Profile> holders = new LinkedHashMap<>(right.apply(sent, profiles));
                    String value = sent.usable().get(identifier);
                    if (value != null && !holders.containsKey(identifier)) {
                        similar.holder(identifier, value, profiles)
                                .ifPresent(holder -> holders.put(identifier, holder));
                    }
                    return holders;
                }))
                .narrow()
                .also(SIMILAR, "NO-TAKEOVER");
    }

    /** The message that would create a profile is dropped where one exists with a similar value. */
    static Fault dropping(String name, String sentence, Identifier identifier, Similarity similar) {
        Layer dropping = below -> {
            ThreadLocal<Boolean> violated = ThreadLocal.withInitial(() -> false);
            return Layer.together(
                            MATCH.override(right -> (sent, profiles) -> {
                                String value = sent.usable().get(identifier);
                                violated.set(value != null
                                        && similar.holderOfOther(identifier, value, profiles)
                                                .isPresent());
                                return right.apply(sent, profiles);
                            }),
                            DECIDE.override(right -> (sent, holders) -> {
                                Decision decision = right.apply(sent, holders);
                                return violated.get() && decision.creates() ? Decision.nothing() : decision;
                            }))
                    .apply(below);
        };
        return breaking(ID, name, sentence, dropping).narrow().also(SIMILAR, "NO-TAKEOVER");
    }

    static Fault finding(String name, String sentence, Similarity similar) {
        return breaking(
                        "FIND",
                        name,
                        sentence,
                        FIND.override(right -> (identifier, value, profiles) -> right.apply(identifier, value, profiles)
                                .or(() -> similar.holder(identifier, value, profiles))))
                .narrow();
    }

    private static Map<Identifier, Profile> ofAnyKind(
            IdentifyUpdate sent, ProfileView profiles, Map<Identifier, Profile> right) {
        Map<Identifier, Profile> holders = new LinkedHashMap<>(right);
        sent.usable().forEach((identifier, value) -> {
            for (Identifier kind : Identifier.values()) {
                if (!holders.containsKey(identifier)) {
                    profiles.find(kind, value).ifPresent(holder -> holders.put(identifier, holder));
                }
            }
        });
        return holders;
    }

    /** The stored values that match what was sent, read as an SQL pattern. */
    private static Predicate<String> like(String sent) {
        if (!sent.contains("_") && !sent.contains("%")) {
            return has -> false;
        }
        String pattern = sent.codePoints()
                .mapToObj(c -> c == '_' ? "." : c == '%' ? ".*" : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return Pattern.compile(pattern, Pattern.DOTALL).asMatchPredicate();
    }

    private static String plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= ACCENTED) {
                return MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFD))
                        .replaceAll("");
            }
        }
        return value;
    }

    private static String cut(String value, int length) {
        return value.substring(0, Math.min(length, value.length()));
    }

    private static String local(String email) {
        return email.substring(0, Math.max(0, email.lastIndexOf('@')));
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1);
    }
}
