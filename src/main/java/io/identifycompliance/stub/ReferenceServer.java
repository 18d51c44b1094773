package io.identifycompliance.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The reference implementation, listening on the loopback address: right by the contract, on both wire formats. */
public final class ReferenceServer implements AutoCloseable {
    private final WireMockServer server;
    private final ScheduledExecutorService processing;

    private ReferenceServer(ReferenceOptions options) {
        processing = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "reference-processing");
            thread.setDaemon(true);
            return thread;
        });
        Store store = new Store();
        long delay = options.delay().toMillis();
        java.util.function.Consumer<Attempt> queue =
                attempt -> processing.schedule(() -> store.identify(attempt), delay, TimeUnit.MILLISECONDS);
        List<Dialect> dialects =
                List.of(new Dialect2022(options, store, queue), new DialectRevision(options, store, queue));
        server = new WireMockServer(wireMockConfig()
                .bindAddress("127.0.0.1")
                .port(options.port())
                .disableRequestJournal()
                .containerThreads(80)
                .httpServerFactory(UncachedHeaders::new)
                .jettyAcceptors(1)
                .jettyAcceptQueueSize(512)
                .notifier(new Slf4jNotifier(false))
                .extensions(new Transformer(dialects)));
        server.stubFor(any(anyUrl()));
    }

    /**
     * Starts it.
     *
     * @throws IllegalStateException where the port is taken, with a sentence for the user
     */
    public static ReferenceServer start(ReferenceOptions options) {
        ReferenceServer reference = new ReferenceServer(options);
        try {
            reference.server.start();
        } catch (FatalStartupException taken) {
            reference.close();
            throw new IllegalStateException(
                    "Port " + options.port() + " is taken. Name another with --port, or 0 for a free one.", taken);
        }
        return reference;
    }

    /** The URL to name as target. */
    public URI root() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        processing.shutdownNow();
        server.stop();
    }

    /** Hands each request to the dialects, and lets any page of any origin read the answer. */
    private record Transformer(List<Dialect> dialects) implements ResponseDefinitionTransformerV2 {
        @Override
        public String getName() {
            return "reference";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            Request request = event.getRequest();
            if (request.getMethod().getName().equals("OPTIONS")) {
                return preflight(request);
            }
            Call call = Call.of(
                    request.getMethod().getName(), request.getUrl(), request::getHeader, request.getBodyAsString());
            Reply reply = dialects.stream()
                    .map(d -> d.answer(call))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseGet(() -> Reply.text(404, "text/html", "<html>Not found</html>"));
            ResponseDefinitionBuilder response = allowed(new ResponseDefinitionBuilder().withStatus(reply.status()));
            if (reply.contentType() != null) {
                response.withHeader("Content-Type", reply.contentType());
            }
            return response.withBody(reply.body()).build();
        }

        private static ResponseDefinition preflight(Request request) {
            return allowed(new ResponseDefinitionBuilder().withStatus(204))
                    .withHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                    .withHeader("Access-Control-Allow-Headers", "Content-Type, Revision, Accept")
                    .build();
        }

        private static ResponseDefinitionBuilder allowed(ResponseDefinitionBuilder response) {
            return response.withHeader("Access-Control-Allow-Origin", "*");
        }
    }
}
