package io.identifycompliance.run;

import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.record.IdentifyAnswers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * The responses to all calls of a run that Identify must accept, so that one odd response in a thousand is found.
 * Thread-safe.
 */
final class IdentifyResponses {
    private static final int MOST_KEPT = 1000;

    private static final int MOST_SINGLED_OUT = 12;

    private final AtomicInteger singledOut = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, Integer> kept = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Entry> others = new ConcurrentLinkedQueue<>();

    /** Records a response; keeps it if it is not that of an accepted call, and up to a thousand of each status. */
    void add(String call, TargetResponse answer, Optional<String> notAccepted) {
        calls.incrementAndGet();
        if (notAccepted.isPresent() && kept.merge(answer.status(), 1, Integer::sum) <= MOST_KEPT) {
            others.add(new Entry(call, answer));
        }
    }

    /** Whether it is still worth checking that a call goes unserved because of its content. */
    boolean mayBeSingledOut() {
        return singledOut.getAndIncrement() < MOST_SINGLED_OUT;
    }

    /** Records a call that is not served while others are. */
    void singledOut(String call, TargetResponse instead) {
        calls.incrementAndGet();
        others.add(new Entry(call + ", while other calls are accepted", instead));
    }

    /** The responses so far, for the run record. */
    IdentifyAnswers record(WireFormat wire, UnaryOperator<String> masked) {
        return new IdentifyAnswers(
                wire.id(),
                wire.acceptedStatus(),
                calls.get(),
                others.stream()
                        .map(other -> new IdentifyAnswers.Other(
                                other.call(),
                                other.answer().status(),
                                masked.apply(other.answer().brief())))
                        .toList());
    }

    /** A call in words and its response. */
    private record Entry(String call, TargetResponse answer) {}
}
