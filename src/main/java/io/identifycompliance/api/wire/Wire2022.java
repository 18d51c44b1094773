package io.identifycompliance.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Change;
import io.identifycompliance.api.Finding;
import io.identifycompliance.api.Json;
import io.identifycompliance.api.Key;
import io.identifycompliance.api.Person;
import io.identifycompliance.api.Request;
import io.identifycompliance.api.Way;
import io.identifycompliance.api.Wire;
import io.identifycompliance.contract.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Identify API and the Profiles API v1/v2 as they were documented in 2022. */
final class Wire2022 implements Wire {
    static final String ID = "2022";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String IDENTIFY = "/api/identify";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");

    private static final List<Way> WAYS = List.of(
            new Way("form", true, "POST-FORM"),
            new Way("JSON", true, "POST-JSON"),
            new Way("GET", true, "GET-BASE64"),
            new Way("form with aliases", true, "ALIASES"),
            new Way("JSON with aliases", true, "ALIASES"),
            new Way("GET with aliases", true, "ALIASES"),
            new Way("form with both names", false, "ALIASES"),
            new Way("form, token last", false, "POST-FORM"),
            new Way("JSON, token last", false, "POST-JSON"),
            new Way("GET, token last", false, "GET-BASE64"),
            new Way("form, not encoded", false, "POST-FORM"),
            new Way("form with plus for spaces", false, "POST-FORM"),
            new Way("form with another field first", false, "POST-FORM"),
            new Way("form with a charset", false, "POST-FORM"),
            new Way("JSON with a charset", false, "POST-JSON"),
            new Way("GET, raw base64", false, "GET-BASE64"),
            new Way("GET, URL-safe base64", false, "GET-BASE64"),
            new Way("GET, URL-safe base64 without padding", false, "GET-BASE64"),
            new Way("GET with a content type", false, "GET-BASE64"),
            new Way("GET with a body", false, "GET-BASE64"),
            new Way("GET with test=0", false, "GET-BASE64"),
            new Way("GET with the pixel asked for", false, "ANSWER"),
            new Way("form with the pixel asked for", false, "ANSWER"));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int acceptedStatus() {
        return 200;
    }

    @Override
    public List<Way> ways() {
        return WAYS;
    }

    @Override
    public boolean mustAccept(Attributes attributes) {
        return Arrays.stream(Identifier.values()).anyMatch(i -> attributes.text(i) != null);
    }

    @Override
    public Request identify(Way way, Attributes attributes, Key key) {
        return identify(way, payload(way, attributes, key), key);
    }

    private Request identify(Way way, ObjectNode payload, Key key) {
        return identifyRaw(
                way.name().replaceAll(" with (aliases|both names)$|, token last$", ""), Json.text(payload), key);
    }

    private static ObjectNode payload(Way way, Attributes attributes, Key key) {
        Payload2022.Spelling spelling = Payload2022.Spelling.of(way.name()).orElse(Payload2022.Spelling.PLAIN);
        return Payload2022.identify(
                attributes, key.value(), spelling, way.name().endsWith(", token last"));
    }

    @Override
    public Request identifyRaw(String form, String payload, Key key) {
        return switch (form) {
            case "form" -> post(FORM, "data=" + Query.encoded(payload));
            case "form, not encoded" -> post(FORM, "data=" + payload);
            case "form with plus for spaces" ->
                post(FORM, "data=" + Query.encoded(payload).replace("%20", "+"));
            case "form with another field first" -> post(FORM, "v=1&data=" + Query.encoded(payload));
            case "form with a charset" -> post(FORM + "; charset=UTF-8", "data=" + Query.encoded(payload));
            case "form without data" -> post(FORM, "info=" + Query.encoded(payload));
            case "form with the pixel asked for" ->
                Request.of("POST", IDENTIFY + "?i=1").withBody(FORM, "data=" + Query.encoded(payload));
            case "JSON" -> post(JSON, payload);
            case "JSON with a charset" -> post(JSON + "; charset=utf-8", payload);
            case "GET" -> get(Query.encoded(base64(payload)));
            case "GET, raw base64" -> get(base64(payload));
            case "GET, URL-safe base64" -> get(urlSafe(payload));
            case "GET, URL-safe base64 without padding" -> get(urlSafe(payload).replace("=", ""));
            case "GET with a content type" ->
                get(Query.encoded(base64(payload))).with("Content-Type", JSON);
            case "GET with a body" -> get(Query.encoded(base64(payload))).withBody(JSON, "{}");
            case "GET with test=0" -> get(Query.encoded(base64(payload)) + "&test=0");
            case "GET with the pixel asked for" -> get(Query.encoded(base64(payload)) + "&i=1");
            case "GET, not base64" -> get(Query.encoded(payload));
            case "GET without data" -> Request.of("GET", IDENTIFY);
            default -> throw new IllegalArgumentException("The 2022 format has no form \"" + form + "\" of Identify.");
        };
    }

