package io.identifycompliance.wrong;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import io.identifycompliance.client.JdkServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** The service behind the server of the JDK. */
public final class WrongServer implements AutoCloseable {
    /** The public key that it takes. */
    public static final String PUBLIC_KEY = Service.PUBLIC_KEY;

    /** The private key that it takes. */
    public static final String PRIVATE_KEY = Service.PRIVATE_KEY;

    private final Service service;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Starts it; right in everything where the fault is null. */
    public WrongServer(ServiceFault fault) throws IOException {
        this(fault, null);
    }

    /** With TLS, where there is a context for it. */
    WrongServer(ServiceFault fault, SSLContext tls) throws IOException {
        service = new Service(fault);
        server = tls == null ? JdkServer.create() : JdkServer.create(tls);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The URL to name as target. */
    public String root() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:"
                + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        service.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Service.Reply reply = service.answer(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    name -> exchange.getRequestHeaders().getFirst(name),
                    body);
            if (service.allowsOrigins()) {
                exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
                exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "GET, POST");
                exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "Content-Type");
            }
            reply.more().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            if (reply.type() != null) {
                exchange.getResponseHeaders().set("Content-Type", reply.type());
            }
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }
}
