package io.identifycompliance.stub.fault;

import static io.identifycompliance.stub.fault.Defect.breaking;
import static io.identifycompliance.stub.point.Layers.answering;
import static io.identifycompliance.stub.point.Layers.asking;
import static io.identifycompliance.stub.point.Layers.remembering;
import static io.identifycompliance.stub.point.Layers.takingKeys;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.stub.http.Answer;
import io.identifycompliance.stub.http.Call;
import io.identifycompliance.stub.http.Json;
import io.identifycompliance.stub.point.Points;
import io.identifycompliance.stub.policy.Change;
import io.identifycompliance.stub.wire.Errors;
import io.identifycompliance.stub.wire.Names;
import io.identifycompliance.stub.wire.Parameters;
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

/** FIND-NOBODY, FIND-BY-ONE, KEY-PLACES: how a look-up is asked, and what it says when nobody is found. */
final class LookUpFaults {
    private static final String NOBODY = "FIND-NOBODY";
    private static final String ONE = "FIND-BY-ONE";
    private static final String KEY = "KEY-PLACES";
    private static final String ABSENT = "that check looks for somebody who must not be there";
    private static final String PLACED = "that check puts the key there";

    private LookUpFaults() {}

    static List<Defect> all() {
        return List.of(
                nobody(
                                "nobody-200",
                                "Nobody is found with 200 and an id of null.",
                                answer -> answer.withStatus(200).withBody("{\"id\":null}"))
                        .on(Wires.V2022),
                nobody(
                                "nobody-empty-200",
                                "Nobody is found with 200 and an empty object.",
                                answer -> answer.withStatus(200).withBody("{}"))
                        .on(Wires.V2022),
                nobody(
                                "nobody-other-text",
                                "Nobody is found with another text than the one that clients compare.",
                                answer -> Errors.v2(404, "Not found."))
                        .on(Wires.V2022),
                nobody(
                                "nobody-html",
                                "Nobody is found with a page for people.",
                                answer -> Answer.of(
                                        404, "text/html", "<h1>Not Found</h1>".getBytes(StandardCharsets.UTF_8)))
                        .on(Wires.V2022),
                nobody(
                        "nobody-500",
                        "Nobody is found with 500: the first of no rows is asked for its id.",
                        answer -> answer.withStatus(500)),
                nobody(
                                "nobody-404-list",
                                "An empty list is answered with 404.",
                                answer -> Errors.revision(404, "not_found", "Not found.", "No profile matches."))
                        .on(Wires.REVISION),
                nobody(
                                "nobody-no-list",
                                "Where nobody matches, data is null in place of an empty list.",
                                answer -> answer.withBody("{\"data\":null}"))
                        .on(Wires.REVISION),
                nobody("nobody-204", "Where nobody matches there is no content.", answer -> Answer.empty(204))
                        .on(Wires.REVISION),
                breaking(
                                NOBODY,
                                "nobody-last-result",
                                "Where nobody matches, the answer to the last look-up that found somebody is"
                                        + " given.",
                                remembering(AtomicReference<Answer>::new, LookUpFaults::lastResult))
                        .also(
                                "who must not be found is found",
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
                        answering((right, call, rest) ->
                                Wires.isSearch(call) && all(call) > asked(call).size()
                                        ? Errors.v2(400, "Exactly one identifier is required.")
                                        : right.answer(call, rest))),
                one(
                        "one-none-is-fine",
                        "A look-up without an identifier is answered with 200 and no id.",
                        onError(call -> asked(call).isEmpty(), Answer.json(200, Json.object()))),
                one(
                        "one-two-is-nobody",
                        "A look-up with two identifiers is answered with 200 and an empty list.",
                        onError(
                                call -> asked(call).size() > 1,
                                Answer.json(200, Json.object().arrayNode()))),
                one(
                        "one-none-breaks",
                        "A look-up without an identifier breaks the handler: 500.",
                        onError(call -> asked(call).isEmpty(), Errors.v2(500, "Internal error."))),
                key(
                                "key-not-in-header",
                                "The key in the header of a look-up is not regarded.",
                                call -> call.withHeader("api-key", null))
                        .also("nobody is looked for with the key in each place", "FIND-NOBODY"),
                key(
                                "key-not-in-json",
                                "The key in a JSON body is not regarded.",
                                call -> call.text().strip().startsWith("{") ? call.withBody("") : call)
                        .also("nobody is looked for with the key in each place", "FIND-NOBODY")
                        .also(PLACED, "UPDATE-PLACES"),
                key(
                                "key-not-in-query",
                                "The key in the query of a look-up is not regarded.",
                                call -> Wires.isSearch(call) && call.body().length == 0
                                        ? call.withQuery(call.query().replaceAll("api_key=[^&]*", ""))
                                        : call)
                        .also("nobody is looked for with the key in each place", "FIND-NOBODY"),
                key(
                                "key-not-in-form",
                                "The key in a form body is not regarded.",
                                call -> call.text().strip().startsWith("{") ? call : call.withBody(""))
                        .also("there a change is made in a form body", "UPDATE-ANSWER")
                        .also("properties are removed by the same call", "UNSET")
                        .also(PLACED, "UPDATE-PLACES"),
                breaking(
                                "UPDATE-PLACES",
                                "key-not-beside-body",
                                "The key in the query is not regarded where there is a body.",
                                takingKeys((right, call) -> right.keys(
                                        Wires.isSuccessor(call) || call.body().length == 0
                                                ? call
                                                : call.withQuery(""))))
                        .also("there a change is made in a body", "UPDATE-ANSWER")
                        .also("properties are removed by the same call", "UNSET")
                        .on(Wires.V2022),
                breaking(
                                KEY,
                                "key-stored",
                                "A key in the query of a change is stored as a property of the person.",
                                asking((right, call) -> withKey(call, right.asked(call))))
                        .also("the person object shows it", "PERSON")
                        .on(Wires.V2022),
                key(
                                "key-not-in-change",
                                "A change takes the key in the query alone.",
                                call -> call.method().equals("PUT") ? call.withBody("") : call)
                        .also("there a change is made in a body", "UPDATE-ANSWER")
                        .also("properties are removed by the same call", "UNSET")
                        .also(PLACED, "UPDATE-PLACES"));
    }

