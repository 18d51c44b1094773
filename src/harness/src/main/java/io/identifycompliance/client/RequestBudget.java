package io.identifycompliance.client;

import java.util.concurrent.atomic.AtomicLong;

/** How many requests a run may send in all; a hard limit. Thread-safe. */
public final class RequestBudget {
    private final long limit;
    private final AtomicLong sent = new AtomicLong();

    /** At most so many. */
    public RequestBudget(long limit) {
        this.limit = limit;
    }

    /** As many as a run wants. */
    public static RequestBudget unlimited() {
        return new RequestBudget(Long.MAX_VALUE);
    }

    /** Takes one of them. Throws BudgetSpentException if none is left. */
    void take() {
        if (sent.getAndUpdate(now -> Math.min(limit, now + 1)) >= limit) {
            throw new BudgetSpentException("The run has sent all of the " + limit + " requests that it may send.");
        }
    }

    /** How many were sent. */
    public long sent() {
        return sent.get();
    }

    /** How many may still be sent. */
    public long left() {
        return limit - sent.get();
    }
}