    @Override
    public Request identifyBeside(Way way, Attributes attributes, Key key, Key privateKey) {
        ObjectNode payload = payload(way, attributes, key).put("api_key", privateKey.value());
        Request identify = identify(way, payload, key);
        String path = identify.pathAndQuery();
        return new Request(
                        identify.method(),
                        path + (path.contains("?") ? "&" : "?") + new Query().and("api_key", privateKey.value()),
                        identify.headers(),
                        identify.body())
                .with("api-key", privateKey.value());
    }

    @Override
    public List<String> findPlaces() {
        return List.of("query", "header", "JSON body");
    }

    @Override
    public Request find(List<Criterion> criteria, String place, Key key) {
        String path = "/api/v2/people/search";
        if (place.equals("query and again in the body")) {
            Request once = find(criteria, "query", key);
            return once.withBody(JSON, find(criteria, "JSON body", key).body());
        }
        if (place.equals("JSON body")) {
            ObjectNode body = Json.MAPPER.createObjectNode();
            criteria.forEach(c -> body.put(Payload2022.criterion(c.identifier()), c.value()));
            if (key.isSent()) {
                body.put("api_key", key.value());
            }
            return Request.of("GET", path).withBody(JSON, Json.text(body));
        }
        Query query = new Query();
        criteria.forEach(c -> query.and(Payload2022.criterion(c.identifier()), c.value()));
        if (place.equals("header")) {
            Request request = Request.of("GET", query.behind(path));
            return key.isSent() ? request.with("api-key", key.value()) : request;
        }
        return Request.of("GET", withKey(query, key).behind(path));
    }

    @Override
    public Finding found(Answer answer) {
        JsonNode body = answer.json();
        if (answer.status() == 404 && (!body.isObject() || body.has("detail"))) {
            return new Finding.Nobody();
        }
        if (answer.status() != 200 || !isId(body.path("id"))) {
            return new Finding.Unclear(answer);
        }
        return new Finding.Found(body.path("id").asText());
    }

    @Override
    public List<String> readPlaces() {
        return List.of("plain");
    }

    @Override
    public Request read(String personId, String place, Key key) {
        return Request.of("GET", withKey(new Query(), key).behind(person(personId)));
    }

    @Override
    public Optional<Person> person(Answer answer) {
        JsonNode body = answer.json();
        if (answer.status() != 200 || !body.isObject() || !isId(body.path("id"))) {
            return Optional.empty();
        }
        return Optional.of(new Person(body.path("id").asText(), Payload2022.read(body), body));
    }

    @Override
    public Optional<String> notUnknownPerson(Answer answer) {
        return answer.status() == 404 ? Optional.empty() : Optional.of("its status is not 404");
    }

    @Override
    public List<String> changePlaces() {
        return List.of(
                "query",
                "query with raw dollars",
                "query with plus for spaces",
                "form body",
                "JSON body",
                "JSON body with the key in it");
    }

