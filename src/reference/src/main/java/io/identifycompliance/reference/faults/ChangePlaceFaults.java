package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.READ_CHANGE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** UNSET, UPDATE-PLACES, UPDATE-ANSWER and UNKNOWN-PERSON: ways to send a change of which one forgets what the others do. */
final class ChangePlaceFaults {
    private static final String NOTHING_TAKEN = " takes nothing away.";
    private static final String WORD = " is answered with a word in place of the person.";

    private static final String NOBODY = " of somebody unknown is answered as if it was done.";

    private ChangePlaceFaults() {}

    static List<Fault> all() {
        return Stream.of(unset(), answered(), unknown(), List.of(digits()))
                .flatMap(List::stream)
                .map(Fault::narrow)
                .toList();
    }

    private static List<Fault> unset() {
        return List.of(
                unset(
                                "unset-not-by-raw-query",
                                "A change in the query with an unescaped dollar",
                                ChangePlaceFaults::isRawQuery)
                        .on(RequestKinds.V2022),
                unset(
                                "unset-not-by-form-beside-key",
                                "A change in a form beside the key in the query",
                                ChangePlaceFaults::isFormBesideKey)
                        .on(RequestKinds.V2022),
                unset(
                                "unset-not-by-json-with-key",
                                "A change in JSON that holds the key as well",
                                ChangePlaceFaults::isJsonWithKey)
                        .on(RequestKinds.V2022),
                unset(
                                "unset-not-by-slash",
                                "A change whose path ends with a slash",
                                call -> isPatch(call) && hasSlash(call))
                        .on(RequestKinds.REVISION),
                unset(
                                "unset-not-by-plain-json",
                                "A change whose content type is application/json",
                                call -> isPatch(call) && isPlainJson(call) && !hasSlash(call))
                        .on(RequestKinds.REVISION));
    }

    private static List<Fault> answered() {
        return List.of(
                answered(
                        "update-success-by-raw-query",
                        "A change in the query with an unescaped dollar",
                        ChangePlaceFaults::isRawQuery),
                answered(
                        "update-success-by-form-beside-key",
                        "A change in a form beside the key in the query",
                        ChangePlaceFaults::isFormBesideKey),
                answered(
                        "update-success-by-json-with-key",
                        "A change in JSON that holds the key as well",
                        ChangePlaceFaults::isJsonWithKey));
    }

    private static List<Fault> unknown() {
        return List.of(
                unknown(
                                "unknown-person-by-form-beside-key",
                                "A change in a form beside the key in the query",
                                ChangePlaceFaults::isFormBesideKey)
                        .on(RequestKinds.V2022),
                unknown(
                                "unknown-person-by-json-with-key",
                                "A change in JSON that holds the key as well",
                                ChangePlaceFaults::isJsonWithKey)
                        .on(RequestKinds.V2022),
                unknown("unknown-person-by-slash", "A change whose path ends with a slash", ChangePlaceFaults::hasSlash)
                        .also("the successor's error for somebody unknown is checked by both", "ERRORS")
                        .on(RequestKinds.REVISION));
    }

    private static Fault unset(String name, String change, Predicate<ServerRequest> isSo) {
        return breaking(
                "UNSET",
                name,
                change + NOTHING_TAKEN,
                READ_CHANGE.override(
                        right -> call -> isSo.test(call) ? takingNothing(right.apply(call)) : right.apply(call)));
    }

    private static Fault digits() {
        return breaking(
                        "UPDATE-PLACES",
                        "update-digits-by-query",
                        "Digits in the query of a change become a number, and lose the zeros before them.",
                        READ_CHANGE.override(right ->
                                call -> call.body().length == 0 ? withoutZeros(right.apply(call)) : right.apply(call)))
                .on(RequestKinds.V2022);
    }

    private static PrivateChange withoutZeros(PrivateChange change) {
        Map<String, JsonNode> properties = new LinkedHashMap<>(change.properties());
        properties.replaceAll((name, value) ->
                value.asText().matches("0\\d{1,9}") ? LongNode.valueOf(Long.parseLong(value.asText())) : value);
        return change.withProperties(properties);
    }

    private static PrivateChange takingNothing(PrivateChange change) {
        return new PrivateChange(change.identifiers(), Set.of(), change.properties(), Set.of());
    }

    private static Fault answered(String name, String change, Predicate<ServerRequest> isSo) {
        return breaking(
                        "UPDATE-ANSWER",
                        name,
                        change + WORD,
                        FaultBuilders.succeeding(
                                call -> RequestKinds.isChange(call) && isSo.test(call),
                                answer -> answer.withBody("{\"success\":true}")))
                .on(RequestKinds.V2022);
    }

    private static Fault unknown(String name, String change, Predicate<ServerRequest> isSo) {
        return breaking("UNKNOWN-PERSON", name, change + NOBODY, ANSWER.override(right -> (call, rest) -> {
            ServerResponse answer = right.apply(call, rest);
            return RequestKinds.isChange(call) && answer.status() == 404 && isSo.test(call)
                    ? answer.withStatus(200).withBody("{}")
                    : answer;
        }));
    }

    private static boolean isRawQuery(ServerRequest call) {
        return call.body().length == 0 && call.query().contains("$");
    }

    private static boolean isFormBesideKey(ServerRequest call) {
        return call.body().length > 0 && !isJson(call) && call.query().contains("api_key");
    }

    private static boolean isJsonWithKey(ServerRequest call) {
        return isJson(call) && call.text().contains("api_key");
    }

    private static boolean isJson(ServerRequest call) {
        return call.text().startsWith("{");
    }

    private static boolean isPatch(ServerRequest call) {
        return call.method().equals("PATCH");
    }

    private static boolean hasSlash(ServerRequest call) {
        return call.header(ServerRequest.SLASHED).isPresent();
    }

    private static boolean isPlainJson(ServerRequest call) {
        return call.header("Content-Type").orElse("").equals("application/json");
    }
}
