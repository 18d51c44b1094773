package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.FIND;
import static io.identifycompliance.reference.points.Point.MATCH;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts of identifiers that are treated in a way of their own: capital letters, signs, country codes, and one text for two
 * identifiers.
 */
final class IdentifierTextFaults {
    private static final String HOME = "+1";

    private IdentifierTextFaults() {}

    static List<Fault> all() {
        return Stream.of(
                        breaking(
                                "ADD-PHONE",
                                "add-phone-abroad",
                                "A phone number without the country code 1 is invalid, and not added.",
                                FaultBuilders.deciding((sent, decision) -> decision.updates()
                                                && !decision.taken()
                                                        .getOrDefault(PHONE_NUMBER, HOME)
                                                        .startsWith(HOME)
                                        ? decision.withTaken(FaultBuilders.without(decision.taken(), PHONE_NUMBER))
                                        : decision)),
                        breaking(
                                "FIND",
                                "find-email-not-capitals",
                                "The index has emails in lower case, and a look-up asks for them as they come.",
                                FIND.override(right ->
                                        (identifier, value, profiles) -> identifier == EMAIL && hasCapitals(value)
                                                ? Optional.empty()
                                                : right.apply(identifier, value, profiles))),
                        breaking(
                                "FIND",
                                "find-id-question-mark",
                                "A question mark in a look-up by external ID stands for any character.",
                                FIND.override(right -> (identifier, value, profiles) ->
                                        identifier == EXTERNAL_ID && value.contains("?")
                                                ? Similarity.to(IdentifierTextFaults::pattern)
                                                        .holder(identifier, value, profiles)
                                                : right.apply(identifier, value, profiles))),
                        breaking(
                                "KEEP-EMAIL",
                                "keep-email-not-capitals",
                                "An email is compared with the index in lower case: one with capitals counts as missing.",
                                FaultBuilders.overwriting(
                                        EMAIL,
                                        (sent, made) -> made.matched()
                                                .filter(IdentifierTextFaults::hasEmailWithCapitals)
                                                .isPresent())),
                        breaking(
                                "PROP-UPDATE",
                                "update-not-by-capitals",
                                "Identify looks for an email in lower case, and for no profile whose email has capitals.",
                                MATCH.override(right -> (sent, profiles) -> {
                                    Map<Identifier, Profile> holders = right.apply(sent, profiles);
                                    Profile byEmail = holders.get(EMAIL);
                                    return byEmail != null && hasEmailWithCapitals(byEmail)
                                            ? FaultBuilders.without(holders, EMAIL)
                                            : holders;
                                })),
                        breaking(
                                "CHANGE-EMAIL",
                                "change-email-not-capitals",
                                "An email with capitals is not found in the table of emails, and is not changed.",
                                FaultBuilders.changing((profile, change) -> hasEmailWithCapitals(profile)
                                        ? change.withIdentifiers(FaultBuilders.without(change.identifiers(), EMAIL))
                                        : change)),
                        breaking(
                                "CHANGE-EMAIL",
                                "change-email-of-equal-id",
                                "An external ID that is the same as the email changes with it.",
                                FaultBuilders.changing(IdentifierTextFaults::withEqualId)))
                .map(Fault::narrow)
                .toList();
    }

    private static boolean hasEmailWithCapitals(Profile profile) {
        return profile.identifier(EMAIL)
                .filter(IdentifierTextFaults::hasCapitals)
                .isPresent();
    }

    private static boolean hasCapitals(String email) {
        return email.chars().anyMatch(Character::isUpperCase);
    }

    private static Predicate<String> pattern(String wildcard) {
        return Pattern.compile(Pattern.quote(wildcard).replace("?", "\\E.\\Q")).asMatchPredicate();
    }

    private static PrivateChange withEqualId(Profile profile, PrivateChange change) {
        String email = change.identifiers().get(EMAIL);
        if (email == null || !profile.identifier(EMAIL).equals(profile.identifier(EXTERNAL_ID))) {
            return change;
        }
        Map<Identifier, String> identifiers = new LinkedHashMap<>(change.identifiers());
        identifiers.put(EXTERNAL_ID, email);
        return change.withIdentifiers(identifiers);
    }
}
