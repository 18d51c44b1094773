package io.identifycompliance.run;

import io.identifycompliance.record.ScenarioEvidence;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Waits for an effect: looks when it is due, then less and less often, up to the deadline. */
public final class Polling {
    /** Who begins to look later than this measures the harness, not the target. */
    private static final Duration PROMPT = Duration.ofMillis(100);

    private final RunContext context;
    private final ScenarioEvidence evidence;

    /** Waits for that trial, counting in that dossier. */
    public Polling(RunContext context, ScenarioEvidence evidence) {
        this.context = context;
        this.evidence = evidence;
    }

    /**
     * Looks until what is seen will do, or the processing timeout has passed since the request.
     *
     * @param sentAt when the request was sent, on the clock of {@link System#nanoTime()}
     * @return what was seen last, whether it will do or not
     */
    public <T> T until(long sentAt, Callable<T> look, Predicate<T> enough) {
        Last<T> last = new Last<>();
        Duration since = Duration.ofNanos(System.nanoTime() - sentAt);
        Duration first = positive(context.schedule().firstLook().minus(since));
        if (first.isZero() && seenAtOnce(last, look, enough)) {
            measured(since, sentAt);
            evidence.waited(last.looks);
            return last.seen;
        }
        Duration delay = last.looks == 0 ? first : context.schedule().before(1);
        Duration limiter =
                positive(context.schedule().limiter(context.processingTimeout()).minus(since));
        long deadline = System.nanoTime() + limiter.plus(delay).plusMillis(1).toNanos();
        try {
            // The condition ends the waiting itself: where Awaitility gives up it searches all threads for deadlocks.
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(delay)
                    .pollInterval((poll, previous) -> shorter(context.schedule().before(poll), left(deadline)))
                    .forever()
                    .until(() -> {
                        last.looks++;
                        last.seen = look.call();
                        last.enough = enough.test(last.seen);
                        return last.enough || System.nanoTime() >= deadline;
                    });
            if (last.enough) {
                measured(since, sentAt);
            } else if (limiter.compareTo(context.processingTimeout().dividedBy(2)) > 0) {
                context.schedule().neverShowed();
            }
        } finally {
            evidence.waited(last.looks);
        }
        return last.seen;
    }

    /** Leaves the target alone, so that what comes next is no part of what came before. */
    public void quietFor(Duration duration) {
        Awaitility.await().pollInSameThread().pollDelay(duration).forever().until(() -> true);
    }

    /** What is there already needs no waiting. */
    private static <T> boolean seenAtOnce(Last<T> last, Callable<T> look, Predicate<T> enough) {
        try {
            last.looks++;
            last.seen = look.call();
            return enough.test(last.seen);
        } catch (RuntimeException reason) {
            throw reason;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void measured(Duration since, long sentAt) {
        if (since.compareTo(PROMPT) < 0) {
            context.schedule().sample(Duration.ofNanos(System.nanoTime() - sentAt));
        }
    }

    private static Duration left(long deadline) {
        return positive(Duration.ofNanos(deadline - System.nanoTime()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private static final class Last<T> {
        private T seen;
        private int looks;
        private boolean enough;
    }
}
