package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.faults.FaultBuilders.overwriting;
import static io.identifycompliance.reference.faults.FaultBuilders.overwritingAlike;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.reference.points.Layer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** KEEP: identifiers that are protected in general, and not where something else comes together with them. */
final class KeepCombinationFaults {
    private static final int NATIONAL = 7;
    private static final int MANY = 3;
    private static final int LONG = 4096;

    private KeepCombinationFaults() {}

    static List<Fault> all() {
        return List.of(
                keep(
                        EMAIL,
                        "without-id",
                        "The email of a profile without an external ID is overwritten.",
                        (sent, made) -> lacks(made, EXTERNAL_ID)),
                keep(
                        EXTERNAL_ID,
                        "without-email",
                        "The external ID of a profile without an email is overwritten.",
                        (sent, made) -> lacks(made, EMAIL)),
                keep(
                        PHONE_NUMBER,
                        "while-adding",
                        "A request that adds an identifier replaces the phone number as well: it is a full record.",
                        (sent, made) -> !made.taken().isEmpty()),
                keep(
                        EXTERNAL_ID,
                        "while-adding",
                        "A request that adds an identifier replaces the external ID as well: it is a full record.",
                        (sent, made) -> !made.taken().isEmpty()),
                keep(
                        EMAIL,
                        "beside-rejected",
                        "Of two rejected identifiers only the other is noticed: the email is overwritten.",
                        (sent, made) -> made.rejected().size() > 1),
                keep(
                        EMAIL,
                        "beside-null",
                        "Beside a phone number that is null the email is overwritten: the whole record is written.",
                        (sent, made) -> Optional.ofNullable(sent.identifiers().get(PHONE_NUMBER))
                                .filter(JsonNode::isNull)
                                .isPresent()),
                keep(
                        EMAIL,
                        "beside-list",
                        "Beside a property that is a list the email is overwritten: the document is replaced.",
                        (sent, made) -> sent.properties().values().stream().anyMatch(JsonNode::isArray)),
                keep(
                        EMAIL,
                        "beside-null-property",
                        "Beside a property that is null the email is overwritten: the request is taken for a patch.",
                        (sent, made) -> sent.properties().values().stream().anyMatch(JsonNode::isNull)),
                keep(
                        PHONE_NUMBER,
                        "beside-long-text",
                        "A request of more than 4 KB takes another way, on which the phone number is overwritten.",
                        (sent, made) -> sent.properties().values().stream()
                                .anyMatch(value -> value.asText().length() > LONG)),
                keep(
                        PHONE_NUMBER,
                        "beside-country",
                        "Beside a country the phone number is formatted anew, and overwritten.",
                        (sent, made) -> sent.properties().containsKey("$country")),
                keep(
                        PHONE_NUMBER,
                        "beside-location",
                        "Beside a city the phone number is taken for a part of the address, and overwritten.",
                        (sent, made) -> sent.properties().containsKey("$city")),
                keep(
                                EMAIL,
                                "beside-consent",
                                "Beside a consent the email is confirmed, and overwritten.",
                                (sent, made) -> sent.properties().containsKey("$consent"))
                        .on(RequestKinds.V2022),
                keep(
                                EXTERNAL_ID,
                                "of-bare-profile",
                                "The external ID of a profile without properties is overwritten: nothing is lost, it seems.",
                                (sent, made) -> made.matched()
                                        .filter(profile -> profile.properties().isEmpty())
                                        .isPresent())
                        .also("callers at once send rejected identifiers", "RACE"),
                keep(
                        PHONE_NUMBER,
                        "with-many-properties",
                        "Beside four properties or more the whole row is written, phone number and all.",
                        (sent, made) -> sent.properties().size() > MANY),
                keepAlike(
                        EMAIL,
                        "but-plus",
                        "An email that differs after a plus counts as the same, and is stored.",
                        (has, comes) -> withoutTag(has).equals(withoutTag(comes))),
                keepAlike(
                        EMAIL,
                        "but-dots",
                        "An email that differs by a dot before the @ counts as the same, and is stored.",
                        (has, comes) -> withoutDots(has).equals(withoutDots(comes))),
                keepAlike(
                        EXTERNAL_ID,
                        "but-spaces",
                        "An external ID that differs by spaces counts as the same, and is stored.",
                        (has, comes) -> has.replace(" ", "").equals(comes.replace(" ", ""))),
                keepAlike(
                        PHONE_NUMBER,
                        "but-country",
                        "A phone number with the same last seven digits counts as the same, and is stored.",
                        (has, comes) ->
                                comes.length() > NATIONAL && has.endsWith(comes.substring(comes.length() - NATIONAL))));
    }

    private static Fault keep(
            Identifier identifier, String name, String sentence, BiPredicate<IdentifyUpdate, Decision> when) {
        return kept(identifier, name, sentence, overwriting(identifier, when));
    }

    private static Fault keepAlike(
            Identifier identifier, String name, String sentence, BiPredicate<String, String> alike) {
        return kept(identifier, name, sentence, overwritingAlike(identifier, alike));
    }

    private static Fault kept(Identifier identifier, String name, String sentence, Layer layer) {
        String suffix = identifier.suffix();
        return breaking(
                        "KEEP-" + suffix,
                        "combination-keep-" + suffix.toLowerCase(Locale.ROOT) + "-" + name,
                        sentence,
                        layer)
                .narrow()
                .also("a rejected identifier is stored", "MIXED");
    }

    private static boolean lacks(Decision made, Identifier identifier) {
        return made.matched()
                .filter(profile -> profile.identifier(identifier).isEmpty())
                .isPresent();
    }

    private static String withoutTag(String email) {
        return email.replaceFirst("\\+[^@]*@", "@");
    }

    private static String withoutDots(String email) {
        int at = Math.max(0, email.lastIndexOf('@'));
        return email.substring(0, at).replace(".", "") + email.substring(at);
    }
}
