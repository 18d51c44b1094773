package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.RESPOND;

import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.wire.Errors;
import java.util.List;
import java.util.function.BiFunction;

/** BROWSER: a page on another origin that cannot call Identify, or not read its answer. */
final class BrowserFaults {
    private static final String ID = "BROWSER";
    private static final String ORIGIN = "Access-Control-Allow-Origin";
    private static final String HEADERS = "Access-Control-Allow-Headers";

    private BrowserFaults() {}

    static List<Fault> all() {
        return List.of(
                browser(
                        "browser-no-origin",
                        "No origin is allowed: it is called from servers, it seems.",
                        (call, answer) -> answer.without(ORIGIN)),
                browser(
                        "browser-two-origins",
                        "Both the application and its proxy allow the origin: the header comes twice.",
                        (call, answer) ->
                                answer.and(ORIGIN, call.header("Origin").orElse("*"))),
                browser(
                        "browser-own-origin",
                        "Only the vendor's own origin is allowed.",
                        (call, answer) -> origin(answer, "https://www.klaviyo.com")),
                browser(
                        "browser-null-origin",
                        "The origin that is allowed is null.",
                        (call, answer) -> origin(answer, "null")),
                browser(
                        "browser-slash-origin",
                        "The caller's origin is echoed with a slash at its end.",
                        (call, answer) -> origin(answer, call.header("Origin").orElse("") + "/")),
                browser(
                        "browser-list-of-origins",
                        "All allowed origins stand in one header, with commas.",
                        (call, answer) ->
                                origin(answer, call.header("Origin").orElse("*") + ", https://www.klaviyo.com")),
                browser(
                        "browser-not-malformed",
                        "What does not decode is answered before any origin is allowed.",
                        (call, answer) ->
                                answer.text().equals("0") || answer.status() == 400 ? answer.without(ORIGIN) : answer),
                breaking(
                                ID,
                                "browser-not-rejected",
                                "The answer to a rejected update does not allow the origin: it takes another"
                                        + " code path.",
                                rememberingPeople(
                                        () -> ThreadLocal.withInitial(() -> false), BrowserFaults::notRejected))
                        .also("a header reveals the rejection", "NO-ERROR", "NO-ORACLE"),
                browser(
                                "browser-not-by-get",
                                "The origin is allowed for POST only.",
                                (call, answer) -> call.method().equals("GET") ? answer.without(ORIGIN) : answer)
                        .on(RequestKinds.V2022),
                preflight(
                        "browser-preflight-405",
                        "A preflight is a method that is not allowed.",
                        (call, answer) -> Errors.v1(405, "Method not allowed.")),
                preflight(
                        "browser-preflight-no-headers",
                        "The preflight allows no header, so no JSON.",
                        (call, answer) -> answer.without(HEADERS)),
                preflight(
                        "browser-preflight-no-origin",
                        "The preflight does not allow the origin.",
                        (call, answer) -> answer.without(ORIGIN)),
                preflight(
                                "browser-preflight-no-revision",
                                "The preflight allows Content-Type, and not revision.",
                                (call, answer) -> answer.without(HEADERS).and(HEADERS, "content-type"))
                        .on(RequestKinds.REVISION),
                preflight(
                        "browser-preflight-redirect",
                        "The preflight is redirected to the documentation.",
                        (call, answer) -> answer.withStatus(302).and("Location", "https://developers.klaviyo.com/")));
    }

    private static Fault browser(
            String name, String sentence, BiFunction<ServerRequest, ServerResponse, ServerResponse> other) {
        return breaking(ID, name, sentence, ANSWER.override(right -> (call, rest) -> {
            ServerResponse answer = right.apply(call, rest);
            return RequestKinds.isPublic(call) ? other.apply(call, answer) : answer;
        }));
    }

    private static Fault preflight(
            String name, String sentence, BiFunction<ServerRequest, ServerResponse, ServerResponse> other) {
        return browser(
                name, sentence, (call, answer) -> call.method().equals("OPTIONS") ? other.apply(call, answer) : answer);
    }

    private static Layer notRejected(ThreadLocal<Boolean> rejected) {
        return together(
                RESPOND.override(right -> (always, sent, preview) -> {
                    rejected.set(!preview.get().rejected().isEmpty());
                    return right.apply(always, sent, preview);
                }),
                ANSWER.override(right -> (call, rest) -> {
                    rejected.set(false);
                    ServerResponse answer = right.apply(call, rest);
                    return rejected.get() ? answer.without(ORIGIN) : answer;
                }));
    }

    private static ServerResponse origin(ServerResponse answer, String origin) {
        return answer.without(ORIGIN).and(ORIGIN, origin);
    }
}
