package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.MATCH;
import static io.identifycompliance.reference.points.Point.WRITE;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.RequestForm;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.points.PersonIds;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** CREATE: errors when no profile matches. */
final class CreateFaults {
    private static final String ID = "CREATE";
    private static final Set<String> FALSY = Set.of("0", "false", "null");
    private static final Pattern LEADING_ZEROS = Pattern.compile("-0+(?=[0-9]+$)");
    private static final String START = "a profile of that shape is where other checks start";

    private CreateFaults() {}

    private static Decision again(Decision decision, IdentifyUpdate sent) {
        boolean whole = sent.usable().size() == Identifier.values().length
                && decision.taken().isEmpty()
                && decision.rejected().isEmpty();
        return decision.updates() && whole ? Decision.create(sent.usable(), sent.settable()) : decision;
    }

    static List<Fault> all() {
        return List.of(
                nearly(
                                EXTERNAL_ID,
                                "create-id-prefix",
                                "An external ID matches any that begins with it, or that it begins with: a search with LIKE.",
                                Similarity.to(sent -> has -> has.startsWith(sent) || sent.startsWith(has)))
                        .narrow()
                        .also("a profile must be there before it is found by an external ID", "FIND"),
                nearly(
                                EXTERNAL_ID,
                                "create-id-cut",
                                "External IDs are compared by their first 40 characters: that is how long the index is.",
                                Similarity.after(CreateFaults::cut))
                        .narrow(),
                nearly(
                                PHONE_NUMBER,
                                "create-phone-tail",
                                "Phone numbers are compared by their last nine digits, whatever the country or area.",
                                Similarity.after(CreateFaults::tail))
                        .narrow(),
                nearly(
                                EXTERNAL_ID,
                                "create-id-zeros",
                                "Zeros at the beginning of the number in an external ID do not count: it is parsed.",
                                Similarity.after(CreateFaults::parsed))
                        .narrow(),
                nearly(
                                EXTERNAL_ID,
                                "create-id-number",
                                "External IDs of digits are compared as numbers.",
                                Similarity.after(id -> digits(id) ? new BigInteger(id).toString() : id))
                        .narrow(),
                nearly(
                                EXTERNAL_ID,
                                "create-id-double",
                                "External IDs of digits are compared as floating-point numbers: the last of 17 digits is lost.",
                                Similarity.after(id -> digits(id) ? Double.toString(Double.parseDouble(id)) : id))
                        .narrow(),
                alike(
                                EXTERNAL_ID,
                                "create-id-before-colon",
                                "External IDs are compared up to their first colon, which ends the key of a cache.",
                                Similarity.after(id -> id.split(":", 2)[0]))
                        .narrow(),
                nearly(
                                EXTERNAL_ID,
                                "create-id-case",
                                "External IDs are compared without regard to case.",
                                Similarity.to(sent -> sent::equalsIgnoreCase))
                        .narrow(),
                breaking(
                                ID,
                                "create-falsy-id",
                                "An external ID that reads 0, false or null counts as none.",
                                made(decision -> FALSY.contains(decision.taken().getOrDefault(EXTERNAL_ID, ""))
                                        ? Decision.nothing()
                                        : decision))
                        .narrow()
                        .also("nobody is found by it, so that cannot be judged", "FIND"),
                breaking(
                                ID,
                                "create-again",
                                "A request with all three identifiers always creates a profile, even if there is"
                                        + " one already.",
                                DECIDE.override(right -> (sent, holders) -> again(right.apply(sent, holders), sent)))
                        .narrow(),
                breaking(
                                ID,
                                "create-needs-email",
                                "No profile is created without an email: it is the table's primary key.",
                                ignoring((sent, made) -> !made.taken().containsKey(EMAIL)))
                        .also(START, "FIND", "VALUES", "PERSON", "NO-TAKEOVER"),
                breaking(
                                ID,
                                "create-phone-alone-ignored",
                                "A phone number alone creates no profile: only the other two are considered.",
                                ignoring((sent, made) -> made.taken().keySet().equals(Set.of(PHONE_NUMBER))))
                        .narrow()
                        .also(START, "FIND", "NO-TAKEOVER"),
                breaking(
                                ID,
                                "create-id-alone-ignored",
                                "An external ID alone creates no profile.",
                                ignoring((sent, made) -> made.taken().keySet().equals(Set.of(EXTERNAL_ID))))
                        .also(START, "FIND", "VALUES", "PERSON", "NO-TAKEOVER"),
                breaking(
                                ID,
                                "create-bare-ignored",
                                "A request without properties creates no profile: there seems to be nothing to"
                                        + " store.",
                                ignoring((sent, made) -> made.properties().isEmpty()))
                        .narrow()
                        .also("the example of the FAQ builds on it", "JESSICA")
                        .also(START, "PERSON"),
                breaking(
                                ID,
                                "create-phone-lost",
                                "A profile that is created with an email loses the phone number that was sent"
                                        + " with it.",
                                made(decision -> decision.taken().containsKey(EMAIL)
                                        ? decision.withTaken(FaultBuilders.without(decision.taken(), PHONE_NUMBER))
                                        : decision))
                        .also("concurrent callers create profiles of that shape", "RACE"),
                breaking(
                                ID,
                                "create-without-properties",
                                "The request that creates a profile stores its identifiers only.",
                                made(decision -> decision.withProperties(Map.of())))
                        .also(START, "FIND", "VALUES", "PERSON"),
                breaking(
                                ID,
                                "create-first-property",
                                "Of the properties of a new profile only the first is stored.",
                                made(decision -> decision.withProperties(FaultBuilders.first(decision.properties()))))
                        .narrow()
                        .also(START, "POST-FORM", "POST-JSON", "GET-BASE64", "VALUES", "PERSON"),
                breaking(
                                ID,
                                "create-one-for-each",
                                "Two identifiers of a new person create two profiles, one for each.",
                                WRITE.override(right -> (decision, fresh, profiles) -> decision.creates()
                                        ? oneForEach(decision, fresh)
                                        : right.apply(decision, fresh, profiles)))
                        .also("the example of the FAQ builds on it", "JESSICA")
                        .also("concurrent callers create profiles of that shape", "RACE"),
                breaking(
                                ID,
                                "create-twice",
                                "A new profile is written twice, by the request and by its retry: the second is a copy"
                                        + " with another id, and the one that is found by the email.",
                                WRITE.override(right -> (decision, fresh, profiles) -> {
                                    StoreWrite outcome = right.apply(decision, fresh, profiles);
                                    return decision.creates()
                                                    && decision.taken().size() > 1
                                            ? outcome.and(copy(outcome.saved().get(0)))
                                            : outcome;
                                }))
                        .narrow()
                        .also("the example of the FAQ builds on it", "JESSICA")
                        .also(START, "POST-FORM", "POST-JSON", "GET-BASE64"),
                breaking(
                                "GET-BASE64",
                                "create-not-by-get",
                                "The older GET form updates profiles, but creates none.",
                                ignoring((sent, made) -> sent.form() == RequestForm.GET))
                        .on(RequestKinds.V2022));
    }

