package io.identifycompliance.reference;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Translates between WireMock and the reference, without decoding anything. */
final class WireMockMessages {
    private WireMockMessages() {}

    /** The request as it was sent; its query and content type may have been hidden by a {@link RawRequestFilter}. */
    static ServerRequest request(Request request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key().toLowerCase(Locale.ROOT), List.copyOf(header.values()));
        }
        String url = request.getUrl();
        int mark = url.indexOf('?');
        List<String> hidden = headers.remove(RawRequestFilter.QUERY);
        String query = mark < 0 ? "" : url.substring(mark + 1);
        List<String> contentType = headers.remove(RawRequestFilter.CONTENT_TYPE);
        if (contentType != null) {
            headers.put("content-type", contentType);
        }
        return new ServerRequest(
                        request.getMethod().getName(),
                        mark < 0 ? url : url.substring(0, mark),
                        hidden == null ? query : hidden.get(0),
                        headers,
                        request.getBody() == null ? new byte[0] : request.getBody())
                .withoutSlash();
    }

    /** The response, held back as long as it says. */
    static ResponseDefinition response(ServerResponse answer) {
        List<HttpHeader> headers = new ArrayList<>();
        boolean chunked = answer.headers().stream().anyMatch(WireMockMessages::chunks);
        answer.headers().stream()
                .filter(header -> !chunks(header))
                .forEach(header -> headers.add(new HttpHeader(header.name(), header.value())));
        if (!chunked) {
            headers.add(new HttpHeader("Content-Length", Integer.toString(answer.body().length)));
        }
        ResponseDefinitionBuilder response = new ResponseDefinitionBuilder()
                .withStatus(answer.status())
                .withHeaders(new HttpHeaders(headers))
                .withBody(answer.body());
        if (!answer.after().isZero()) {
            response.withFixedDelay((int) answer.after().toMillis());
        }
        return response.build();
    }

    /** Without a length WireMock sends the body in chunks. */
    private static boolean chunks(ServerResponse.Header header) {
        return header.name().equalsIgnoreCase("Transfer-Encoding");
    }
}
