package io.identifycompliance.reference;

import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.points.Points;
import io.identifycompliance.reference.server.Endpoints;
import io.identifycompliance.reference.store.ProcessingQueue;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One implementation of the contract, with profiles, variants and faults of its own, at a path of a host. */
public final class Reference implements AutoCloseable {
    private record Content(ProcessingQueue processing, Endpoints endpoints) {}

    private final URI root;
    private final ReferenceOptions options;
    private final Supplier<ProcessingQueue> queues;
    private final List<Layer> layers;
    private final Runnable onClose;
    private volatile Content content;

    Reference(
            URI root,
            ReferenceOptions options,
            Supplier<ProcessingQueue> queues,
            List<Layer> layers,
            Runnable onClose) {
        this.root = root;
        this.options = options;
        this.queues = queues;
        this.layers = List.copyOf(layers);
        this.onClose = onClose;
        this.content = empty();
    }

    /** Where it listens, without a trailing slash. */
    public URI root() {
        return root;
    }

    /** The options that it was opened with. */
    public ReferenceOptions options() {
        return options;
    }

    /** How many people it has. */
    public int people() {
        return content.endpoints().people();
    }

    /** Drops what waits to be processed; answers nothing any more. */
    @Override
    public void close() {
        content.processing().close();
        onClose.run();
    }

    /** Removes all profiles, and what waits to be processed. */
    void reset() {
        Content before = content;
        content = empty();
        before.processing().close();
    }

    /** Adds a profile at once; gives its id, empty where another profile has one of the identifiers. */
    Optional<String> add(IdentifyUpdate attributes) {
        return content.endpoints().add(attributes);
    }

    ServerResponse answer(ServerRequest call) {
        return content.endpoints().answer(call).later(options.latency());
    }

    private Content empty() {
        ProcessingQueue processing = queues.get();
        Points points = Layer.together(layers).apply(Points.RIGHT);
        return new Content(
                processing, new Endpoints(root, options.publicKey(), options.privateKey(), processing, points));
    }
}
