package io.identifycompliance.client;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Cookies;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.ByteArrayEntity;

/**
 * Sends what REST Assured has put together, and reads the answer to its end.
 *
 * <p>The last filter of REST Assured does the same and rather more, for a millisecond of the processor's time a request.
 * This one ends the chain before it, sends the URL as it stands, and gives the connection back whatever the answer is.
 */
final class RawSendFilter implements Filter {
    /** No answer of this contract comes near it; whatever is larger is not read to its end. In bytes. */
    static final int LARGEST_BODY = 8 * 1024 * 1024;

    /** Methods whose requests without a body should say so (RFC 9110, 8.6). */
    private static final Set<String> EXPECTED_TO_HAVE_A_BODY = Set.of("POST", "PUT", "PATCH");

    private static final byte[] EMPTY = {};

    /** What answers are copies of: to make one from nothing takes the whole configuration anew. */
    private static final Response BLANK =
            new ResponseBuilder().setStatusCode(200).setCookies(new Cookies()).build();

    private final HttpClient client;
    private final URI url;

    /**
     * Sends one request.
     *
     * @param url to where, already encoded
     */
    RawSendFilter(HttpClient client, URI url) {
        this.client = client;
        this.url = url;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        RequestBuilder builder = RequestBuilder.create(request.getMethod()).setUri(url);
        request.getHeaders().forEach(h -> builder.addHeader(h.getName(), h.getValue()));
        String body = request.getBody();
        if (body != null) {
            builder.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8)));
        } else if (EXPECTED_TO_HAVE_A_BODY.contains(request.getMethod())) {
            builder.setEntity(new ByteArrayEntity(EMPTY));
        }
        try {
            return client.execute(builder.build(), RawSendFilter::response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Response response(HttpResponse answer) throws IOException {
        return new ResponseBuilder()
                .clone(BLANK)
                .setStatusCode(answer.getStatusLine().getStatusCode())
                .setStatusLine(answer.getStatusLine().toString())
                .setHeaders(new Headers(Arrays.stream(answer.getAllHeaders())
                        .map(h -> new Header(h.getName(), h.getValue()))
                        .toList()))
                .setBody(body(answer.getEntity()))
                .build();
    }

    private static byte[] body(HttpEntity entity) throws IOException {
        if (entity == null) {
            return EMPTY;
        }
        InputStream content = entity.getContent();
        byte[] read = content.readNBytes(LARGEST_BODY + 1);
        if (read.length > LARGEST_BODY) {
            // Not closed here, which would read the rest: the client ends the connection.
            throw new OversizedBody();
        }
        content.close();
        return read;
    }

    /** The answer was too large to be read. */
    static final class OversizedBody extends IOException {
        private static final long serialVersionUID = 1L;

        OversizedBody() {
            super("the answer is larger than " + LARGEST_BODY / 1024 / 1024 + " MiB");
        }
    }
}
