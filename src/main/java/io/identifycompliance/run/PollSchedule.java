package io.identifycompliance.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** How fast the target processes, as measured, and so how often it is worth asking. Thread-safe. */
public final class PollSchedule {
    private static final Duration LONGEST_INTERVAL = Duration.ofMillis(250);
    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(8);
    private static final int ENOUGH = 5_000;
    private static final int MANY_NEVER_SHOWED = 24;
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(2);
    private static final int TIMES_THE_SLOWEST = 5;

    private final boolean near;
    private final List<Long> samples = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger neverShowed = new AtomicInteger();
    private volatile long typicalNanos;

    /** Unknown until calibrated. */
    public PollSchedule() {
        this(false);
    }

    private PollSchedule(boolean near) {
        this.near = near;
    }

    /** For a target in this process, which has processed a request by the time it answers: asking costs nothing. */
    public static PollSchedule near() {
        return new PollSchedule(true);
    }

    /** The calibration found that a change shows after this long. */
    public void calibrated(List<Duration> measured) {
        List<Long> nanos = measured.stream().map(Duration::toNanos).sorted().toList();
        typicalNanos = near || nanos.isEmpty() ? 0 : nanos.get(nanos.size() / 2);
        measured.forEach(this::sample);
    }

    /** One more change showed after this long. */
    public void sample(Duration took) {
        if (samples.size() < ENOUGH) {
            samples.add(took.toMillis());
        }
    }

    /** A change never showed, in all the time that it was given. */
    void neverShowed() {
        neverShowed.incrementAndGet();
    }

    /**
     * How long to wait for a change: the whole limit. A target on which many changes never showed does not comply in any
     * case; from then on it gets a multiple of the time that the slowest change took.
     */
    public Duration limiter(Duration limit) {
        if (neverShowed.get() < MANY_NEVER_SHOWED) {
            return limit;
        }
        long slowest = samples().stream().mapToLong(Long::longValue).max().orElse(0);
        Duration less = Duration.ofMillis(Math.max(LEAST_PATIENCE.toMillis(), TIMES_THE_SLOWEST * slowest));
        return less.compareTo(limit) < 0 ? less : limit;
    }

    /** When after sending it is worth asking for the first time. */
    public Duration firstLook() {
        return Duration.ofNanos(typicalNanos);
    }

    /** How long to wait before asking for the n-th time again, n from 1: growing, between fixed bounds. */
    public Duration before(int again) {
        long base = Math.max(SHORTEST_INTERVAL.toNanos(), typicalNanos / 8);
        double grown = base * Math.pow(1.5, Math.min(again, 20));
        return Duration.ofNanos((long) Math.min(grown, LONGEST_INTERVAL.toNanos()));
    }

    /** All samples so far, in milliseconds. */
    public List<Long> samples() {
        synchronized (samples) {
            return List.copyOf(samples);
        }
    }
}
