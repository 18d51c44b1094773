package io.identifycompliance.client;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * Ends an exchange that takes too long as a whole. A read timeout alone would let a target that sends one byte a second
 * block a scenario forever.
 */
final class Deadline implements AutoCloseable {
    private final Duration limit;
    private final ThreadLocal<Run> current = new ThreadLocal<>();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "answer-timeout");
        thread.setDaemon(true);
        return thread;
    });

    Deadline(Duration limit) {
        this.limit = limit;
        // Thousands of exchanges end before the timeout of the first one is over.
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Starts to watch the exchange that this thread is about to make. */
    Run start() {
        Run run = new Run();
        current.set(run);
        return run;
    }

    /**
     * Starts the timeout of this thread's exchange, which that connection carries from now on: waiting for a connection is
     * not the target's fault.
     */
    void carriedBy(HttpConnection connection) {
        Run run = current.get();
        if (run != null) {
            run.over(connection);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** One watched exchange. */
    final class Run implements AutoCloseable {
        private @Nullable ScheduledFuture<?> alarm;
        private volatile boolean expired;

        private void over(HttpConnection connection) {
            close();
            alarm = clock.schedule(() -> abort(connection), limit.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void abort(HttpConnection connection) {
            expired = true;
            try {
                connection.shutdown();
            } catch (IOException alreadyGone) {
                expired = true;
            }
        }

        boolean expired() {
            return expired;
        }

        @Override
        public void close() {
            if (alarm != null) {
                alarm.cancel(false);
            }
        }
    }
}