    private static Change withKey(Call call, Change change) {
        Map<String, JsonNode> properties = new LinkedHashMap<>(change.properties());
        call.queryFields().first("api_key").ifPresent(key -> properties.put("api_key", Json.text(key.value())));
        return change.withProperties(properties);
    }

    private static Defect nobody(String name, String sentence, UnaryOperator<Answer> other) {
        return breaking(NOBODY, name, sentence, answering((right, call, rest) -> {
            Answer answer = right.answer(call, rest);
            return Wires.isSearch(call) && findsNobody(answer) ? other.apply(answer) : answer;
        }));
    }

    private static boolean findsNobody(Answer answer) {
        return answer.status() == 404
                || answer.status() == 200
                        && Json.parseObject(answer.text())
                                .map(json -> json.path("data"))
                                .filter(data -> data.isArray() && data.isEmpty())
                                .isPresent();
    }

    private static UnaryOperator<Points> lastResult(AtomicReference<Answer> last) {
        return answering((right, call, rest) -> {
            Answer answer = right.answer(call, rest);
            if (!Wires.isSearch(call)) {
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

    private static Defect one(String name, String sentence, UnaryOperator<Points> layer) {
        return breaking(ONE, name, sentence, layer).on(Wires.V2022);
    }

    private static List<String> asked(Call call) {
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

    private static long all(Call call) {
        return Parameters.of(call).all().stream()
                .filter(parameter -> Names.PLAIN.containsValue(parameter.name()))
                .count();
    }

    private static Call single(Call call, int which) {
        return call.withQuery(
                        "api_key=" + escaped(key(call)) + "&" + asked(call).get(which))
                .withBody("");
    }

    private static String key(Call call) {
        return Parameters.of(call).values("api_key").stream()
                .findFirst()
                .or(() -> call.header("api-key"))
                .orElse("");
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static UnaryOperator<Points> rewritten(Predicate<Call> when, UnaryOperator<Call> other) {
        return answering((right, call, rest) ->
                right.answer(Wires.isSearch(call) && when.test(call) ? other.apply(call) : call, rest));
    }

    private static UnaryOperator<Points> onError(Predicate<Call> when, Answer other) {
        return answering((right, call, rest) -> {
            Answer answer = right.answer(call, rest);
            return Wires.isSearch(call) && answer.status() == 400 && when.test(call) ? other : answer;
        });
    }

    private static Defect key(String name, String sentence, UnaryOperator<Call> without) {
        return breaking(
                        KEY,
                        name,
                        sentence,
                        takingKeys((right, call) -> right.keys(Wires.isSuccessor(call) ? call : without.apply(call))))
                .on(Wires.V2022);
    }
}
