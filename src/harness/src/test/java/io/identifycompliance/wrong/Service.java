package io.identifycompliance.wrong;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** Identify and Profiles of 2022 from the FAQ and the documented wire format, and one fault at most. */
final class Service implements AutoCloseable {
    static final String PUBLIC_KEY = "PUBXY7";
    static final String PRIVATE_KEY = "pk_right4wRongQ";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> IDENTIFIERS = List.of("external_id", "email", "phone_number");
    private static final Map<String, String> FIELDS = Map.of(
            "$id",
            "external_id",
            "id",
            "external_id",
            "$email",
            "email",
            "email",
            "email",
            "$phone_number",
            "phone_number");
    private static final Set<String> FALSY = Set.of("0", "false", "");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final byte[] PICTURE =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final ServiceFault fault;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, String> formerEmails = new HashMap<>();
    private final Person canned = new Person();
    private final Random random = new Random(1);
    private final ExecutorService twins = Executors.newCachedThreadPool();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();

    Service(ServiceFault fault) {
        this.fault = fault;
    }

    Reply answer(String method, String target, UnaryOperator<String> header, String body) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        Map<String, String> query = pairs(mark < 0 ? "" : target.substring(mark + 1));
        String type = header.apply("Content-Type");
        boolean form = type != null && type.contains("urlencoded");
        if (method.equals("OPTIONS")) {
            return new Reply(204, null, new byte[0]);
        }
        if (path.equals("/api/identify") && method.equals("GET") && fault == ServiceFault.HAS_NO_GET) {
            return Reply.text(405, "Method not allowed.");
        }
        if (path.equals("/api/identify")) {
            return identify(method, query, form, body);
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        query.forEach((name, value) -> fields.put(name, TextNode.valueOf(value)));
        if (form) {
            pairs(body).forEach((name, value) -> fields.put(name, TextNode.valueOf(value)));
        } else {
            json(body).properties().forEach(e -> fields.put(e.getKey(), e.getValue()));
        }
        if (path.equals("/api/v2/people/search") && method.equals("GET")) {
            String key = header.apply("api-key");
            return search(fields, key == null ? text(fields.get("api_key")) : key);
        }
        if (path.startsWith("/api/v1/person/")) {
            return person(method, decoded(path.substring("/api/v1/person/".length())), fields);
        }
        return Reply.json(404, JSON.createObjectNode().put("message", "No such path."));
    }

    boolean allowsOrigins() {
        return fault != ServiceFault.ALLOWS_NO_ORIGIN;
    }

    @Override
    public void close() {
        worker.shutdownNow();
        twins.shutdownNow();
    }

    private Reply identify(String method, Map<String, String> query, boolean form, String body) {
        JsonNode payload;
        if (method.equals("GET")) {
            payload = json(unBase64(query.getOrDefault("data", "")));
        } else {
            payload = json(form ? pairs(body).getOrDefault("data", "") : body);
        }
        JsonNode token = payload.path("token");
        boolean readable = token.isTextual();
        String said = readable ? "1" : "0";
        if (readable && (token.asText().equals(PUBLIC_KEY) || fault == ServiceFault.STORES_WITH_A_WRONG_PUBLIC_KEY)) {
            JsonNode properties = payload.path("properties");
            if (rejects(properties)) {
                if (fault == ServiceFault.ANSWERS_400_TO_A_REJECTED_UPDATE
                        || fault == ServiceFault.FINDS_ONE_PERSON_ALWAYS_AND_ANSWERS_400_TO_A_REJECTED_UPDATE) {
                    return Reply.text(400, "1");
                }
                said = fault == ServiceFault.ANSWERS_0_TO_A_REJECTED_UPDATE ? "0" : said;
            }
            boolean get = method.equals("GET");
            if (fault == ServiceFault.CREATES_TWINS_AT_ONCE) {
                twins.execute(() -> process(properties, get));
            } else {
                ScheduledFuture<?> unused = worker.schedule(() -> process(properties, get), 10, TimeUnit.MILLISECONDS);
            }
        }
        Reply reply = "1".equals(query.get("i")) ? new Reply(200, "image/gif", PICTURE) : Reply.text(200, said);
        return fault == ServiceFault.TELLS_WHO_IS_KNOWN_IN_A_HEADER && known(payload.path("properties"))
                ? reply.with("X-Cache", "HIT")
                : reply;
    }

