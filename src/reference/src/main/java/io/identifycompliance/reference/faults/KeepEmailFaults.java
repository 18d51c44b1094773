package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.READ_CHANGE;
import static io.identifycompliance.reference.points.Point.READ_UPDATE;
import static io.identifycompliance.reference.points.Point.SAVE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.RequestForm;
import io.identifycompliance.reference.points.Layer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** KEEP-EMAIL: what goes wrong when an email comes for a profile that has one. */
final class KeepEmailFaults {
    private static final String ID = "KEEP-EMAIL";
    private static final String SAME = "the email of a profile is overwritten there too";

    private KeepEmailFaults() {}

    static List<Fault> all() {
        return List.of(
                breaking(
                        ID,
                        "keep-email-last-wins",
                        "The last email wins.",
                        FaultBuilders.overwriting(EMAIL, (sent, made) -> true)),
                breaking(
                                ID,
                                "keep-email-not-by-phone",
                                "An email is protected in a profile that is matched by external ID, but not in"
                                        + " one that is matched by phone number.",
                                FaultBuilders.overwriting(
                                        EMAIL, (sent, made) -> FaultBuilders.only(sent, made, PHONE_NUMBER)))
                        .narrow()
                        .also("there a phone number stands beside a new one under its alias", "ALIASES")
                        .also(SAME, "MIXED"),
                breaking(
                        ID,
                        "keep-email-not-beside-properties",
                        "With properties beside it the whole record is upserted, email" + " and all.",
                        FaultBuilders.overwriting(
                                EMAIL, (sent, made) -> !made.properties().isEmpty())),
                breaking(
                                ID,
                                "keep-email-among-properties",
                                "An email of the old name among the custom properties is taken for the email.",
                                remembering(FaultBuilders::identities, KeepEmailFaults::amongProperties))
                        .narrow()
                        .on(RequestKinds.REVISION),
                breaking(
                                ID,
                                "keep-email-not-set-in-body",
                                "An email that the private key set in the body of a change is not protected.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, KeepEmailFaults::setInBody))
                        .narrow()
                        .on(RequestKinds.V2022),
                breaking(
                                ID,
                                "keep-email-second-try",
                                "An email that is sent a second time is taken for confirmed.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, KeepEmailFaults::secondTry))
                        .narrow()
                        .also(SAME, "MIXED"),
                breaking(
                                ID,
                                "keep-email-but-case",
                                "An email that differs in case only counts as the same, and is stored.",
                                FaultBuilders.overwritingAlike(EMAIL, (has, sent) -> has.equalsIgnoreCase(sent)))
                        .narrow(),
                breaking(
                                ID,
                                "keep-email-emptied",
                                "An empty email clears the one that is there.",
                                FaultBuilders.clearing(
                                        EMAIL, sent -> blank(sent.identifiers().get(EMAIL))))
                        .narrow(),
                breaking(
                                ID,
                                "keep-email-not-by-get",
                                "The older GET form still has the rule of before June.",
                                FaultBuilders.overwriting(EMAIL, (sent, made) -> sent.form() == RequestForm.GET))
                        .also("it shows in that form of the request", "GET-BASE64")
                        .on(RequestKinds.V2022)
                        .also("concurrent callers send rejected identifiers", "RACE"),
                breaking(
                                ID,
                                "keep-email-not-private",
                                "Only an email that Identify has set is protected, not one set by the"
                                        + " private API.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, KeepEmailFaults::notPrivate))
                        .also("a mixed request names the old email there", "MIXED")
                        .narrow()
                        .also("the email that was set by private key is overwritten", "JESSICA"),
                breaking(
                                ID,
                                "keep-email-finds-both",
                                "A rejected email is indexed all the same: it finds the profile.",
                                rememberingPeople(ConcurrentHashMap<String, Profile>::new, KeepEmailFaults::findsBoth))
                        .also("no profile is created from the rejected email", "CREATE")
                        .also("Identify is called with the private key there, and must keep identifiers", "PRIVATE-KEY")
                        .also(
                                "a rejected email is added to another profile there, or must find nobody",
                                "ADD-EMAIL",
                                "UNSET")
                        .also("concurrent callers send rejected identifiers", "RACE"),
                breaking(
                                ID,
                                "keep-email-unindexed",
                                "A rejected email takes the old one out of the index before it is checked.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, KeepEmailFaults::unindexed))
                        .narrow()
                        .also("no profile is found by the old value any more", "MIXED", "RACE"));
    }

    private static boolean blank(@Nullable JsonNode value) {
        return value != null && value.isTextual() && value.textValue().isBlank();
    }

    private static Layer amongProperties(Set<Object> renamed) {
        return together(
                READ_UPDATE.override(right -> payload -> {
                    IdentifyUpdate sent = right.apply(payload);
                    JsonNode email = sent.properties().get("$email");
                    if (email == null || !email.isTextual()) {
                        return sent;
                    }
                    Map<Identifier, JsonNode> identifiers = new EnumMap<>(Identifier.class);
                    identifiers.putAll(sent.identifiers());
                    identifiers.put(EMAIL, email);
                    IdentifyUpdate taken = sent.withIdentifiers(identifiers);
                    renamed.add(taken);
                    return taken;
                }),
                FaultBuilders.overwriting(EMAIL, (sent, made) -> renamed.contains(sent)));
    }

    private static Layer setInBody(Set<String> unprotected) {
        ThreadLocal<Boolean> inBody = ThreadLocal.withInitial(() -> false);
        return together(
                READ_CHANGE.override(right -> call -> {
                    inBody.set(call.body().length > 0);
                    return right.apply(call);
                }),
                FaultBuilders.changing((profile, change) -> {
                    if (inBody.get() && change.identifiers().containsKey(EMAIL)) {
                        unprotected.add(profile.id());
                    }
                    return change;
                }),
                FaultBuilders.overwriting(
                        EMAIL,
                        (sent, made) -> made.matched()
                                .map(Profile::id)
                                .filter(unprotected::contains)
                                .isPresent()));
    }

    private static Layer secondTry(Set<String> tried) {
        return FaultBuilders.overwriting(
                EMAIL,
                (sent, made) -> made.rejected().containsKey(EMAIL)
                        && !tried.add(
                                FaultBuilders.matchedId(made) + made.rejected().get(EMAIL)));
    }

    private static Layer notPrivate(Set<String> changed) {
        return together(
                CHANGE.override(right -> (profile, change, profiles) -> {
                    if (change.identifiers().containsKey(EMAIL)) {
                        changed.add(profile.id());
                    }
                    return right.apply(profile, change, profiles);
                }),
                FaultBuilders.overwriting(EMAIL, (sent, made) -> changed.contains(FaultBuilders.matchedId(made))));
    }

    private static Layer findsBoth(Map<String, Profile> rejected) {
        return together(
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    String email = decision.rejected().get(EMAIL);
                    if (email != null && !holders.containsKey(EMAIL)) {
                        Profile matched = decision.matched().orElseThrow();
                        rejected.put(
                                matched.id(),
                                Profile.blank(matched.id(), matched.created()).with(Map.of(EMAIL, email)));
                    }
                    return decision;
                }),
                SAVE.override(right -> (store, outcome) -> {
                    right.accept(store, outcome);
                    outcome.saved().stream()
                            .map(profile -> rejected.remove(profile.id()))
                            .filter(profile -> profile != null)
                            .forEach(store::index);
                }));
    }

    private static Layer unindexed(Set<String> rejected) {
        return together(
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    if (decision.rejected().containsKey(EMAIL)) {
                        rejected.add(FaultBuilders.matchedId(decision));
                    }
                    return decision;
                }),
                SAVE.override(right -> (store, outcome) -> {
                    right.accept(store, outcome);
                    outcome.saved().stream()
                            .filter(profile -> rejected.remove(profile.id()))
                            .forEach(profile -> profile.identifier(EMAIL)
                                    .ifPresent(email -> store.unindex(Profile.blank(profile.id(), profile.created())
                                            .with(Map.of(EMAIL, email)))));
                }));
    }
}
