package io.identifycompliance.reference;

import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.store.ProcessingQueue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * References without a socket: requests are passed to them directly. Requests and responses are treated as the server
 * would treat them, so that there is no difference.
 *
 * <p>Without a delay, a request is processed on the calling thread before it is answered: concurrent requests on
 * several threads are processed on as many.
 */
public final class UnconnectedReferences implements AutoCloseable {
    private static final int WORKERS = 4;

    private final AtomicInteger numbers = new AtomicInteger();
    private final ScheduledThreadPoolExecutor executor;

    /** None yet. */
    public UnconnectedReferences() {
        executor = new ScheduledThreadPoolExecutor(WORKERS, work -> {
            Thread thread = new Thread(work, "reference-processing");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Opens one, with that layer over what the options name. The port of the options is ignored. */
    public Reference open(ReferenceOptions options, Layer... over) {
        List<Layer> layers = new ArrayList<>(options.layers());
        layers.addAll(List.of(over));
        URI root = URI.create("http://reference-" + numbers.incrementAndGet() + ".invalid");
        return new Reference(
                root, options, () -> new ProcessingQueue(executor, Runnable::run, options.delay()), layers, () -> {});
    }

    /** Hands a request to a reference, its path below the reference's root. It is not held back: see the answer. */
    public static ServerResponse answer(Reference reference, ServerRequest call) {
        ServerResponse answer = reference.answer(new ServerRequest(
                        call.method().toUpperCase(Locale.ROOT), call.path(), call.query(), call.headers(), call.body())
                .withoutSlash());
        boolean chunked =
                answer.headers().stream().anyMatch(header -> header.name().equalsIgnoreCase("Transfer-Encoding"));
        return chunked ? answer : answer.and("Content-Length", Integer.toString(answer.body().length));
    }

    /** Ends all of them. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
