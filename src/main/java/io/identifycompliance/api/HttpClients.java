package io.identifycompliance.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.apache.http.ConnectionReuseStrategy;
import org.apache.http.HttpEntity;
import org.apache.http.client.HttpClient;
import org.apache.http.client.protocol.RequestAcceptEncoding;
import org.apache.http.client.protocol.ResponseContentEncoding;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.entity.BufferedHttpEntity;
import org.apache.http.entity.HttpEntityWrapper;
import org.apache.http.impl.DefaultConnectionReuseStrategy;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.params.CoreConnectionPNames;
import org.apache.http.params.HttpParams;
import org.apache.http.ssl.SSLContextBuilder;

/**
 * The one pooled, keep-alive client behind REST Assured, which by itself opens a connection for each request.
 *
 * <p>REST Assured still asks for the client classes that its library has since deprecated.
 */
@SuppressWarnings("deprecation")
final class HttpClients {
    /** No answer of this contract comes near it; whatever is larger is not read to its end. */
    static final long LARGEST_BODY = 8L * 1024 * 1024;

    /** It would tell the user of each kept connection that a target closes. Held, or its level would be forgotten. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.http");

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    private HttpClients() {}

    /** A client, what closes its connections, and what makes it keep none from now on. */
    record Pooled(HttpClient client, Runnable closing, Runnable keepingNone) {}

    static Pooled pooled(Connection connection, Stopwatch stopwatch) {
        var pool = new org.apache.http.impl.conn.PoolingClientConnectionManager(
                org.apache.http.impl.conn.SchemeRegistryFactory.createDefault(), 60, TimeUnit.SECONDS);
        pool.setMaxTotal(connection.maxConnections());
        pool.setDefaultMaxPerRoute(connection.maxConnections());
        if (connection.insecure() || connection.caCertificate() != null) {
            pool.getSchemeRegistry().register(new Scheme("https", 443, socketFactory(connection)));
        }
        DefaultHttpClient client = new DefaultHttpClient(pool);
        HttpParams params = client.getParams();
        params.setIntParameter(CoreConnectionPNames.CONNECTION_TIMEOUT, millis(connection.connectTimeout()));
        params.setIntParameter(CoreConnectionPNames.SO_TIMEOUT, millis(connection.answerTimeout()));
        params.setBooleanParameter(CoreConnectionPNames.STALE_CONNECTION_CHECK, false);
        params.setBooleanParameter(CoreConnectionPNames.TCP_NODELAY, true);
        // A keep-alive connection may have been closed by the target just before it was used again.
        client.setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(1, false));
        // REST Assured would add its decoders to the shared client once more with each request.
        client.addRequestInterceptor(new RequestAcceptEncoding());
        client.addResponseInterceptor(new ResponseContentEncoding());
        client.addRequestInterceptor(stopwatch::began);
        // REST Assured leaves the body of some answers unread, and with it the connection in use.
        client.addResponseInterceptor((response, context) -> {
            if (response.getEntity() != null) {
                response.setEntity(new BufferedHttpEntity(new Limited(response.getEntity())));
            }
        });
        AtomicBoolean keeping = new AtomicBoolean(true);
        ConnectionReuseStrategy usual = new DefaultConnectionReuseStrategy();
        client.setReuseStrategy((response, context) -> keeping.get() && usual.keepAlive(response, context));
        return new Pooled(client, pool::shutdown, () -> {
            keeping.set(false);
            pool.closeIdleConnections(0, TimeUnit.MILLISECONDS);
        });
    }

    private static int millis(java.time.Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, duration.toMillis());
    }

    private static org.apache.http.conn.ssl.SSLSocketFactory socketFactory(Connection connection) {
        try {
            if (connection.insecure()) {
                SSLContext any = SSLContextBuilder.create()
                        .loadTrustMaterial(null, (chain, type) -> true)
                        .build();
                return new org.apache.http.conn.ssl.SSLSocketFactory(
                        any, org.apache.http.conn.ssl.SSLSocketFactory.ALLOW_ALL_HOSTNAME_VERIFIER);
            }
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            try (InputStream pem = Files.newInputStream(connection.caCertificate())) {
                int number = 0;
                for (Certificate certificate :
                        CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                    trusted.setCertificateEntry("ca-" + number++, certificate);
                }
            }
            return new org.apache.http.conn.ssl.SSLSocketFactory(
                    SSLContextBuilder.create().loadTrustMaterial(trusted, null).build());
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException(
                    "The CA certificate " + connection.caCertificate() + " cannot be used: " + unusable.getMessage()
                            + ". Give a PEM file with --ca-cert.",
                    unusable);
        }
    }

    /** Refuses to read a body without end. */
    private static final class Limited extends HttpEntityWrapper {
        Limited(HttpEntity wrapped) {
            super(wrapped);
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream content = getContent()) {
                content.transferTo(out);
            }
        }

        @Override
        public InputStream getContent() throws IOException {
            return new FilterInputStream(super.getContent()) {
                private long left = LARGEST_BODY;

                @Override
                public int read() throws IOException {
                    int one = super.read();
                    count(one < 0 ? 0 : 1);
                    return one;
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    int some = super.read(bytes, from, length);
                    count(Math.max(0, some));
                    return some;
                }

                private void count(int read) throws IOException {
                    left -= read;
                    if (left < 0) {
                        throw new OversizedBody();
                    }
                }
            };
        }
    }

    /** The answer was too large to be read. */
    static final class OversizedBody extends IOException {
        private static final long serialVersionUID = 1L;

        OversizedBody() {
            super("the answer is larger than " + LARGEST_BODY / 1024 / 1024 + " MiB");
        }
    }
}
