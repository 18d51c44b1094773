package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.MATCH;
import static io.identifycompliance.reference.points.Point.SAVE;
import static io.identifycompliance.reference.points.Point.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.points.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** NO-TAKEOVER: Identify reaches another profile than the one that it matched. */
final class TakeoverFaults {
    private static final String ID = "NO-TAKEOVER";
    private static final String TWO = "an identifier that another profile has is sent there too";

    private TakeoverFaults() {}

    static List<Fault> all() {
        return List.of(
                takeover(
                                "takeover-merge",
                                "Two profiles that one request names are merged.",
                                (written, other) ->
                                        new StoreWrite(List.of(merged(written, other)), List.of(other.id())))
                        .also(TWO, "KEEP-ID", "KEEP-EMAIL", "KEEP-PHONE"),
                takeover(
                                "takeover-move",
                                "The identifier that another profile has is moved to the one that is matched.",
                                (written, other) -> moved(written, other))
                        .also(
                                "an identifier that a profile has is gone, shared or found elsewhere",
                                "KEEP-EMAIL",
                                "KEEP-PHONE"),
                takeover(
                        "takeover-both",
                        "The properties are set on both profiles that the request names.",
                        (written, other) -> StoreWrite.of(written)
                                .and(other.withProperties(written.properties()).at(written.updated()))),
                breaking(
                        ID,
                        "takeover-both-set",
                        "The properties of a request are set on both profiles that it names, and no others.",
                        WRITE.override(right -> (decision, fresh, profiles) -> {
                            StoreWrite outcome = right.apply(decision, fresh, profiles);
                            return other(decision, profiles)
                                    .map(other -> outcome.and(other.withProperties(decision.properties())))
                                    .orElse(outcome);
                        })),
                takeover(
                                "takeover-cleared",
                                "The other profile loses the identifier that was sent: it belongs to somebody else"
                                        + " now, it seems.",
                                (written, other) -> StoreWrite.of(written).and(stripped(other, written)))
                        .also(TWO, "KEEP-ID", "KEEP-EMAIL", "KEEP-PHONE"),
                takeover(
                                "takeover-orphan",
                                "Another profile that has nothing but that identifier is taken for anonymous, and"
                                        + " merged.",
                                (written, other) -> other.identifiers().size() == 1
                                        ? new StoreWrite(List.of(merged(written, other)), List.of(other.id()))
                                        : StoreWrite.of(written))
                        .also(
                                "an identifier that a profile has is gone, shared or found elsewhere",
                                "KEEP-EMAIL",
                                "KEEP-PHONE"),
                takeover(
                        "takeover-properties",
                        "The properties of the other profile are copied to the one that is matched.",
                        TakeoverFaults::copied),
                takeover(
                        "takeover-properties-rejected",
                        "If the matched profile has other identifiers of all kinds, the properties of the other profile"
                                + " are copied to it.",
                        (written, other) -> written.identifiers().size() < Identifier.values().length
                                ? StoreWrite.of(written)
                                : copied(written, other)),
                breaking(
                                ID,
                                "takeover-by-empty",
                                "An empty identifier matches the first profile that has none of its kind.",
                                MATCH.override(right ->
                                        (sent, profiles) -> withEmpty(sent, profiles, right.apply(sent, profiles))))
                        .on(RequestKinds.V2022),
                breaking(
                                "KEEP-ID",
                                "keep-id-lost-to-phone",
                                "If the phone number of a request belongs to another profile, the external ID moves"
                                        + " there.",
                                WRITE.override(right -> (decision, fresh, profiles) ->
                                        lostToPhone(right.apply(decision, fresh, profiles), decision, profiles)))
                        .also("the phone number belongs to another profile", ID),
                breaking(
                        ID,
                        "takeover-nameless",
                        "A request without identifiers updates the profile that was written last.",
                        remembering(AtomicReference<Profile>::new, TakeoverFaults::aboutTheLatest)));
    }

