package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.DECODE;

import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** ANSWER: other bodies than the digit and the pixel. */
final class AnswerFaults {
    private static final String ID = "ANSWER";

    private AnswerFaults() {}

    static List<Fault> all() {
        return List.of(
                answer(
                        "answer-ok",
                        "A queued request is answered with OK.",
                        (call, answer) -> digit(answer, "1", "OK")),
                answer(
                        "answer-json",
                        "A queued request is answered with a JSON document.",
                        (call, answer) -> digit(answer, "1", "{\"status\": 1}")),
                answer(
                        "answer-empty",
                        "A queued request is answered without a body.",
                        (call, answer) -> digit(answer, "1", "")),
                answer(
                                "answer-always-1",
                                "What does not decode is answered with 1 as well.",
                                (call, answer) -> digit(answer, "0", "1"))
                        .narrow(),
                answer(
                                "answer-error-text",
                                "What does not decode is answered with the parser's message.",
                                (call, answer) -> digit(answer, "0", "Unexpected character at line 1, column 1"))
                        .narrow(),
                answer(
                                "answer-zero-by-json",
                                "A queued JSON body is answered with 0: only a form field is looked for.",
                                (call, answer) -> call.method().equals("POST")
                                                && call.text().strip().startsWith("{")
                                        ? digit(answer, "1", "0")
                                        : answer)
                        .also("it shows in that form of the request", "POST-JSON"),
                breaking(
                                ID,
                                "answer-no-pixel",
                                "i=1 is ignored: the digit comes in place of the pixel.",
                                ANSWER.override(right -> (call, rest) -> right.apply(
                                        RequestKinds.isIdentify(call) ? call.withQuery(withoutPixel(call)) : call,
                                        rest)))
                        .narrow()
                        .on(RequestKinds.V2022),
                answer(
                                "answer-pixel-as-text",
                                "The pixel has the content type of the digit.",
                                (call, answer) -> answer.body().length > 1
                                                && call.method().equals("GET")
                                        ? answer.without("Content-Type").and("Content-Type", "text/html; charset=utf-8")
                                        : answer)
                        .narrow(),
                answer(
                                "answer-empty-pixel",
                                "The pixel has no bytes.",
                                (call, answer) -> answer.body().length > 1
                                                && call.method().equals("GET")
                                        ? answer.withBody("")
                                        : answer)
                        .narrow(),
                answer(
                                "answer-token-optional",
                                "Without a token the answer is 1: the request is queued, and fails later.",
                                (call, answer) -> call.method().equals("POST")
                                                && call.text().contains("properties")
                                                && !call.text().contains("token")
                                        ? digit(answer, "0", "1")
                                        : answer)
                        .narrow(),
                answer(
                                "answer-empty-object",
                                "A JSON object without a member is answered with 1.",
                                (call, answer) -> isEmptyObject(call) ? digit(answer, "0", "1") : answer)
                        .narrow(),
                decoding(
                        "answer-single-quotes",
                        "JSON may have single quotes: the answer is 1.",
                        json -> json.startsWith("{'") ? json.replace('\'', '"') : json));
    }

    /** What starts like JSON, and does not decode, is decoded otherwise. */
    private static Fault decoding(String name, String sentence, UnaryOperator<String> lenient) {
        return breaking(
                        ID,
                        name,
                        sentence,
                        DECODE.override(right -> call -> right.apply(call).or(() -> {
                            String text = call.text().strip();
                            return text.startsWith("{")
                                    ? right.apply(call.withBody(lenient.apply(text)))
                                    : Optional.empty();
                        })))
                .narrow()
                .on(RequestKinds.V2022);
    }

    private static boolean isEmptyObject(ServerRequest call) {
        return call.text().equals("{}") || call.text().equals("data=%7B%7D");
    }

    private static Fault answer(
            String name, String sentence, BiFunction<ServerRequest, ServerResponse, ServerResponse> other) {
        return breaking(ID, name, sentence, ANSWER.override(right -> (call, rest) -> {
                    ServerResponse answer = right.apply(call, rest);
                    return RequestKinds.isIdentify(call)
                                    && answer.status() == 200
                                    && !call.method().equals("OPTIONS")
                            ? other.apply(call, answer)
                            : answer;
                }))
                .on(RequestKinds.V2022);
    }

    private static ServerResponse digit(ServerResponse answer, String from, String to) {
        return answer.text().equals(from) ? answer.withBody(to) : answer;
    }

    private static String withoutPixel(ServerRequest call) {
        return call.query().replaceAll("(^|&)i=1(?=&|$)", "$1");
    }
}
