package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.faults.SimilarValueFaults.dropping;
import static io.identifycompliance.reference.faults.SimilarValueFaults.finding;
import static io.identifycompliance.reference.faults.SimilarValueFaults.matching;
import static io.identifycompliance.reference.points.Point.CHANGE;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Profile;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CREATE, FIND, CHANGE: collations, numeric comparisons and analysers that take different values for equal. */
final class CollationFaults {
    private static final int LOCAL_NUMBER = 7;

    private CollationFaults() {}

    static List<Fault> all() {
        return Stream.of(ids(), contacts(), others()).flatMap(List::stream).toList();
    }

    private static List<Fault> ids() {
        return List.of(
                matching(
                        "collation-emoji-id",
                        "The collation takes all characters beyond the BMP for the same one.",
                        EXTERNAL_ID,
                        Similarity.after(CollationFaults::sameBeyondBmp)),
                matching(
                        "collation-cut-at-emoji-id",
                        "The column of the external ID is cut off at the first character beyond the BMP.",
                        EXTERNAL_ID,
                        Similarity.after(CollationFaults::cutBeyondBmp)),
                matching(
                        "collation-compatible-id",
                        "External IDs are normalised to NFKC: a full-width letter is taken for a plain one.",
                        EXTERNAL_ID,
                        Similarity.after(value -> Normalizer.normalize(value, Normalizer.Form.NFKC))),
                matching(
                        "collation-composed-id",
                        "External IDs are normalised to NFC: a letter with a combining accent is taken for an"
                                + " accented one.",
                        EXTERNAL_ID,
                        Similarity.after(value -> Normalizer.normalize(value, Normalizer.Form.NFC))),
                matching(
                        "collation-loose-number-id",
                        "External IDs that read as numbers are compared as such: 1e2 is taken for 100.",
                        EXTERNAL_ID,
                        Similarity.after(CollationFaults::asDouble)),
                matching(
                        "collation-words-id",
                        "External IDs are analysed: the order of the words in them does not count.",
                        EXTERNAL_ID,
                        Similarity.after(value -> Arrays.stream(value.split("[^\\p{L}\\p{N}]+", -1))
                                .sorted()
                                .collect(Collectors.joining(" ")))),
                matching(
                        "collation-slug-id",
                        "External IDs are turned into slugs: every sign between letters becomes a hyphen.",
                        EXTERNAL_ID,
                        Similarity.after(value -> value.replaceAll("[^\\p{L}\\p{N}]", "-"))),
                matching(
                        "collation-spaces-id",
                        "Spaces in an external ID are not regarded.",
                        EXTERNAL_ID,
                        Similarity.after(value -> value.replace(" ", ""))),
                matching(
                        "collation-decoded-id",
                        "Escapes in an external ID are decoded: a%62 is taken for ab.",
                        EXTERNAL_ID,
                        Similarity.after(CollationFaults::decoded)),
                matching(
                        "collation-backslash-id",
                        "Backslashes in an external ID are dropped.",
                        EXTERNAL_ID,
                        Similarity.after(value -> value.replace("\\", ""))),
                matching(
                        "collation-sharp-s-id",
                        "External IDs are folded: ß is taken for ss.",
                        EXTERNAL_ID,
                        Similarity.after(value -> value.replace("ß", "ss"))));
    }

    private static List<Fault> contacts() {
        return List.of(
                matching(
                        "collation-plus-email",
                        "What follows a plus in an email address is not regarded.",
                        EMAIL,
                        Similarity.after(email -> email.replaceFirst("\\+[^@]*@", "@"))),
                matching(
                        "collation-dots-email",
                        "Dots before the @ of an email address are not regarded.",
                        EMAIL,
                        Similarity.after(email -> local(email).replace(".", "")
                                + email.substring(local(email).length()))),
                matching(
                        "collation-local-email",
                        "Email addresses are compared by the part before the @.",
                        EMAIL,
                        Similarity.after(CollationFaults::local)),
                matching(
                        "collation-subdomain-email",
                        "An email address is compared by the last two labels of its domain.",
                        EMAIL,
                        Similarity.after(email -> email.replaceFirst("@.*\\.([^.]+\\.[^.]+)$", "@$1"))),
                matching(
                        "collation-local-phone",
                        "Phone numbers are compared by their last seven digits.",
                        PHONE_NUMBER,
                        Similarity.after(phone -> phone.substring(Math.max(0, phone.length() - LOCAL_NUMBER)))));
    }

    private static List<Fault> others() {
        return List.of(
                dropping(
                        "collation-unique-emoji",
                        "A unique index takes all characters beyond the BMP for the same one, and the message is dropped.",
                        EXTERNAL_ID,
                        Similarity.after(CollationFaults::sameBeyondBmp)),
                dropping(
                        "collation-unique-case",
                        "A unique index does not regard the case of an external ID, and the message is dropped.",
                        EXTERNAL_ID,
                        Similarity.after(value -> value.toLowerCase(Locale.ROOT))),
                dropping(
                        "collation-unique-plus",
                        "A unique index does not regard what follows a plus in an email, and the message is dropped.",
                        EMAIL,
                        Similarity.after(email -> email.replaceFirst("\\+[^@]*@", "@"))),
                finding(
                        "collation-find-emoji",
                        "A look-up takes all characters beyond the BMP for the same one.",
                        Similarity.after(CollationFaults::sameBeyondBmp)),
                finding(
                        "collation-find-plus",
                        "A look-up does not regard what follows a plus in an email address.",
                        Similarity.after(email -> email.replaceFirst("\\+[^@]*@", "@"))),
                refusing("collation-change-case-id", EXTERNAL_ID, "case", value -> value.toLowerCase(Locale.ROOT)),
                refusing(
                        "collation-change-plus-email",
                        EMAIL,
                        "what follows a plus",
                        email -> email.replaceFirst("\\+[^@]*@", "@")),
                refusing(
                        "collation-change-country-phone",
                        PHONE_NUMBER,
                        "all but the last seven digits",
                        phone -> phone.substring(Math.max(0, phone.length() - LOCAL_NUMBER))));
    }

    private static Fault refusing(String name, Identifier identifier, String what, UnaryOperator<String> change) {
        Similarity similar = Similarity.after(change);
        return breaking(
                        "CHANGE-" + identifier.suffix(),
                        name,
                        "A change of the " + identifier.label()
                                + " is refused where another profile has one that is equal" + " but for " + what + ".",
                        CHANGE.override(right -> (profile, asked, profiles) -> {
                            String value = asked.identifiers().get(identifier);
                            Optional<Profile> holder = value == null
                                    ? Optional.empty()
                                    : similar.holderOfOther(identifier, value, profiles);
                            return holder.filter(one -> !one.id().equals(profile.id()))
                                    .map(one -> ChangeDecision.duplicate(one.id()))
                                    .orElseGet(() -> right.apply(profile, asked, profiles));
                        }))
                .narrow();
    }

    private static String sameBeyondBmp(String value) {
        return value.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?");
    }

    private static String cutBeyondBmp(String value) {
        return value.replaceFirst("[\\x{10000}-\\x{10FFFF}].*", "");
    }

    private static String asDouble(String value) {
        try {
            return Double.toString(Double.parseDouble(value));
        } catch (NumberFormatException notNumber) {
            return value;
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            return value;
        }
    }

    private static String local(String email) {
        return email.substring(0, Math.max(0, email.lastIndexOf('@')));
    }
}
