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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The successor: JSON:API requests that carry a {@code revision}. */
final class WireRevision implements Wire {
    static final String ID = "revision";

    private static final String JSON_API = "application/vnd.api+json";
    private static final String JSON = "application/json";
    private static final String IDENTIFY = "/client/profiles";
    private static final String PROFILES = "/api/profiles";

    private static final String SLASH = "trailing slash";
    private static final String ANY = "any";
    private static final String ANY_OF_SEVERAL = "any of several";
    private static final int EXCHANGE = 5;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    /** The codes of errors that the description names, by status. */
    private static final Map<Integer, Set<String>> CODES =
            Map.of(UNAUTHORIZED, Set.of("not_authenticated", "authentication_failed"), NOT_FOUND, Set.of("not_found"));

    private static final List<Way> WAYS = List.of(
            new Way("JSON:API", true, "POST-JSON"),
            new Way("plain JSON", true, "POST-JSON"),
            new Way(SLASH, true, "POST-JSON"),
            new Way("JSON with a charset", false, "POST-JSON"));

    private final String revision;

    WireRevision(String revision) {
        this.revision = revision;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int acceptedStatus() {
        return 202;
    }

    @Override
    public List<Way> ways() {
        return WAYS;
    }

    @Override
    public boolean mustAccept(Attributes attributes) {
        return !attributes.identifiers().values().isEmpty()
                && attributes.identifiers().values().keySet().stream()
                        .allMatch(name -> isPlain(Identifier.labelled(name).orElseThrow(), attributes));
    }

    /** The successor may refuse an identifier that is no text, and an e-mail address or a phone number that is none. */
    private static boolean isPlain(Identifier identifier, Attributes attributes) {
        String text = attributes.text(identifier);
        return text != null
                && attributes.values().get(identifier.label()).isTextual()
                && switch (identifier) {
                    case EXTERNAL_ID -> text.matches("[\\w.-]{1,64}");
                    case EMAIL -> text.matches("[a-z0-9.-]{1,64}@[a-z0-9.-]+\\.[a-z]+");
                    case PHONE_NUMBER -> text.matches("\\+1[0-9]{10}");
                };
    }

    @Override
    public Request identify(Way way, Attributes attributes, Key key) {
        return identifyRaw(way.name(), Json.text(PayloadRevision.document(null, attributes)), key);
    }

    @Override
    public Request identifyRaw(String form, String payload, Key key) {
        Query query = key.isSent() ? new Query().and("company_id", key.value()) : new Query();
        String contentType = switch (form) {
            case "JSON:API" -> JSON_API;
            case "plain JSON", SLASH -> JSON;
            case "JSON with a charset" -> JSON + "; charset=utf-8";
            default -> throw new IllegalArgumentException("The successor has no form \"" + form + "\" of Identify.");
        };
        String path = IDENTIFY + slash(form);
        return dated(Request.of("POST", query.behind(path))).withBody(contentType, payload);
    }

    @Override
    public Request identifyBeside(Way way, Attributes attributes, Key key, Key privateKey) {
        return identify(way, attributes, key).with("Authorization", "Klaviyo-API-Key " + privateKey.value());
    }

    @Override
    public List<String> findPlaces() {
        return List.of("equals", ANY, ANY_OF_SEVERAL, SLASH);
    }

    @Override
    public Request find(List<Criterion> criteria, String place, Key key) {
        String filter = criteria.stream()
                .map(c -> {
                    String field = PayloadRevision.field(c.identifier());
                    String value = quoted(c.value());
                    return switch (place) {
                        case ANY -> "any(" + field + ",[" + value + "])";
                        case ANY_OF_SEVERAL -> "any(" + field + ",[" + nobody(c) + "," + value + "])";
                        default -> "equals(" + field + "," + value + ")";
                    };
                })
                .reduce((one, other) -> "and(" + one + "," + other + ")")
                .orElse("");
        Query query = filter.isEmpty() ? new Query() : new Query().and("filter", filter);
        return signed(Request.of("GET", query.behind(PROFILES + slash(place))), key);
    }

    private static String quoted(String value) {
        return Json.text(Json.MAPPER.getNodeFactory().textNode(value));
    }

    /** A value of the same kind that nobody of this run has: an exchange that begins with 0 is never assigned. */
    private static String nobody(Criterion criterion) {
        String value = criterion.value();
        return quoted(
                criterion.identifier() == Identifier.PHONE_NUMBER && value.length() > EXCHANGE
                        ? value.substring(0, EXCHANGE) + "0" + value.substring(EXCHANGE + 1)
                        : "nobody." + value);
    }

    @Override
    public Optional<Attributes> shownByLookUp(Answer answer) {
        return Optional.of(
                PayloadRevision.read(answer.json().path("data").path(0).path("attributes")));
    }

    @Override
    public Finding found(Answer answer) {
        JsonNode data = answer.json().path("data");
        if (answer.status() != 200 || !data.isArray()) {
            return new Finding.Unclear(answer);
        }
        if (data.isEmpty()) {
            return new Finding.Nobody();
        }
        if (data.size() > 1) {
            return new Finding.Several(data.size());
        }
        JsonNode id = data.get(0).path("id");
        return id.isTextual() && !id.asText().isEmpty() ? new Finding.Found(id.asText()) : new Finding.Unclear(answer);
    }

    @Override
    public List<String> readPlaces() {
        return List.of("plain", SLASH);
    }

    @Override
    public Request read(String personId, String place, Key key) {
        return signed(Request.of("GET", PROFILES + "/" + Query.encoded(personId) + slash(place)), key);
    }

    private static String slash(String place) {
        return place.equals(SLASH) ? "/" : "";
    }

    @Override
    public Optional<Person> person(Answer answer) {
        JsonNode data = answer.json().path("data");
        if (answer.status() != 200
                || !data.path("id").isTextual()
                || !data.path("attributes").isObject()) {
            return Optional.empty();
        }
        return Optional.of(new Person(data.path("id").asText(), PayloadRevision.read(data.path("attributes")), data));
    }

    @Override
    public Optional<String> notUnknownPerson(Answer answer) {
        return answer.status() == NOT_FOUND
                ? notAnError(answer, "unknown person")
                : Optional.of("its status is not 404");
    }

    @Override
    public List<String> changePlaces() {
        return List.of("JSON:API", "plain JSON", SLASH);
    }

    @Override
    public Request change(String personId, Change change, String place, Key key) {
        Attributes attributes = change.attributes();
        for (String name : change.unset()) {
            attributes = attributes.with(name, Json.MAPPER.getNodeFactory().nullNode());
        }
        ObjectNode document = PayloadRevision.document(personId, attributes);
        return signed(Request.of("PATCH", PROFILES + "/" + Query.encoded(personId) + slash(place)), key)
                .withBody(place.equals("JSON:API") ? JSON_API : JSON, Json.text(document));
    }

    @Override
    public int refusedStatus() {
        return UNAUTHORIZED;
    }

    @Override
    public Optional<String> notAccepted(Answer answer) {
        if (answer.status() != 202) {
            return Optional.of("status " + answer.status() + " instead of 202");
        }
        return answer.body().isBlank() ? Optional.empty() : Optional.of("a body where there should be none");
    }

    @Override
    public Optional<String> notAnError(Answer answer, String call) {
        JsonNode errors = answer.json().path("errors");
        if (!answer.saysJson()) {
            return Optional.of("its content type is not JSON");
        }
        if (!errors.isArray() || errors.isEmpty()) {
            return Optional.of("it has no list \"errors\"");
        }
        for (JsonNode error : errors) {
            for (String field : List.of("id", "code", "title", "detail")) {
                if (!error.path(field).isTextual()) {
                    return Optional.of("an error has no text \"" + field + "\"");
                }
            }
            if (error.has("status")
                    && !error.get("status").isNull()
                    && !error.get("status").isNumber()) {
                return Optional.of("an error's \"status\" is not a number");
            }
        }
        Set<String> codes = CODES.getOrDefault(answer.status(), Set.of());
        return codes.isEmpty() || errors.findValuesAsText("code").stream().anyMatch(codes::contains)
                ? Optional.empty()
                : Optional.of("its \"code\" is none of " + codes);
    }

    @Override
    public Optional<String> notAPersonObject(Answer answer, String personId) {
        JsonNode data = answer.json().path("data");
        if (!answer.saysJson()) {
            return Optional.of("its content type is not JSON");
        }
        if (!data.isObject()) {
            return Optional.of("it has no object \"data\"");
        }
        if (!data.path("type").asText().equals("profile")) {
            return Optional.of("\"type\" is not \"profile\"");
        }
        if (!data.path("id").asText().equals(personId)) {
            return Optional.of("\"id\" is not the person ID that was asked for");
        }
        return data.path("attributes").isObject() ? Optional.empty() : Optional.of("it has no \"attributes\"");
    }

    private Request dated(Request request) {
        return request.with("revision", revision).with("Accept", JSON_API);
    }

    private Request signed(Request request, Key key) {
        Request dated = dated(request);
        return key.isSent() ? dated.with("Authorization", "Klaviyo-API-Key " + key.value()) : dated;
    }
}
