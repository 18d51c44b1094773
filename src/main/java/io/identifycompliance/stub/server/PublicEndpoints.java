package io.identifycompliance.stub.server;

import io.identifycompliance.stub.http.Answer;
import io.identifycompliance.stub.http.Call;
import io.identifycompliance.stub.policy.Attributes;
import io.identifycompliance.stub.policy.Payload;
import io.identifycompliance.stub.wire.Errors;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What is called from a merchant's website with the public key: the Identify API of 2022 and the client endpoint of the
 * successor. A page of any origin may call them, and is told nothing.
 */
final class PublicEndpoints {
    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final Backend backend;

    PublicEndpoints(Backend backend) {
        this.backend = backend;
    }

    /** {@code /api/identify}: always 200; {@code 1} where the request was queued, {@code 0} where it did not decode. */
    Answer identify(Call call) {
        return switch (call.method()) {
            case "OPTIONS" -> preflight(call);
            case "GET", "POST" -> {
                Optional<Payload> payload = backend.points().decode(call);
                Answer answer = pixel(call)
                        ? Answer.of(200, "image/gif", PIXEL)
                        : Answer.of(200, "text/html; charset=utf-8", ascii(payload.isPresent() ? "1" : "0"));
                yield readable(queued(payload, answer));
            }
            default -> Errors.v1(405, "Identify takes GET and POST.").and("Allow", "GET, POST, OPTIONS");
        };
    }

    /** {@code /client/profiles}: 202 for every well-formed request. */
    Answer client(Call call) {
        return switch (call.method()) {
            case "OPTIONS" -> preflight(call);
            case "POST" -> {
                Optional<Payload> payload = backend.points().decode(call);
                if (payload.isEmpty()) {
                    yield readable(Errors.revision(
                            400, "invalid", "Invalid input.", "A profile document and a company_id are required."));
                }
                if (call.header("revision").filter(r -> !r.isBlank()).isEmpty()) {
                    yield readable(ProfileResources.missingRevision());
                }
                yield readable(queued(payload, Answer.empty(202)));
            }
            default ->
                Errors.revision(405, "method_not_allowed", "Method not allowed.", "Profiles are created by POST.")
                        .and("Allow", "POST, OPTIONS");
        };
    }

    private Answer queued(Optional<Payload> payload, Answer answer) {
        if (payload.isEmpty()) {
            return answer;
        }
        Attributes sent = backend.points().read(payload.get());
        Answer said = backend.points().said(answer, sent, () -> backend.preview(sent));
        backend.identify(payload.get(), sent);
        return said;
    }

    private static boolean pixel(Call call) {
        return call.queryFields().first("i").filter(f -> f.value().equals("1")).isPresent();
    }

    private static Answer readable(Answer answer) {
        return answer.and("Access-Control-Allow-Origin", "*");
    }

    private static Answer preflight(Call call) {
        return readable(Answer.empty(200))
                .and("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                .and(
                        "Access-Control-Allow-Headers",
                        call.header("Access-Control-Request-Headers").orElse("content-type, revision"))
                .and("Access-Control-Max-Age", "600");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
