package io.identifycompliance.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.contract.Identifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Identify and Profiles v1/v2, as documented in 2022. */
final class Dialect2022 implements Dialect {
    private static final String PERSON = "/api/v1/person/";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    private static final Map<String, Identifier> NAMES = Map.of(
            "$id", Identifier.EXTERNAL_ID,
            "id", Identifier.EXTERNAL_ID,
            "$email", Identifier.EMAIL,
            "email", Identifier.EMAIL,
            "$phone_number", Identifier.PHONE_NUMBER);
    private static final Map<String, Identifier> CRITERIA = Map.of(
            "external_id", Identifier.EXTERNAL_ID,
            "email", Identifier.EMAIL,
            "phone_number", Identifier.PHONE_NUMBER);
    private static final Set<String> OF_THE_REQUEST = Set.of("api_key", "$unset");

    private final ReferenceOptions options;
    private final Store store;
    private final Consumer<Attempt> queue;

    Dialect2022(ReferenceOptions options, Store store, Consumer<Attempt> queue) {
        this.options = options;
        this.store = store;
        this.queue = queue;
    }

    @Override
    public Optional<Reply> answer(Call call) {
        if (call.path().equals("/api/identify")) {
            return Optional.of(identify(call));
        }
        if (call.path().equals("/api/v2/people/search") && call.method().equals("GET")) {
            return Optional.of(search(call));
        }
        if (call.path().startsWith(PERSON)) {
            return Optional.of(person(call, call.path().substring(PERSON.length())));
        }
        return Optional.empty();
    }

    private Reply identify(Call call) {
        JsonNode payload = payload(call);
        boolean readable = payload.isObject() && payload.path("token").isTextual();
        if (readable && payload.get("token").asText().equals(options.publicKey())) {
            queue.accept(attempt(payload.path("properties"), false));
        }
        if ("1".equals(call.query().get("i"))) {
            return new Reply(200, "image/gif", PIXEL);
        }
        return Reply.text(200, "text/html", readable ? "1" : "0");
    }

    private static JsonNode payload(Call call) {
        if (call.method().equals("GET")) {
            return Call.json(base64(call.query().getOrDefault("data", "")));
        }
        if (!call.isForm()) {
            return call.json();
        }
        return Call.json(call.form().getOrDefault("data", ""));
    }

