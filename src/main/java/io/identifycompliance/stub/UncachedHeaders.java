package io.identifycompliance.stub;

import com.github.tomakehurst.wiremock.common.JettySettings;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import org.eclipse.jetty.io.NetworkTrafficListener;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A server that reads each header anew.
 *
 * <p>Jetty remembers the header lines of a connection without regard to case: a key in the wrong case would be taken
 * for the right one that came before it on the same connection.
 */
final class UncachedHeaders extends Jetty11HttpServer {
    UncachedHeaders(Options options, AdminRequestHandler admin, StubRequestHandler stub) {
        super(options, admin, stub);
    }

    @Override
    protected ServerConnector createHttpConnector(
            String bindAddress, int port, JettySettings settings, NetworkTrafficListener listener) {
        ServerConnector connector = super.createHttpConnector(bindAddress, port, settings, listener);
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setHeaderCacheSize(0);
        return connector;
    }
}
