package io.identifycompliance.client;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.ClientProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * HTTP, with REST Assured over one pool of connections. Has no global state.
 *
 * <p>Redirects are answers like any other: a contract that is kept somewhere else is not kept here.
 */
final class RestAssuredTransport implements HttpTransport {
    private static final String USER_AGENT = "identify-compliance/";

    private static final int FORBIDDEN = 403;

    /** What a server of Node names in the body of its 403 where it takes HTTP/2 only. */
    private static final String ALPN = "Missing ALPN Protocol";

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.newConfig()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final Connection connection;
    private final Deadline deadline;
    private final HttpClients.Pooled pooled;
    private final String userAgent;
    private volatile boolean answered;
    private @Nullable Boolean http2Only;

    /**
     * Opens nothing yet.
     *
     * @param version the harness's, for the User-Agent
     */
    RestAssuredTransport(Connection connection, String version) {
        this.connection = connection;
        this.userAgent = USER_AGENT + version;
        deadline = new Deadline(connection.answerTimeout());
        pooled = HttpClients.pooled(connection, deadline);
    }

    /**
     * Sends the request once.
     *
     * @throws StaleConnectionException where the target had closed a connection that was kept; from then on none is kept
     * @throws NoResponseException where no answer came that could be read
     */
    @Override
    public TargetResponse exchange(Request request) {
        try {
            TargetResponse response = send(request);
            if (isSecure() && response.status() == FORBIDDEN && response.body().contains(ALPN)) {
                throw new NoResponseException(http2Only());
            }
            return response;
        } catch (WatchedExecutor.ClosedBeforeUse stale) {
            pooled.keepingNone().run();
            throw new StaleConnectionException(failure(stale.failure()));
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    private TargetResponse send(Request request) throws IOException {
        long start = System.nanoTime();
        try (Deadline.Run watched = deadline.start()) {
            try {
                URI url = URI.create(connection.root() + request.pathAndQuery());
                Response response = specification(request)
                        .filter(new RawSendFilter(pooled.client(), url))
                        .request(request.method(), url.toString());
                answered = true;
                byte[] body = response.asByteArray();
                return new TargetResponse(
                        response.statusCode(),
                        reason(response.statusLine()),
                        headers(response.headers()),
                        text(body),
                        millisSince(start));
            } catch (Exception failed) {
                if (watched.expired()) {
                    throw new SocketTimeoutException("no whole answer");
                }
                if (failed.getCause() instanceof IOException io) {
                    throw io;
                }
                throw new IOException(failed.toString(), failed);
            }
        }
    }

    private RequestSpecification specification(Request request) {
        RequestSpecification spec = RestAssured.given()
                .config(CONFIG)
                .urlEncodingEnabled(false)
                .disableCsrf()
                .headers(sent(request));
        if (request.body() != null) {
            spec.body(request.body());
        }
        return spec;
    }

    /** What every request says, then what this one says, then what one has to say. */
    private Headers sent(Request request) {
        List<Header> headers = new ArrayList<>();
        connection.headers().forEach(h -> headers.add(new Header(h.name(), h.value())));
        request.headers().forEach(h -> headers.add(new Header(h.name(), h.value())));
        for (Header usual : List.of(new Header("User-Agent", userAgent), new Header("Accept", "*/*"))) {
            if (headers.stream().noneMatch(h -> h.hasSameNameAs(usual))) {
                headers.add(usual);
            }
        }
        return new Headers(headers);
    }

    private static List<Request.Header> headers(Headers headers) {
        List<Request.Header> list = new ArrayList<>();
        headers.forEach(h -> list.add(new Request.Header(h.getName(), h.getValue())));
        return list;
    }

    /** What stands behind version and status. */
    private static String reason(String statusLine) {
        String[] parts = statusLine.split(" ", 3);
        return parts.length < 3 ? "" : parts[2].strip();
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private NoResponseException failure(IOException cause) {
        String sentence =
                speaksHttp2Alone(cause) ? http2Only() : new ConnectionFailure(connection).sentence(cause, answered);
        return new NoResponseException(sentence, cause);
    }

    private boolean isSecure() {
        return connection.root().getScheme().equals("https");
    }

    private String http2Only() {
        return connection.root().getRawAuthority()
                + " speaks HTTP/2 only, and the harness HTTP/1.1. Let the server take"
                + " HTTP/1.1 as well, or name a gateway that does.";
    }

    /** Asked once, of a server that has not given one answer. */
    private boolean speaksHttp2Alone(IOException cause) {
        boolean notHttp1 = cause instanceof NoHttpResponseException
                || cause instanceof ClientProtocolException
                || (cause instanceof SocketException && !(cause instanceof ConnectException))
                || cause instanceof SSLException;
        if (answered || !notHttp1 || connection.proxy() != null) {
            return false;
        }
        synchronized (this) {
            if (http2Only == null) {
                http2Only = Http2Probe.answers(connection.root(), connection.connectTimeout());
            }
            return http2Only;
        }
    }

    @Override
    public void close() {
        deadline.close();
        pooled.closing().run();
    }
}
