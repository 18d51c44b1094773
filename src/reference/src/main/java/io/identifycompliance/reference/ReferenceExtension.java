package io.identifycompliance.reference;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.store.ProcessingQueue;
import io.identifycompliance.reference.wire.RequestPaths;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The reference implementation in a WireMock server that a test has already: it answers the paths of the API, unless a
 * stub does.
 *
 * <pre>{@code
 * ReferenceExtension reference = new ReferenceExtension();
 * WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort().extensions(reference));
 * }</pre>
 *
 * <p>It needs nothing of Jetty, so WireMock may run on any. What WireMock refuses by itself, it cannot answer: a query or a
 * form with an invalid escape. {@link ReferenceServer} does.
 */
public final class ReferenceExtension implements ResponseDefinitionTransformerV2 {
    private final ReferenceOptions options;
    private final CallLog log;
    private @Nullable ScheduledExecutorService executor;
    private @Nullable Reference reference;
    private @Nullable LocalEndpoints endpoints;

    /** With fake keys, without delay. */
    public ReferenceExtension() {
        this(ReferenceOptions.defaults());
    }

    /** With those options, of which the port is not regarded. Throws IllegalArgumentException for an unknown name. */
    public ReferenceExtension(ReferenceOptions options) {
        this(options, CallLog.none());
    }

    /** The same; each call, and what became of it, is logged in a line or two, without the keys. */
    public ReferenceExtension(ReferenceOptions options, Consumer<String> log) {
        this(options, CallLog.to(log, options));
    }

    private ReferenceExtension(ReferenceOptions options, CallLog log) {
        options.layers();
        this.options = options;
        this.log = log;
    }

    @Override
    public String getName() {
        return "identify-compliance-reference";
    }

    /** The public key that it accepts. */
    public String publicKey() {
        return options.publicKey();
    }

    /** The private key that it accepts. */
    public String privateKey() {
        return options.privateKey();
    }

    /** Removes all profiles, and what waits to be processed. */
    public synchronized void reset() {
        if (reference != null) {
            reference.reset();
        }
    }

    /** How many people it has. */
    public synchronized int people() {
        return reference == null ? 0 : reference.people();
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        ServerRequest call = WireMockMessages.request(event.getRequest());
        return event.getResponseDefinition().wasConfigured() || !isOurs(call)
                ? event.getResponseDefinition()
                : WireMockMessages.response(endpoints(event.getRequest()).answer(call));
    }

    /** Removes all profiles and ends its threads, as WireMock asks for when it is shut down; the next call starts anew. */
    @Override
    public synchronized void stop() {
        if (reference != null) {
            reference.close();
            reference = null;
            endpoints = null;
        }
        if (executor != null) {
            executor.shutdownNow();
            executor = null;
        }
    }

    private static boolean isOurs(ServerRequest call) {
        return RequestPaths.isKnown(call) || call.path().startsWith(LocalEndpoints.PREFIX + "/");
    }

    /** Opened by the first call, which knows the port. */
    private synchronized LocalEndpoints endpoints(Request first) {
        if (endpoints == null) {
            String url = first.getAbsoluteUrl();
            ScheduledExecutorService threads = ProcessingQueue.threads();
            Reference opened = new Reference(
                    URI.create(url.substring(0, url.length() - first.getUrl().length())),
                    options,
                    () -> new ProcessingQueue(threads, options.delay()),
                    List.of(Layer.together(options.layers()), log.layer()),
                    () -> {});
            executor = threads;
            reference = opened;
            endpoints = new LocalEndpoints(opened, log);
        }
        return endpoints;
    }
}