    private static Layer ignoring(BiPredicate<IdentifyUpdate, Decision> ignored) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            return decision.creates() && ignored.test(sent, decision) ? Decision.nothing() : decision;
        });
    }

    private static Layer made(UnaryOperator<Decision> other) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            return decision.creates() ? other.apply(decision) : decision;
        });
    }

    private static StoreWrite oneForEach(Decision decision, Profile fresh) {
        StoreWrite outcome = StoreWrite.nothing();
        String id = fresh.id();
        for (Map.Entry<Identifier, String> identifier : decision.taken().entrySet()) {
            Profile one = Profile.blank(id, fresh.created())
                    .with(Map.of(identifier.getKey(), identifier.getValue()))
                    .withProperties(decision.properties());
            outcome = outcome.and(one);
            id = PersonIds.next();
        }
        return outcome;
    }

    /** The copy lacks the external ID, so that this still finds the first. */
    private static Profile copy(Profile profile) {
        return new Profile(
                        PersonIds.next(),
                        profile.identifiers(),
                        profile.properties(),
                        profile.created(),
                        profile.updated())
                .without(EXTERNAL_ID);
    }

    private static Fault nearly(Identifier identifier, String name, String sentence, Similarity similar) {
        return alike(identifier, name, sentence, similar)
                .also("two similar profiles are created there, and must stay apart", "NO-TAKEOVER");
    }

    private static Fault alike(Identifier identifier, String name, String sentence, Similarity similar) {
        return breaking(ID, name, sentence, MATCH.override(right -> (sent, profiles) -> {
            Map<Identifier, Profile> holders = new LinkedHashMap<>(right.apply(sent, profiles));
            String value = sent.usable().get(identifier);
            if (value != null && !holders.containsKey(identifier)) {
                similar.holder(identifier, value, profiles).ifPresent(profile -> holders.put(identifier, profile));
            }
            return holders;
        }));
    }

    private static String cut(String id) {
        return id.substring(0, Math.min(40, id.length()));
    }

    private static String tail(String phone) {
        return phone.substring(Math.max(0, phone.length() - 9));
    }

    private static boolean digits(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String parsed(String id) {
        return id.contains("-0") ? LEADING_ZEROS.matcher(id).replaceFirst("-") : id;
    }
}
