package io.identifycompliance.reference.variants;

import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.ENQUEUE;

import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.wire.Errors;
import io.identifycompliance.reference.wire.RequestPaths;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** When a request is processed, when a change becomes visible, and how many calls are allowed. */
final class ProcessingVariants {
    private static final Duration JITTER = Duration.ofMillis(150);
    private static final Duration SLOW = Duration.ofMillis(400);
    private static final Duration LAG = Duration.ofMillis(200);
    private static final Duration LATENCY = Duration.ofMillis(40);
    private static final int CALLS_A_SECOND = 100;

    private ProcessingVariants() {}

    static List<Variant> all() {
        return List.of(
                new Variant(
                        "jittered-processing",
                        "Requests are processed in order, each up to 150 ms late.",
                        ENQUEUE.override(
                                right -> (sent, process, processing) -> processing.inOrder(upTo(JITTER), process))),
                new Variant(
                        "out-of-order",
                        "Requests are processed up to 150 ms late, in any order.",
                        ENQUEUE.override(
                                right -> (sent, process, processing) -> processing.onItsOwn(upTo(JITTER), process))),
                new Variant(
                        "slow-processing",
                        "Requests are processed in order, 400 ms late.",
                        ENQUEUE.override(right -> (sent, process, processing) -> processing.inOrder(SLOW, process))),
                new Variant(
                        "lagging-look-ups",
                        "Look-ups and reads lag 200 ms behind, also after a private change.",
                        LaggingReads.by(LAG)),
                new Variant(
                        "random-latency",
                        "Every answer is delayed by up to 40 ms.",
                        ANSWER.override(
                                right -> (call, rest) -> right.apply(call, rest).later(upTo(LATENCY)))),
                new Variant(
                        "rate-limit",
                        "More than 100 private calls a second are answered with 429 and Retry-After.",
                        remembering(
                                () -> new RateLimit(CALLS_A_SECOND),
                                limit -> ANSWER.override(right -> (call, rest) ->
                                        open(call) || limit.allows() ? right.apply(call, rest) : tooMany(call)))));
    }

    private static Duration upTo(Duration longest) {
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(longest.toNanos()));
    }

    private static boolean open(ServerRequest call) {
        return RequestPaths.isIdentify(call);
    }

    private static ServerResponse tooMany(ServerRequest call) {
        String detail = "Request was throttled. Expected available in 1 second.";
        ServerResponse answer = call.path().startsWith("/api/v2")
                ? Errors.v2(429, detail)
                : call.path().startsWith("/api/v1")
                        ? Errors.v1(429, detail)
                        : Errors.revision(429, "throttled", "Request was throttled.", detail);
        return answer.and("Retry-After", "1");
    }
}
