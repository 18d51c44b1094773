package io.identifycompliance.run;

import io.identifycompliance.client.MonotonicClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still until somebody waits, and then jumps. */
public final class FakeClock implements MonotonicClock {
    private static final long START = 7_000_000_000L;

    private final List<Duration> waits = new ArrayList<>();
    private long now = START;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void waitUntil(long nanoTime) {
        if (nanoTime > now) {
            waits.add(Duration.ofNanos(nanoTime - now));
            now = nanoTime;
        }
    }

    /** How long has passed since the clock was made. */
    public Duration passed() {
        return Duration.ofNanos(now - START);
    }

    public List<Duration> waits() {
        return List.copyOf(waits);
    }
}
