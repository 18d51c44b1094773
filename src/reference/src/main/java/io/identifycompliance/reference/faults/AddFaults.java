package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.READ_UPDATE;
import static io.identifycompliance.reference.points.Point.SAVE;
import static io.identifycompliance.reference.points.Point.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.RequestForm;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.points.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** ADD-ID, ADD-EMAIL, ADD-PHONE: errors when a missing identifier is added. */
final class AddFaults {
    private static final String ADDED = "an added identifier is what that check starts from";
    private static final String BESIDE = "a missing identifier beside a rejected one is added by the same code";

    private static final String SEVERAL = "there a missing identifier is added together with others, or by an alias,"
            + " after a null, beside somebody else's, or between two look-ups";

    private static final Set<String> FALSY = Set.of("0", "false");

    private AddFaults() {}

    static List<Fault> all() {
        return List.of(
                breaking(
                        "ADD-ID",
                        "add-id-never",
                        "A profile that began without an external ID never gets one.",
                        withheld(EXTERNAL_ID, (sent, made) -> true)),
                breaking(
                        "ADD-ID",
                        "add-id-not-by-phone",
                        "An external ID is not added to a profile that is matched by phone number alone.",
                        withheld(EXTERNAL_ID, (sent, made) -> FaultBuilders.only(sent, made, PHONE_NUMBER))),
                breaking(
                                "ADD-ID",
                                "add-id-shadowed",
                                "A profile that is created without an external ID gets the email as its"
                                        + " external ID.",
                                DECIDE.override(right -> (sent, holders) -> shadowed(right.apply(sent, holders))))
                        .also("the profile has an identifier that nobody sent", "CREATE", "FIND", "PERSON")
                        .also(ADDED, "CHANGE-EMAIL")
                        .also(SEVERAL, "NO-TAKEOVER"),
                breaking(
                        "ADD-ID",
                        "add-id-not-found",
                        "An external ID that is added is stored, but not indexed.",
                        unindexed(EXTERNAL_ID)),
                breaking(
                                "ADD-ID",
                                "add-id-parsed",
                                "An external ID of digits that is added goes through a number: zeros before it are lost.",
                                DECIDE.override(right -> (sent, holders) -> parsed(right.apply(sent, holders))))
                        .narrow(),
                breaking(
                                "ADD-EMAIL",
                                "add-email-after-rejection",
                                "To a profile that had an update rejected no email is added any more.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, AddFaults::unlessRejected))
                        .narrow(),
                breaking(
                                "ADD-EMAIL",
                                "add-email-without-tag",
                                "An email with a plus is not taken for one, and not added.",
                                withheld(
                                        EMAIL,
                                        (sent, made) -> made.taken()
                                                .getOrDefault(EMAIL, "")
                                                .contains("+")))
                        .narrow(),
                breaking(
                                "ADD-ID",
                                "add-id-replaces",
                                "When an external ID is added, the properties are replaced by those that came.",
                                adding(EXTERNAL_ID, (sent, profile) -> profile.onlyProperties(sent.settable())))
                        .also("there an external ID is added before the private key sets another one", "KEEP-ID")
                        .also("there properties come beside an external ID that is added", "PROP-CREATE")
                        .also("several are added at once", "ADD-EMAIL"),
                breaking(
                                "ADD-ID",
                                "add-id-second-profile",
                                "A new external ID always creates a new profile.",
                                DECIDE.override(right -> (sent, holders) -> second(right.apply(sent, holders), sent)))
                        .also("there properties come beside an external ID that is added", "PROP-CREATE")
                        .also("there properties come beside an identifier that is added", "PROP-UPDATE")
                        .also(
                                "an identifier that a profile has is gone, shared or found elsewhere",
                                "KEEP-EMAIL",
                                "KEEP-PHONE")
                        .also(SEVERAL, "ADD-EMAIL", "ADD-PHONE"),
                breaking(
                        "ADD-EMAIL",
                        "add-email-not-by-phone",
                        "An email is not added to a profile that is matched by phone number alone.",
                        withheld(EMAIL, (sent, made) -> FaultBuilders.only(sent, made, PHONE_NUMBER))),
                breaking(
                                "ADD-EMAIL",
                                "add-email-clears-phone",
                                "Adding an email clears the phone number: one contact each.",
                                adding(EMAIL, (sent, profile) -> profile.without(PHONE_NUMBER)))
                        .also("there an email is added before the private key sets another one", "KEEP-EMAIL")
                        .also("an identifier that a profile has is gone, shared or found elsewhere", "KEEP-PHONE")
                        .also("several are added at once", "ADD-ID", "ADD-PHONE"),
                breaking(
                        "ADD-EMAIL",
                        "add-email-bare-ignored",
                        "A request without properties updates nothing, so adds no email.",
                        withheld(EMAIL, (sent, made) -> made.properties().isEmpty())),
                breaking(
                                "ADD-EMAIL",
                                "add-email-not-by-json",
                                "An email is not added by a JSON body.",
                                withheld(EMAIL, (sent, made) -> sent.form() == RequestForm.POST_JSON))
                        .narrow()
                        .on(RequestKinds.V2022)
                        .also(BESIDE, "MIXED")
                        .also("it fails in that form alone", "POST-JSON"),
                breaking(
                                "ADD-EMAIL",
                                "add-email-as-property",
                                "An added email is stored as a property, and no profile is found by it.",
                                DECIDE.override(right -> (sent, holders) -> asProperty(right.apply(sent, holders))))
                        .also("there an email is added before the private key sets another one", "KEEP-EMAIL"),
                breaking(
                        "ADD-EMAIL",
                        "add-email-not-found",
                        "An email that is added is stored, but not indexed.",
                        unindexed(EMAIL)),
                breaking(
                                "ADD-PHONE",
                                "add-phone-without-falsy",
                                "A phone number that is added takes the place of the properties that are false or zero.",
                                WRITE.override(right -> (decision, fresh, profiles) ->
                                        decision.updates() && decision.taken().containsKey(PHONE_NUMBER)
                                                ? withoutFalsy(right.apply(decision, fresh, profiles))
                                                : right.apply(decision, fresh, profiles)))
                        .narrow(),
                breaking(
                                "ADD-PHONE",
                                "add-phone-one-at-a-time",
                                "Of several missing identifiers in one request only the first is added.",
                                DECIDE.override(right -> (sent, holders) -> oneAtATime(right.apply(sent, holders))))
                        .narrow()
                        .also("it is one of several that are missing", "ADD-EMAIL"),
                breaking(
                                "ADD-PHONE",
                                "add-phone-loses-plus",
                                "An added phone number is stored without its plus.",
                                DECIDE.override(right -> (sent, holders) -> withoutPlus(right.apply(sent, holders))))
                        .also("a phone number is added there", "NO-TAKEOVER"),
                breaking(
                        "ADD-PHONE",
                        "add-phone-not-by-id",
                        "A phone number is added only to a profile that is matched by email.",
                        withheld(PHONE_NUMBER, (sent, made) -> !sent.usable().containsKey(EMAIL))),
                breaking(
                                "ADD-PHONE",
                                "add-phone-written-back",
                                "The next update writes back the profile as it was before the phone"
                                        + " number was added: a cache is not invalidated.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, AddFaults::writtenBack))
                        .narrow()
                        .also("the phone number is gone", "KEEP-PHONE", "RACE")
                        .also(SEVERAL, "ADD-ID", "ADD-EMAIL"),
                breaking(
                                "ADD-PHONE",
                                "add-phone-null-first",
                                "A profile whose phone number was once sent as null never gets one: the column"
                                        + " counts as set.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, AddFaults::nullFirst))
                        .narrow()
                        .also("a null comes before the phone number there", "NULLS"),
                breaking(
                        "ADD-PHONE",
                        "add-phone-not-found",
                        "A phone number that is added is stored, but not indexed.",
                        unindexed(PHONE_NUMBER)),
                breaking(
                        "ADD-PHONE",
                        "add-phone-after-properties",
                        "Properties beside a phone number win: it is added only when it" + " comes alone.",
                        withheld(
                                PHONE_NUMBER, (sent, made) -> !made.properties().isEmpty())));
    }

    private static Layer nullFirst(Set<String> people) {
        return together(
                withheld(
                        PHONE_NUMBER,
                        (sent, made) -> sent.usable().values().stream().anyMatch(people::contains)),
                READ_UPDATE.override(right -> payload -> {
                    IdentifyUpdate sent = right.apply(payload);
                    JsonNode phone = sent.identifiers().get(PHONE_NUMBER);
                    if (phone != null && phone.isNull()) {
                        people.addAll(sent.usable().values());
                    }
                    return sent;
                }));
    }

    private static StoreWrite withoutFalsy(StoreWrite write) {
        return new StoreWrite(
                write.saved().stream()
                        .map(profile -> profile.withoutProperties(profile.properties().entrySet().stream()
                                .filter(property ->
                                        FALSY.contains(property.getValue().asText()))
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet())))
                        .toList(),
                write.removed());
    }

    private static Layer withheld(Identifier identifier, BiPredicate<IdentifyUpdate, Decision> when) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            return decision.updates() && when.test(sent, decision)
                    ? decision.withTaken(FaultBuilders.without(decision.taken(), identifier))
                    : decision;
        });
    }

    private static Layer adding(Identifier identifier, FaultBuilders.Rewriting other) {
        ThreadLocal<Boolean> adds = ThreadLocal.withInitial(() -> false);
        return together(
                FaultBuilders.rewriting((sent, profile) -> adds.get() ? other.rewrite(sent, profile) : profile),
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    adds.set(decision.updates() && decision.taken().containsKey(identifier));
                    return decision;
                }));
    }

    private static Layer unindexed(Identifier identifier) {
        return rememberingPeople(
                ConcurrentHashMap::<String>newKeySet,
                added -> together(
                        DECIDE.override(right -> (sent, holders) -> {
                            Decision decision = right.apply(sent, holders);
                            if (decision.updates() && decision.taken().containsKey(identifier)) {
                                added.add(FaultBuilders.matchedId(decision));
                            }
                            return decision;
                        }),
                        SAVE.override(right -> (store, outcome) -> {
                            right.accept(store, outcome);
                            outcome.saved().stream()
                                    .filter(profile -> added.contains(profile.id()))
                                    .forEach(profile -> profile.identifier(identifier)
                                            .ifPresent(value ->
                                                    store.unindex(Profile.blank(profile.id(), profile.created())
                                                            .with(Map.of(identifier, value)))));
                        })));
    }

    private static Decision shadowed(Decision decision) {
        String email = decision.taken().get(EMAIL);
        return decision.creates() && email != null && !decision.taken().containsKey(EXTERNAL_ID)
                ? decision.withTaken(FaultBuilders.plus(decision.taken(), EXTERNAL_ID, email))
                : decision;
    }

    private static Decision second(Decision decision, IdentifyUpdate sent) {
        String id = decision.taken().get(EXTERNAL_ID);
        return decision.updates() && id != null ? Decision.create(Map.of(EXTERNAL_ID, id), sent.settable()) : decision;
    }

    private static Decision parsed(Decision decision) {
        String id = decision.taken().get(EXTERNAL_ID);
        return decision.updates() && id != null && id.matches("0+[0-9]+")
                ? decision.withTaken(FaultBuilders.plus(decision.taken(), EXTERNAL_ID, id.replaceFirst("^0+", "")))
                : decision;
    }

    private static Layer unlessRejected(Set<String> rejected) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            String id = FaultBuilders.matchedId(decision);
            boolean before = rejected.contains(id);
            if (!decision.rejected().isEmpty()) {
                rejected.add(id);
            }
            return before && decision.updates()
                    ? decision.withTaken(FaultBuilders.without(decision.taken(), EMAIL))
                    : decision;
        });
    }

    private static Decision asProperty(Decision decision) {
        String email = decision.taken().get(EMAIL);
        if (!decision.updates() || email == null) {
            return decision;
        }
        Map<String, JsonNode> properties = new LinkedHashMap<>(decision.properties());
        properties.put("email", LosslessJson.text(email));
        return decision.withTaken(FaultBuilders.without(decision.taken(), EMAIL))
                .withProperties(properties);
    }

    private static Decision oneAtATime(Decision decision) {
        if (!decision.updates() || decision.taken().size() < 2) {
            return decision;
        }
        Identifier first = decision.taken().keySet().iterator().next();
        return decision.withTaken(Map.of(first, decision.taken().get(first)));
    }

    private static Decision withoutPlus(Decision decision) {
        String phone = decision.taken().get(PHONE_NUMBER);
        return decision.updates() && phone != null
                ? decision.withTaken(FaultBuilders.plus(decision.taken(), PHONE_NUMBER, phone.replace("+", "")))
                : decision;
    }

    private static Layer writtenBack(Set<String> added) {
        return WRITE.override(right -> (decision, fresh, profiles) -> {
            StoreWrite outcome = right.apply(decision, fresh, profiles);
            if (!decision.updates()) {
                return outcome;
            }
            Profile saved = outcome.saved().get(0);
            if (decision.taken().containsKey(PHONE_NUMBER)) {
                added.add(saved.id());
                return outcome;
            }
            return added.remove(saved.id()) ? StoreWrite.of(saved.without(PHONE_NUMBER)) : outcome;
        });
    }
}
