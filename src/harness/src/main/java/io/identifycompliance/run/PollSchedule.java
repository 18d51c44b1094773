package io.identifycompliance.run;

import io.identifycompliance.client.MonotonicClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** When to read back, derived from the measured processing time of the target. Thread-safe. */
public final class PollSchedule {
    private static final Duration LONGEST_INTERVAL = Duration.ofMillis(250);
    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(8);
    private static final int ENOUGH = 5_000;
    private static final Duration SHORTEST_LIMIT = Duration.ofSeconds(2);
    private static final Duration SHORTEST_LIMIT_ONCE_BROKEN = Duration.ofMillis(100);
    private static final int TIMES_THE_SLOWEST = 5;

    private final boolean near;
    private final MonotonicClock clock;
    private final List<Long> samples = Collections.synchronizedList(new ArrayList<>());
    private volatile long typicalNanos;

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
        typicalNanos = near ? 0 : measured.toNanos();
        sample(measured);
    }

    /** Records the time until one more change showed. */
    public void sample(Duration took) {
        if (samples.size() < ENOUGH) {
            samples.add(took.toMillis());
        }
    }

    /** A multiple of the slowest change that did show, for a first look at whether one shows; at most the limit. */
    public Duration shortened(Duration limit) {
        long slowest = samples().stream().mapToLong(Long::longValue).max().orElse(0);
        Duration less = Duration.ofMillis(Math.max(SHORTEST_LIMIT.toMillis(), TIMES_THE_SLOWEST * slowest));
        return less.compareTo(limit) < 0 ? less : limit;
    }

    /** How long to wait for what was shown never to come: twice as long as nearly all else took, at most that limit. */
    Duration limitOnceBroken(Duration limit) {
        List<Long> sorted = samples().stream().sorted().toList();
        long nearlyAll = sorted.isEmpty() ? 0 : sorted.get(sorted.size() * 9 / 10);
        Duration less = Duration.ofMillis(Math.max(SHORTEST_LIMIT_ONCE_BROKEN.toMillis(), 2 * nearlyAll));
        return less.compareTo(limit) < 0 ? less : limit;
    }

    /** The clock on which everything is measured. */
    public MonotonicClock clock() {
        return clock;
    }

    /** How long to wait after the request before the first read. */
    public Duration firstRead() {
        return Duration.ofNanos(typicalNanos);
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