    private String unBase64(String data) {
        try {
            String standard = fault == ServiceFault.READS_NO_URL_SAFE_BASE64
                    ? data
                    : data.replace('-', '+').replace('_', '/');
            return new String(
                    Base64.getDecoder().decode(standard.replace(' ', '+').replace("=", "")), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private synchronized boolean rejects(JsonNode properties) {
        Map<String, String> sent = identifiers(properties);
        Person matched = matched(sent);
        return matched != null
                && sent.entrySet().stream()
                        .anyMatch(e -> matched.identifiers.containsKey(e.getKey())
                                && !matched.identifiers.get(e.getKey()).equals(e.getValue()));
    }

    private synchronized boolean known(JsonNode properties) {
        return matched(identifiers(properties)) != null;
    }

    /** Asks and acts in two steps where twins are wanted: somebody else comes in between. */
    private void process(JsonNode properties, boolean get) {
        Map<String, String> sent = identifiers(properties);
        if (sent.isEmpty()) {
            return;
        }
        Person matched = lookedUp(sent);
        if (fault == ServiceFault.CREATES_TWINS_AT_ONCE) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        store(properties, sent, fault == ServiceFault.CREATES_TWINS_AT_ONCE ? matched : lookedUp(sent), get);
    }

    private synchronized Person lookedUp(Map<String, String> sent) {
        return matched(sent);
    }

    private synchronized void store(JsonNode properties, Map<String, String> sent, Person matched, boolean get) {
        boolean mixed = matched != null && rejects(properties);
        Person person = matched == null ? new Person() : matched;
        people.put(person.id, person);
        for (Map.Entry<String, String> one : sent.entrySet()) {
            Person owner = owner(one.getKey(), one.getValue());
            String had = person.identifiers.get(one.getKey());
            if (had == null && (owner == null || (fault == ServiceFault.CREATES_TWINS_AT_ONCE && matched == null))) {
                if (!(fault == ServiceFault.NEVER_ADDS_A_PHONE_NUMBER && matched != null)
                        || !one.getKey().equals("phone_number")) {
                    person.identifiers.put(one.getKey(), one.getValue());
                }
            } else if (had == null && fault == ServiceFault.MOVES_AN_IDENTIFIER_OF_SOMEBODY_ELSE) {
                owner.identifiers.remove(one.getKey());
                person.identifiers.put(one.getKey(), one.getValue());
            } else if (had != null && !had.equals(one.getValue()) && owner == null) {
                if (fault == ServiceFault.STOPS_AT_THE_FIRST_REJECTION) {
                    break;
                }
                overwrite(person, one.getKey(), one.getValue(), properties, sent, get);
            }
        }
        if (matched == null) {
            person.createdWith.addAll(sent.keySet());
        }
        properties.properties().forEach(e -> {
            if (FIELDS.containsKey(e.getKey())) {
                if (e.getValue().isNull() && fault == ServiceFault.CLEARS_WHAT_COMES_AS_NULL) {
                    person.identifiers.remove(FIELDS.get(e.getKey()));
                }
            } else if (!e.getValue().isNull()
                    && !ignoresNew(matched)
                    && !(fault == ServiceFault.DROPS_FALSY_PROPERTIES
                            && FALSY.contains(e.getValue().asText()))
                    && !(mixed && fault == ServiceFault.DROPS_THE_PROPERTIES_OF_A_MIXED_REQUEST)
                    && !(fault == ServiceFault.NEVER_UPDATES_A_PROPERTY && person.properties.containsKey(e.getKey()))) {
                person.properties.put(e.getKey(), e.getValue());
            }
        });
        person.updated = LocalDateTime.now(ZoneOffset.UTC);
    }

    private boolean ignoresNew(Person matched) {
        return switch (fault == null ? ServiceFault.ALLOWS_NO_ORIGIN : fault) {
            case IGNORES_PROPERTIES_OF_NEW_PROFILES -> matched == null;
            case IGNORES_NEW_PROPERTIES, IGNORES_NEW_PROPERTIES_AND_OVERWRITES_THE_EMAIL -> matched != null;
            default -> false;
        };
    }

    private void overwrite(
            Person person, String identifier, String value, JsonNode fields, Map<String, String> sent, boolean get) {
        boolean email = identifier.equals("email");
        boolean phone = identifier.equals("phone_number");
        boolean wrong = switch (fault == null ? ServiceFault.ALLOWS_NO_ORIGIN : fault) {
            case OVERWRITES_THE_EMAIL, IGNORES_NEW_PROPERTIES_AND_OVERWRITES_THE_EMAIL -> email;
            case OVERWRITES_THROUGH_THE_ALIAS -> email && !fields.has("$email");
            case OVERWRITES_THE_EXTERNAL_ID_OF_WHO_IS_FOUND_BY_PHONE ->
                identifier.equals("external_id") && sent.containsKey("phone_number") && !sent.containsKey("email");
            case GIVES_WAY_TO_THE_SECOND_ATTEMPT -> email && !person.refused.add(value);
            case KEEPS_ONLY_THE_PHONE_NUMBER_THAT_IT_WAS_CREATED_WITH ->
                phone && !person.createdWith.contains(identifier);
            case REPLACES_THE_PHONE_NUMBER_THROUGH_GET -> phone && get;
            default -> false;
        };
        if (wrong) {
            person.identifiers.put(identifier, value);
        }
        if (email && fault == ServiceFault.OVERWRITES_THE_EMAIL_LATE) {
            ScheduledFuture<?> unused = worker.schedule(() -> late(person, value), 3, TimeUnit.SECONDS);
        }
    }

    private synchronized void late(Person person, String email) {
        person.identifiers.put("email", email);
    }

    private Reply search(Map<String, JsonNode> fields, String key) {
        if (!accepts(key)) {
            return Reply.json(403, JSON.createObjectNode().put("detail", "The API key specified is invalid."));
        }
        List<String> given = IDENTIFIERS.stream().filter(fields::containsKey).toList();
        if (given.size() != 1) {
            return Reply.json(400, JSON.createObjectNode().put("detail", "One identifier, please."));
        }
        synchronized (this) {
            Person found = owner(given.get(0), text(fields.get(given.get(0))));
            if (found == null
                    && fault == ServiceFault.FINDS_SOMEBODY_FOR_AN_UNKNOWN_PHONE_NUMBER
                    && given.get(0).equals("phone_number")) {
                found = people.values().stream()
                        .filter(person -> !person.identifiers.containsKey("phone_number"))
                        .findFirst()
                        .orElse(null);
            }
            found = anybody(found);
            if (found == null) {
                return Reply.json(
                        404,
                        JSON.createObjectNode().put("detail", "There is no profile matching the given parameters."));
            }
            return Reply.json(200, JSON.createObjectNode().put("id", found.id));
        }
    }

    /** Whom the look-up finds instead. */
    private Person anybody(Person asked) {
        return switch (fault == null ? ServiceFault.ALLOWS_NO_ORIGIN : fault) {
            case FINDS_ONE_PERSON_ALWAYS, FINDS_ONE_PERSON_ALWAYS_AND_ANSWERS_400_TO_A_REJECTED_UPDATE -> canned;
            case FINDS_A_RANDOM_PERSON -> somebody();
            case FINDS_A_RANDOM_PERSON_OR_NOBODY -> random.nextBoolean() ? somebody() : null;
            default -> asked;
        };
    }

    private Person somebody() {
        return people.values().stream()
                .skip(random.nextInt(people.size() + 1))
                .findFirst()
                .orElse(canned);
    }

    private synchronized Reply person(String method, String id, Map<String, JsonNode> fields) {
        String key = text(fields.remove("api_key"));
        if (!accepts(key)) {
            return Reply.json(
                    403,
                    JSON.createObjectNode().put("status", 403).put("message", "The API key specified is invalid."));
        }
        Person asked = id.equals(canned.id) ? canned : people.get(id);
        Person person = fault == ServiceFault.FINDS_A_RANDOM_PERSON_OR_NOBODY ? anybody(asked) : asked;
        if (person == null) {
            return Reply.json(404, JSON.createObjectNode().put("message", "Unknown person."));
        }
        if (method.equals("PUT")) {
            Map<String, String> wanted = new LinkedHashMap<>();
            fields.forEach((name, value) -> {
                if (FIELDS.containsKey(name)) {
                    wanted.put(FIELDS.get(name), value.asText());
                }
            });
            for (Map.Entry<String, String> one : wanted.entrySet()) {
                Person owner = owner(one.getKey(), one.getValue());
                if (owner != null && owner != person) {
                    return Reply.json(400, JSON.createObjectNode().put("message", "Somebody else has it."));
                }
            }
            if (wanted.containsKey("email") && person.identifiers.containsKey("email")) {
                formerEmails.put(person.identifiers.get("email"), person.id);
            }
            String answered = null;
            if (fault == ServiceFault.ANSWERS_A_CHANGED_EXTERNAL_ID_THAT_IT_DOES_NOT_STORE
                    && person.identifiers.containsKey("external_id")) {
                answered = wanted.remove("external_id");
            }
            if (fault == ServiceFault.REPLACES_ALL_PROPERTIES_IN_A_CHANGE) {
                person.properties.clear();
            }
            person.identifiers.putAll(wanted);
            JsonNode unset = fields.getOrDefault("$unset", JSON.createArrayNode());
            (unset.isTextual() ? json(unset.asText()) : unset)
                    .forEach(name -> person.properties
                            .keySet()
                            .removeIf(p -> fault == ServiceFault.REMOVES_BY_PREFIX
                                    ? p.startsWith(name.asText())
                                    : p.equals(name.asText())));
            fields.forEach((name, value) -> {
                if (!FIELDS.containsKey(name) && !name.equals("$unset")) {
                    person.properties.put(name, value);
                }
            });
            person.updated = LocalDateTime.now(ZoneOffset.UTC);
            if (answered != null) {
                return Reply.json(200, person.shown().put("$id", answered));
            }
        }
        return Reply.json(200, person.shown());
    }

    private boolean accepts(String key) {
        return PRIVATE_KEY.equals(key)
                || (fault == ServiceFault.TAKES_THE_PUBLIC_KEY_IN_PROFILES && PUBLIC_KEY.equals(key))
                || (fault == ServiceFault.TAKES_THE_PRIVATE_KEY_IN_ANY_CASE && PRIVATE_KEY.equalsIgnoreCase(key));
    }

    private Person matched(Map<String, String> sent) {
        for (String identifier : IDENTIFIERS) {
            Person owner = sent.containsKey(identifier) ? owner(identifier, sent.get(identifier)) : null;
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }

    private Person owner(String identifier, String value) {
        for (Person person : people.values()) {
            String has = person.identifiers.get(identifier);
            if (has != null
                    && (has.equals(value) || (fault == ServiceFault.FINDS_BY_THE_BEGINNING && has.startsWith(value)))) {
                return person;
            }
        }
        return fault == ServiceFault.STILL_FINDS_BY_THE_OLD_EMAIL && identifier.equals("email")
                ? people.get(formerEmails.get(value))
                : null;
    }

    private static Map<String, String> identifiers(JsonNode properties) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (String name : List.of("$id", "$email", "$phone_number", "id", "email")) {
            JsonNode value = properties.path(name);
            if (value.isTextual() && !value.asText().isBlank()) {
                sent.putIfAbsent(FIELDS.get(name), value.asText());
            }
        }
        return sent;
    }

    private static String text(JsonNode value) {
        return value == null || value.isNull() ? null : value.asText();
    }

    private static JsonNode json(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException stray) {
            return text;
        }
    }

    /** An answer. */
    record Reply(int status, String type, byte[] body, Map<String, String> more) {
        Reply(int status, String type, byte[] body) {
            this(status, type, body, Map.of());
        }

        Reply with(String name, String value) {
            return new Reply(status, type, body, Map.of(name, value));
        }

        static Reply text(int status, String text) {
            return new Reply(status, "text/html", text.getBytes(StandardCharsets.UTF_8));
        }

        static Reply json(int status, JsonNode body) {
            return new Reply(status, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class Person {
        private final String id = UUID.randomUUID().toString();
        private final Map<String, String> identifiers = new LinkedHashMap<>();
        private final Map<String, JsonNode> properties = new LinkedHashMap<>();
        private final Set<String> createdWith = new HashSet<>();
        private final Set<String> refused = new HashSet<>();
        private final LocalDateTime created = LocalDateTime.now(ZoneOffset.UTC);
        private LocalDateTime updated = created;

        private ObjectNode shown() {
            ObjectNode shown = JSON.createObjectNode().put("object", "person").put("id", id);
            shown.put("$id", identifiers.get("external_id"));
            shown.put("$email", identifiers.get("email"));
            shown.put("$phone_number", identifiers.get("phone_number"));
            properties.forEach(shown::set);
            shown.set("$consent", new ArrayNode(JSON.getNodeFactory(), new ArrayList<>()));
            return shown.put("created", DATE.format(created)).put("updated", DATE.format(updated));
        }
    }
}
