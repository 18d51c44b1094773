package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.FIND;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.wire.Errors;
import io.identifycompliance.reference.wire.RequestPaths;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** FIND: look-ups that find no profile, or the wrong one. */
final class FindFaults {
    private static final String ID = "FIND";
    private static final String LOOKED = "that check looks profiles up so";

    private FindFaults() {}

    static List<Fault> all() {
        return List.of(
                breaking(
                                ID,
                                "find-not-by-phone",
                                "A look-up by phone number finds no profile: it has no index.",
                                FIND.override(right -> (identifier, value, profiles) -> identifier == PHONE_NUMBER
                                        ? Optional.empty()
                                        : right.apply(identifier, value, profiles)))
                        .narrow()
                        .also(
                                LOOKED,
                                "NO-TAKEOVER",
                                "CREATE",
                                "ADD-PHONE",
                                "MIXED",
                                "CHANGE-PHONE",
                                "POST-FORM",
                                "POST-JSON",
                                "GET-BASE64",
                                "NULLS",
                                "RACE"),
                breaking(
                                ID,
                                "find-newest",
                                "A look-up by phone number that finds a profile returns the newest profile of all.",
                                // Whose profile is the newest depends on what runs beside.
                                Layer.varying(FIND.override(right -> (identifier, value, profiles) -> {
                                    Optional<Profile> found = right.apply(identifier, value, profiles);
                                    return identifier == PHONE_NUMBER && found.isPresent() ? last(profiles) : found;
                                })))
                        .also("it shows in that form of the request", "POST-JSON")
                        .also(
                                LOOKED,
                                "CREATE",
                                "ADD-ID",
                                "ADD-EMAIL",
                                "ADD-PHONE",
                                "ALIASES",
                                "PROP-CREATE",
                                "PROP-UPDATE",
                                "KEEP-ID",
                                "KEEP-EMAIL",
                                "KEEP-PHONE",
                                "MIXED",
                                "CHANGE-ID",
                                "CHANGE-EMAIL",
                                "CHANGE-PHONE",
                                "PRIVATE-KEY",
                                "JESSICA",
                                "GET-BASE64",
                                "NULLS",
                                "VALUES",
                                "PERSON",
                                "UPDATE-PLACES",
                                "UNSET",
                                "RACE",
                                "NO-TAKEOVER",
                                "NO-LOSS"),
                breaking(
                                ID,
                                "find-not-after-update",
                                "An updated profile is no longer found by email: the index is rebuilt without it.",
                                FIND.override(right ->
                                        (identifier, value, profiles) -> right.apply(identifier, value, profiles)
                                                .filter(profile -> identifier != EMAIL
                                                        || !profile.updated().isAfter(profile.created()))))
                        .narrow()
                        .also(
                                LOOKED,
                                "CREATE",
                                "ADD-ID",
                                "ADD-EMAIL",
                                "ADD-PHONE",
                                "KEEP-EMAIL",
                                "MIXED",
                                "CHANGE-ID",
                                "CHANGE-EMAIL",
                                "CHANGE-PHONE",
                                "PRIVATE-KEY",
                                "JESSICA",
                                "ALIASES",
                                "NULLS",
                                "UPDATE-PLACES",
                                "UNSET",
                                "RACE",
                                "NO-TAKEOVER"),
                breaking(
                                ID,
                                "find-id-prefix",
                                "A look-up by external ID is a search: its beginning is enough.",
                                FIND.override(right ->
                                        (identifier, value, profiles) -> right.apply(identifier, value, profiles)
                                                .or(() -> identifier == EXTERNAL_ID
                                                        ? beginning(value, profiles)
                                                        : Optional.empty())))
                        .narrow(),
                breaking(
                                ID,
                                "find-any-identifier",
                                "A look-up searches every column: an email that is another profile's external"
                                        + " ID finds that profile.",
                                FIND.override(right -> (identifier, value, profiles) ->
                                        right.apply(identifier, value, profiles).or(() -> anywhere(value, profiles))))
                        .narrow(),
                unknown(
                                "find-equals-unknown",
                                "equals() is not known, and answers 400.",
                                call -> decoded(call).contains("equals("))
                        .also("each form is tried without the key as well", "FIND-NOBODY", "ERRORS"),
                unknown(
                                "find-slash-unknown",
                                "A look-up whose path ends with a slash is not known.",
                                call -> call.header(ServerRequest.SLASHED).isPresent())
                        .also("each form is tried without the key as well", "FIND-NOBODY", "ERRORS"),
                breaking(
                                ID,
                                "find-any-nobody",
                                "any() is not known, and answers an empty list.",
                                listing(
                                        call -> decoded(call).contains("any("),
                                        list -> LosslessJson.object().arrayNode()))
                        .on(RequestKinds.REVISION),
                breaking(
                                ID,
                                "find-any-first",
                                "any() with several values finds only the first and the last of them.",
                                listing(
                                        call -> decoded(call).matches("any\\(.*\\[.*,.*].*"),
                                        list -> LosslessJson.object().arrayNode()))
                        .on(RequestKinds.REVISION),
                breaking(
                                ID,
                                "find-without-attributes",
                                "A look-up returns the ID alone, without the attributes of the profile.",
                                listing(call -> true, FindFaults::withoutAttributes))
                        .on(RequestKinds.REVISION),
                breaking(
                                ID,
                                "find-doubled",
                                "A look-up returns the profile twice: a join without DISTINCT.",
                                listing(call -> true, list -> list.deepCopy().addAll(list)))
                        .narrow()
                        .also("the example of the FAQ builds on it", "JESSICA")
                        .on(RequestKinds.REVISION)
                        .also(LOOKED, "CREATE", "POST-JSON", "VALUES", "PERSON", "RACE"));
    }

