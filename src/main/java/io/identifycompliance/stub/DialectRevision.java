package io.identifycompliance.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.contract.Identifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The successor: JSON:API with a {@code revision} header. */
final class DialectRevision implements Dialect {
    private static final String PROFILES = "/api/profiles";
    private static final Pattern FILTER = Pattern.compile("(equals|any)\\((external_id|email|phone_number),(.*)\\)");
    private static final Map<String, Identifier> NAMES = Map.of(
            "external_id", Identifier.EXTERNAL_ID,
            "email", Identifier.EMAIL,
            "phone_number", Identifier.PHONE_NUMBER);
    private static final Set<String> IN_LOCATION = Set.of("city", "region", "country", "zip", "address1", "address2");

    private final ReferenceOptions options;
    private final Store store;
    private final Consumer<Attempt> queue;

    DialectRevision(ReferenceOptions options, Store store, Consumer<Attempt> queue) {
        this.options = options;
        this.store = store;
        this.queue = queue;
    }

    @Override
    public Optional<Reply> answer(Call call) {
        if (call.path().equals("/client/profiles") && call.method().equals("POST")) {
            return Optional.of(identify(call));
        }
        if (!call.path().equals(PROFILES) && !call.path().startsWith(PROFILES + "/")) {
            return Optional.empty();
        }
        String key = call.header().apply("Authorization");
        if (key == null) {
            return Optional.of(error(401, "not_authenticated", "Authentication credentials were not provided."));
        }
        if (!key.equals("Klaviyo-API-Key " + options.privateKey())) {
            return Optional.of(error(401, "authentication_failed", "Incorrect authentication credentials."));
        }
        if (call.header().apply("revision") == null) {
            return Optional.of(error(400, "invalid", "The header revision is required."));
        }
        return Optional.of(
                call.path().equals(PROFILES)
                        ? search(call)
                        : profile(call, call.path().substring(PROFILES.length() + 1)));
    }

    private Reply identify(Call call) {
        JsonNode data = call.json().path("data");
        if (call.query().get("company_id") == null || call.header().apply("revision") == null) {
            return error(400, "invalid", "company_id and the header revision are required.");
        }
        if (!data.path("attributes").isObject()) {
            return error(400, "invalid", "The body is no document with a profile.");
        }
        if (call.query().get("company_id").equals(options.publicKey())) {
            queue.accept(attempt(data.path("attributes"), new ArrayList<>()));
        }
        return Reply.empty(202);
    }

    private Reply search(Call call) {
        Matcher filter = FILTER.matcher(call.query().getOrDefault("filter", ""));
        if (!filter.matches()) {
            return error(400, "invalid", "The filter cannot be read.");
        }
        JsonNode value = Call.json(filter.group(3));
        ArrayNode data = Call.JSON.createArrayNode();
        List<JsonNode> values = new ArrayList<>();
        (value.isArray() ? value : Call.JSON.createArrayNode().add(value)).forEach(values::add);
        for (JsonNode one : values) {
            Profile owner = store.owner(NAMES.get(filter.group(2)), one.asText());
            if (owner != null) {
                data.add(shown(owner));
            }
        }
        ObjectNode document = Call.JSON.createObjectNode();
        document.set("data", data);
        return reply(200, document);
    }

    private Reply profile(Call call, String id) {
        if (store.read(id) == null) {
            return error(404, "not_found", "A profile with that id does not exist.");
        }
        return switch (call.method()) {
            case "GET" -> reply(200, document(store.read(id)));
            case "PATCH" -> change(id, call.json().path("data"));
            default -> error(405, "method_not_allowed", "Use GET or PATCH.");
        };
    }

    private Reply change(String id, JsonNode data) {
        if (!data.path("id").asText().equals(id) || !data.path("attributes").isObject()) {
            return error(400, "invalid", "The body is no document with that profile.");
        }
        List<String> unset = new ArrayList<>();
        Attempt attempt = attempt(data.path("attributes"), unset);
        List<Identifier> cleared =
                unset.stream().filter(NAMES::containsKey).map(NAMES::get).toList();
        List<Store.Held> held = new ArrayList<>();
        Profile after = store.change(
                id,
                p -> p.without(cleared, unset, Instant.now())
                        .with(attempt.identifiers(), attempt.properties(), Instant.now()),
                held);
        if (!held.isEmpty()) {
            Reply conflict = error(409, "duplicate_profile", "A profile already exists with one of these identifiers.");
            ObjectNode body =
                    (ObjectNode) Call.json(new String(conflict.body(), java.nio.charset.StandardCharsets.UTF_8));
            ((ObjectNode) body.path("errors").get(0))
                    .putObject("meta")
                    .put("duplicate_profile_id", held.get(0).by());
            return reply(409, body);
        }
        return reply(200, document(after));
    }

    /** Special fields carry a dollar in the store, so that they never meet a custom property of the same name. */
    private static Attempt attempt(JsonNode fields, List<String> unset) {
        Map<Identifier, String> identifiers = new EnumMap<>(Identifier.class);
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        fields.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (NAMES.containsKey(name)) {
                if (value.isNull()) {
                    unset.add(name);
                } else if (value.isTextual() && !value.asText().isBlank()) {
                    identifiers.put(NAMES.get(name), value.asText());
                }
            } else if (name.equals("properties")) {
                value.properties().forEach(p -> take(properties, unset, p.getKey(), p.getValue()));
            } else if (name.equals("location")) {
                value.properties().forEach(p -> take(properties, unset, "$" + p.getKey(), p.getValue()));
            } else {
                take(properties, unset, "$" + name, value);
            }
        });
        return new Attempt(identifiers, properties);
    }

    private static void take(Map<String, JsonNode> properties, List<String> unset, String name, JsonNode value) {
        if (value.isNull()) {
            unset.add(name);
        } else {
            properties.put(name, value);
        }
    }

    private static ObjectNode document(Profile profile) {
        ObjectNode document = Call.JSON.createObjectNode();
        document.set("data", shown(profile));
        return document;
    }

    private static ObjectNode shown(Profile profile) {
        ObjectNode data = Call.JSON.createObjectNode().put("type", "profile").put("id", profile.id());
        ObjectNode attributes = data.putObject("attributes");
        NAMES.forEach(
                (name, identifier) -> attributes.put(name, profile.identifiers().get(identifier)));
        ObjectNode location = attributes.putObject("location");
        ObjectNode custom = attributes.putObject("properties");
        profile.properties().forEach((name, value) -> {
            String bare = name.startsWith("$") ? name.substring(1) : name;
            if (!name.startsWith("$")) {
                custom.set(name, value);
            } else if (IN_LOCATION.contains(bare)) {
                location.set(bare, value);
            } else {
                attributes.set(bare, value);
            }
        });
        attributes.put("created", profile.created().toString());
        attributes.put("updated", profile.updated().toString());
        return data;
    }

    private static Reply reply(int status, ObjectNode document) {
        return Reply.text(status, "application/vnd.api+json", document.toString());
    }

    private static Reply error(int status, String code, String detail) {
        ObjectNode document = Call.JSON.createObjectNode();
        document.putArray("errors")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("status", status)
                .put("code", code)
                .put("title", detail)
                .put("detail", detail);
        return reply(status, document);
    }
}
