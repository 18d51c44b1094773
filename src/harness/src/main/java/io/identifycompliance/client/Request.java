package io.identifycompliance.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, ready to be sent as it stands.
 *
 * @param pathAndQuery from the first slash after the target's root, already encoded
 * @param body null where there is none
 */
public record Request(
        String method,
        String pathAndQuery,
        List<Header> headers,
        @Nullable String body) {
    /** One header line. */
    public record Header(String name, String value) {}

    /** Copies the headers. */
    public Request {
        headers = List.copyOf(headers);
    }

    /** A request without headers or body. */
    public static Request of(String method, String pathAndQuery) {
        return new Request(method, pathAndQuery, List.of(), null);
    }

    /** The same with one header more. */
    public Request with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Request(method, pathAndQuery, more, body);
    }

    /** The same with a body of that content type. */
    public Request withBody(String contentType, String text) {
        Request typed = with("Content-Type", contentType);
        return new Request(method, pathAndQuery, typed.headers, text);
    }
}
