package io.identifycompliance.reference;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.store.ProcessingQueue;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One WireMock server for many references, each under a path of its own: a server for each of two hundred faults would
 * cost more than the checks.
 */
public final class ReferenceHost implements AutoCloseable {
    private static final int HEADER_BYTES = 65_536;
    private static final int ANSWERING_THREADS = 24;
    private static final int CONTAINER_THREADS = 32;

    private final Map<String, Reference> references = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final ScheduledExecutorService executor;
    private final WireMockServer server;

    /** Absent unless a reference is at the root. */
    private volatile @Nullable LocalEndpoints local;

    private ReferenceHost(int port) {
        this.executor = ProcessingQueue.threads();
        this.server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(port)
                .containerThreads(CONTAINER_THREADS)
                .jettyAcceptors(1)
                .jettyHeaderRequestSize(HEADER_BYTES)
                .jettyHeaderResponseSize(HEADER_BYTES)
                .jettyStopTimeout(100L)
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(ANSWERING_THREADS)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .gzipDisabled(true)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.ALWAYS)
                .adminAuthenticator(new ClosedAdmin())
                .httpServerFactory(new RawHttpServerFactory())
                .extensions(new AnswerTransformer(this::answer)));
    }

    /** Starts one on a port of 127.0.0.1, 0 for any that is free; throws {@link PortInUseException} where it is taken. */
    public static ReferenceHost start(int port) {
        ReferenceHost host = new ReferenceHost(port);
        try {
            host.server.start();
        } catch (FatalStartupException e) {
            host.executor.shutdownNow();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw new PortInUseException(port, e);
                }
            }
            throw e;
        }
        host.server.stubFor(any(anyUrl()).willReturn(aResponse()));
        return host;
    }

    /** Starts one on a free port. */
    public static ReferenceHost start() {
        return start(0);
    }

    /** Opens a reference under a path of its own. The port of the options is not regarded. */
    public Reference open(ReferenceOptions options) {
        return open(options, Layer.together());
    }

    /** The same, with a layer of one's own over those of the options. */
    public Reference open(ReferenceOptions options, Layer above) {
        return openAt("/r" + numbers.incrementAndGet(), options, above);
    }

    /** The port on which all references listen. */
    public int port() {
        return server.port();
    }

    /** Ends all references. */
    @Override
    public void close() {
        references.values().forEach(Reference::close);
        server.stop();
        executor.shutdownNow();
    }

    /** Opens the only one, at the root, and with it what a server answers beside the API. */
    Reference openAtRoot(ReferenceOptions options, CallLog log) {
        Reference reference = openAt("", options, log.layer());
        local = new LocalEndpoints(reference, log);
        return reference;
    }

    private Reference openAt(String path, ReferenceOptions options, Layer above) {
        URI root = URI.create("http://127.0.0.1:" + port() + path);
        Reference reference = new Reference(
                root,
                options,
                () -> new ProcessingQueue(executor, options.delay()),
                List.of(Layer.together(options.layers()), above),
                () -> references.remove(path));
        references.put(path, reference);
        return reference;
    }

    private ServerResponse answer(ServerRequest call) {
        LocalEndpoints atRoot = local;
        if (atRoot != null) {
            return atRoot.answer(call);
        }
        int end = call.path().indexOf('/', 1);
        Reference reference = end < 0 ? null : references.get(call.path().substring(0, end));
        return reference == null
                ? ServerResponse.empty(404)
                : reference.answer(new ServerRequest(
                        call.method(), call.path().substring(end), call.query(), call.headers(), call.body()));
    }
}
