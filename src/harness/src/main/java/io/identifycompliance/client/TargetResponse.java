package io.identifycompliance.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A response, read to its end.
 *
 * @param reason the phrase behind the status; empty where there was none
 * @param body decoded text; empty where there was none
 * @param millis from sending to the last byte
 */
public record TargetResponse(int status, String reason, List<Request.Header> headers, String body, long millis) {
    private static final int REDIRECTION = 3;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Map<Integer, String> INTERMEDIARIES = Map.of(
            407,
            "Status 407 comes from a proxy: it asks for a user name and a password, or refuses those it got."
                    + " Give them in --proxy, HTTP_PROXY or HTTPS_PROXY, as http://user:password@host:port.",
            502,
            "Status 502 comes from a gateway: it got no valid answer from the target behind it.",
            503,
            "Status 503 comes from a gateway or an overloaded server: the target is not available.",
            504,
            "Status 504 comes from a gateway: the target behind it did not answer in time.");

    /** Copies the headers. */
    public TargetResponse {
        headers = List.copyOf(headers);
    }

    /** An answer without a reason phrase. */
    public TargetResponse(int status, List<Request.Header> headers, String body, long millis) {
        this(status, "", headers, body, millis);
    }

    /** No answer at all. */
    public static TargetResponse none() {
        return new TargetResponse(0, List.of(), "", 0);
    }

    /** Whether the target served the call: it answered itself, not a gateway, and not only that it is overloaded. */
    public boolean isServed() {
        return status != 0 && !isThrottled() && intermediary().isEmpty();
    }

    /** Whether the target asks for fewer requests. */
    public boolean isThrottled() {
        return status == TOO_MANY_REQUESTS;
    }

    /** What this says if a proxy or a gateway between the harness and the target says it; empty for any other status. */
    public Optional<String> intermediary() {
        return Optional.ofNullable(INTERMEDIARIES.get(status));
    }

    /** The values of a header, one for each line that carried it. */
    public List<String> header(String name) {
        return headers.stream()
                .filter(h -> h.name().equalsIgnoreCase(name))
                .map(Request.Header::value)
                .toList();
    }

    /** The body as JSON; a missing node if it is not JSON. */
    public JsonNode json() {
        try {
            JsonNode tree = JsonValues.MAPPER.readTree(body);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Whether the content type says JSON. */
    public boolean saysJson() {
        return contentType().map(t -> t.contains("json")).orElse(false);
    }

    /** The content type in lower case, since case has no meaning in it; empty where none is there. */
    public Optional<String> contentType() {
        return header("Content-Type").stream().findFirst().map(type -> type.toLowerCase(Locale.ROOT));
    }

    /** Whether the status is of the 2xx. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The status and where it redirects to or the beginning of the body, for messages. */
    public String brief() {
        if (status == 0) {
            return "no answer";
        }
        Optional<String> location = header("Location").stream().findFirst();
        if (status / 100 == REDIRECTION && location.isPresent()) {
            return "status " + status + ", a redirect to " + location.get().replaceFirst("[?#].*", "");
        }
        Optional<String> page = HtmlPage.words(body);
        if (page.isPresent()) {
            return "status " + status
                    + (page.get().isEmpty() ? ", an empty HTML page" : ", an HTML page: \"" + page.get() + "\"");
        }
        String text = body.strip().replaceAll("\\s+", " ");
        String cut = text.length() > 160 ? text.substring(0, 160) + "…" : text;
        return "status " + status + (cut.isEmpty() ? ", no body" : ", body " + cut);
    }
}
