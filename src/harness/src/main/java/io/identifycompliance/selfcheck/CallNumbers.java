package io.identifycompliance.selfcheck;

import io.identifycompliance.client.HttpTransport;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.proof.ConcurrentCallers;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.points.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
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
    private final Set<Integer> atOnce = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Integer> working = new ThreadLocal<>();

    /** A transport whose calls are numbered. */
    HttpTransport numbering(HttpTransport transport) {
        return request -> {
            int number = latest.incrementAndGet();
            if (ConcurrentCallers.areRunningThis()) {
                atOnce.add(number);
            }
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

    /** Whether one of these calls was made at the same time as others. */
    boolean anyAtOnce(IntStream numbers) {
        return numbers.anyMatch(atOnce::contains);
    }

    /** The number of the call that was recorded as that exchange; empty if there was no answer. */
    static OptionalInt of(Exchange exchange) {
        return exchange.responseHeaders().stream()
                .filter(header -> header.name().equals(HEADER))
                .mapToInt(header -> Integer.parseInt(header.value()))
                .findFirst();
    }
}
