package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.GET;

import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.wire.Errors;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/** ERRORS and UNKNOWN-PERSON: errors of another status or form than clients expect. */
final class ErrorFaults {
    private static final String REFUSED = "that check is refused, and looks at how";
    private static final String ASKED = "the errors for an unknown person are judged there";
    private static final String UNKNOWN = "UNKNOWN-PERSON";

    private ErrorFaults() {}

    static List<Fault> all() {
        return List.of(
                error(
                                "error-detail-for-message",
                                "Errors of v1 have detail in place of message.",
                                (call, answer) -> call.path().startsWith("/api/v1")
                                        ? answer.withBody(answer.text().replace("\"message\"", "\"detail\""))
                                        : answer)
                        .narrow()
                        .on(RequestKinds.V2022),
                error(
                                "error-message-for-detail",
                                "Errors of v2 have message in place of detail.",
                                (call, answer) -> call.path().startsWith("/api/v2")
                                        ? answer.withBody(answer.text().replace("\"detail\"", "\"message\""))
                                        : answer)
                        .narrow()
                        .on(RequestKinds.V2022)
                        .also("the text for nobody is one of these", "FIND-NOBODY")
                        .also(REFUSED, "FIND-BY-ONE"),
                error("error-page", "Errors are pages for people.", (call, answer) -> page(answer.status()))
                        .also("the text for nobody is one of these", "FIND-NOBODY"),
                breaking(
                                "ERRORS",
                                "error-broken-accepted",
                                "What is no document, or names no account, is accepted by the successor as any other.",
                                ANSWER.override(right -> (call, rest) -> {
                                    ServerResponse answer = right.apply(call, rest);
                                    return RequestKinds.isPublic(call) && answer.status() == 400
                                            ? answer.withStatus(202).withBody("")
                                            : answer;
                                }))
                        .narrow()
                        .on(RequestKinds.REVISION),
                error(
                                "error-as-text",
                                "Errors come as text/plain.",
                                (call, answer) -> answer.without("Content-Type").and("Content-Type", "text/plain"))
                        .also(REFUSED, "FIND-NOBODY"),
                error(
                                "error-401",
                                "A wrong key of 2022 is answered with 401.",
                                (call, answer) -> answer.status() == 403 ? answer.withStatus(401) : answer)
                        .narrow()
                        .on(RequestKinds.V2022),
                error(
                                "error-400-key",
                                "A missing or wrong key is answered with 400.",
                                (call, answer) -> answer.status() == 403 || answer.status() == 401
                                        ? answer.withStatus(400)
                                        : answer)
                        .narrow(),
                error(
                                "error-page-for-header",
                                "A key in a header is refused with a page: the gateway checks it.",
                                (call, answer) -> answer.status() == 403
                                                && call.header("api-key").isPresent()
                                        ? page(answer.status())
                                        : answer)
                        .narrow()
                        .on(RequestKinds.V2022),
                error(
                                "error-401-in-body",
                                "A key in a JSON body is refused with 401.",
                                (call, answer) ->
                                        answer.status() == 403 && call.text().startsWith("{")
                                                ? answer.withStatus(401)
                                                : answer)
                        .narrow()
                        .on(RequestKinds.V2022),
                error(
                                "error-403",
                                "A wrong key of the successor is answered with 403.",
                                (call, answer) -> answer.status() == 401 ? answer.withStatus(403) : answer)
                        .narrow()
                        .on(RequestKinds.REVISION),
                error(
                                "error-no-list",
                                "An error of the successor stands alone, not in a list of errors.",
                                (call, answer) -> LosslessJson.parseObject(answer.text())
                                        .map(document -> answer.withBody(LosslessJson.bytes(
                                                document.path("errors").path(0))))
                                        .orElse(answer))
                        .on(RequestKinds.REVISION),
                error(
                                "error-no-code",
                                "Errors of the successor have neither code nor title.",
                                (call, answer) ->
                                        answer.withBody(answer.text().replaceAll("\"(code|title)\":\"[^\"]*\",", "")))
                        .on(RequestKinds.REVISION),
                error(
                                "error-200",
                                "A wrong key is answered with 200 and an error in the body.",
                                (call, answer) -> answer.status() == 403 || answer.status() == 401
                                        ? answer.withStatus(200)
                                        : answer)
                        .narrow()
                        .also("a refusal cannot be distinguished from an answer", "PRIVATE-KEY"),
                unknown(
                        "unknown-200",
                        "An unknown person is answered with 200 and an empty object.",
                        (call, answer) -> answer.withStatus(200).withBody("{}")),
                unknown(
                        "unknown-400",
                        "An unknown person is answered with 400.",
                        (call, answer) -> answer.withStatus(400)),
                unknown(
                        "unknown-500",
                        "An unknown person breaks the handler: 500.",
                        (call, answer) -> answer.withStatus(500)),
                unknown(
                        "unknown-403",
                        "An unknown person is answered like a wrong key.",
                        (call, answer) -> RequestKinds.isSuccessor(call)
                                ? Errors.revision(401, "authentication_failed", "Incorrect credentials.", "Not yours.")
                                : Errors.v1(403, "The API key specified is invalid.")),
                unknown(
                        "unknown-changed",
                        "A change of an unknown person is answered with 200: no row was updated.",
                        (call, answer) -> RequestKinds.isChange(call) ? answer.withStatus(200) : answer),
                breaking(
                                UNKNOWN,
                                "unknown-prefix",
                                "The beginning of a person ID is enough: the column is compared with LIKE.",
                                GET.override(right -> (id, profiles) -> right.apply(id, profiles)
                                        .or(() -> profiles.all().stream()
                                                .filter(profile -> profile.id().startsWith(id))
                                                .findFirst())))
                        .also(ASKED, "ERRORS")
                        .narrow(),
                breaking(
                                UNKNOWN,
                                "unknown-email",
                                "A person is also known by the email in place of the person ID.",
                                GET.override(right -> (id, profiles) -> right.apply(id, profiles)
                                        .or(() -> profiles.find(EMAIL, id.replace("%40", "@")))))
                        .narrow(),
                breaking(
                        UNKNOWN,
                        "unknown-is-last",
                        "In place of an unknown person the one that was read last is shown.",
                        remembering(AtomicReference<Profile>::new, ErrorFaults::last)));
    }

    private static Fault error(
            String name, String sentence, BiFunction<ServerRequest, ServerResponse, ServerResponse> other) {
        return breaking("ERRORS", name, sentence, ANSWER.override(right -> (call, rest) -> {
            ServerResponse answer = right.apply(call, rest);
            boolean refusal = answer.status() >= 400 && !RequestKinds.isPublic(call);
            return refusal ? other.apply(call, answer) : answer;
        }));
    }

    private static Fault unknown(
            String name, String sentence, BiFunction<ServerRequest, ServerResponse, ServerResponse> other) {
        return breaking(UNKNOWN, name, sentence, ANSWER.override(right -> (call, rest) -> {
            ServerResponse answer = right.apply(call, rest);
            return RequestKinds.isPerson(call) && answer.status() == 404 ? other.apply(call, answer) : answer;
        }));
    }

    private static ServerResponse page(int status) {
        return ServerResponse.of(status, "text/html", "<h1>Error</h1>".getBytes(StandardCharsets.UTF_8));
    }

    private static Layer last(AtomicReference<Profile> last) {
        return GET.override(right -> (id, profiles) -> right.apply(id, profiles)
                .map(profile -> {
                    last.set(profile);
                    return profile;
                })
                .or(() -> Optional.ofNullable(last.get())));
    }
}
