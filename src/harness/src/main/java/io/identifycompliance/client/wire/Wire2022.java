package io.identifycompliance.client.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
import io.identifycompliance.contract.KnownWire;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The Identify API and the Profiles API v1/v2 as they were documented in 2022. */
final class Wire2022 implements WireFormat {
    /** As official clients read a person, and change one in the query: without a body. */
    private static final String TYPED = "with a content type";

    private static final String JSON_BODY = "JSON body";
    private static final String HEADER_AND_FORM = "header beside a form body";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");

    @Override
    public KnownWire known() {
        return KnownWire.V2022;
    }

    @Override
    public List<CallForm> forms() {
        return Forms2022.all();
    }

    @Override
    public boolean mustAccept(Attributes attributes, Predicate<String> validPhone) {
        return Arrays.stream(Identifier.values()).anyMatch(i -> attributes.text(i) != null);
    }

    @Override
    public CallForm sentAs(CallForm callForm, Attributes attributes) {
        boolean same = Forms2022.format(callForm).spelling() != Payload2022.Spelling.PLAIN
                && attributes.values().keySet().stream().noneMatch(Payload2022::hasAlias);
        CallForm builtOn = callForm.variantOf();
        return same && builtOn != null ? builtOn : callForm;
    }

    @Override
    public Request identify(CallForm callForm, Attributes attributes, Key key) {
        return identify(callForm, payload(callForm, attributes, key));
    }

    private static Request identify(CallForm callForm, ObjectNode payload) {
        Forms2022.Format format = Forms2022.format(callForm);
        return format.encoding().of(format.differing(payload));
    }

    private static ObjectNode payload(CallForm callForm, Attributes attributes, Key key) {
        Forms2022.Format format = Forms2022.format(callForm);
        return Payload2022.identify(attributes, key.value(), format.spelling(), format.tokenLast());
    }

    @Override
    public Request identifyRaw(CallForm callForm, String payload, Key key) {
        return Forms2022.format(callForm).encoding().of(payload);
    }

    @Override
    public Request identifyBeside(CallForm callForm, Attributes attributes, Key key, Key privateKey) {
        ObjectNode payload = payload(callForm, attributes, key).put("api_key", privateKey.sent());
        Request identify = identify(callForm, payload);
        String path = identify.pathAndQuery();
        return new Request(
                        identify.method(),
                        path + (path.contains("?") ? "&" : "?") + new QueryString().and("api_key", privateKey.sent()),
                        identify.headers(),
                        identify.body())
                .with("api-key", privateKey.sent());
    }

    @Override
    public List<String> findPlaces() {
        return List.of("query", "header", HEADER_AND_FORM, JSON_BODY);
    }

    @Override
    public boolean takes(Key key, String place) {
        return !key.json() || place.startsWith(JSON_BODY);
    }

    @Override
    public Request find(List<Criterion> criteria, String place, Key key) {
        String path = KnownWire.V2022.paths().lookUp();
        if (place.equals("query and again in the body")) {
            Request once = find(criteria, "query", key);
            return once.withBody(Forms2022.JSON_TYPE, jsonBody(criteria, key));
        }
        if (place.equals(JSON_BODY)) {
            return Request.of("GET", path).withBody(Forms2022.JSON_TYPE, jsonBody(criteria, key));
        }
        QueryString query = new QueryString();
        criteria.forEach(c -> query.and(Payload2022.criterion(c.identifier()), c.value()));
        if (place.equals("header")) {
            return withHeader(Request.of("GET", query.behind(path)), key);
        }
        if (place.equals(HEADER_AND_FORM)) {
            return withHeader(Request.of("GET", path).withBody(Forms2022.FORM_TYPE, query.toString()), key);
        }
        return Request.of("GET", withKey(query, key).behind(path));
    }

    private static Request withHeader(Request request, Key key) {
        return key.isSent() ? request.with("api-key", key.sent()) : request;
    }

    private static String jsonBody(List<Criterion> criteria, Key key) {
        ObjectNode body = JsonValues.MAPPER.createObjectNode();
        criteria.forEach(c -> body.put(Payload2022.criterion(c.identifier()), c.value()));
        return JsonValues.text(withKey(body, key));
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
        return List.of("plain", TYPED);
    }

    @Override
    public Request read(String personId, String place, Key key) {
        Request read = Request.of("GET", withKey(new QueryString(), key).behind(person(personId)));
        return place.equals(TYPED) ? read.with("Content-Type", Forms2022.JSON_TYPE) : read;
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
                "form body with the key in the query",
                JSON_BODY,
                JSON_BODY + " with the key in it");
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
            case "query " + TYPED ->
                Request.of("PUT", withKey(pairs(change), key).behind(path)).with("Content-Type", Forms2022.JSON_TYPE);
            case "form body" ->
                Request.of("PUT", path)
                        .withBody(
                                Forms2022.FORM_TYPE, withKey(pairs(change), key).toString());
            case "form body with a charset" ->
                Request.of("PUT", path)
                        .withBody(
                                Forms2022.FORM_WITH_CHARSET,
                                withKey(pairs(change), key).toString());
            case "form body with the key in the query" ->
                Request.of("PUT", withKey(new QueryString(), key).behind(path))
                        .withBody(Forms2022.FORM_TYPE, pairs(change).toString());
            case JSON_BODY ->
                Request.of("PUT", withKey(new QueryString(), key).behind(path))
                        .withBody(Forms2022.JSON_TYPE, JsonValues.text(body(change)));
            case JSON_BODY + " with a charset" ->
                Request.of("PUT", withKey(new QueryString(), key).behind(path))
                        .withBody(Forms2022.JSON_WITH_CHARSET, JsonValues.text(body(change)));
            case JSON_BODY + " with the key in it" -> {
                yield Request.of("PUT", path)
                        .withBody(Forms2022.JSON_TYPE, JsonValues.text(withKey(body(change), key)));
            }
            default -> throw new IllegalArgumentException("The 2022 format has no place \"" + place + "\".");
        };
    }

    @Override
    public Request deletion(String personId, Key key) {
        ObjectNode body = JsonValues.MAPPER.createObjectNode().put("person_id", personId);
        return Request.of("POST", "/api/v2/data-privacy/deletion-request")
                .withBody(Forms2022.JSON_TYPE, JsonValues.text(withKey(body, key)));
    }

    @Override
    public Optional<String> notAccepted(TargetResponse answer) {
        if (answer.status() != 200) {
            return Optional.of("status " + answer.status() + " instead of 200");
        }
        return answer.body().strip().equals("1") ? Optional.empty() : Optional.of("a body other than 1");
    }

    @Override
    public Optional<String> notAccepted(TargetResponse answer, CallForm callForm) {
        boolean image = Forms2022.asksForImage(callForm)
                && answer.contentType()
                        .filter(type -> type.startsWith("image/"))
                        .isPresent();
        return image && answer.status() == acceptedStatus() ? Optional.empty() : notAccepted(answer);
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
        return KnownWire.V2022.paths().person() + "/" + QueryString.encoded(personId);
    }

    private static QueryString withKey(QueryString query, Key key) {
        return key.isSent() ? query.and("api_key", key.sent()) : query;
    }

    private static ObjectNode withKey(ObjectNode body, Key key) {
        if (!key.isSent()) {
            return body;
        }
        JsonNode value = key.json() ? JsonValues.parsed(key.sent()) : TextNode.valueOf(key.sent());
        return body.set("api_key", value);
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
}
