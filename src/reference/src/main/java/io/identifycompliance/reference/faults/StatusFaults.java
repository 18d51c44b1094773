package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.CHECK_PUBLIC_KEY;
import static io.identifycompliance.reference.points.Point.RESPOND;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** ALWAYS-200 and NO-ERROR: answers to Identify that depend on what became of the request. */
final class StatusFaults {
    private static final String STATUS = "ALWAYS-200";
    private static final String SILENT = "NO-ERROR";
    private static final String SENT = "that check sends such a request, and expects the usual answer";
    private static final int SPAM = 3;

    private StatusFaults() {}

    static List<Fault> all() {
        return List.of(
                status(
                                "status-400-rejected",
                                "A rejected identifier is answered with 400.",
                                RESPOND.override(right -> (always, sent, preview) ->
                                        rejects(preview.get()) ? always.withStatus(400) : always))
                        .also(SENT, "NO-ERROR", "NO-ORACLE", "ANSWER"),
                status(
                                "status-409-held",
                                "An identifier that another profile holds is answered with 409.",
                                RESPOND.override(right -> (always, sent, preview) ->
                                        held(preview.get()) ? always.withStatus(409) : always))
                        .also(SENT, "NO-ORACLE"),
                status(
                                "status-201-created",
                                "A request that creates a profile is answered with 201.",
                                RESPOND.override(right -> (always, sent, preview) ->
                                        preview.get().creates() ? always.withStatus(201) : always))
                        .also(SENT, "ANSWER", "WRONG-PUBLIC-KEY", "NO-ORACLE"),
                status(
                                "status-422-without-identifier",
                                "A request without an identifier is answered with 422.",
                                RESPOND.override(right -> (always, sent, preview) ->
                                        sent.usable().isEmpty() ? always.withStatus(422) : always))
                        .on(RequestKinds.V2022)
                        .also("null leaves no identifier", "NULLS"),
                status(
                                "status-403-third-rejection",
                                "The third rejection of a profile blocks it: 403 from then on.",
                                rememberingPeople(ConcurrentHashMap<String, AtomicInteger>::new, StatusFaults::spam))
                        .also(SENT, "NO-ERROR"),
                status(
                                "status-400-malformed",
                                "What does not decode is answered with 400.",
                                ANSWER.override(right -> (call, rest) -> {
                                    ServerResponse answer = right.apply(call, rest);
                                    return RequestKinds.isIdentify(call)
                                                    && answer.text().equals("0")
                                            ? answer.withStatus(400)
                                            : answer;
                                }))
                        .on(RequestKinds.V2022)
                        .also("malformed requests get another status", "ANSWER"),
                status(
                                "status-401-wrong-key",
                                "A wrong public key is answered with 401.",
                                rememberingPeople(() -> ThreadLocal.withInitial(() -> false), StatusFaults::wrongKey))
                        .also("the wrong public key is revealed", "WRONG-PUBLIC-KEY"),
                unreadable(
                        "status-500-odd-identifier",
                        "An identifier that is no text breaks the handler: 500.",
                        value -> !value.isTextual() && !value.isNull()),
                unreadable(
                                "status-500-object-identifier",
                                "An identifier that is an object breaks the handler: 500.",
                                JsonNode::isObject)
                        .on(RequestKinds.V2022)
                        .narrow(),
                unreadable(
                                "status-500-boolean-identifier",
                                "An identifier that is true or false breaks the handler: 500.",
                                JsonNode::isBoolean)
                        .on(RequestKinds.V2022)
                        .narrow(),
                unstorable(
                        "status-500-nul",
                        "A NUL in a text breaks the database: 500.",
                        (name, value) -> value.asText().indexOf('\0') >= 0),
                unstorable(
                        "status-500-surrogate",
                        "Half a surrogate pair in a text cannot be encoded: 500.",
                        (name, value) -> value.isTextual()
                                && !StandardCharsets.UTF_16BE.newEncoder().canEncode(value.textValue())),
                unstorable(
                        "status-500-beyond-double",
                        "A number beyond those of 64 bits breaks the database: 500.",
                        (name, value) -> value.isNumber() && Double.isInfinite(value.doubleValue())),
                unstorable(
                        "status-500-many-digits",
                        "A whole number of more than 19 digits breaks the parser: 500.",
                        (name, value) -> value.isBigInteger()),
                unstorable(
                        "status-500-special-no-text",
                        "A special property that is no text breaks the handler: 500.",
                        (name, value) -> FaultBuilders.special(name) && !value.isTextual() && !value.isNull()),
                unstorable(
                        "status-500-consent-text",
                        "A consent that is no list breaks the handler: 500.",
                        (name, value) -> name.equals("$consent") && !value.isArray()),
                unstorable(
                        "status-500-empty-name",
                        "A property without a name breaks the database: 500.",
                        (name, value) -> name.isEmpty()),
                status(
                                "status-400-no-email",
                                "An email without an @ is answered with 400.",
                                RESPOND.override(right -> (always, sent, preview) ->
                                        sent.usable().getOrDefault(EMAIL, "@").contains("@")
                                                ? always
                                                : always.withStatus(400)))
                        .on(RequestKinds.V2022)
                        .narrow(),
                status(
                                "status-400-json-list",
                                "A list in place of a JSON object is answered with 400.",
                                ANSWER.override(right -> (call, rest) -> {
                                    ServerResponse answer = right.apply(call, rest);
                                    return RequestKinds.isIdentify(call)
                                                    && call.text().startsWith("[")
                                            ? answer.withStatus(400)
                                            : answer;
                                }))
                        .on(RequestKinds.V2022)
                        .narrow(),
                silent(
                                "told-in-body",
                                "The body names the identifiers that were rejected.",
                                RESPOND.override(right -> (always, sent, preview) -> rejects(preview.get())
                                        ? always.withBody("1 rejected: "
                                                + preview.get().rejected().keySet())
                                        : always))
                        .also("the body is no longer the digit, or no longer empty", "ANSWER"),
                silent(
                        "told-in-header",
                        "A header warns of a rejected identifier.",
                        RESPOND.override(right -> (always, sent, preview) -> rejects(preview.get())
                                ? always.and("Warning", "199 - \"identifier not updated\"")
                                : always)),
                silent(
                                "told-by-zero",
                                "A rejected update is answered with 0: nothing was queued, after all.",
                                RESPOND.override(right -> (always, sent, preview) ->
                                        rejects(preview.get()) && always.text().equals("1")
                                                ? always.withBody("0")
                                                : always))
                        .on(RequestKinds.V2022)
                        .also("0 means something else", "ANSWER"),
                silent(
                                "told-in-json",
                                "A rejected update is answered with a JSON document of errors.",
                                RESPOND.override(right -> (always, sent, preview) -> rejects(preview.get())
                                        ? always.without("Content-Type")
                                                .and("Content-Type", "application/json")
                                                .withBody(LosslessJson.object()
                                                        .put(
                                                                "ignored",
                                                                preview.get()
                                                                        .rejected()
                                                                        .size())
                                                        .toString())
                                        : always))
                        .also("the body is no longer the digit, or no longer empty", "ANSWER"),
                silent(
                        "told-from-second-on",
                        "From the second rejection of a profile on, a header counts them.",
                        rememberingPeople(ConcurrentHashMap<String, AtomicInteger>::new, StatusFaults::counted)),
                silent(
                                "told-when-mixed",
                                "A debug header of mixed requests lists the properties that were processed.",
                                RESPOND.override(right -> (always, sent, preview) -> rejects(preview.get())
                                                && !sent.settable().isEmpty()
                                        ? always.and(
                                                "X-Debug-Processed",
                                                String.join(",", sent.settable().keySet()))
                                        : always))
                        .narrow()
                        .also("the header comes with a rejection only", "NO-ORACLE"),
                silent(
                        "told-in-cookie",
                        "A cookie remembers the rejection for the next page.",
                        RESPOND.override(right -> (always, sent, preview) -> rejects(preview.get())
                                ? always.and("Set-Cookie", "identify_conflict=1; Path=/")
                                : always)));
    }