    /** The data may come with a plus that was read as a space, in the URL-safe alphabet, without padding. */
    private static String base64(String data) {
        try {
            String standard = data.strip()
                    .replace(' ', '+')
                    .replace('-', '+')
                    .replace('_', '/')
                    .replace("=", "");
            return new String(Base64.getDecoder().decode(standard), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static Attempt attempt(JsonNode fields, boolean numbersCount) {
        Map<Identifier, String> identifiers = new EnumMap<>(Identifier.class);
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        fields.properties().forEach(field -> {
            Identifier identifier = NAMES.get(field.getKey());
            JsonNode value = field.getValue();
            if (identifier != null) {
                boolean counts = value.isTextual() || (numbersCount && value.isNumber());
                if (counts
                        && !value.asText().isBlank()
                        && (field.getKey().startsWith("$") || !identifiers.containsKey(identifier))) {
                    identifiers.put(identifier, value.asText());
                }
            } else if (!OF_THE_REQUEST.contains(field.getKey()) && !value.isNull()) {
                properties.put(field.getKey(), value);
            }
        });
        return new Attempt(identifiers, properties);
    }

    private Reply search(Call call) {
        Map<String, String> parameters = new LinkedHashMap<>(call.query());
        if (call.isForm()) {
            parameters.putAll(call.form());
        } else {
            call.json()
                    .properties()
                    .forEach(f -> parameters.put(f.getKey(), f.getValue().asText()));
        }
        String header = call.header().apply("api-key");
        if (!isPrivate(header == null ? parameters.get("api_key") : header)) {
            return error(403, "detail", "The API key specified is invalid.");
        }
        List<Identifier> given = new ArrayList<>();
        CRITERIA.forEach((name, identifier) -> {
            if (parameters.containsKey(name)) {
                given.add(identifier);
            }
        });
        if (given.size() != 1) {
            return error(400, "detail", "Give exactly one of email, phone_number and external_id.");
        }
        String name = CRITERIA.entrySet().stream()
                .filter(e -> e.getValue() == given.get(0))
                .findFirst()
                .orElseThrow()
                .getKey();
        Profile owner = store.owner(given.get(0), parameters.get(name));
        if (owner == null) {
            return error(404, "detail", "There is no profile matching the given parameters.");
        }
        return Reply.json(200, Call.JSON.createObjectNode().put("id", owner.id()));
    }

    private Reply person(Call call, String id) {
        Map<String, JsonNode> fields = fields(call);
        JsonNode key = fields.remove("api_key");
        if (key == null) {
            return error(403, "message", "You must specify an API key to make requests.");
        }
        if (!isPrivate(key.asText())) {
            return error(403, "message", "The API key specified is invalid.");
        }
        if (store.read(id) == null) {
            return error(404, "message", "There is no such person.");
        }
        return switch (call.method()) {
            case "GET" -> Reply.json(200, shown(store.read(id)));
            case "PUT" -> change(id, fields);
            default -> error(405, "message", "Use GET or PUT.");
        };
    }

    private Reply change(String id, Map<String, JsonNode> fields) {
        ObjectNode object = Call.JSON.createObjectNode();
        fields.forEach(object::set);
        Attempt attempt = attempt(object, true);
        List<String> unset = new ArrayList<>();
        JsonNode named = fields.getOrDefault("$unset", Call.JSON.createArrayNode());
        (named.isTextual() ? Call.json(named.asText()) : named).forEach(n -> unset.add(n.asText()));
        List<Identifier> cleared =
                unset.stream().filter(NAMES::containsKey).map(NAMES::get).toList();
        List<Store.Held> held = new ArrayList<>();
        Profile after = store.change(
                id,
                p -> p.without(cleared, unset, Instant.now())
                        .with(attempt.identifiers(), attempt.properties(), Instant.now()),
                held);
        if (!held.isEmpty()) {
            return error(
                    400,
                    "message",
                    "Another profile has that " + held.get(0).identifier().label() + ".");
        }
        return Reply.json(200, shown(after));
    }

    /** Attributes from the query, a form body or a JSON body; those of a query or form are JSON where they read so. */
    private static Map<String, JsonNode> fields(Call call) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        call.query().forEach((name, value) -> fields.put(name, TextNode.valueOf(value)));
        if (call.isForm()) {
            call.form().forEach((name, value) -> fields.put(name, TextNode.valueOf(value)));
        } else {
            call.json().properties().forEach(f -> fields.put(f.getKey(), f.getValue()));
        }
        return fields;
    }

    private static ObjectNode shown(Profile profile) {
        ObjectNode person = Call.JSON.createObjectNode();
        person.put("object", "person");
        person.put("id", profile.id());
        person.put("$id", profile.identifiers().getOrDefault(Identifier.EXTERNAL_ID, ""));
        person.put("$email", profile.identifiers().getOrDefault(Identifier.EMAIL, ""));
        person.put("$phone_number", profile.identifiers().getOrDefault(Identifier.PHONE_NUMBER, ""));
        profile.properties().forEach(person::set);
        person.put("created", DATE.format(profile.created()));
        person.put("updated", DATE.format(profile.updated()));
        return person;
    }

    private boolean isPrivate(String key) {
        return options.privateKey().equals(key);
    }

    private static Reply error(int status, String field, String text) {
        ObjectNode body = Call.JSON.createObjectNode();
        if (field.equals("message")) {
            body.put("status", status);
        }
        return Reply.json(status, body.put(field, text));
    }
}
