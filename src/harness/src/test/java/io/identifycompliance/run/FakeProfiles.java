package io.identifycompliance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.client.JsonValues;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.run.FakeTarget.Call;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The profiles of a fake target, found by any of their identifiers and only ever added to. */
public final class FakeProfiles {
    private static final List<String> IDENTIFIERS = List.of("$id", "$email", "$phone_number");
    private static final Map<String, String> ALIASES = Map.of("id", "$id", "email", "$email");

    private final Map<String, ObjectNode> profiles = new LinkedHashMap<>();

    /** None yet; from now on that target answers from these. */
    public FakeProfiles(FakeTarget target) {
        target.answer(Call.IDENTIFY, this::identify)
                .answer(Call.LOOK_UP, this::find)
                .answer(Call.READ, this::read)
                .answer(Call.CHANGE, this::change);
    }

    /** Creates or completes a profile; ignores a wrong key. */
    public synchronized TargetResponse identify(Request request) {
        JsonNode payload = payload(request);
        if (payload.path("token").asText().equals("PUBLIC1")) {
            store(properties(payload));
        }
        return FakeTarget.json(200, "1");
    }

    /** What a call of Identify sends, by the plain names of the wire. */
    public static ObjectNode properties(Request request) {
        return properties(payload(request));
    }

    /** Creates the profile, or adds what it has not got. Properties are replaced. */
    public synchronized void store(ObjectNode sent) {
        ObjectNode profile = profiles.values().stream()
                .filter(one -> IDENTIFIERS.stream()
                        .anyMatch(name -> one.has(name) && one.get(name).equals(sent.get(name))))
                .findFirst()
                .orElseGet(this::created);
        sent.properties().forEach(e -> {
            if (!IDENTIFIERS.contains(e.getKey()) || !profile.has(e.getKey())) {
                profile.set(e.getKey(), e.getValue());
            }
        });
    }

    /** The same, but replaces the email of the profile that has the external ID. */
    public synchronized TargetResponse replaceEmail(Request request) {
        TargetResponse answer = identify(request);
        ObjectNode sent = properties(request);
        profiles.values().stream()
                .filter(one -> sent.has("$email") && one.path("$id").equals(sent.path("$id")))
                .forEach(one -> one.set("$email", sent.get("$email")));
        return answer;
    }

    public synchronized TargetResponse find(Request request) {
        Map<String, String> query = query(request);
        return Optional.ofNullable(query.get("external_id"))
                .map(value -> found("$id", value))
                .or(() -> Optional.ofNullable(query.get("email")).map(value -> found("$email", value)))
                .or(() -> Optional.ofNullable(query.get("phone_number")).map(value -> found("$phone_number", value)))
                .orElseGet(() -> FakeTarget.json(400, "{\"detail\":\"one criterion, please\"}"));
    }

    public synchronized TargetResponse read(Request request) {
        ObjectNode profile = profiles.get(personId(request));
        return profile == null
                ? FakeTarget.json(404, "{\"message\":\"unknown\"}")
                : FakeTarget.json(200, profile.toString());
    }

    public synchronized TargetResponse change(Request request) {
        ObjectNode profile = profiles.get(personId(request));
        query(request).forEach((name, value) -> {
            if (!name.equals("api_key")) {
                profile.put(name, value);
            }
        });
        return read(request);
    }

    private TargetResponse found(String name, String value) {
        return profiles.values().stream()
                .filter(one -> one.path(name).asText().equals(value))
                .findFirst()
                .map(one -> FakeTarget.json(200, "{\"id\":\"" + one.path("id").asText() + "\"}"))
                .orElseGet(() -> FakeTarget.json(404, "{\"detail\":\"There is no profile.\"}"));
    }

    private ObjectNode created() {
        String id = "P" + (profiles.size() + 1);
        ObjectNode profile =
                JsonValues.MAPPER.createObjectNode().put("object", "person").put("id", id);
        profiles.put(id, profile);
        return profile;
    }

    private static ObjectNode properties(JsonNode payload) {
        ObjectNode plain = JsonValues.MAPPER.createObjectNode();
        payload.path("properties")
                .properties()
                .forEach(e -> plain.set(ALIASES.getOrDefault(e.getKey(), e.getKey()), e.getValue()));
        return plain;
    }

    private static JsonNode payload(Request request) {
        String text;
        if (request.body() == null) {
            String data = query(request)
                    .get("data")
                    .replace(' ', '+')
                    .replace('-', '+')
                    .replace('_', '/');
            text = new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
        } else {
            text = request.body().startsWith("data=") ? pairs(request.body()).get("data") : request.body();
        }
        return FakeTarget.json(200, text).json();
    }

    private static String personId(Request request) {
        String path = URI.create(request.pathAndQuery()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Map<String, String> query(Request request) {
        int at = request.pathAndQuery().indexOf('?');
        return at < 0 ? Map.of() : pairs(request.pathAndQuery().substring(at + 1));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int at = pair.indexOf('=');
            pairs.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
