package io.identifycompliance.client.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.JsonValues;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The Identify API and the Profiles API v1/v2 as they were documented in 2022. */
final class Wire2022 implements WireFormat {
    static final String ID = "2022";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String IDENTIFY = "/api/identify";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");

    private static final List<CallForm> WAYS = List.of(
            new CallForm("form", true, "POST-FORM"),
            new CallForm("JSON", true, "POST-JSON"),
            new CallForm("GET", true, "GET-BASE64"),
            new CallForm("form with aliases", true, "ALIASES"),
            new CallForm("JSON with aliases", true, "ALIASES"),
            new CallForm("GET with aliases", true, "ALIASES"),
            new CallForm("form with both names", false, "ALIASES"),
            new CallForm("form, token last", false, "POST-FORM"),
            new CallForm("JSON, token last", false, "POST-JSON"),
            new CallForm("GET, token last", false, "GET-BASE64"),
            new CallForm("form, not encoded", false, "POST-FORM"),
            new CallForm("form with plus for spaces", false, "POST-FORM"),
            new CallForm("form with another field first", false, "POST-FORM"),
            new CallForm("form with a charset", false, "POST-FORM"),
            new CallForm("JSON with a charset", false, "POST-JSON"),
            new CallForm("GET, raw base64", false, "GET-BASE64"),
            new CallForm("GET, URL-safe base64", false, "GET-BASE64"),
            new CallForm("GET, URL-safe base64 without padding", false, "GET-BASE64"),
            new CallForm("GET with a content type", false, "GET-BASE64"),
            new CallForm("GET with a body", false, "GET-BASE64"),
            new CallForm("GET with test=0", false, "GET-BASE64"),
            new CallForm("GET with the pixel asked for", false, "ANSWER"),
            new CallForm("form with the pixel asked for", false, "ANSWER"));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int acceptedStatus() {
        return 200;
    }

    @Override
    public List<CallForm> forms() {
        return WAYS;
    }

    @Override
    public boolean mustAccept(Attributes attributes, Predicate<String> validPhone) {
        return Arrays.stream(Identifier.values()).anyMatch(i -> attributes.text(i) != null);
    }

    @Override
    public Request identify(CallForm callForm, Attributes attributes, Key key) {
        return identify(callForm, payload(callForm, attributes, key), key);
    }

    private Request identify(CallForm callForm, ObjectNode payload, Key key) {
        return identifyRaw(
                callForm.name().replaceAll(" with (aliases|both names)$|, token last$", ""),
                JsonValues.text(payload),
                key);
    }

    private static ObjectNode payload(CallForm callForm, Attributes attributes, Key key) {
        Payload2022.Spelling spelling = Payload2022.Spelling.of(callForm.name()).orElse(Payload2022.Spelling.PLAIN);
        return Payload2022.identify(
                attributes, key.value(), spelling, callForm.name().endsWith(", token last"));
    }

    @Override
    public Request identifyRaw(String form, String payload, Key key) {
        return switch (form) {
            case "form" -> post(FORM, "data=" + QueryString.encoded(payload));
            case "form, not encoded" -> post(FORM, "data=" + payload);
            case "form with plus for spaces" ->
                post(FORM, "data=" + QueryString.encoded(payload).replace("%20", "+"));
            case "form with another field first" -> post(FORM, "v=1&data=" + QueryString.encoded(payload));
            case "form with a charset" -> post(FORM + "; charset=UTF-8", "data=" + QueryString.encoded(payload));
            case "form without data" -> post(FORM, "info=" + QueryString.encoded(payload));
            case "form with the pixel asked for" ->
                Request.of("POST", IDENTIFY + "?i=1").withBody(FORM, "data=" + QueryString.encoded(payload));
            case "JSON" -> post(JSON, payload);
            case "JSON with a charset" -> post(JSON + "; charset=utf-8", payload);
            case "GET" -> get(QueryString.encoded(base64(payload)));
            case "GET, raw base64" -> get(base64(payload));
            case "GET, URL-safe base64" -> get(urlSafe(payload));
            case "GET, URL-safe base64 without padding" -> get(urlSafe(payload).replace("=", ""));
            case "GET with a content type" ->
                get(QueryString.encoded(base64(payload))).with("Content-Type", JSON);
            case "GET with a body" -> get(QueryString.encoded(base64(payload))).withBody(JSON, "{}");
            case "GET with test=0" -> get(QueryString.encoded(base64(payload)) + "&test=0");
            case "GET with the pixel asked for" -> get(QueryString.encoded(base64(payload)) + "&i=1");
            case "GET, not base64" -> get(QueryString.encoded(payload));
            case "GET without data" -> Request.of("GET", IDENTIFY);
            default -> throw new IllegalArgumentException("The 2022 format has no form \"" + form + "\" of Identify.");
        };
    }

