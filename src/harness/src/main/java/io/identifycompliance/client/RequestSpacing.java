package io.identifycompliance.client;

import java.util.ArrayDeque;

/**
 * How closely requests may follow each other: as close as the user allows, and where the target asked for a pause, a
 * little slower than what it had served until then. Without a further refusal it becomes quicker again, step by step.
 *
 * <p>Times are those of {@link System#nanoTime()}, in nanoseconds, and are handed in. Not thread-safe.
 */
final class RequestSpacing {
    private static final long SECOND = 1_000_000_000L;

    private static final long SLOWEST = SECOND / 10;
    private static final long AS_IF_NONE = SECOND / 1000;
    private static final double SLOWER = 1.25;
    private static final double QUICKER = 0.9;

    /** After so many steps without a refusal, the limit, if any, is far off. */
    private static final int STEADY = 5;

    private static final double MUCH_QUICKER = 0.5;

    private final long least;
    private final ArrayDeque<Long> served = new ArrayDeque<>();
    private long between;
    private long nextFree;

    /** When the interval last changed, or from when on it applies. */
    private long stepped;

    private int steps;

    /** At most so many requests a second; 0 for as many as the target takes. */
    RequestSpacing(int requestsPerSecond, long now) {
        least = requestsPerSecond > 0 ? SECOND / requestsPerSecond : 0;
        between = least;
        nextFree = now;
        stepped = now - 1;
    }

    /** When the next request may be sent; asking takes the turn. */
    long turn(long now) {
        if (between > least && now - stepped > SECOND) {
            steps++;
            between = Math.max(least, (long) (between * (steps > STEADY ? MUCH_QUICKER : QUICKER)));
            between = between < AS_IF_NONE ? least : between;
            stepped = now;
        }
        long turn = Math.max(nextFree, now);
        nextFree = turn + between;
        return turn;
    }

    /** A request was served. */
    void served(long now) {
        served.addLast(now);
        forget(now);
    }

    /** A request was refused for coming too soon. Refusals until the time from which all may ask again are one. */
    void refused(long now, long quietUntil) {
        forget(now);
        boolean another = now - stepped > 0;
        if (another) {
            long seen = SECOND / Math.max(1, served.size());
            between = Math.max(least, Math.min(SLOWEST, (long) (Math.max(seen, between) * SLOWER)));
        }
        steps = 0;
        stepped = Math.max(now, quietUntil);
        nextFree = Math.max(now, quietUntil);
    }

    private void forget(long now) {
        while (!served.isEmpty() && now - served.getFirst() > SECOND) {
            served.removeFirst();
        }
    }
}