    private static Fault status(String name, String sentence, Layer layer) {
        return breaking(STATUS, name, sentence, layer);
    }

    /** An identifier like that is answered with 500. */
    private static Fault unreadable(String name, String sentence, Predicate<JsonNode> identifier) {
        return status(
                name,
                sentence,
                RESPOND.override(right -> (always, sent, preview) ->
                        sent.identifiers().values().stream().anyMatch(identifier) ? always.withStatus(500) : always));
    }

    /** A property like that is answered with 500. */
    static Fault unstorable(String name, String sentence, BiPredicate<String, JsonNode> property) {
        return status(
                        name,
                        sentence,
                        RESPOND.override(right -> (always, sent, preview) -> sent.properties().entrySet().stream()
                                        .anyMatch(entry -> property.test(entry.getKey(), entry.getValue()))
                                ? always.withStatus(500)
                                : always))
                .on(RequestKinds.V2022)
                .narrow();
    }

    private static Fault silent(String name, String sentence, Layer layer) {
        return breaking(SILENT, name, sentence, layer);
    }

    private static boolean rejects(Decision decision) {
        return !decision.rejected().isEmpty();
    }

    /** What the matched profile lacks is rejected only where somebody else has it. */
    static boolean held(Decision decision) {
        return decision.rejected().keySet().stream()
                .anyMatch(identifier ->
                        decision.matched().orElseThrow().identifier(identifier).isEmpty());
    }

    private static Layer spam(Map<String, AtomicInteger> rejections) {
        return RESPOND.override(right -> (always, sent, preview) -> {
            Decision decision = preview.get();
            return rejects(decision) && count(rejections, decision) >= SPAM ? always.withStatus(403) : always;
        });
    }

    private static Layer counted(Map<String, AtomicInteger> rejections) {
        return RESPOND.override(right -> (always, sent, preview) -> {
            Decision decision = preview.get();
            int count = rejects(decision) ? count(rejections, decision) : 0;
            return count > 1 ? always.and("X-Conflicts", Integer.toString(count)) : always;
        });
    }

    private static int count(Map<String, AtomicInteger> rejections, Decision decision) {
        return rejections
                .computeIfAbsent(FaultBuilders.matchedId(decision), id -> new AtomicInteger())
                .incrementAndGet();
    }

    private static Layer wrongKey(ThreadLocal<Boolean> wrong) {
        return together(
                CHECK_PUBLIC_KEY.override(right -> (payload, publicKey) -> {
                    boolean known = right.test(payload, publicKey);
                    wrong.set(!known);
                    return known;
                }),
                ANSWER.override(right -> (call, rest) -> {
                    wrong.set(false);
                    ServerResponse answer = right.apply(call, rest);
                    return wrong.get() ? answer.withStatus(401) : answer;
                }));
    }
}
