package io.identifycompliance.reference.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came, undecoded: the contract speaks of raw, percent-encoded and base64 forms, so nothing may have
 * been unescaped on the way.
 *
 * @param method in upper case
 * @param path as sent, below the reference's root, without a trailing slash
 * @param query as sent, without the question mark; empty where there is none
 * @param headers by their names in lower case
 */
public record ServerRequest(String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

    /** A header of our own: the path was sent with a slash at its end. */
    public static final String SLASHED = "x-sent-with-a-slash";

    /** The same request without a slash at the end of its path. */
    public ServerRequest withoutSlash() {
        return path.length() > 1 && path.endsWith("/")
                ? new ServerRequest(method, path.substring(0, path.length() - 1), query, headers, body)
                        .withHeader(SLASHED, "yes")
                : this;
    }

    /** The first value of a header, by its name in any case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The fields of the query, decoded. */
    public FormFields queryFields() {
        return FormFields.of(query);
    }

    /** The same request with another query. */
    public ServerRequest withQuery(String newQuery) {
        return new ServerRequest(method, path, newQuery, headers, body);
    }

    /** The same request with another body. */
    public ServerRequest withBody(String newBody) {
        return new ServerRequest(method, path, query, headers, newBody.getBytes(StandardCharsets.UTF_8));
    }

    /** The same request with one header replaced. */
    public ServerRequest withHeader(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(headers);
        changed.put(name.toLowerCase(Locale.ROOT), List.of(value));
        return new ServerRequest(method, path, query, changed, body);
    }

    /** The same request without that header. */
    public ServerRequest withoutHeader(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(headers);
        changed.remove(name.toLowerCase(Locale.ROOT));
        return new ServerRequest(method, path, query, changed, body);
    }
}
