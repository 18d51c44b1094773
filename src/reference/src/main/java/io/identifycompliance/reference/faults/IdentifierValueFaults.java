package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.FIND;
import static io.identifycompliance.reference.points.Point.READ_UPDATE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.wire.Names;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Values of identifiers that are treated in a way of their own: blanks, a missing plus, and what is no text. */
final class IdentifierValueFaults {
    /** A member that no client sends: the email of a payload that has another one under the alias. */
    private static final String OTHER_NAME = "\u0000beside";

    private IdentifierValueFaults() {}

    static List<Fault> all() {
        return Stream.of(found(), added(), kept())
                .flatMap(List::stream)
                .map(Fault::narrow)
                .toList();
    }

    private static List<Fault> found() {
        return List.of(
                breaking(
                        "FIND",
                        "find-newest-beginning",
                        "A look-up by external ID searches for its beginning, and returns the newest that is found.",
                        FIND.override(right -> (identifier, value, profiles) -> identifier == EXTERNAL_ID
                                ? newestBeginningWith(value, profiles)
                                : right.apply(identifier, value, profiles))),
                breaking(
                                "KEY-PLACES",
                                "key-beside-latin-1",
                                "A look-up in JSON, beside the key, is read as Latin-1 instead of UTF-8.",
                                ANSWER.override(right -> (call, rest) -> right.apply(
                                        RequestKinds.isSearch(call)
                                                        && call.text().startsWith("{")
                                                ? inLatin1(call)
                                                : call,
                                        rest)))
                        .on(RequestKinds.V2022));
    }

    private static List<Fault> added() {
        return List.of(
                breaking(
                        "CREATE",
                        "create-id-not-as-email",
                        "A new profile does not get an external ID that is the same as its email.",
                        FaultBuilders.deciding((sent, decision) -> decision.creates()
                                ? withoutIdLike(
                                        Optional.ofNullable(decision.taken().get(EMAIL)), decision)
                                : decision)),
                breaking(
                        "ADD-ID",
                        "add-id-not-as-email",
                        "An external ID that is the same as the email of the profile is not added.",
                        FaultBuilders.deciding((sent, decision) ->
                                withoutIdLike(decision.matched().flatMap(has -> has.identifier(EMAIL)), decision))),
                breaking(
                        "ADD-EMAIL",
                        "add-email-after-empty",
                        "Once an update had an empty email, the profile gets no email any more.",
                        rememberingPeople(ConcurrentHashMap::<String>newKeySet, IdentifierValueFaults::afterEmpty)));
    }

    private static List<Fault> kept() {
        return List.of(
                breaking(
                        "KEEP-PHONE",
                        "keep-phone-but-plus",
                        "A phone number replaces one that differs from it by the plus alone.",
                        FaultBuilders.overwritingAlike(PHONE_NUMBER, (has, comes) -> has.equals("+" + comes))),
                breaking(
                                "KEEP-PHONE",
                                "keep-phone-but-empty-list",
                                "An empty list in place of a phone number clears the one that is there.",
                                clearing(PHONE_NUMBER, value -> value.isArray() && value.isEmpty()))
                        .on(RequestKinds.V2022),
                breaking(
                                "KEEP-ID",
                                "keep-id-but-false",
                                "false in place of an external ID clears the one that is there.",
                                clearing(EXTERNAL_ID, BooleanNode.FALSE::equals))
                        .on(RequestKinds.V2022),
                breaking(
                                "KEEP-EMAIL",
                                "keep-email-but-false",
                                "false in place of an email clears the one that is there.",
                                clearing(EMAIL, BooleanNode.FALSE::equals))
                        .on(RequestKinds.V2022),
                breaking(
                                "KEEP-ID",
                                "keep-id-but-blanks",
                                "An external ID replaces one that differs from it by blanks around it alone.",
                                FaultBuilders.overwritingAlike(EXTERNAL_ID, (has, comes) -> has.equals(comes.strip())))
                        .on(RequestKinds.V2022),
                breaking(
                                "KEEP-EMAIL",
                                "keep-email-but-object",
                                "Of an email that comes as an object the first member is stored.",
                                FaultBuilders.rewriting(IdentifierValueFaults::withFirstMember))
                        .on(RequestKinds.V2022),
                breaking(
                                "KEEP-EMAIL",
                                "keep-email-but-other-alias",
                                "Where both names of the email differ, the alias finds the profile, and the other"
                                        + " name replaces its email.",
                                together(
                                        READ_UPDATE.override(right ->
                                                payload -> byAlias(right.apply(payload), payload.properties())),
                                        FaultBuilders.deciding(IdentifierValueFaults::takingOtherName)))
                        .on(RequestKinds.V2022));
    }

