package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.RESPOND;

import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.reference.http.ServerResponse;
import java.time.Duration;
import java.util.List;

/** NO-ORACLE: answers that reveal whether a profile exists or an update was accepted. */
final class OracleFaults {
    private static final String ID = "NO-ORACLE";
    private static final Duration SLOW = Duration.ofMillis(60);

    private OracleFaults() {}

    static List<Fault> all() {
        return List.of(
                oracle(
                        "oracle-time-of-known",
                        "An existing profile is loaded before the answer, which takes 60 ms longer.",
                        (always, sent, made) -> made.updates() ? always.later(SLOW) : always),
                oracle(
                        "oracle-time-of-new",
                        "Creating takes 60 ms longer: the answer waits for the write.",
                        (always, sent, made) -> made.creates() ? always.later(SLOW) : always),
                oracle(
                        "oracle-time-of-rejection",
                        "A rejection takes 60 ms longer: it is written to an audit log first.",
                        (always, sent, made) -> made.rejected().isEmpty() ? always : always.later(SLOW)),
                oracle(
                                "oracle-time-of-held",
                                "An identifier that another profile holds takes 60 ms longer: the duplicate is loaded.",
                                (always, sent, made) -> StatusFaults.held(made) ? always.later(SLOW) : always)
                        .narrow(),
                oracle(
                                "oracle-time-of-mixed",
                                "A rejection beside properties takes 60 ms longer: what remains is checked once more.",
                                (always, sent, made) -> made.rejected().isEmpty()
                                                || made.properties().isEmpty()
                                        ? always
                                        : always.later(SLOW))
                        .narrow(),
                oracle(
                        "oracle-added",
                        "A header says that a missing identifier will be added.",
                        (always, sent, made) ->
                                made.updates() && !made.taken().isEmpty() ? always.and("X-Added", "1") : always),
                oracle(
                        "oracle-header",
                        "A header that was meant for debugging names the profile.",
                        (always, sent, made) ->
                                made.updates() ? always.and("X-Profile-Id", FaultBuilders.matchedId(made)) : always),
                oracle(
                        "oracle-etag",
                        "An ETag is computed from the profile, so that it differs for an existing one.",
                        (always, sent, made) -> always.and(
                                "ETag",
                                "\"" + Integer.toHexString(made.kind().name().hashCode()) + "\"")),
                oracle(
                                "oracle-length",
                                "The answer about an existing profile has one more space.",
                                (always, sent, made) ->
                                        made.updates() && always.text().equals("1") ? always.withBody("1 ") : always)
                        .on(RequestKinds.V2022),
                oracle(
                                "oracle-type",
                                "The answer about an existing profile lacks the charset of its content type.",
                                (always, sent, made) -> made.updates()
                                        ? always.without("Content-Type").and("Content-Type", "text/html")
                                        : always)
                        .on(RequestKinds.V2022),
                oracle(
                        "oracle-cookie",
                        "The answer about an existing profile sets a cookie.",
                        (always, sent, made) ->
                                made.updates() ? always.and("Set-Cookie", "known=1; Path=/; Max-Age=3600") : always),
                oracle(
                        "oracle-server-timing",
                        "Server-Timing shows the steps that were taken.",
                        (always, sent, made) ->
                                always.and("Server-Timing", made.updates() ? "match, merge" : "match, insert")),
                oracle(
                        "oracle-taken",
                        "A header counts the identifiers that are about to be added.",
                        (always, sent, made) -> made.updates() && !made.taken().isEmpty()
                                ? always.and(
                                        "X-Added", Integer.toString(made.taken().size()))
                                : always));
    }

    @FunctionalInterface
    private interface RevealingResponse {
        ServerResponse answer(ServerResponse always, IdentifyUpdate sent, Decision made);
    }

    private static Fault oracle(String name, String sentence, RevealingResponse revealing) {
        return breaking(
                ID,
                name,
                sentence,
                RESPOND.override(right -> (always, sent, preview) ->
                        revealing.answer(right.apply(always, sent, preview), sent, preview.get())));
    }
}
