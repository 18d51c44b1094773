package io.identifycompliance.run;

import io.identifycompliance.client.MonotonicClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When to read back, derived from the measured processing time of the target. Thread-safe.
 *
 * <p>The calibration may have measured a pause of the machine or the first call after a start. So a read at half of that
 * time is tried now and then: if the change shows, later reads come as soon. A try that fails costs one more read, and
 * makes the next one twice as rare; a change that then takes longer again defers the reads again.
 */
public final class PollSchedule {
    private static final Duration LONGEST_INTERVAL = Duration.ofMillis(250);
    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(8);
    private static final int ENOUGH = 5_000;
    private static final Duration SHORTEST_LIMIT = Duration.ofSeconds(2);
    private static final Duration SHORTEST_LIMIT_ONCE_BROKEN = Duration.ofMillis(100);
    private static final int TIMES_THE_SLOWEST = 5;

    /** A shorter wait before the first read is not worth a try. */
    private static final Duration SHORT = Duration.ofMillis(50);

    private static final int RAREST = 1_000_000;

    private final boolean near;
    private final MonotonicClock clock;
    private final List<Long> samples = new ArrayList<>();
    /** How often each of the samples came: sorting thousands of them for each wait would take most of a run's time. */
    private final NavigableMap<Long, Integer> counts = new TreeMap<>();

    private volatile long typicalNanos;
    private long calibratedNanos;
    private int waitsBetweenTries = 1;
    private int waitsUntilTry;

    /** Unknown until calibrated. */
    public PollSchedule() {
        this(MonotonicClock.system());
    }

    /** Unknown until calibrated, and measured on that clock. */
    public PollSchedule(MonotonicClock clock) {
        this(false, clock);
    }

    private PollSchedule(boolean near, MonotonicClock clock) {
        this.near = near;
        this.clock = clock;
    }

    /** For a target in this process, which has processed a request by the time it answers: reading costs nothing. */
    public static PollSchedule near() {
        return new PollSchedule(true, MonotonicClock.system());
    }

    /** Records the time that the calibration measured until a change showed. */
    public void calibrated(Duration measured) {
        synchronized (this) {
            calibratedNanos = near ? 0 : measured.toNanos();
            typicalNanos = calibratedNanos;
        }
        sample(measured);
    }

    /** Records the time until one more change showed. */
    public void sample(Duration took) {
        synchronized (samples) {
            if (samples.size() < ENOUGH) {
                samples.add(took.toMillis());
                counts.merge(took.toMillis(), 1, Integer::sum);
            }
        }
    }

    /** A multiple of the slowest change that did show, for a first look at whether one shows; at most the limit. */
    public Duration shortened(Duration limit) {
        Duration less = Duration.ofMillis(Math.max(SHORTEST_LIMIT.toMillis(), TIMES_THE_SLOWEST * slowest()));
        return less.compareTo(limit) < 0 ? less : limit;
    }

    private long slowest() {
        synchronized (samples) {
            return counts.isEmpty() ? 0 : counts.lastKey();
        }
    }

    /** How long to wait for what was shown never to come: twice as long as nearly all else took, at most that limit. */
    Duration limitOnceBroken(Duration limit) {
        Duration less = Duration.ofMillis(Math.max(SHORTEST_LIMIT_ONCE_BROKEN.toMillis(), 2 * ofNearlyAll()));
        return less.compareTo(limit) < 0 ? less : limit;
    }

    /** The longest of the shortest nine tenths. */
    private long ofNearlyAll() {
        synchronized (samples) {
            int shorter = samples.size() * 9 / 10;
            for (Map.Entry<Long, Integer> sample : counts.entrySet()) {
                shorter -= sample.getValue();
                if (shorter < 0) {
                    return sample.getKey();
                }
            }
            return 0;
        }
    }

    /** The clock on which everything is measured. */
    public MonotonicClock clock() {
        return clock;
    }

    /** How long to wait after the request before the first read. */
    public Duration firstRead() {
        return Duration.ofNanos(typicalNanos);
    }

    /** How long to wait after the request before a read that comes earlier, as a try; empty where none is due. */
    synchronized Optional<Duration> earlierRead() {
        if (typicalNanos <= SHORT.toNanos() || --waitsUntilTry > 0) {
            return Optional.empty();
        }
        waitsUntilTry = waitsBetweenTries;
        return Optional.of(firstRead().dividedBy(2));
    }

    /** From now on reads this long after the request, when a change showed in an earlier read. */
    synchronized void wasEarlier(Duration took) {
        typicalNanos = Math.min(typicalNanos, took.toNanos());
    }

    /** Tries earlier reads more rarely, and reads this long after the request, but no later than was calibrated. */
    synchronized void wasLater(Duration took) {
        typicalNanos = Math.max(typicalNanos, Math.min(took.toNanos(), calibratedNanos));
        waitsBetweenTries = Math.min(2 * waitsBetweenTries, RAREST);
        waitsUntilTry = waitsBetweenTries;
    }

    /** How long to wait before the n-th further read, n from 1: growing, between fixed bounds. */
    public Duration before(int again) {
        long base = Math.max(SHORTEST_INTERVAL.toNanos(), typicalNanos / 8);
        double grown = base * Math.pow(1.5, Math.min(again, 20));
        return Duration.ofNanos((long) Math.min(grown, (double) LONGEST_INTERVAL.toNanos()));
    }

    /** All samples so far, in milliseconds. */
    public List<Long> samples() {
        synchronized (samples) {
            return List.copyOf(samples);
        }
    }
}
