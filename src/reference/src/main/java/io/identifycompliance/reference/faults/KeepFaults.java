package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.points.Layer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** KEEP-ID and KEEP-PHONE: what goes wrong when an identifier comes for a profile that has one of its kind. */
final class KeepFaults {
    private static final String SAME = "the identifier of a profile is overwritten there too";

    private KeepFaults() {}

    static List<Fault> all() {
        return List.of(
                breaking(
                        "KEEP-ID",
                        "keep-id-not-by-email",
                        "A profile that is matched by email gets the external ID that was sent with it.",
                        FaultBuilders.overwriting(
                                EXTERNAL_ID, (sent, made) -> sent.usable().containsKey(EMAIL))),
                breaking(
                                "KEEP-ID",
                                "keep-id-not-beside-special",
                                "Beside special properties the external ID is overwritten: the request is a full record.",
                                FaultBuilders.overwriting(
                                        EXTERNAL_ID,
                                        (sent, made) -> sent.settable().keySet().stream()
                                                .anyMatch(FaultBuilders::special)))
                        .narrow()
                        .also("special properties stand beside it", "MIXED"),
                breaking(
                                "KEEP-ID",
                                "keep-id-but-longer",
                                "An external ID that only continues the one that is there replaces it.",
                                FaultBuilders.overwritingAlike(EXTERNAL_ID, (has, sent) -> sent.startsWith(has)))
                        .narrow(),
                breaking(
                                "KEEP-ID",
                                "keep-id-but-zeros",
                                "An external ID that is the same number, with more zeros or fewer before it, replaces it.",
                                FaultBuilders.overwritingAlike(
                                        EXTERNAL_ID,
                                        (has, sent) -> withoutZeros(has).equals(withoutZeros(sent))))
                        .narrow(),
                breaking(
                                "KEEP-ID",
                                "keep-id-not-added",
                                "Only an external ID that was there at creation is protected, not one that"
                                        + " was added later.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, added -> unprotected(added)))
                        .narrow(),
                breaking(
                                "KEEP-ID",
                                "keep-id-moves",
                                "An external ID that another profile has moves to the profile that the email"
                                        + " matches.",
                                DECIDE.override(right ->
                                        (sent, holders) -> moved(sent.usable(), holders, right.apply(sent, holders))))
                        .narrow()
                        .also("concurrent callers are affected as well", "RACE")
                        .also("an identifier moves from one profile to another", "NO-TAKEOVER"),
                breaking(
                                "KEEP-ID",
                                "keep-id-but-number",
                                "An external ID that comes as a number passes by the check, and is stored as"
                                        + " its digits.",
                                FaultBuilders.rewriting((sent, profile) ->
                                        numbered(EXTERNAL_ID, sent.identifiers().get(EXTERNAL_ID), profile)))
                        .narrow(),
                breaking(
                                "KEEP-ID",
                                "keep-id-but-list",
                                "Of an external ID that comes as a list the first entry is stored.",
                                FaultBuilders.rewriting((sent, profile) ->
                                        listed(EXTERNAL_ID, sent.identifiers().get(EXTERNAL_ID), profile)))
                        .narrow(),
                breaking(
                                "KEEP-PHONE",
                                "keep-phone-but-list",
                                "Of a phone number that comes as a list the first entry is stored.",
                                FaultBuilders.rewriting((sent, profile) ->
                                        listed(PHONE_NUMBER, sent.identifiers().get(PHONE_NUMBER), profile)))
                        .narrow(),
                breaking(
                                "KEEP-PHONE",
                                "keep-phone-but-number",
                                "A phone number that comes as a number passes by the check.",
                                FaultBuilders.rewriting((sent, profile) -> numbered(
                                        PHONE_NUMBER, sent.identifiers().get(PHONE_NUMBER), profile)))
                        .narrow(),
                breaking(
                                "KEEP-PHONE",
                                "keep-phone-unset-custom",
                                "$unset among the custom properties clears the phone number when it names it.",
                                FaultBuilders.clearing(
                                        PHONE_NUMBER,
                                        sent -> names(sent.properties().get("$unset"), "$phone_number")))
                        .narrow()
                        .on(RequestKinds.REVISION),
                breaking(
                                "KEEP-ID",
                                "keep-id-unset",
                                "$unset in Identify clears the external ID when it names it.",
                                FaultBuilders.clearing(
                                        EXTERNAL_ID,
                                        sent -> names(sent.properties().get("$unset"), "$id")
                                                || names(sent.properties().get("$unset"), "id")))
                        .narrow()
                        .on(RequestKinds.V2022),
                breaking(
                                "KEEP-ID",
                                "keep-id-unnamed",
                                "An update without an external ID clears the one that is there: the row is replaced.",
                                FaultBuilders.clearing(
                                        EXTERNAL_ID, sent -> !sent.identifiers().containsKey(EXTERNAL_ID)))
                        .also(
                                "there an identifier must stay through an update that does not name it",
                                "ADD-ID",
                                "CHANGE-ID")
                        .also(
                                "the external ID is gone after any update by another identifier",
                                "ADD-EMAIL",
                                "ADD-PHONE",
                                "PROP-CREATE",
                                "PROP-UPDATE",
                                "CHANGE-EMAIL",
                                "CHANGE-PHONE")
                        .also("concurrent callers send rejected identifiers", "RACE"),
                breaking(
                                "KEEP-PHONE",
                                "keep-phone-unnamed",
                                "An update without a phone number clears the one that is there: the row is replaced.",
                                FaultBuilders.clearing(
                                        PHONE_NUMBER,
                                        sent -> !sent.identifiers().containsKey(PHONE_NUMBER)))
                        .also("there an update does not name the phone number", "ALIASES")
                        .also("there the profile is updated after the change", "CHANGE-PHONE")
                        .also("there a profile is updated between two look-ups", "KEY-PLACES")
                        .also("there an update does not name what was not cleared", "UNSET")
                        .also(
                                "the phone number is gone after any update by another identifier",
                                "ADD-ID",
                                "ADD-EMAIL",
                                "ADD-PHONE",
                                "PROP-CREATE",
                                "PROP-UPDATE",
                                "FIND",
                                "CHANGE-ID",
                                "CHANGE-EMAIL",
                                "NO-LOSS")
                        .also("Identify is called with the private key there, and must keep identifiers", "PRIVATE-KEY")
                        .also("concurrent callers send rejected identifiers", "RACE"),
                breaking(
                                "KEEP-ID",
                                "keep-id-emptied",
                                "An empty external ID clears the one that is there.",
                                FaultBuilders.clearing(
                                        EXTERNAL_ID,
                                        sent -> blank(sent.identifiers().get(EXTERNAL_ID))))
                        .narrow(),
                breaking(
                        "KEEP-PHONE",
                        "keep-phone-not-by-id",
                        "A profile that is matched by external ID gets the phone number that was sent" + " with it.",
                        FaultBuilders.overwriting(
                                PHONE_NUMBER, (sent, made) -> sent.usable().containsKey(EXTERNAL_ID))),
                breaking(
                                "KEEP-PHONE",
                                "keep-phone-not-by-two",
                                "Two identifiers that match the same profile are trusted with the third.",
                                FaultBuilders.overwriting(
                                        PHONE_NUMBER, (sent, made) -> matching(sent.usable(), made) > 1))
                        .also("both others match there as well", "MIXED")
                        .narrow(),
                breaking(
                                "KEEP-PHONE",
                                "keep-phone-third-try",
                                "A phone number is protected from two attempts: the counter is then"
                                        + " reset, and with it the lock.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, AtomicInteger>::new,
                                        tries -> everyTry(3, PHONE_NUMBER, tries)))
                        .narrow()
                        .also(SAME, "RACE"),
                breaking(
                                "KEEP-ID",
                                "keep-id-worn-down",
                                "Ten rejections in a row are taken for a conflict that the latest writer wins.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, AtomicInteger>::new,
                                        tries -> everyTry(10, EXTERNAL_ID, tries)))
                        .narrow()
                        .also("concurrent callers are affected as well", "RACE"),
                breaking(
                                "KEEP-PHONE",
                                "keep-phone-unset",
                                "$unset in Identify clears the phone number when it names it.",
                                FaultBuilders.clearing(
                                        PHONE_NUMBER,
                                        sent -> names(sent.properties().get("$unset"), "$phone_number")
                                                || names(sent.properties().get("$unset"), "phone_number")))
                        .narrow()
                        .on(RequestKinds.V2022),
                breaking(
                                "KEEP-PHONE",
                                "keep-phone-emptied",
                                "An empty phone number clears the one that is there.",
                                FaultBuilders.clearing(
                                        PHONE_NUMBER,
                                        sent -> blank(sent.identifiers().get(PHONE_NUMBER))))
                        .narrow(),
                breaking(
                                "NO-TAKEOVER",
                                "keep-phone-shared",
                                "A phone number that another profile has is stored here as well: both have it.",
                                DECIDE.override(right -> (sent, holders) -> shared(right.apply(sent, holders))))
                        .also("an identifier that a profile has is gone, shared or found elsewhere", "KEEP-PHONE")
                        .also("concurrent callers are affected as well", "RACE"),
                breaking(
                                "KEEP-PHONE",
                                "keep-phone-reformatted",
                                "A phone number with the same digits counts as the same, and is stored as"
                                        + " it came.",
                                FaultBuilders.overwritingAlike(
                                        PHONE_NUMBER, (has, sent) -> digits(has).equals(digits(sent))))
                        .narrow(),
                breaking(
                        "KEEP-PHONE",
                        "keep-phone-but-longer",
                        "Phone numbers are compared by their first eight characters.",
                        FaultBuilders.overwritingAlike(
                                PHONE_NUMBER,
                                (has, sent) -> sent.startsWith(has.substring(0, Math.min(8, has.length()))))));
    }

    private static Layer unprotected(Set<String> added) {
        Layer note = WRITE.override(right -> (decision, fresh, profiles) -> {
            if (decision.updates()
                    && decision.rejected().isEmpty()
                    && decision.taken().containsKey(EXTERNAL_ID)) {
                added.add(FaultBuilders.matchedId(decision));
            }
            return right.apply(decision, fresh, profiles);
        });
        Layer overwrite =
                FaultBuilders.overwriting(EXTERNAL_ID, (sent, made) -> added.contains(FaultBuilders.matchedId(made)));
        return right -> note.apply(overwrite.apply(right));
    }

    private static Decision moved(Map<Identifier, String> sent, Map<Identifier, Profile> holders, Decision decision) {
        Profile byEmail = holders.get(EMAIL);
        Profile byId = holders.get(EXTERNAL_ID);
        return byEmail != null && byId != null && !byEmail.id().equals(byId.id())
                ? Decision.update(byEmail, Map.of(EXTERNAL_ID, sent.get(EXTERNAL_ID)), decision.properties(), Map.of())
                : decision;
    }

    private static Decision shared(Decision decision) {
        String phone = decision.rejected().get(PHONE_NUMBER);
        boolean lacks = decision.matched()
                .filter(profile -> profile.identifier(PHONE_NUMBER).isEmpty())
                .isPresent();
        return phone != null && lacks
                ? decision.withTaken(FaultBuilders.plus(decision.taken(), PHONE_NUMBER, phone))
                : decision;
    }

    private static Layer everyTry(int nth, Identifier identifier, Map<String, AtomicInteger> tries) {
        return FaultBuilders.overwriting(
                identifier,
                (sent, made) -> made.rejected().containsKey(identifier)
                        && tries.computeIfAbsent(FaultBuilders.matchedId(made), id -> new AtomicInteger())
                                                .incrementAndGet()
                                        % nth
                                == 0);
    }

    private static Profile numbered(Identifier identifier, @Nullable JsonNode value, Profile profile) {
        return value != null && value.isNumber() ? profile.with(Map.of(identifier, value.asText())) : profile;
    }

    private static Profile listed(Identifier identifier, @Nullable JsonNode value, Profile profile) {
        return value != null && value.isArray() && !value.isEmpty()
                ? profile.with(Map.of(identifier, value.get(0).asText()))
                : profile;
    }

    private static long matching(Map<Identifier, String> sent, Decision decision) {
        return decision.matched().stream()
                .flatMap(profile -> sent.entrySet().stream()
                        .filter(entry -> profile.identifier(entry.getKey())
                                .filter(entry.getValue()::equals)
                                .isPresent()))
                .count();
    }

    private static boolean names(@Nullable JsonNode unset, String name) {
        if (unset == null) {
            return false;
        }
        if (unset.isTextual()) {
            return unset.textValue().contains(name);
        }
        for (JsonNode item : unset) {
            if (item.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean blank(@Nullable JsonNode value) {
        return value != null && value.isTextual() && value.textValue().isBlank();
    }

    private static String digits(String phone) {
        return phone.replaceAll("\\D", "");
    }

    private static String withoutZeros(String id) {
        return id.replaceFirst("^0+", "");
    }
}
