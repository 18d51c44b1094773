package io.identifycompliance.selfcheck;

import io.identifycompliance.client.HttpTransport;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.points.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Numbers the calls to a reference in this process, so that it is known for which of them something happened there. The
 * number comes back with the answer, as a header, and so stands in the record of the exchange.
 */
final class CallNumbers {
    private static final String HEADER = "X-Call-Number";

    private final AtomicInteger latest = new AtomicInteger();
    private final Map<Integer, Long> threads = new ConcurrentHashMap<>();
    private final ThreadLocal<Integer> working = new ThreadLocal<>();

    /** A transport whose calls are numbered. */
    HttpTransport numbering(HttpTransport transport) {
        return request -> {
            int number = latest.incrementAndGet();
            threads.put(number, Thread.currentThread().getId());
            working.set(number);
            try {
                TargetResponse answer = transport.exchange(request);
                List<Request.Header> headers = new ArrayList<>(answer.headers());
                headers.add(new Request.Header(HEADER, Integer.toString(number)));
                return new TargetResponse(answer.status(), headers, answer.body(), answer.millis());
            } finally {
                working.remove();
            }
        };
    }

    /** A layer by which the processing of an update belongs to the call that it came with, whichever thread does it. */
    Layer following() {
        return Point.ENQUEUE.override(enqueue -> (sent, process, processing) -> {
            Integer number = working.get();
            enqueue.accept(
                    sent,
                    () -> {
                        Integer before = working.get();
                        working.set(number);
                        try {
                            process.run();
                        } finally {
                            working.set(before);
                        }
                    },
                    processing);
        });
    }

    /** The number of the call that this thread works for; empty if it works for none. */
    OptionalInt current() {
        Integer number = working.get();
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /**
     * Whether some of a scenario's calls were made at once: by other threads than its own, which made the first, before
     * its own went on. What is checked late is checked by another thread too, but after all of that.
     *
     * @param numbers of the calls, in any order
     */
    boolean anyAtOnce(IntStream numbers) {
        List<Long> makers = numbers.sorted()
                .mapToObj(number -> Objects.requireNonNull(threads.get(number)))
                .toList();
        int last = makers.isEmpty() ? -1 : makers.lastIndexOf(makers.get(0));
        return IntStream.range(0, last).anyMatch(i -> !makers.get(i).equals(makers.get(0)));
    }

    /** The number of the call that was recorded as that exchange; empty if there was no answer. */
    static OptionalInt of(Exchange exchange) {
        return exchange.responseHeaders().stream()
                .filter(header -> header.name().equals(HEADER))
                .mapToInt(header -> Integer.parseInt(header.value()))
                .findFirst();
    }
}