    private static Fault unknown(String name, String sentence, Predicate<ServerRequest> which) {
        return breaking(
                        ID,
                        name,
                        sentence,
                        ANSWER.override(right -> (call, rest) -> isLookUp(call) && which.test(call)
                                ? Errors.revision(400, "invalid", "Invalid input.", "This filter is not known.")
                                : right.apply(call, rest)))
                .on(RequestKinds.REVISION);
    }

    private static boolean isLookUp(ServerRequest call) {
        return call.path().equals(RequestPaths.PROFILES);
    }

    private static Optional<Profile> last(ProfileView profiles) {
        return profiles.all().stream().max(Comparator.comparing(Profile::created));
    }

    private static Optional<Profile> first(ProfileView profiles, Predicate<Profile> wanted) {
        return profiles.all().stream().filter(wanted).findFirst();
    }

    private static Optional<Profile> beginning(String value, ProfileView profiles) {
        return first(
                profiles,
                profile -> profile.identifier(EXTERNAL_ID)
                        .filter(id -> id.startsWith(value))
                        .isPresent());
    }

    private static Optional<Profile> anywhere(String value, ProfileView profiles) {
        for (Identifier identifier : Identifier.values()) {
            Optional<Profile> found = profiles.find(identifier, value);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String decoded(ServerRequest call) {
        return call.queryFields().first("filter").map(field -> field.value()).orElse("");
    }

    private static ArrayNode withoutAttributes(ArrayNode list) {
        list.forEach(profile -> ((ObjectNode) profile).remove("attributes"));
        return list;
    }

    private static Layer listing(Predicate<ServerRequest> when, Function<ArrayNode, ArrayNode> other) {
        return ANSWER.override(right -> (call, rest) -> {
            ServerResponse answer = right.apply(call, rest);
            if (!isLookUp(call) || answer.status() != 200 || !when.test(call)) {
                return answer;
            }
            ObjectNode document = LosslessJson.parseObject(answer.text()).orElseThrow();
            document.set("data", other.apply((ArrayNode) document.get("data")));
            return answer.withBody(LosslessJson.bytes(document));
        });
    }
}