    private static Optional<Profile> newestBeginningWith(String value, ProfileView profiles) {
        return profiles.all().stream()
                .filter(profile -> profile.identifier(EXTERNAL_ID)
                        .filter(has -> has.startsWith(value))
                        .isPresent())
                .max(Comparator.comparing(Profile::created));
    }

    private static ServerRequest inLatin1(ServerRequest call) {
        return call.withBody(new String(call.body(), StandardCharsets.ISO_8859_1));
    }

    private static Decision withoutIdLike(Optional<String> email, Decision decision) {
        return email.isPresent()
                        && email.equals(Optional.ofNullable(decision.taken().get(EXTERNAL_ID)))
                ? decision.withTaken(FaultBuilders.without(decision.taken(), EXTERNAL_ID))
                : decision;
    }

    /** Remembers the people whose update had an empty email, by their ids and by what the update named. */
    private static Layer afterEmpty(Set<String> people) {
        return FaultBuilders.deciding((sent, decision) -> {
            Set<String> named = named(sent, decision);
            boolean known = named.stream().anyMatch(people::contains);
            if (valueOf(sent, EMAIL).filter(IdentifierValueFaults::isBlank).isPresent()) {
                people.addAll(named);
            }
            return known && decision.updates()
                    ? decision.withTaken(FaultBuilders.without(decision.taken(), EMAIL))
                    : decision;
        });
    }

    private static Set<String> named(IdentifyUpdate sent, Decision decision) {
        Set<String> named = new HashSet<>();
        decision.matched().map(Profile::id).ifPresent(named::add);
        sent.usable().forEach((identifier, value) -> named.add(FaultBuilders.key(identifier, value)));
        return named;
    }

    private static Layer clearing(Identifier identifier, Predicate<JsonNode> instead) {
        return FaultBuilders.clearing(
                identifier, sent -> valueOf(sent, identifier).filter(instead).isPresent());
    }

    /** What comes in the place of the identifier. */
    private static Optional<JsonNode> valueOf(IdentifyUpdate sent, Identifier identifier) {
        return Optional.ofNullable(sent.identifiers().get(identifier));
    }

    private static boolean isBlank(JsonNode value) {
        return value.isTextual() && value.textValue().isBlank();
    }

    private static Profile withFirstMember(IdentifyUpdate sent, Profile profile) {
        return valueOf(sent, EMAIL)
                .filter(value -> value.isObject() && !value.isEmpty())
                .map(value -> value.elements().next().asText())
                .map(first -> profile.with(Map.of(EMAIL, first)))
                .orElse(profile);
    }

    /** The update by the alias of the email, with the other name as a property, where both are there and differ. */
    private static IdentifyUpdate byAlias(IdentifyUpdate sent, JsonNode properties) {
        JsonNode alias = properties.path(Names.ALIAS.getOrDefault(EMAIL, ""));
        JsonNode other = properties.path(Names.DOLLAR.getOrDefault(EMAIL, ""));
        if (!alias.isTextual() || !other.isTextual() || alias.equals(other)) {
            return sent;
        }
        Map<String, JsonNode> marked = new LinkedHashMap<>(sent.properties());
        marked.put(OTHER_NAME, other);
        return sent.withIdentifiers(FaultBuilders.plus(sent.identifiers(), EMAIL, alias))
                .withProperties(marked);
    }

    /** Whatever is decided, the mark is no property. */
    private static Decision takingOtherName(IdentifyUpdate sent, Decision decision) {
        Decision unmarked = decision.withProperties(FaultBuilders.without(decision.properties(), OTHER_NAME::equals));
        return Optional.ofNullable(decision.properties().get(OTHER_NAME))
                .filter(email -> decision.updates() && sent.usable().keySet().equals(Set.of(EMAIL)))
                .map(email -> unmarked.withTaken(Map.of(EMAIL, email.asText())))
                .orElse(unmarked);
    }
}
