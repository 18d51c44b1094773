package io.identifycompliance.stub.variant;

import static io.identifycompliance.stub.point.Layers.accepting;
import static io.identifycompliance.stub.point.Layers.answering;
import static io.identifycompliance.stub.point.Layers.remembering;

import io.identifycompliance.stub.http.Answer;
import io.identifycompliance.stub.http.Call;
import io.identifycompliance.stub.wire.Errors;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** When a request is processed, when a change shows, and how many calls are allowed. */
final class ProcessingManners {
    private static final Duration JITTER = Duration.ofMillis(150);
    private static final Duration SLOW = Duration.ofMillis(400);
    private static final Duration LAG = Duration.ofMillis(200);
    private static final Duration LATENCY = Duration.ofMillis(40);
    private static final int CALLS_A_SECOND = 100;

    private ProcessingManners() {}

    static List<Manner> all() {
        return List.of(
                new Manner(
                        "jittered-processing",
                        "Requests are processed in order, each up to 150 ms late.",
                        accepting((right, sent, process, processing) -> processing.inOrder(upTo(JITTER), process))),
                new Manner(
                        "out-of-order",
                        "Requests are processed up to 150 ms late, each on its own, whatever came first.",
                        accepting((right, sent, process, processing) -> processing.onItsOwn(upTo(JITTER), process))),
                new Manner(
                        "slow-processing",
                        "Requests are processed in order, 400 ms late.",
                        accepting((right, sent, process, processing) -> processing.inOrder(SLOW, process))),
                new Manner(
                        "lagging-look-ups",
                        "What is looked up and read is 200 ms old, after a private change too.",
                        right -> new LaggingReads(right, LAG)),
                new Manner(
                        "random-latency",
                        "Every answer is held back, by up to 40 ms.",
                        answering(
                                (right, call, rest) -> right.answer(call, rest).later(upTo(LATENCY)))),
                new Manner(
                        "rate-limit",
                        "More than 100 private calls a second are answered with 429 and Retry-After.",
                        remembering(
                                () -> new RateLimit(CALLS_A_SECOND),
                                limit -> answering((right, call, rest) ->
                                        open(call) || limit.allows() ? right.answer(call, rest) : tooMany(call)))));
    }

    private static Duration upTo(Duration longest) {
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(longest.toNanos()));
    }

    private static boolean open(Call call) {
        return call.path().equals("/api/identify") || call.path().startsWith("/client");
    }

    private static Answer tooMany(Call call) {
        String detail = "Request was throttled. Expected available in 1 second.";
        Answer answer = call.path().startsWith("/api/v2")
                ? Errors.v2(429, detail)
                : call.path().startsWith("/api/v1")
                        ? Errors.v1(429, detail)
                        : Errors.revision(429, "throttled", "Request was throttled.", detail);
        return answer.and("Retry-After", "1");
    }
}
