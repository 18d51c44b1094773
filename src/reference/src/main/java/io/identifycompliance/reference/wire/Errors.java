package io.identifycompliance.reference.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerResponse;
import java.util.UUID;

/** Errors as each API writes them: v1 with {@code message}, v2 with {@code detail}, the successor as JSON:API. */
public final class Errors {
    /** The media type of the successor. */
    public static final String JSON_API = "application/vnd.api+json";

    private Errors() {}

    /** An error of v1. */
    public static ServerResponse v1(int status, String message) {
        return ServerResponse.json(
                status, LosslessJson.object().put("status", status).put("message", message));
    }

    /** An error of v2. */
    public static ServerResponse v2(int status, String detail) {
        return ServerResponse.json(status, LosslessJson.object().put("detail", detail));
    }

    /** An error of the successor that lies in the document as a whole. */
    public static ServerResponse revision(int status, String code, String title, String detail) {
        return revision(status, code, title, detail, "pointer", "/data");
    }

    /**
     * An error of the successor.
     *
     * @param source what kind of place is wrong: {@code pointer} into the body, {@code parameter} or {@code header}
     * @param place which one
     */
    public static ServerResponse revision(
            int status, String code, String title, String detail, String source, String place) {
        return document(status, error(status, code, title, detail, source, place));
    }

    /** The error that input of the successor is invalid, and where. */
    public static ServerResponse invalid(PayloadMistake mistake) {
        return revision(400, "invalid", "Invalid input.", mistake.sentence(), mistake.source(), mistake.place());
    }

    /** The successor's answer where another profile holds an identifier. */
    public static ServerResponse duplicate(String id) {
        ObjectNode error = error(
                409,
                "duplicate_profile",
                "Conflict.",
                "A profile already exists with one of these identifiers.",
                "pointer",
                "/data/attributes");
        error.putObject("meta").put("duplicate_profile_id", id);
        return document(409, error);
    }

    private static ObjectNode error(int status, String code, String title, String detail, String source, String place) {
        ObjectNode error = LosslessJson.object()
                .put("id", UUID.randomUUID().toString())
                .put("status", status)
                .put("code", code)
                .put("title", title)
                .put("detail", detail);
        error.putObject("source").put(source, place);
        return error;
    }

    private static ServerResponse document(int status, ObjectNode error) {
        ObjectNode document = LosslessJson.object();
        document.putArray("errors").add(error);
        return ServerResponse.of(status, JSON_API, LosslessJson.bytes(document));
    }
}
