package io.identifycompliance.reference.variants;

import static io.identifycompliance.reference.points.Point.ENQUEUE;

import io.identifycompliance.policy.IdentifyUpdate;
import java.time.Duration;
import java.util.List;

/** A service with a queue, workers, a search index and a cache, each of which does what it may. */
final class ServiceVariants {
    private static final Duration BATCH = Duration.ofMillis(60);
    private static final Duration LAG = Duration.ofMillis(150);
    private static final int PARTITIONS = 8;
    private static final Duration BEHIND = Duration.ofMillis(15);

    private ServiceVariants() {}

    static List<Variant> all() {
        return List.of(
                new Variant(
                        "delivered-twice",
                        "The queue delivers at least once: each request is processed twice in a row.",
                        ENQUEUE.override(right -> (sent, process, processing) -> processing.inOrder(() -> {
                            process.run();
                            process.run();
                        }))),
                new Variant(
                        "in-batches",
                        "A worker takes what waits every 60 ms, and processes it in order.",
                        ENQUEUE.override(
                                right -> (sent, process, processing) -> processing.inOrder(untilBatch(), process))),
                new Variant(
                        "partitioned-queue",
                        "Requests are processed in order for each person, and in any order across people.",
                        ENQUEUE.override(right -> (sent, process, processing) ->
                                processing.onItsOwn(BEHIND.multipliedBy(partition(sent)), process))),
                new Variant(
                        "lagging-index",
                        "Look-ups use an index that lags 150 ms behind; people are read as they are.",
                        LaggingReads.ofLookUpsBy(LAG)),
                new Variant(
                        "lagging-cache",
                        "People are read from a cache that lags 150 ms behind; look-ups are up to date.",
                        LaggingReads.ofPeopleBy(LAG)));
    }

    private static Duration untilBatch() {
        return Duration.ofNanos(BATCH.toNanos() - Math.floorMod(System.nanoTime(), BATCH.toNanos()));
    }

    /** By the first identifier of the request. */
    private static int partition(IdentifyUpdate sent) {
        return sent.usable().values().stream()
                .findFirst()
                .map(value -> Math.floorMod(value.hashCode(), PARTITIONS))
                .orElse(0);
    }
}
