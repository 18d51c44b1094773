package io.identifycompliance.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.reference.RawClient.RawAnswer;
import io.identifycompliance.reference.http.LosslessJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer of the reference may look like on either wire: status, headers and body. The rules are those that
 * official clients and the documentation of the two APIs rely on; an answer of a variant may be looser.
 */
final class AnswerRules {
    private static final String DATE_2022 = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";
    private static final Set<String> PLACES = Set.of("pointer", "parameter", "header");

    private final String request;
    private final RawAnswer answer;
    private final List<String> broken = new ArrayList<>();

    private AnswerRules(String request, RawAnswer answer) {
        this.request = request;
        this.answer = answer;
    }

    /** The rules that an answer breaks, each with the request; empty where it keeps all. */
    static List<String> broken(String method, String target, RawAnswer answer) {
        AnswerRules rules = new AnswerRules(method + " " + target, answer);
        String path = target.replaceFirst("\\?.*", "").replaceFirst("/$", "");
        rules.everything(method);
        if (path.equals("/api/identify")) {
            rules.identify(method, target);
        } else if (path.equals("/client/profiles")) {
            rules.client(method);
        } else if (path.equals("/api/v2/people/search")) {
            rules.search();
        } else if (path.startsWith("/api/v1/person/")) {
            rules.person();
        } else if (path.startsWith("/api/profiles")) {
            rules.profiles(path.equals("/api/profiles"));
        }
        return rules.broken;
    }

    private void everything(String method) {
        int length = answer.body().getBytes(StandardCharsets.UTF_8).length;
        Optional<String> given = header("Content-Length");
        boolean image =
                header("Content-Type").filter(type -> type.startsWith("image/")).isPresent();
        check(image || given.filter(Integer.toString(length)::equals).isPresent(), "Content-Length is " + given);
        check(header("Matched-Stub-Id").isEmpty(), "the stub is named");
        check(answer.status() != 405 || header("Allow").isPresent(), "405 without Allow");
        check(answer.status() < 500, "status " + answer.status());
        check(length == 0 || header("Content-Type").isPresent(), "a body without a content type");
        check(
                !method.equals("OPTIONS")
                        || header("Access-Control-Allow-Methods").isPresent(),
                "preflight");
    }

    private void identify(String method, String target) {
        if (!method.equals("GET") && !method.equals("POST")) {
            return;
        }
        check(answer.status() == 200, "Identify is always 200");
        check(header("Access-Control-Allow-Origin").isPresent(), "no browser may read it");
        if (target.matches(".*[?&]i=1(&.*)?")) {
            check(type("image/gif") && answer.body().startsWith("GIF8"), "no pixel");
        } else {
            check(type("text/html"), "the content type is not text/html");
            check(answer.body().equals("1") || answer.body().equals("0"), "the body is neither 1 nor 0");
        }
    }

    private void client(String method) {
        if (!method.equals("POST")) {
            return;
        }
        check(header("Access-Control-Allow-Origin").isPresent(), "no browser may read it");
        if (answer.status() == 202) {
            check(answer.body().isEmpty(), "202 has a body");
        } else {
            errors();
        }
    }

    private void search() {
        JsonNode json = json("application/json");
        if (answer.status() == 200) {
            check(json.size() == 1 && text(json.path("id")), "a look-up has an id and nothing else");
        } else {
            check(text(json.path("detail")), "an error of v2 has a detail");
            boolean known = json.path("detail").asText().equals("There is no profile matching the given parameters.");
            check((answer.status() == 404) == known, "the text for nobody, and 404");
        }
    }

    private void person() {
        JsonNode json = json("application/json");
        if (answer.status() != 200) {
            check(text(json.path("message")), "an error of v1 has a message");
            check(json.path("status").isMissingNode() || json.path("status").asInt() == answer.status(), "status");
            return;
        }
        check(json.path("object").asText().equals("person"), "object is person");
        check(text(json.path("id")), "id");
        for (String name : List.of("$id", "$email", "$phone_number")) {
            JsonNode value = json.path(name);
            check(value.isMissingNode() || value.isNull() || value.isTextual(), name);
        }
        check(json.path("created").asText().matches(DATE_2022), "created");
        check(json.path("updated").asText().matches(DATE_2022), "updated");
    }

