package io.identifycompliance.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.wire.AttributeReader;
import io.identifycompliance.reference.wire.PayloadDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends recorded exchanges to a reference, with the person ids of the recording mapped to those of the reference. */
final class RecordedClient {
    private static final Pattern PERSON = Pattern.compile("01[0-9A-Z]{24}");
    private static final String UNKNOWN = "01ZZZZZZZZZZZZZZZZZZZZZZZZ";
    private static final Set<String> NOT_SENT = Set.of("host", "connection", "content-length", "transfer-encoding");
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final Reference reference;
    private final RawClient client;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> known = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private String externalId = "";

    /** A client that sends the recording's profiles itself, where the recording has only private calls. */
    RecordedClient(Reference reference, boolean seeded) {
        this.reference = reference;
        this.client = new RawClient(reference.root());
        if (seeded) {
            known.put("create.ownrequest@example.com", "ext-o");
            known.put("old.me@yahoo.com", "1468");
            known.forEach((email, id) -> identify(String.format(
                    Locale.ROOT,
                    "{\"data\":{\"type\":\"profile\",\"attributes\":{\"external_id\":\"%s\",\"email\":\"%s\"}}}",
                    id,
                    email)));
        }
    }

    /** Sends one request, once more while the effect of an earlier one may be on its way; gives the status. */
    int replay(JsonNode exchange) {
        JsonNode request = exchange.get("request");
        int recorded = exchange.get("response").intValue();
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        int status = send(request);
        while (status != recorded
                && request.get("method").textValue().equals("GET")
                && (recorded == 200 || recorded == 404)
                && status != 400
                && System.nanoTime() < deadline) {
            pause();
            status = send(request);
        }
        return status;
    }

    /** What the answers broke of the {@link AnswerRules}. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    private int send(JsonNode request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.get("headers").forEach(header -> {
            if (!NOT_SENT.contains(header.get(0).textValue().toLowerCase(Locale.ROOT))) {
                headers.put(header.get(0).textValue(), header.get(1).textValue());
            }
        });
        String query = request.get("query").textValue();
        String path = request.get("path").textValue();
        String body = request.get("body").textValue();
        remember(request.get("method").textValue(), path, query, body);
        String method = request.get("method").textValue();
        String target = mapped(path) + (query.isEmpty() ? "" : "?" + query);
        RawClient.RawAnswer answer = client.send(method, target, headers, mapped(body));
        broken.addAll(AnswerRules.broken(method, target, answer));
        return answer.status();
    }

    private void remember(String method, String path, String query, String body) {
        String plainPath = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (plainPath.equals("/api/identify") || plainPath.equals("/client/profiles")) {
            ServerRequest call =
                    new ServerRequest(method, plainPath, query, Map.of(), body.getBytes(StandardCharsets.UTF_8));
            JsonNode id = AttributeReader.read(PayloadDecoder.decode(call).orElseThrow())
                    .identifiers()
                    .get(Identifier.EXTERNAL_ID);
            externalId = id == null ? externalId : id.textValue();
        }
        known.forEach((email, id) -> externalId = query.contains(email.replace("@", "%40")) ? id : externalId);
    }

    private String mapped(String text) {
        Matcher matcher = PERSON.matcher(text);
        return matcher.replaceAll(found -> ids.computeIfAbsent(found.group(), this::person));
    }

    private String person(String recorded) {
        if (recorded.equals(UNKNOWN)) {
            return recorded;
        }
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<String> id = lookUp();
            if (id.isPresent()) {
                return id.get();
            }
            pause();
        }
        throw new AssertionError("No person with the external ID " + externalId);
    }

    private Optional<String> lookUp() {
        RawClient.RawAnswer answer = client.send(
                "GET",
                "/api/v2/people/search?external_id=" + externalId + "&api_key="
                        + reference.options().privateKey(),
                Map.of(),
                "");
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer.body());
        return answer.status() == 200 && id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    private void identify(String document) {
        client.send(
                "POST",
                "/client/profiles?company_id=" + reference.options().publicKey(),
                Map.of("revision", "2026-07-15"),
                document);
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
