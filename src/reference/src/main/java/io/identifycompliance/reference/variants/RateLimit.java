package io.identifycompliance.reference.variants;

/** Counts calls in whole seconds. */
final class RateLimit {
    private static final long SECOND = 1_000_000_000L;

    private final int callsASecond;
    private long second;
    private int calls;

    RateLimit(int callsASecond) {
        this.callsASecond = callsASecond;
    }

    synchronized boolean allows() {
        long now = System.nanoTime() / SECOND;
        if (now != second) {
            second = now;
            calls = 0;
        }
        return ++calls <= callsASecond;
    }
}