    private void profiles(boolean list) {
        if (answer.status() >= 400) {
            errors();
            return;
        }
        JsonNode json = json("application/vnd.api+json");
        if (!list) {
            resource(json.path("data"));
            return;
        }
        check(json.path("data").isArray(), "data is a list");
        check(absolute(json.at("/links/self")), "a list links to itself");
        JsonNode next = json.at("/links/next");
        check(next.isMissingNode() || next.isNull() || absolute(next), "next");
        json.path("data").forEach(this::resource);
    }

    private void resource(JsonNode resource) {
        check(resource.path("type").asText().equals("profile"), "the type is profile");
        check(text(resource.path("id")), "a resource has an id");
        check(absolute(resource.at("/links/self")), "a resource links to itself");
        check(
                resource.at("/links/self")
                        .asText()
                        .endsWith("/api/profiles/" + resource.path("id").asText()),
                "to itself");
        JsonNode attributes = resource.path("attributes");
        check(attributes.isObject(), "attributes");
        for (String name : List.of(
                "email", "phone_number", "external_id", "first_name", "last_name", "organization", "title", "image")) {
            JsonNode value = attributes.path(name);
            check(value.isMissingNode() || value.isNull() || value.isTextual(), name);
        }
        check(attributes.path("location").isObject(), "location");
        check(attributes.path("properties").isObject(), "properties");
        for (String name : List.of("created", "updated")) {
            JsonNode value = attributes.path(name);
            check(value.isMissingNode() || value.isNull() || instant(value.asText()), name);
        }
    }

    private void errors() {
        JsonNode errors = json("application/vnd.api+json").path("errors");
        check(errors.isArray() && !errors.isEmpty(), "errors are a list");
        for (JsonNode error : errors) {
            for (String name : List.of("id", "code", "title", "detail")) {
                check(text(error.path(name)), "an error has " + name);
            }
            JsonNode status = error.path("status");
            check(status.isMissingNode() || (status.isInt() && status.intValue() == answer.status()), "status");
            JsonNode source = error.path("source");
            source.properties()
                    .forEach(place -> check(
                            PLACES.contains(place.getKey()) && place.getValue().isTextual(), "source " + place));
            String pointer = source.path("pointer").asText();
            check(pointer.isEmpty() || pointer.startsWith("/"), "pointer " + pointer);
            if (error.path("code").asText().equals("duplicate_profile")) {
                check(answer.status() == 409 && text(error.at("/meta/duplicate_profile_id")), "the duplicate");
            }
        }
        String code = errors.at("/0/code").asText();
        check(
                (answer.status() == 401)
                        == Set.of("not_authenticated", "authentication_failed").contains(code),
                "401");
        check(answer.status() != 403, "no key is 403 here");
        check((answer.status() == 404) == code.equals("not_found"), "404 and not_found");
    }

    private JsonNode json(String type) {
        check(type(type), "the content type is not " + type);
        Optional<JsonNode> json = LosslessJson.parse(answer.body()).filter(JsonNode::isObject);
        check(json.isPresent(), "the body is not a JSON object");
        return json.orElse(LosslessJson.object());
    }

    private boolean type(String type) {
        return header("Content-Type").filter(given -> given.startsWith(type)).isPresent();
    }

    private Optional<String> header(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return answer.head()
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .findFirst();
    }

    private static boolean text(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank();
    }

    private static boolean absolute(JsonNode value) {
        try {
            return value.isTextual() && URI.create(value.textValue()).isAbsolute();
        } catch (IllegalArgumentException notAUri) {
            return false;
        }
    }

    private static boolean instant(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }

    private void check(boolean kept, String rule) {
        if (!kept) {
            broken.add(request + " → " + answer.status() + ": " + rule);
        }
    }
}