    @Override
    public Request change(String personId, Change change, String place, Key key) {
        String path = person(personId);
        return switch (place) {
            case "query" -> Request.of("PUT", withKey(pairs(change), key).behind(path));
            case "query with raw dollars" -> {
                String query = withKey(pairs(change), key).toString().replace("%24", "$");
                yield Request.of("PUT", path + "?" + query);
            }
            case "query with plus for spaces" -> {
                String query = withKey(pairs(change), key).toString().replace("%20", "+");
                yield Request.of("PUT", path + "?" + query);
            }
            case "form body" ->
                Request.of("PUT", path)
                        .withBody(FORM, withKey(pairs(change), key).toString());
            case "JSON body" ->
                Request.of("PUT", withKey(new Query(), key).behind(path)).withBody(JSON, Json.text(body(change)));
            case "JSON body with the key in it" -> {
                ObjectNode body = body(change);
                if (key.isSent()) {
                    body.put("api_key", key.value());
                }
                yield Request.of("PUT", path).withBody(JSON, Json.text(body));
            }
            default -> throw new IllegalArgumentException("The 2022 format has no place \"" + place + "\".");
        };
    }

    @Override
    public int refusedStatus() {
        return 403;
    }

    @Override
    public Optional<String> notAccepted(Answer answer) {
        if (answer.status() != 200) {
            return Optional.of("status " + answer.status() + " instead of 200");
        }
        return answer.body().strip().equals("1") ? Optional.empty() : Optional.of("a body other than 1");
    }

    @Override
    public Optional<String> notAnError(Answer answer, String call) {
        String field = call.equals("look-up") ? "detail" : "message";
        if (!answer.saysJson()) {
            return Optional.of("its content type is not JSON");
        }
        return answer.json().path(field).isTextual()
                ? Optional.empty()
                : Optional.of("it has no text \"" + field + "\"");
    }

    @Override
    public Optional<String> notAPersonObject(Answer answer, String personId) {
        JsonNode body = answer.json();
        if (!body.isObject()) {
            return Optional.of("it is not a JSON object");
        }
        if (!answer.saysJson()) {
            return Optional.of("its content type is not JSON");
        }
        if (!body.path("object").asText().equals("person")) {
            return Optional.of("\"object\" is not \"person\"");
        }
        if (!body.path("id").asText().equals(personId)) {
            return Optional.of("\"id\" is not the person ID that was asked for");
        }
        Optional<String> bare = Payload2022.withoutDollar(body);
        if (bare.isPresent()) {
            return Optional.of("\"" + bare.get() + "\" stands without its $");
        }
        for (String date : List.of("created", "updated")) {
            if (!DATE.matcher(body.path(date).asText()).matches()) {
                return Optional.of("\"" + date + "\" is not a date of the form yyyy-MM-dd HH:mm:ss");
            }
        }
        return Optional.empty();
    }

    private static boolean isId(JsonNode id) {
        return (id.isTextual() && !id.asText().isEmpty()) || id.isNumber();
    }

    private static String person(String personId) {
        return "/api/v1/person/" + Query.encoded(personId);
    }

    private static Query withKey(Query query, Key key) {
        return key.isSent() ? query.and("api_key", key.value()) : query;
    }

    private static Query pairs(Change change) {
        Query query = new Query();
        change.attributes()
                .values()
                .forEach((name, value) ->
                        query.and(Payload2022.wireName(name), value.isTextual() ? value.asText() : Json.text(value)));
        if (!change.unset().isEmpty()) {
            query.and("$unset", Json.text(unset(change)));
        }
        return query;
    }

    private static ObjectNode body(Change change) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        change.attributes().values().forEach((name, value) -> body.set(Payload2022.wireName(name), value));
        if (!change.unset().isEmpty()) {
            body.set("$unset", unset(change));
        }
        return body;
    }

    private static JsonNode unset(Change change) {
        return Json.MAPPER.valueToTree(
                change.unset().stream().map(Payload2022::wireName).toList());
    }

    private static Request post(String contentType, String body) {
        return Request.of("POST", IDENTIFY).withBody(contentType, body);
    }

    private static Request get(String data) {
        return Request.of("GET", IDENTIFY + "?data=" + data);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String urlSafe(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
