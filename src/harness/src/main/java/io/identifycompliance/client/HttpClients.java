package io.identifycompliance.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.http.ConnectionReuseStrategy;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.Registry;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.config.SocketConfig;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.LayeredConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.client.DefaultClientConnectionReuseStrategy;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.conn.DefaultProxyRoutePlanner;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.impl.conn.SystemDefaultRoutePlanner;
import org.apache.http.ssl.SSLContextBuilder;

/** The one pooled, keep-alive client behind REST Assured, which by itself opens a connection for each request. */
final class HttpClients {
    /** It would log each kept connection that a target closes. Referenced here, or its level would be lost. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.http");

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    private HttpClients() {}

    /** A client with the actions that close its connections and that make it keep none from now on. */
    record Pooled(HttpClient client, Runnable closing, Runnable keepingNone) {}

    /**
     * A client that sends requests unchanged, follows no redirects and stores no cookies.
     *
     * @throws IllegalArgumentException where the CA certificate cannot be used
     */
    static Pooled pooled(Connection connection, Deadline deadline) {
        Registry<ConnectionSocketFactory> sockets = RegistryBuilder.<ConnectionSocketFactory>create()
                .register("http", PlainConnectionSocketFactory.getSocketFactory())
                .register("https", secure(connection))
                .build();
        var pool = new PoolingHttpClientConnectionManager(sockets, null, null, null, 60, TimeUnit.SECONDS);
        pool.setMaxTotal(connection.maxConnections());
        pool.setDefaultMaxPerRoute(connection.maxConnections());
        // A check before each request would not help: the connection may still close right after it.
        pool.setValidateAfterInactivity(-1);
        int answerTimeout = millis(connection.answerTimeout());
        // Also applies to the TLS and proxy handshakes, before any request is sent.
        pool.setDefaultSocketConfig(SocketConfig.custom()
                .setSoTimeout(answerTimeout)
                .setTcpNoDelay(true)
                .build());
        AtomicBoolean keeping = new AtomicBoolean(true);
        ConnectionReuseStrategy usual = DefaultClientConnectionReuseStrategy.INSTANCE;
        HttpClientBuilder client = HttpClientBuilder.create()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(millis(connection.connectTimeout()))
                        .setSocketTimeout(answerTimeout)
                        .setRedirectsEnabled(false)
                        .setNormalizeUri(false)
                        .build())
                // Whoever spaces and counts the requests repeats them.
                .disableAutomaticRetries()
                .setConnectionReuseStrategy((response, context) -> keeping.get() && usual.keepAlive(response, context))
                .setRequestExecutor(new WatchedExecutor(deadline))
                // All calls have the same client certificate, so any of them may use any connection.
                .disableConnectionState()
                .disableCookieManagement()
                .disableAuthCaching();
        route(client, connection);
        return new Pooled(client.build(), pool::shutdown, () -> {
            keeping.set(false);
            pool.closeIdleConnections(0, TimeUnit.MILLISECONDS);
        });
    }

    /** Uses the given proxy, or else the JVM's settings. */
    private static void route(HttpClientBuilder client, Connection connection) {
        Proxy proxy = connection.proxy();
        if (proxy == null) {
            client.setRoutePlanner(new SystemDefaultRoutePlanner(ProxySelector.getDefault()));
            return;
        }
        HttpHost host = new HttpHost(
                ServerUrl.host(proxy.url()),
                ServerUrl.port(proxy.url()),
                proxy.url().getScheme());
        client.setRoutePlanner(new DefaultProxyRoutePlanner(host));
        if (proxy.user() == null) {
            return;
        }
        if (connection.root().getScheme().equals("https")) {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    new AuthScope(host), new UsernamePasswordCredentials(proxy.user(), proxy.password()));
            client.setDefaultCredentialsProvider(credentials);
        } else {
            String basic = Base64.getEncoder()
                    .encodeToString((proxy.user() + ":" + proxy.password()).getBytes(StandardCharsets.UTF_8));
            client.addInterceptorLast((HttpRequestInterceptor)
                    (request, context) -> request.setHeader("Proxy-Authorization", "Basic " + basic));
        }
    }

    private static int millis(java.time.Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, duration.toMillis());
    }

    private static ConnectionSocketFactory secure(Connection connection) {
        LayeredConnectionSocketFactory sockets = trusting(connection);
        return connection.proxy() == null ? sockets : new ProxyTlsSockets(sockets);
    }

    private static LayeredConnectionSocketFactory trusting(Connection connection) {
        if (!connection.insecure() && connection.caCertificate() == null && connection.clientCertificate() == null) {
            return SSLConnectionSocketFactory.getSocketFactory();
        }
        try {
            SSLContextBuilder context = SSLContextBuilder.create();
            if (connection.clientCertificate() != null) {
                context.loadKeyMaterial(connection.clientCertificate().keys(), new char[0]);
            }
            if (connection.insecure()) {
                return new SSLConnectionSocketFactory(
                        context.loadTrustMaterial(null, (chain, type) -> true).build(), NoopHostnameVerifier.INSTANCE);
            }
            if (connection.caCertificate() != null) {
                context.loadTrustMaterial(trusted(connection.caCertificate()), null);
            }
            return new SSLConnectionSocketFactory(context.build());
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException(
                    "The certificates cannot be used: " + unusable.getMessage()
                            + ". Check --ca-cert and --client-cert.",
                    unusable);
        }
    }

    private static KeyStore trusted(Path file) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(file)) {
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("ca-" + number++, certificate);
            }
        }
        return trusted;
    }
}
