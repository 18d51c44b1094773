package io.identifycompliance.reference.server;

import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Point;
import io.identifycompliance.reference.wire.Errors;
import io.identifycompliance.reference.wire.PayloadMistake;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What is called from a merchant's website with the public key: the Identify API of 2022 and the client endpoint of the
 * successor. A page of any origin may call them, and learns nothing about profiles.
 */
final class PublicEndpoints {
    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final Backend backend;

    PublicEndpoints(Backend backend) {
        this.backend = backend;
    }

    /** {@code /api/identify}: always 200; {@code 1} where the request was queued, {@code 0} where it did not decode. */
    ServerResponse identify(ServerRequest call) {
        return switch (call.method()) {
            case "OPTIONS" -> preflight(call);
            case "GET", "POST" -> {
                Optional<IdentifyPayload> payload = backend.at(Point.DECODE).apply(call);
                ServerResponse answer = pixel(call)
                        ? ServerResponse.of(200, "image/gif", PIXEL)
                        : ServerResponse.of(200, "text/html; charset=utf-8", ascii(payload.isPresent() ? "1" : "0"));
                yield readable(queued(payload, answer));
            }
            default -> Errors.v1(405, "Identify takes GET and POST.").and("Allow", "GET, POST, OPTIONS");
        };
    }

    /** {@code /client/profiles}: 202 for every well-formed request. */
    ServerResponse client(ServerRequest call) {
        return switch (call.method()) {
            case "OPTIONS" -> preflight(call);
            case "POST" -> {
                Optional<IdentifyPayload> payload = backend.at(Point.DECODE).apply(call);
                if (payload.isEmpty()) {
                    yield readable(Errors.invalid(PayloadMistake.of(call)));
                }
                if (call.header("revision").filter(r -> !r.isBlank()).isEmpty()) {
                    yield readable(ProfileEndpoints.missingRevision());
                }
                yield readable(queued(payload, ServerResponse.empty(202)));
            }
            default ->
                Errors.revision(405, "method_not_allowed", "Method not allowed.", "Profiles are created by POST.")
                        .and("Allow", "POST, OPTIONS");
        };
    }

    private ServerResponse queued(Optional<IdentifyPayload> payload, ServerResponse answer) {
        if (payload.isEmpty()) {
            return answer;
        }
        IdentifyUpdate sent = backend.at(Point.READ_UPDATE).apply(payload.get());
        ServerResponse said = backend.at(Point.RESPOND).apply(answer, sent, () -> backend.preview(sent));
        backend.identify(payload.get(), sent);
        return said;
    }

    private static boolean pixel(ServerRequest call) {
        return call.queryFields().first("i").filter(f -> f.value().equals("1")).isPresent();
    }

    private static ServerResponse readable(ServerResponse answer) {
        return answer.and("Access-Control-Allow-Origin", "*");
    }

    private static ServerResponse preflight(ServerRequest call) {
        return readable(ServerResponse.empty(200))
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
