package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.READ_CHANGE;
import static io.identifycompliance.reference.points.Point.READ_PRIVATE_KEYS;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.wire.Errors;
import io.identifycompliance.reference.wire.Names;
import io.identifycompliance.reference.wire.Parameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** FIND, FIND-NOBODY, FIND-BY-ONE, KEY-PLACES: the parameters and the key of a look-up, and its answer without a match. */
final class LookUpFaults {
    private static final String NOBODY = "FIND-NOBODY";
    private static final String ONE = "FIND-BY-ONE";
    private static final String KEY = "KEY-PLACES";
    private static final String PLACED = "that check puts the key there";

    private LookUpFaults() {}

    static List<Fault> all() {
        return List.of(
                nobody(
                                "nobody-200",
                                "A look-up without a match is answered with 200 and a null ID.",
                                answer -> answer.withStatus(200).withBody("{\"id\":null}"))
                        .on(RequestKinds.V2022),
                nobody(
                                "nobody-empty-200",
                                "A look-up without a match is answered with 200 and an empty object.",
                                answer -> answer.withStatus(200).withBody("{}"))
                        .on(RequestKinds.V2022),
                nobody(
                                "nobody-other-text",
                                "The 404 of a look-up has a different text from the one that clients compare.",
                                answer -> Errors.v2(404, "Not found."))
                        .on(RequestKinds.V2022),
                nobody(
                                "nobody-html",
                                "A look-up without a match is answered with an HTML page.",
                                answer -> ServerResponse.of(
                                        404, "text/html", "<h1>Not Found</h1>".getBytes(StandardCharsets.UTF_8)))
                        .on(RequestKinds.V2022),
                nobody(
                        "nobody-500",
                        "A look-up without a match is answered with 500: the code reads the first of no" + " rows.",
                        answer -> answer.withStatus(500)),
                nobody(
                                "nobody-404-list",
                                "An empty list is answered with 404.",
                                answer -> Errors.revision(404, "not_found", "Not found.", "No profile matches."))
                        .on(RequestKinds.REVISION),
                nobody(
                                "nobody-no-list",
                                "Without a match, data is null instead of an empty list.",
                                answer -> answer.withBody("{\"data\":null}"))
                        .on(RequestKinds.REVISION),
                nobody(
                                "nobody-204",
                                "A look-up without a match is answered with 204.",
                                answer -> ServerResponse.empty(204))
                        .on(RequestKinds.REVISION),
                breaking(
                                NOBODY,
                                "nobody-last-result",
                                "A look-up without a match is answered like the last one that had a match.",
                                remembering(AtomicReference<ServerResponse>::new, LookUpFaults::lastResult))
                        .also(
                                "a profile that must not be found is found",
                                "KEEP-ID",
                                "KEEP-EMAIL",
                                "KEEP-PHONE",
                                "MIXED",
                                "FIND",
                                "CHANGE-ID",
                                "CHANGE-EMAIL",
                                "CHANGE-PHONE",
                                "PRIVATE-KEY",
                                "JESSICA",
                                "ALIASES",
                                "ANSWER",
                                "WRONG-PUBLIC-KEY",
                                "UNSET",
                                "RACE"),
                one(
                        "one-first-of-two",
                        "Of two identifiers the first is looked up.",
                        rewritten(call -> asked(call).size() > 1, call -> single(call, 0))),
                one(
                        "one-last-of-two",
                        "Of two identifiers the last is looked up.",
                        rewritten(
                                call -> asked(call).size() > 1,
                                call -> single(call, asked(call).size() - 1))),
                one(
                        "one-twice-is-two",
                        "The same identifier in the query and again in the body counts twice.",
                        ANSWER.override(right -> (call, rest) -> RequestKinds.isSearch(call)
                                        && all(call) > asked(call).size()
                                ? Errors.v2(400, "Exactly one identifier is required.")
                                : right.apply(call, rest))),
                one(
                        "one-none-is-fine",
                        "A look-up without an identifier is answered with 200 and no id.",
                        onError(call -> asked(call).isEmpty(), ServerResponse.json(200, LosslessJson.object()))),
                one(
                        "one-two-is-nobody",
                        "A look-up with two identifiers is answered with 200 and an empty list.",
                        onError(
                                call -> asked(call).size() > 1,
                                ServerResponse.json(200, LosslessJson.object().arrayNode()))),
                one(
                        "one-none-breaks",
                        "A look-up without an identifier breaks the handler: 500.",
                        onError(call -> asked(call).isEmpty(), Errors.v2(500, "Internal error."))),
                key(
                        "key-not-in-header",
                        "The key in the header of a look-up is ignored.",
                        call -> call.withoutHeader("api-key")),
                key(
                                "key-not-in-json",
                                "The key in a JSON body is not regarded.",
                                call -> call.text().strip().startsWith("{") ? call.withBody("") : call)
                        .also("a change that is refused removes nothing and is not answered", "UNSET", "UPDATE-ANSWER")
                        .also(PLACED, "UPDATE-PLACES"),
                key(
                        "key-not-in-query",
                        "The key in the query of a look-up is ignored.",
                        call -> RequestKinds.isSearch(call) && call.body().length == 0
                                ? call.withQuery(call.query().replaceAll("api_key=[^&]*", ""))
                                : call),
                key(
                                "key-not-in-form",
                                "The key in a form body is not regarded.",
                                call -> call.text().strip().startsWith("{") ? call : call.withBody(""))
                        .narrow()
                        .also("there a change is made in a form body", "UPDATE-ANSWER")
                        .also("properties are removed by the same call", "UNSET")
                        .also(PLACED, "UPDATE-PLACES"),
                breaking(
                                "UPDATE-PLACES",
                                "key-not-beside-body",
                                "The key in the query is not regarded where there is a body.",
                                READ_PRIVATE_KEYS.override(right -> call -> right.apply(
                                        RequestKinds.isSuccessor(call) || call.body().length == 0
                                                ? call
                                                : call.withQuery(""))))
                        .also(PLACED, KEY)
                        .on(RequestKinds.V2022),
                breaking(
                                KEY,
                                "key-stored",
                                "A key in the query of a change is stored as a property of the person.",
                                READ_CHANGE.override(right -> call -> withKey(call, right.apply(call))))
                        .narrow()
                        .also("the person object shows it", "PERSON")
                        .on(RequestKinds.V2022),
                breaking(
                                "FIND",
                                "find-not-with-content-type",
                                "A look-up with a content type is refused: its empty body is parsed.",
                                FaultBuilders.succeeding(
                                        call -> RequestKinds.isSearch(call)
                                                && RequestKinds.isEmptyWithContentType(call),
                                        answer -> ServerResponse.empty(400)))
                        .also(PLACED, KEY)
                        .narrow()
                        .on(RequestKinds.REVISION),
                breaking(
                                KEY,
                                "key-not-beside-form",
                                "A look-up whose key is in the header takes the identifier from the query alone.",
                                ANSWER.override(right -> (call, rest) -> right.apply(
                                        RequestKinds.isSearch(call)
                                                        && call.header("api-key")
                                                                .isPresent()
                                                ? call.withBody("")
                                                : call,
                                        rest)))
                        .narrow()
                        .also("that check sends such a look-up", NOBODY)
                        .on(RequestKinds.V2022),
                key(
                                "key-beside-attributes",
                                "A change with a form body takes the key from that body alone.",
                                call -> call.method().equals("PUT")
                                                && call.body().length > 0
                                                && !call.text().startsWith("{")
                                        ? call.withQuery("")
                                        : call)
                        .also("a change that is refused removes nothing", "UNSET")
                        .narrow()
                        .also("that check puts the key there", "UPDATE-PLACES", "UPDATE-ANSWER"),
                key(
                                "key-not-in-change",
                                "A change takes the key in the query alone.",
                                call -> call.method().equals("PUT") ? call.withBody("") : call)
                        .narrow()
                        .also("there a change is made in a body", "UPDATE-ANSWER")
                        .also("properties are removed by the same call", "UNSET")
                        .also(PLACED, "UPDATE-PLACES"));
    }

