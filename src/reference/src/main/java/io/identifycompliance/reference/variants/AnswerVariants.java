package io.identifycompliance.reference.variants;

import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.DECODE;

import io.identifycompliance.policy.RequestForm;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.wire.PayloadDecoder;
import io.identifycompliance.reference.wire.RequestPaths;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** The same answers with other headers, encodings and statuses, where the contract leaves them open. */
final class AnswerVariants {
    private static final String ORIGIN = "Access-Control-Allow-Origin";

    private AnswerVariants() {}

    static List<Variant> all() {
        return List.of(
                every(
                        "request-id",
                        "Every answer has its own request ID.",
                        answer -> answer.and("X-Request-Id", UUID.randomUUID().toString())
                                .and("Date-Nanos", Long.toString(System.nanoTime()))),
                every(
                        "random-headers",
                        "Every answer has a new session and its duration, in texts of random length.",
                        answer -> answer.and("Set-Cookie", "sid=" + base36(57))
                                .and("X-Request-Id", base36(40))
                                .and(
                                        "X-Runtime",
                                        Double.toString(
                                                ThreadLocalRandom.current().nextDouble()))),
                every(
                        "extra-headers",
                        "Every answer has the headers of a proxy.",
                        answer -> answer.and("Server", "nginx")
                                .and("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                                .and("Via", "1.1 edge")
                                .and("Vary", "Accept, Accept-Encoding")),
                every(
                        "chunked",
                        "Every body is sent in chunks, without a length.",
                        answer -> answer.and("Transfer-Encoding", "chunked")),
                every(
                        "connection-close",
                        "The connection is closed after every answer.",
                        answer -> answer.and("Connection", "close")),
                variant(
                        "gzip",
                        "Bodies are compressed for clients that accept it.",
                        (call, answer) -> gzip(call, answer)),
                variant(
                        "text-plain",
                        "Identify answers in text/plain, with a line feed after the digit.",
                        (call, answer) ->
                                answer.text().equals("1") || answer.text().equals("0")
                                        ? typed(answer.withBody(answer.text() + "\n"), "text/plain")
                                        : answer),
                every(
                        "json-charset",
                        "JSON names its charset.",
                        answer -> answer.headers().stream()
                                        .anyMatch(h -> h.value().equals("application/json"))
                                ? typed(answer, "application/json; charset=utf-8")
                                : answer),
                variant(
                        "exact-cors",
                        "The allowed origin is the caller's, not a wildcard; the preflight answers 204.",
                        (call, answer) -> exact(call, answer)),
                variant(
                        "other-4xx",
                        "A look-up with two identifiers or none answers 422.",
                        (call, answer) -> answer.status() == 400 && call.path().equals(RequestPaths.SEARCH)
                                ? answer.withStatus(422)
                                : answer),
                variant(
                        "bare-404",
                        "On the 2022 wire format an unknown person is answered with 404 without a body.",
                        (call, answer) -> answer.status() == 404 && call.path().startsWith(RequestPaths.PERSON)
                                ? ServerResponse.empty(404)
                                : answer),
                new Variant(
                        "zero-without-properties",
                        "JSON without properties is answered with 0, and not queued.",
                        DECODE.override(right -> call -> right.apply(call)
                                .filter(payload -> payload.form() == RequestForm.CLIENT
                                        || !payload.properties().isMissingNode()))),
                new Variant(
                        "strict-content-type",
                        "A body counts as JSON only with its content type, and as a form with any other.",
                        DECODE.override(right -> call -> PayloadDecoder.decode(call)
                                .filter(payload -> payload.form() != RequestForm.POST_JSON
                                        || call.header("Content-Type")
                                                .orElse("")
                                                .contains("json")))));
    }

    /** A random number of so many bits, in letters and digits: mostly of one length, sometimes shorter. */
    private static String base36(int bits) {
        return Long.toString(ThreadLocalRandom.current().nextLong(1L << bits), Character.MAX_RADIX);
    }

    private static Variant every(String name, String sentence, UnaryOperator<ServerResponse> edit) {
        return variant(name, sentence, (call, answer) -> edit.apply(answer));
    }

    private static Variant variant(String name, String sentence, ResponseEdit edit) {
        return new Variant(
                name, sentence, ANSWER.override(right -> (call, rest) -> edit.of(call, right.apply(call, rest))));
    }

    @FunctionalInterface
    private interface ResponseEdit {
        ServerResponse of(ServerRequest call, ServerResponse answer);
    }

    private static ServerResponse typed(ServerResponse answer, String contentType) {
        return answer.without("Content-Type").and("Content-Type", contentType);
    }

    private static ServerResponse exact(ServerRequest call, ServerResponse answer) {
        boolean named = answer.headers().stream().anyMatch(h -> h.name().equals(ORIGIN));
        if (!named) {
            return answer;
        }
        ServerResponse plain = answer.without(ORIGIN).and("Vary", "Origin");
        return call.header("Origin")
                .map(origin -> plain.and(ORIGIN, origin))
                .orElse(plain)
                .withStatus(call.method().equals("OPTIONS") ? 204 : answer.status());
    }

    private static ServerResponse gzip(ServerRequest call, ServerResponse answer) {
        if (answer.body().length == 0
                || !call.header("Accept-Encoding").orElse("").contains("gzip")) {
            return answer;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.withBody(bytes.toByteArray())
                .and("Content-Encoding", "gzip")
                .and("Vary", "Accept-Encoding");
    }
}
