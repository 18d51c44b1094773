package io.identifycompliance.client;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpConnection;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Ends an exchange that takes too long as a whole. A read timeout alone would let a target that sends one byte a second
 * block a scenario forever.
 */
final class Deadline implements AutoCloseable {
    private final Duration limit;
    private final ThreadLocal<Run> current = new ThreadLocal<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "answer-timeout");
        thread.setDaemon(true);
        return thread;
    });

    Deadline(Duration limit) {
        this.limit = limit;
    }

    /** Starts to watch the exchange that this thread is about to make. */
    Run start() {
        Run run = new Run();
        current.set(run);
        return run;
    }

    /**
     * Starts the timeout once a connection carries the exchange: waiting for a connection is not the target's fault.
     */
    HttpRequestExecutor executor() {
        return new HttpRequestExecutor() {
            @Override
            public HttpResponse execute(HttpRequest request, HttpClientConnection connection, HttpContext context)
                    throws IOException, HttpException {
                Run run = current.get();
                if (run != null) {
                    run.over(connection);
                }
                return super.execute(request, connection, context);
            }
        };
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