    private static PrivateChange withKey(ServerRequest call, PrivateChange change) {
        Map<String, JsonNode> properties = new LinkedHashMap<>(change.properties());
        call.queryFields().first("api_key").ifPresent(key -> properties.put("api_key", LosslessJson.text(key.value())));
        return change.withProperties(properties);
    }

    private static Fault nobody(String name, String sentence, UnaryOperator<ServerResponse> other) {
        return breaking(NOBODY, name, sentence, ANSWER.override(right -> (call, rest) -> {
            ServerResponse answer = right.apply(call, rest);
            return RequestKinds.isSearch(call) && findsNobody(answer) ? other.apply(answer) : answer;
        }));
    }

    private static boolean findsNobody(ServerResponse answer) {
        return answer.status() == 404
                || (answer.status() == 200
                        && LosslessJson.parseObject(answer.text())
                                .map(json -> json.path("data"))
                                .filter(data -> data.isArray() && data.isEmpty())
                                .isPresent());
    }

    private static Layer lastResult(AtomicReference<ServerResponse> last) {
        return ANSWER.override(right -> (call, rest) -> {
            ServerResponse answer = right.apply(call, rest);
            if (!RequestKinds.isSearch(call)) {
                return answer;
            }
            if (findsNobody(answer)) {
                return Optional.ofNullable(last.get()).orElse(answer);
            }
            if (answer.status() == 200) {
                last.set(answer);
            }
            return answer;
        });
    }

