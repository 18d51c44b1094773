package io.identifycompliance.reference.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.http.FormFields;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Point;
import io.identifycompliance.reference.wire.Errors;
import io.identifycompliance.reference.wire.Filter;
import io.identifycompliance.reference.wire.Names;
import io.identifycompliance.reference.wire.PayloadMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The profiles of the successor, {@code /api/profiles}. They need the private key. */
final class ProfileEndpoints {
    private static final int PAGE = 20;

    private final Backend backend;
    private final String url;

    /**
     * Answers from that backend.
     *
     * @param url the absolute URL of the profiles, which links in answers begin with
     */
    ProfileEndpoints(Backend backend, String url) {
        this.backend = backend;
        this.url = url;
    }

    /** The answer to a request without the header that the successor requires. */
    static ServerResponse missingRevision() {
        return invalid("The header \"revision\" is missing: a date such as 2026-07-15.", "header", "revision");
    }

    /** {@code /api/profiles}: those that a filter names, or the first page of all. */
    ServerResponse search(ServerRequest call) {
        Optional<ServerResponse> refusal = refusal(call);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!call.method().equals("GET")) {
            return methodNotAllowed("GET");
        }
        Optional<String> filter = call.queryFields().first("filter").map(FormFields.Field::value);
        if (filter.isEmpty()) {
            return list(call, backend.all().stream().limit(PAGE).toList());
        }
        return Filter.parse(filter.get())
                .map(asked -> list(
                        call,
                        asked.values().stream()
                                .map(value -> backend.find(asked.identifier(), value))
                                .flatMap(Optional::stream)
                                .distinct()
                                .toList()))
                .orElse(invalid(Filter.FORMS, "parameter", "filter"));
    }

    /** {@code /api/profiles/ID}: GET reads, PATCH changes. */
    ServerResponse profile(ServerRequest call, String id) {
        Optional<ServerResponse> refusal = refusal(call);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return switch (call.method()) {
            case "GET" -> backend.get(id).map(this::one).orElseGet(ProfileEndpoints::notFound);
            case "PATCH" ->
                mistake(call, id)
                        .map(Errors::invalid)
                        .orElseGet(() -> backend.change(
                                        id, backend.at(Point.READ_CHANGE).apply(call))
                                .map(this::changed)
                                .orElseGet(ProfileEndpoints::notFound));
            default -> methodNotAllowed("GET, PATCH");
        };
    }

    private static Optional<PayloadMistake> mistake(ServerRequest call, String id) {
        Optional<ObjectNode> document = LosslessJson.parseObject(call.text());
        if (document.isEmpty()) {
            String sentence = call.text().isBlank()
                    ? "The body is missing: it has to be a profile document."
                    : "The body is not a JSON object.";
            return Optional.of(new PayloadMistake(sentence, "pointer", ""));
        }
        JsonNode data = document.get().path("data");
        if (!data.path("type").asText().equals("profile")) {
            return Optional.of(new PayloadMistake("The type of data has to be \"profile\".", "pointer", "/data/type"));
        }
        return data.path("id").asText().equals(id)
                ? Optional.empty()
                : Optional.of(new PayloadMistake("The id of data has to be that of the path.", "pointer", "/data/id"));
    }

    /** {@code /api/data-privacy-deletion-jobs}: all profiles with one value, be it an id, an email or a phone number. */
    ServerResponse delete(ServerRequest call) {
        Optional<ServerResponse> refusal = refusal(call);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!call.method().equals("POST")) {
            return methodNotAllowed("POST");
        }
        JsonNode job = LosslessJson.parseObject(call.text())
                .map(json -> json.path("data"))
                .filter(data -> data.path("type").asText().equals("data-privacy-deletion-job"))
                .orElse(LosslessJson.object());
        JsonNode profile = job.path("attributes").path("profile").path("data");
        List<Predicate<Profile>> asked = new ArrayList<>();
        text(profile.path("id")).ifPresent(id -> asked.add(one -> one.id().equals(id)));
        for (Identifier identifier : List.of(Identifier.EMAIL, Identifier.PHONE_NUMBER)) {
            text(profile.path("attributes").path(Names.PLAIN.get(identifier)))
                    .ifPresent(value -> asked.add(one ->
                            one.identifier(identifier).filter(value::equals).isPresent()));
        }
        if (asked.size() != 1 || !profile.path("type").asText().equals("profile")) {
            return Errors.invalid(new PayloadMistake(
                    "A profile with exactly one of id, email and phone_number is required.",
                    "pointer",
                    "/data/attributes/profile/data"));
        }
        backend.delete(asked.get(0), false);
        return ServerResponse.empty(202);
    }

    private static Optional<String> text(JsonNode value) {
        return Optional.of(value.asText()).filter(text -> value.isTextual() && !text.isBlank());
    }

    private ServerResponse changed(ChangeDecision decision) {
        return decision.answered()
                .map(this::one)
                .orElseGet(() -> Errors.duplicate(decision.duplicate().orElse("")));
    }

    private Optional<ServerResponse> refusal(ServerRequest call) {
        if (!backend.admits(call)) {
            return Optional.of(
                    backend.namesKey(call)
                            ? Errors.revision(
                                    401,
                                    "authentication_failed",
                                    "Incorrect authentication credentials.",
                                    "The API key specified is invalid.",
                                    "header",
                                    "Authorization")
                            : Errors.revision(
                                    401,
                                    "not_authenticated",
                                    "Authentication credentials were not provided.",
                                    "The header \"Authorization: Klaviyo-API-Key PRIVATE_KEY\" is missing.",
                                    "header",
                                    "Authorization"));
        }
        return call.header("revision").filter(r -> !r.isBlank()).isEmpty()
                ? Optional.of(missingRevision())
                : Optional.empty();
    }

    private ServerResponse one(Profile profile) {
        ObjectNode document = LosslessJson.object();
        document.set("data", resource(profile));
        return ServerResponse.of(200, Errors.JSON_API, LosslessJson.bytes(document));
    }

    /** A profile with the link that official clients require of every resource: {@code self}, an absolute URL. */
    private ObjectNode resource(Profile profile) {
        ObjectNode resource = backend.at(Point.SHOW_RESOURCE).apply(profile);
        resource.putObject("links").put("self", url + "/" + profile.id());
        return resource;
    }

    private ServerResponse list(ServerRequest call, List<Profile> profiles) {
        ObjectNode document = LosslessJson.object();
        ArrayNode data = document.putArray("data");
        profiles.forEach(profile -> data.add(resource(profile)));
        document.putObject("links")
                .put("self", call.query().isEmpty() ? url : url + "?" + call.query())
                .putNull("next");
        return ServerResponse.of(200, Errors.JSON_API, LosslessJson.bytes(document));
    }

    private static ServerResponse notFound() {
        return Errors.revision(404, "not_found", "Not found.", "A profile with that id does not exist.");
    }

    private static ServerResponse invalid(String sentence, String source, String place) {
        return Errors.invalid(new PayloadMistake(sentence, source, place));
    }

    private static ServerResponse methodNotAllowed(String allowed) {
        return Errors.revision(405, "method_not_allowed", "Method not allowed.", "Allowed: " + allowed + ".")
                .and("Allow", allowed);
    }
}
