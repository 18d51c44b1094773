package io.identifycompliance.stub.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is answered to a {@link Call}.
 *
 * @param after how long the answer is held back; no thread waits meanwhile
 */
public record Answer(int status, List<Header> headers, byte[] body, Duration after) {

    /** One header line. */
    public record Header(String name, String value) {}

    /** An answer without a body. */
    public static Answer empty(int status) {
        return new Answer(status, List.of(), new byte[0], Duration.ZERO);
    }

    /** An answer of that content type. */
    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, List.of(new Header("Content-Type", contentType)), body, Duration.ZERO);
    }

    /** An answer in JSON. */
    public static Answer json(int status, JsonNode body) {
        return of(status, "application/json", Json.bytes(body));
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The same answer with a header line more. */
    public Answer and(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Answer(status, List.copyOf(more), body, after);
    }

    /** The same answer without a header. */
    public Answer without(String name) {
        List<Header> fewer =
                headers.stream().filter(h -> !h.name().equalsIgnoreCase(name)).toList();
        return new Answer(status, fewer, body, after);
    }

    /** The same answer with another status. */
    public Answer withStatus(int newStatus) {
        return new Answer(newStatus, headers, body, after);
    }

    /** The same answer with another body. */
    public Answer withBody(byte[] newBody) {
        return new Answer(status, headers, newBody, after);
    }

    /** The same answer with another body. */
    public Answer withBody(String newBody) {
        return withBody(newBody.getBytes(StandardCharsets.UTF_8));
    }

    /** The same answer, held back longer. */
    public Answer later(Duration more) {
        return new Answer(status, headers, body, after.plus(more));
    }
}
