package io.identifycompliance.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.RequestForm;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.points.Point;
import io.identifycompliance.reference.wire.Errors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes valid phone numbers and mailboxes only: others are ignored by Identify, and refused to the private key.
 *
 * @param phoneNumber whether a phone number is valid
 * @param mailbox whether an email address is valid
 */
record ValidatingTarget(Predicate<String> phoneNumber, Predicate<String> mailbox) {
    private static final Pattern MAILBOX = Pattern.compile(
            "(?=.{3,254}$)(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

    /** What phone libraries and mail servers take. */
    ValidatingTarget() {
        this(ValidatingTarget::isPhoneNumber, text -> MAILBOX.matcher(text).matches());
    }

    Layer layer() {
        return Layer.together(
                Point.READ_UPDATE.override(right -> payload -> withoutInvalid(right.apply(payload))),
                Point.CHANGE.override(right -> (profile, change, profiles) -> isValid(change)
                        ? right.apply(profile, change, profiles)
                        : ChangeDecision.duplicate(profile.id())));
    }

    /** The same, but the successor's endpoint answers 400 to what is not valid, or has no identifier, and takes none of it. */
    Layer refusing() {
        return Layer.together(
                Point.READ_UPDATE.override(right -> payload -> nothingIfInvalid(right.apply(payload))),
                layer(),
                Point.RESPOND.override(right -> (usual, sent, preview) ->
                        sent.form() == RequestForm.CLIENT && sent.usable().isEmpty()
                                ? Errors.revision(400, "invalid", "Invalid input.", "This is not a profile.")
                                : right.apply(usual, sent, preview)));
    }

    /** Ignores calls of Identify with a value that is not valid, an empty one among them. */
    Layer ignoring() {
        return Layer.together(
                Point.READ_UPDATE.override(right -> payload -> nothingIfEmpty(nothingIfInvalid(right.apply(payload)))),
                layer());
    }

    private static IdentifyUpdate nothingIfEmpty(IdentifyUpdate sent) {
        return Stream.of(Identifier.EMAIL, Identifier.PHONE_NUMBER)
                        .map(sent.identifiers()::get)
                        .anyMatch(value -> value != null
                                && value.isTextual()
                                && value.asText().isBlank())
                ? sent.withIdentifiers(Map.of()).withProperties(Map.of())
                : sent;
    }

    private IdentifyUpdate nothingIfInvalid(IdentifyUpdate sent) {
        return withoutInvalid(sent).identifiers().size() == sent.identifiers().size()
                ? sent
                : sent.withIdentifiers(Map.of()).withProperties(Map.of());
    }

    private IdentifyUpdate withoutInvalid(IdentifyUpdate sent) {
        Map<Identifier, JsonNode> taken = new LinkedHashMap<>(sent.identifiers());
        taken.entrySet()
                .removeIf(e -> e.getValue().isTextual()
                        && !e.getValue().asText().isBlank()
                        && !isValid(e.getKey(), e.getValue().asText()));
        return sent.withIdentifiers(taken);
    }

    private boolean isValid(PrivateChange change) {
        return change.identifiers().entrySet().stream().allMatch(e -> isValid(e.getKey(), e.getValue()));
    }

    private boolean isValid(Identifier identifier, String text) {
        return switch (identifier) {
            case EXTERNAL_ID -> true;
            case EMAIL -> mailbox.test(text);
            case PHONE_NUMBER -> phoneNumber.test(text);
        };
    }

    private static boolean isPhoneNumber(String text) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        try {
            return library.isValidNumber(library.parse(text, null));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }
}
