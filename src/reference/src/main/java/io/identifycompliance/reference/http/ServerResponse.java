package io.identifycompliance.reference.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What is answered to a {@link ServerRequest}.
 *
 * @param after how long the answer is held back; no thread waits meanwhile
 */
public record ServerResponse(int status, List<Header> headers, byte[] body, Duration after) {

    /** One header line. */
    public record Header(String name, String value) {}

    /** An answer without a body. */
    public static ServerResponse empty(int status) {
        return new ServerResponse(status, List.of(), new byte[0], Duration.ZERO);
    }

    /** An answer of that content type. */
    public static ServerResponse of(int status, String contentType, byte[] body) {
        return new ServerResponse(status, List.of(new Header("Content-Type", contentType)), body, Duration.ZERO);
    }

    /** An answer in JSON. */
    public static ServerResponse json(int status, JsonNode body) {
        return of(status, "application/json", LosslessJson.bytes(body));
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The same answer with a header line more. */
    public ServerResponse and(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new ServerResponse(status, List.copyOf(more), body, after);
    }

    /** The same answer without a header. */
    public ServerResponse without(String name) {
        List<Header> fewer =
                headers.stream().filter(h -> !h.name().equalsIgnoreCase(name)).toList();
        return new ServerResponse(status, fewer, body, after);
    }

    /** The same answer with another status. */
    public ServerResponse withStatus(int newStatus) {
        return new ServerResponse(newStatus, headers, body, after);
    }

    /** The same answer with another body. */
    public ServerResponse withBody(byte[] newBody) {
        return new ServerResponse(status, headers, newBody, after);
    }

    /** The same answer with another body. */
    public ServerResponse withBody(String newBody) {
        return withBody(newBody.getBytes(StandardCharsets.UTF_8));
    }

    /** The same answer, held back longer. */
    public ServerResponse later(Duration more) {
        return new ServerResponse(status, headers, body, after.plus(more));
    }

    /** By content, the body included. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ServerResponse answer
                && status == answer.status
                && headers.equals(answer.headers)
                && Arrays.equals(body, answer.body)
                && after.equals(answer.after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, headers, Arrays.hashCode(body), after);
    }
}
