package io.identifycompliance.reference;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Connects WireMock with the reference: a request becomes a {@link ServerRequest}, a {@link ServerResponse} a response.
 */
final class AnswerTransformer implements ResponseDefinitionTransformerV2 {
    private final Function<ServerRequest, ServerResponse> answers;

    AnswerTransformer(Function<ServerRequest, ServerResponse> answers) {
        this.answers = answers;
    }

    @Override
    public String getName() {
        return "identify-reference";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        ServerResponse answer = answers.apply(call(event.getRequest()));
        List<HttpHeader> headers = new ArrayList<>();
        boolean chunked = answer.headers().stream().anyMatch(AnswerTransformer::chunks);
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

    private static ServerRequest call(Request request) {
        String path = request.getUrl();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key().toLowerCase(Locale.ROOT), List.copyOf(header.values()));
        }
        List<String> query = headers.remove(RawRequestFilter.QUERY);
        List<String> contentType = headers.remove(RawRequestFilter.CONTENT_TYPE);
        if (contentType != null) {
            headers.put("content-type", contentType);
        }
        return new ServerRequest(
                        request.getMethod().getName(),
                        path,
                        query == null ? "" : query.get(0),
                        headers,
                        request.getBody() == null ? new byte[0] : request.getBody())
                .withoutSlash();
    }
}
