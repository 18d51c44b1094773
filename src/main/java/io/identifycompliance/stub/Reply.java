package io.identifycompliance.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** What the reference answers. */
record Reply(int status, String contentType, byte[] body) {
    static Reply text(int status, String contentType, String text) {
        return new Reply(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply json(int status, JsonNode body) {
        return text(status, "application/json", body.toString());
    }

    static Reply empty(int status) {
        return new Reply(status, null, new byte[0]);
    }
}
