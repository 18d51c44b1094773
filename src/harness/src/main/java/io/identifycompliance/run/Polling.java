package io.identifycompliance.run;

import io.identifycompliance.client.MonotonicClock;
import io.identifycompliance.record.ScenarioEvidence;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for an effect: reads at growing intervals, up to a deadline. */
public final class Polling {
    /** A first read later than this after the request measures the harness, not the target. */
    private static final Duration PROMPT = Duration.ofMillis(100);

    private final RunContext context;
    private final ScenarioEvidence evidence;
    private final PollSchedule schedule;
    private final MonotonicClock clock;

    /** Waits in that run, and counts the reads in that evidence. */
    public Polling(RunContext context, ScenarioEvidence evidence) {
        this.context = context;
        this.evidence = evidence;
        schedule = context.schedule();
        clock = schedule.clock();
    }

    /**
     * Reads until the value is as wanted, or the processing timeout has passed since the request. Reads a second time in any
     * case, since a single read may be served by a replica that lags behind.
     *
     * @param sentAt when the request was sent, on the clock of the run
     * @return the value read last, whether it is as wanted or not
     * @throws InconclusiveException where the thread is interrupted
     */
    public <T> T until(long sentAt, Supplier<T> read, Predicate<T> wanted) {
        return until(sentAt, read, wanted, value -> false);
    }

    /**
     * The same, but reads only twice, within a short time, while all that is missing cannot come.
     *
     * @param hopeless whether what the value lacks was shown before never to come on this target
     */
    public <T> T until(long sentAt, Supplier<T> read, Predicate<T> wanted, Predicate<T> hopeless) {
        long begun = clock.nanoTime();
        Duration since = Duration.ofNanos(begun - sentAt);
        Duration limit = positive(context.processingTimeout().minus(since));
        long due = begun + positive(schedule.firstRead().minus(since)).toNanos();
        long deadline = due + limit.plus(schedule.before(1)).toNanos();
        long early = due + schedule.limitOnceBroken(limit).toNanos();
        Optional<Duration> sooner = since.compareTo(PROMPT) < 0 ? schedule.earlierRead() : Optional.empty();
        long next = sooner.map(wait -> begun + positive(wait.minus(since)).toNanos())
                .orElse(due);
        int reads = 0;
        boolean anyInVain = false;
        try {
            while (true) {
                waitUntil(next);
                T value = read.get();
                reads++;
                boolean shown = wanted.test(value);
                long now = clock.nanoTime();
                if (shown || now - deadline >= 0) {
                    // What was taken for hopeless and shows all the same, by chance, says nothing about the processing.
                    if (shown && !anyInVain && since.compareTo(PROMPT) < 0) {
                        learn(Duration.ofNanos(now - sentAt), reads, sooner.isPresent());
                    }
                    return value;
                }
                boolean inVain = hopeless.test(value);
                anyInVain |= inVain;
                if (inVain && reads > 1 && now - early >= 0) {
                    return value;
                }
                if (now - due < 0) {
                    next = due;
                } else if (inVain && now - early < 0) {
                    next = early;
                } else {
                    next = Math.min(now + schedule.before(reads).toNanos(), deadline);
                }
            }
        } finally {
            evidence.waited(reads);
        }
    }

    /** Sends nothing for this long, so that what comes next is separate from what came before. */
    public void quietFor(Duration duration) {
        waitUntil(clock.nanoTime() + duration.toNanos());
    }

    private void waitUntil(long moment) {
        clock.waitUntil(moment);
        if (Thread.currentThread().isInterrupted()) {
            throw new InconclusiveException("The run was interrupted.");
        }
    }

    private void learn(Duration took, int reads, boolean triedSooner) {
        schedule.sample(took);
        if (reads > 1) {
            schedule.wasLater(took);
        } else if (triedSooner) {
            schedule.wasEarlier(took);
        }
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
