package io.identifycompliance.reference;

import com.github.tomakehurst.wiremock.common.JettySettings;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty12.Jetty12HttpServer;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.io.NetworkTrafficListener;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/**
 * WireMock's own server with a {@link RawRequestFilter} before it, and each header read anew.
 *
 * <p>Jetty remembers the header lines of a connection without regard to case: a key in the wrong case would be mistaken
 * for the right one sent earlier on the same connection.
 */
final class RawHttpServerFactory implements HttpServerFactory {
    @Override
    public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        return new Jetty12HttpServer(options, admin, stubs) {
            @Override
            protected ServerConnector createHttpConnector(
                    String address, int port, JettySettings settings, NetworkTrafficListener listener) {
                ServerConnector connector = super.createHttpConnector(address, port, settings, listener);
                connector
                        .getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration()
                        .setHeaderCacheSize(0);
                return connector;
            }

            @Override
            protected void decorateMockServiceContextBeforeConfig(ServletContextHandler context) {
                FilterHolder filter = new FilterHolder(new RawRequestFilter());
                filter.setAsyncSupported(true);
                context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
            }
        };
    }
}