    @Override
    public Request identifyBeside(CallForm callForm, Attributes attributes, Key key, Key privateKey) {
        ObjectNode payload = payload(callForm, attributes, key).put("api_key", privateKey.value());
        Request identify = identify(callForm, payload, key);
        String path = identify.pathAndQuery();
        return new Request(
                        identify.method(),
                        path + (path.contains("?") ? "&" : "?") + new QueryString().and("api_key", privateKey.value()),
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
            ObjectNode body = JsonValues.MAPPER.createObjectNode();
            criteria.forEach(c -> body.put(Payload2022.criterion(c.identifier()), c.value()));
            if (key.isSent()) {
                body.put("api_key", key.value());
            }
            return Request.of("GET", path).withBody(JSON, JsonValues.text(body));
        }
        QueryString query = new QueryString();
        criteria.forEach(c -> query.and(Payload2022.criterion(c.identifier()), c.value()));
        if (place.equals("header")) {
            Request request = Request.of("GET", query.behind(path));
            return key.isSent() ? request.with("api-key", key.value()) : request;
        }
        return Request.of("GET", withKey(query, key).behind(path));
    }

    @Override
    public LookupResult found(TargetResponse answer) {
        JsonNode body = answer.json();
        if (answer.status() == 404 && (!body.isObject() || body.has("detail"))) {
            return new LookupResult.Nobody();
        }
        if (answer.status() != 200 || !isId(body.path("id"))) {
            return new LookupResult.Unclear(answer);
        }
        return new LookupResult.Found(body.path("id").asText());
    }

    @Override
    public List<String> readPlaces() {
        return List.of("plain");
    }

    @Override
    public Request read(String personId, String place, Key key) {
        return Request.of("GET", withKey(new QueryString(), key).behind(person(personId)));
    }

    @Override
    public Optional<Person> person(TargetResponse answer) {
        JsonNode body = answer.json();
        if (answer.status() != 200 || !body.isObject() || !isId(body.path("id"))) {
            return Optional.empty();
        }
        return Optional.of(new Person(body.path("id").asText(), Payload2022.read(body), body));
    }

    @Override
    public Optional<String> notUnknownPerson(TargetResponse answer) {
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
    public Request change(String personId, ProfileUpdate change, String place, Key key) {
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
                Request.of("PUT", withKey(new QueryString(), key).behind(path))
                        .withBody(JSON, JsonValues.text(body(change)));
            case "JSON body with the key in it" -> {
                ObjectNode body = body(change);
                if (key.isSent()) {
                    body.put("api_key", key.value());
                }
                yield Request.of("PUT", path).withBody(JSON, JsonValues.text(body));
            }
            default -> throw new IllegalArgumentException("The 2022 format has no place \"" + place + "\".");
        };
    }

    @Override
    public int refusedStatus() {
        return 403;
    }

    @Override
    public Optional<String> notAccepted(TargetResponse answer) {
        if (answer.status() != 200) {
            return Optional.of("status " + answer.status() + " instead of 200");
        }
        return answer.body().strip().equals("1") ? Optional.empty() : Optional.of("a body other than 1");
    }

    @Override
    public Optional<String> notAnError(TargetResponse answer, String call) {
        String field = call.equals("look-up") ? "detail" : "message";
        if (!answer.saysJson()) {
            return Optional.of("its content type is not JSON");
        }
        return answer.json().path(field).isTextual()
                ? Optional.empty()
                : Optional.of("it has no text \"" + field + "\"");
    }

    @Override
    public Optional<String> notAPersonObject(TargetResponse answer, String personId) {
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
        return "/api/v1/person/" + QueryString.encoded(personId);
    }

    private static QueryString withKey(QueryString query, Key key) {
        return key.isSent() ? query.and("api_key", key.value()) : query;
    }

    private static QueryString pairs(ProfileUpdate change) {
        QueryString query = new QueryString();
        change.attributes()
                .values()
                .forEach((name, value) -> query.and(
                        Payload2022.wireName(name), value.isTextual() ? value.asText() : JsonValues.text(value)));
        if (!change.unset().isEmpty()) {
            query.and("$unset", JsonValues.text(unset(change)));
        }
        return query;
    }

    private static ObjectNode body(ProfileUpdate change) {
        ObjectNode body = JsonValues.MAPPER.createObjectNode();
        change.attributes().values().forEach((name, value) -> body.set(Payload2022.wireName(name), value));
        if (!change.unset().isEmpty()) {
            body.set("$unset", unset(change));
        }
        return body;
    }

    private static JsonNode unset(ProfileUpdate change) {
        return JsonValues.MAPPER.valueToTree(
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
