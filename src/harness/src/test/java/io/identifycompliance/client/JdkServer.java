package io.identifycompliance.client;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLContext;

/** The server of the JDK on a free local port, which answers without delay. The only place that creates one. */
public final class JdkServer {
    private static final int BACKLOG = 256;

    static {
        // Read once, with the first server of the JVM: else each answer waits 40 ms for the client's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private JdkServer() {}

    /** One that is not started yet. */
    public static HttpServer create() throws IOException {
        return HttpServer.create(address(), BACKLOG);
    }

    /** The same with TLS. */
    public static HttpsServer create(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(address(), BACKLOG);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    private static InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
