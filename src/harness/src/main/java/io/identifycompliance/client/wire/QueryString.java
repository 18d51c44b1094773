package io.identifycompliance.client.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names and values, encoded for a query or a form body. */
final class QueryString {
    private final List<String> pairs = new ArrayList<>();

    QueryString and(String name, String value) {
        pairs.add(encoded(name) + "=" + encoded(value));
        return this;
    }

    QueryString andRaw(String pair) {
        pairs.add(pair);
        return this;
    }

    String behind(String path) {
        return pairs.isEmpty() ? path : path + "?" + this;
    }

    /** Percent-encoded; a space becomes {@code %20}, which every reader takes. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return String.join("&", pairs);
    }
}
