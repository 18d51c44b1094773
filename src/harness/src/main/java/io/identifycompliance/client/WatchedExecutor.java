package io.identifycompliance.client;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpConnectionMetrics;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;

/** Starts the deadline of each exchange, and tells a kept connection that the target had closed from other failures. */
final class WatchedExecutor extends HttpRequestExecutor {
    private final Deadline deadline;

    WatchedExecutor(Deadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public HttpResponse execute(HttpRequest request, HttpClientConnection connection, HttpContext context)
            throws IOException, HttpException {
        deadline.carriedBy(connection);
        HttpConnectionMetrics metrics = connection.getMetrics();
        boolean isKept = metrics.getRequestCount() > 0;
        long receivedBefore = metrics.getReceivedBytesCount();
        try {
            return super.execute(request, connection, context);
        } catch (IOException failed) {
            boolean tookTooLong = failed instanceof SocketTimeoutException;
            if (isKept && !tookTooLong && metrics.getReceivedBytesCount() == receivedBefore) {
                throw new ClosedBeforeUse(failed);
            }
            throw failed;
        }
    }

    /** A connection had served other requests, and ended before a byte of this answer came. */
    static final class ClosedBeforeUse extends IOException {
        private static final long serialVersionUID = 1L;

        private final IOException failure;

        ClosedBeforeUse(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        /** How it showed. */
        IOException failure() {
            return failure;
        }
    }
}
