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
import io.identifycompliance.contract.KnownWire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The successor: JSON:API requests that carry a {@code revision}. */
final class WireRevision implements WireFormat {
    private static final String JSON_API = "application/vnd.api+json";
    private static final String JSON = "application/json";
    private static final String JSON_WITH_CHARSET = JSON + "; charset=utf-8";
    private static final String IDENTIFY = KnownWire.REVISION.paths().identify();
    private static final String PROFILES = KnownWire.REVISION.paths().person();

    private static final String SLASH = "trailing slash";

    /** As an official client looks people up and reads them: without a body. */
    private static final String TYPED = "with a content type";

    private static final String RAW = "raw parentheses";
    private static final String ANY = "any";
    private static final String ANY_OF_SEVERAL = "any of several";
    private static final String LAST_OF_A_HUNDRED = "99";
    private static final int UNAUTHORIZED = KnownWire.REVISION.statuses().refused();
    private static final int NOT_FOUND = 404;

    /** The codes of errors that the description names, by status. */
    private static final Map<Integer, Set<String>> CODES =
            Map.of(UNAUTHORIZED, Set.of("not_authenticated", "authentication_failed"), NOT_FOUND, Set.of("not_found"));

    private static final String POST_JSON = "POST-JSON";

    /** The forms of calling Identify, each with its content type and the path that it is sent to. */
    private static final Map<CallForm, Format> FORMS = forms(
            Map.entry(new CallForm("JSON:API", true, POST_JSON), new Format(JSON_API, IDENTIFY)),
            Map.entry(new CallForm("plain JSON", true, POST_JSON), new Format(JSON, IDENTIFY)),
            Map.entry(new CallForm(SLASH, true, POST_JSON), new Format(JSON, IDENTIFY + "/")),
            Map.entry(new CallForm("JSON with a charset", false, POST_JSON), new Format(JSON_WITH_CHARSET, IDENTIFY)));

    private final String revision;

    WireRevision(String revision) {
        this.revision = revision;
    }

    @Override
    public KnownWire known() {
        return KnownWire.REVISION;
    }

    @Override
    public List<CallForm> forms() {
        return List.copyOf(FORMS.keySet());
    }

    @Override
    public boolean mustAccept(Attributes attributes, Predicate<String> validPhone) {
        return !attributes.identifiers().values().isEmpty()
                && attributes.identifiers().values().keySet().stream()
                        .allMatch(name -> isPlain(Identifier.labelled(name).orElseThrow(), attributes, validPhone));
    }

    /** The successor may refuse an identifier that is not text, and an invalid email address or phone number. */
    private static boolean isPlain(Identifier identifier, Attributes attributes, Predicate<String> validPhone) {
        String text = attributes.text(identifier);
        JsonNode value = attributes.values().get(identifier.label());
        return text != null
                && value != null
                && value.isTextual()
                && switch (identifier) {
                    case EXTERNAL_ID -> text.matches("[\\w.-]{1,64}");
                    case EMAIL -> text.matches("[a-z0-9.-]{1,64}@[a-z0-9.-]+\\.[a-z]+");
                    case PHONE_NUMBER -> validPhone.test(text);
                };
    }

    @Override
    public Request identify(CallForm callForm, Attributes attributes, Key key) {
        return identifyRaw(callForm, JsonValues.text(PayloadRevision.document(null, attributes)), key);
    }

    @Override
    public Request identifyRaw(CallForm callForm, String payload, Key key) {
        Format format = FORMS.get(callForm);
        if (format == null) {
            throw new IllegalArgumentException("The successor has no form \"" + callForm + "\" of Identify.");
        }
        QueryString query = key.isSent() ? new QueryString().and("company_id", key.sent()) : new QueryString();
        return dated(Request.of("POST", query.behind(format.path()))).withBody(format.contentType(), payload);
    }

    @SafeVarargs
    private static Map<CallForm, Format> forms(Map.Entry<CallForm, Format>... inOrder) {
        Map<CallForm, Format> forms = new LinkedHashMap<>();
        for (Map.Entry<CallForm, Format> entry : inOrder) {
            forms.put(entry.getKey(), entry.getValue());
        }
        return forms;
    }

    @Override
    public Request identifyBeside(CallForm callForm, Attributes attributes, Key key, Key privateKey) {
        return identify(callForm, attributes, key).with("Authorization", "Klaviyo-API-Key " + privateKey.sent());
    }

    @Override
    public List<String> findPlaces() {
        return List.of("equals", RAW, ANY, ANY_OF_SEVERAL, SLASH);
    }

    @Override
    public Request find(List<Criterion> criteria, String place, Key key) {
        String filter = criteria.stream()
                .map(c -> {
                    String field = PayloadRevision.field(c.identifier());
                    String value = quoted(c.value());
                    return switch (place) {
                        case ANY -> "any(" + field + ",[" + value + "])";
                        case ANY_OF_SEVERAL -> "any(" + field + ",[" + nobody(c) + "," + value + "," + nobody(c) + "])";
                        default -> "equals(" + field + "," + value + ")";
                    };
                })
                .reduce((one, other) -> "and(" + one + "," + other + ")")
                .orElse("");
        String encoded = QueryString.encoded(filter);
        QueryString query = filter.isEmpty()
                ? new QueryString()
                : new QueryString().andRaw("filter=" + (place.equals(RAW) ? withRawSigns(encoded) : encoded));
        return signed(typed(Request.of("GET", query.behind(PROFILES + slash(place))), place), key);
    }

