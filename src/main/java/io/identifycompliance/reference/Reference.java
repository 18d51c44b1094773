package io.identifycompliance.reference;

import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.points.Points;
import io.identifycompliance.reference.server.Endpoints;
import io.identifycompliance.reference.store.ProcessingQueue;
import java.net.URI;
import java.util.List;

/** One implementation of the contract, with profiles, variants and faults of its own, at a path of a host. */
public final class Reference implements AutoCloseable {
    private final URI root;
    private final ReferenceOptions options;
    private final ProcessingQueue processing;
    private final Endpoints endpoints;
    private final Runnable onClose;

    Reference(URI root, ReferenceOptions options, ProcessingQueue processing, List<Layer> layers, Runnable onClose) {
        this.root = root;
        this.options = options;
        this.processing = processing;
        Points points = Layer.together(layers).apply(Points.RIGHT);
        this.endpoints = new Endpoints(root, options.publicKey(), options.privateKey(), processing, points);
        this.onClose = onClose;
    }

    /** Where it listens, without a trailing slash. */
    public URI root() {
        return root;
    }

    /** The options that it was opened with. */
    public ReferenceOptions options() {
        return options;
    }

    /** Drops what waits to be processed; answers nothing any more. */
    @Override
    public void close() {
        processing.close();
        onClose.run();
    }

    ServerResponse answer(ServerRequest call) {
        return endpoints.answer(call).later(options.latency());
    }
}