    private static Fault one(String name, String sentence, Layer layer) {
        return breaking(ONE, name, sentence, layer).on(RequestKinds.V2022);
    }

    private static List<String> asked(ServerRequest call) {
        Parameters parameters = Parameters.of(call);
        List<String> asked = new ArrayList<>();
        for (Parameters.Parameter parameter : parameters.all()) {
            String field = parameter.name() + "=" + escaped(parameter.value().asText());
            if (Names.PLAIN.containsValue(parameter.name()) && !asked.contains(field)) {
                asked.add(field);
            }
        }
        return asked;
    }

    private static long all(ServerRequest call) {
        return Parameters.of(call).all().stream()
                .filter(parameter -> Names.PLAIN.containsValue(parameter.name()))
                .count();
    }

    private static ServerRequest single(ServerRequest call, int which) {
        return call.withQuery(
                        "api_key=" + escaped(key(call)) + "&" + asked(call).get(which))
                .withBody("");
    }

    private static String key(ServerRequest call) {
        return Parameters.of(call).values("api_key").stream()
                .findFirst()
                .or(() -> call.header("api-key"))
                .orElse("");
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Layer rewritten(Predicate<ServerRequest> when, UnaryOperator<ServerRequest> other) {
        return ANSWER.override(right -> (call, rest) ->
                right.apply(RequestKinds.isSearch(call) && when.test(call) ? other.apply(call) : call, rest));
    }

    private static Layer onError(Predicate<ServerRequest> when, ServerResponse other) {
        return ANSWER.override(right -> (call, rest) -> {
            ServerResponse answer = right.apply(call, rest);
            return RequestKinds.isSearch(call) && answer.status() == 400 && when.test(call) ? other : answer;
        });
    }

    private static Fault key(String name, String sentence, UnaryOperator<ServerRequest> without) {
        return breaking(
                        KEY,
                        name,
                        sentence,
                        READ_PRIVATE_KEYS.override(right ->
                                call -> right.apply(RequestKinds.isSuccessor(call) ? call : without.apply(call))))
                .on(RequestKinds.V2022);
    }
}
