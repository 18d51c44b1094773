package io.identifycompliance.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One request, as the wire formats of the reference see it.
 *
 * @param path decoded, without a slash at its end
 * @param query decoded
 * @param header finds a header's value; null where there is none
 */
record Call(String method, String path, Map<String, String> query, UnaryOperator<String> header, String body) {
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Call of(String method, String url, UnaryOperator<String> header, String body) {
        int mark = url.indexOf('?');
        String path = mark < 0 ? url : url.substring(0, mark);
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return new Call(method, decoded(trimmed), mark < 0 ? Map.of() : pairs(url.substring(mark + 1)), header, body);
    }

    /** The body as JSON; a missing node where it is none. */
    JsonNode json() {
        return json(body);
    }

    /** The body as a form. */
    Map<String, String> form() {
        return pairs(body);
    }

    boolean isForm() {
        String type = header.apply("Content-Type");
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    static JsonNode json(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    /** Text with a stray percent sign is taken as it stands. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
