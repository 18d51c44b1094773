package io.identifycompliance.client;

import java.util.concurrent.locks.LockSupport;

/** A monotonic clock in nanoseconds from a fixed origin, and the only means of waiting. */
public interface MonotonicClock {
    /** Now. Only differences between two of these mean anything. */
    long nanoTime();

    /** Returns at that moment, or at once where it has passed. Interruption ends the wait early and stays set. */
    void waitUntil(long nanoTime);

    /** The clock of {@link System#nanoTime()}. */
    static MonotonicClock system() {
        return SystemClock.INSTANCE;
    }

    /** The real time. */
    enum SystemClock implements MonotonicClock {
        INSTANCE;

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void waitUntil(long nanoTime) {
            long left = nanoTime - nanoTime();
            while (left > 0 && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(left);
                left = nanoTime - nanoTime();
            }
        }
    }
}