    /** As official clients send it: a query may have these characters as they are. */
    private static String withRawSigns(String encoded) {
        return encoded.replace("%28", "(").replace("%29", ")").replace("%2C", ",");
    }

    private static String quoted(String value) {
        return JsonValues.text(JsonValues.MAPPER.getNodeFactory().textNode(value));
    }

    /** A value of the same kind that no profile of this run has: the last number of a block is never assigned. */
    private static String nobody(Criterion criterion) {
        String value = criterion.value();
        return quoted(
                criterion.identifier() == Identifier.PHONE_NUMBER && value.length() > LAST_OF_A_HUNDRED.length()
                        ? value.substring(0, value.length() - LAST_OF_A_HUNDRED.length()) + LAST_OF_A_HUNDRED
                        : "nobody." + value);
    }

    @Override
    public Optional<Attributes> shownByLookUp(TargetResponse answer) {
        return Optional.of(
                PayloadRevision.read(answer.json().path("data").path(0).path("attributes")));
    }

    @Override
    public LookupResult found(TargetResponse answer) {
        JsonNode data = answer.json().path("data");
        if (answer.status() != 200 || !data.isArray()) {
            return new LookupResult.Unclear(answer);
        }
        if (data.isEmpty()) {
            return new LookupResult.Nobody();
        }
        if (data.size() > 1) {
            return new LookupResult.Several(data.size());
        }
        JsonNode id = data.get(0).path("id");
        return id.isTextual() && !id.asText().isEmpty()
                ? new LookupResult.Found(id.asText())
                : new LookupResult.Unclear(answer);
    }

    @Override
    public Optional<String> notAResult(TargetResponse answer) {
        return Links.notOfAList(answer.json());
    }

    @Override
    public List<String> readPlaces() {
        return List.of("plain", SLASH, TYPED);
    }

    @Override
    public Request read(String personId, String place, Key key) {
        Request read = Request.of("GET", PROFILES + "/" + QueryString.encoded(personId) + slash(place));
        return signed(typed(read, place), key);
    }

    private static Request typed(Request request, String place) {
        return place.equals(TYPED) ? request.with("Content-Type", JSON) : request;
    }

    private static String slash(String place) {
        return place.equals(SLASH) ? "/" : "";
    }

    @Override
    public Optional<Person> person(TargetResponse answer) {
        JsonNode data = answer.json().path("data");
        if (answer.status() != 200
                || !data.path("id").isTextual()
                || !data.path("attributes").isObject()) {
            return Optional.empty();
        }
        return Optional.of(new Person(data.path("id").asText(), PayloadRevision.read(data.path("attributes")), data));
    }

    @Override
    public Optional<String> notUnknownPerson(TargetResponse answer) {
        return answer.status() == NOT_FOUND
                ? notAnError(answer, "unknown person")
                : Optional.of("its status is not 404");
    }

    @Override
    public List<String> changePlaces() {
        return List.of("JSON:API", "plain JSON", SLASH);
    }

    @Override
    public Request change(String personId, ProfileUpdate change, String place, Key key) {
        Attributes attributes = change.attributes();
        for (String name : change.unset()) {
            attributes =
                    attributes.with(name, JsonValues.MAPPER.getNodeFactory().nullNode());
        }
        ObjectNode document = PayloadRevision.document(personId, attributes);
        return signed(Request.of("PATCH", PROFILES + "/" + QueryString.encoded(personId) + slash(place)), key)
                .withBody(contentType(place), JsonValues.text(document));
    }

    private static String contentType(String place) {
        return switch (place) {
            case "JSON:API" -> JSON_API;
            case "plain JSON with a charset" -> JSON_WITH_CHARSET;
            default -> JSON;
        };
    }

    @Override
    public Request deletion(String personId, Key key) {
        ObjectNode document = JsonValues.MAPPER.createObjectNode();
        ObjectNode job = document.putObject("data").put("type", "data-privacy-deletion-job");
        job.putObject("attributes")
                .putObject("profile")
                .putObject("data")
                .put("type", "profile")
                .put("id", personId);
        return signed(Request.of("POST", "/api/data-privacy-deletion-jobs"), key)
                .withBody(JSON_API, JsonValues.text(document));
    }

    @Override
    public Optional<String> notAccepted(TargetResponse answer) {
        if (answer.status() != 202) {
            return Optional.of("status " + answer.status() + " instead of 202");
        }
        return answer.body().isBlank() ? Optional.empty() : Optional.of("a body where there should be none");
    }

    @Override
    public Optional<String> notAnError(TargetResponse answer, String call) {
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
    public Optional<String> notAPersonObject(TargetResponse answer, String personId) {
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
        return data.path("attributes").isObject()
                ? Links.notOfAResource(data)
                : Optional.of("it has no \"attributes\"");
    }

    /** Older official clients, which send a slash at the end of the path, accept plain JSON. */
    private Request dated(Request request) {
        String path = request.pathAndQuery().split("\\?", 2)[0];
        return request.with("revision", revision).with("Accept", path.endsWith("/") ? JSON : JSON_API);
    }

    private Request signed(Request request, Key key) {
        Request dated = dated(request);
        return key.isSent() ? dated.with("Authorization", "Klaviyo-API-Key " + key.sent()) : dated;
    }

    /** How a form of calling Identify is sent. */
    private record Format(String contentType, String path) {}
}