    private static Layer aboutTheLatest(AtomicReference<Profile> latest) {
        return together(
                SAVE.override(right -> (store, outcome) -> {
                    right.accept(store, outcome);
                    outcome.saved().forEach(latest::set);
                }),
                DECIDE.override(right -> (sent, holders) -> sent.usable().isEmpty() && latest.get() != null
                        ? Decision.update(latest.get(), Map.of(), sent.settable(), Map.of())
                        : right.apply(sent, holders)));
    }

    @FunctionalInterface
    private interface Reaching {
        StoreWrite reach(Profile written, Profile other);
    }

    /** Writes something else where an identifier of the request belongs to another profile. */
    private static Fault takeover(String name, String sentence, Reaching reaching) {
        return breaking(ID, name, sentence, WRITE.override(right -> (decision, fresh, profiles) -> {
            StoreWrite outcome = right.apply(decision, fresh, profiles);
            return other(decision, profiles)
                    .map(other -> reaching.reach(outcome.saved().get(0), other))
                    .orElse(outcome);
        }));
    }

    private static Optional<Profile> other(Decision decision, ProfileView profiles) {
        return decision.rejected().entrySet().stream()
                .map(entry -> profiles.find(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .filter(profile -> !profile.id().equals(FaultBuilders.matchedId(decision)))
                .findFirst();
    }

    private static StoreWrite copied(Profile written, Profile other) {
        return StoreWrite.of(
                written.withProperties(FaultBuilders.without(other.properties(), written.properties()::containsKey)));
    }

    private static Profile merged(Profile first, Profile second) {
        Map<Identifier, String> identifiers = new LinkedHashMap<>(second.identifiers());
        identifiers.putAll(first.identifiers());
        Map<String, JsonNode> properties = new LinkedHashMap<>(second.properties());
        properties.putAll(first.properties());
        return first.with(identifiers).withProperties(properties);
    }

    private static StoreWrite moved(Profile written, Profile other) {
        Map<Identifier, String> missing = new LinkedHashMap<>(other.identifiers());
        missing.keySet().removeAll(written.identifiers().keySet());
        Profile rest = other;
        for (Identifier identifier : missing.keySet()) {
            rest = rest.without(identifier);
        }
        return StoreWrite.of(rest).and(written.with(missing));
    }

    private static Profile stripped(Profile other, Profile written) {
        Profile rest = other;
        for (Identifier identifier : other.identifiers().keySet()) {
            rest = written.identifier(identifier).isPresent() ? rest.without(identifier) : rest;
        }
        return rest.equals(other) ? other.onlyProperties(Map.of()) : rest;
    }

    private static StoreWrite lostToPhone(StoreWrite write, Decision decision, ProfileView profiles) {
        Optional<Profile> other = Optional.ofNullable(decision.rejected().get(PHONE_NUMBER))
                .or(() -> Optional.ofNullable(decision.taken().get(PHONE_NUMBER)))
                .flatMap(phone -> profiles.find(PHONE_NUMBER, phone))
                .filter(profile -> !profile.id().equals(FaultBuilders.matchedId(decision)))
                .filter(profile -> profile.identifier(EXTERNAL_ID).isEmpty());
        Optional<Profile> matched = decision.updates() ? write.saved().stream().findFirst() : Optional.empty();
        Optional<String> id = matched.flatMap(profile -> profile.identifier(EXTERNAL_ID));
        return other.isPresent() && id.isPresent()
                ? StoreWrite.of(matched.get().without(EXTERNAL_ID))
                        .and(other.get().with(Map.of(EXTERNAL_ID, id.get())))
                : write;
    }

    private static Map<Identifier, Profile> withEmpty(
            IdentifyUpdate sent, ProfileView profiles, Map<Identifier, Profile> holders) {
        Map<Identifier, Profile> all = new LinkedHashMap<>(holders);
        sent.identifiers().forEach((identifier, value) -> {
            if (holders.isEmpty() && value.isTextual() && value.textValue().isEmpty()) {
                profiles.all().stream()
                        .filter(profile -> profile.identifier(identifier).isEmpty())
                        .findFirst()
                        .ifPresent(profile -> all.put(identifier, profile));
            }
        });
        return all;
    }
}
