package io.identifycompliance.reference.server;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Point;
import io.identifycompliance.reference.wire.Errors;
import io.identifycompliance.reference.wire.Names;
import io.identifycompliance.reference.wire.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The Profiles API of 2022: look-up in v2, reading and changing in v1. Both need the private key. */
final class PeopleEndpoints {
    private final Backend backend;

    PeopleEndpoints(Backend backend) {
        this.backend = backend;
    }

    /** {@code /api/v2/people/search}: exactly one identifier. */
    ServerResponse search(ServerRequest call) {
        if (!call.method().equals("GET")) {
            return Errors.v2(405, "A search is a GET.").and("Allow", "GET");
        }
        if (!backend.admits(call)) {
            return Errors.v2(403, refusal(call));
        }
        Parameters parameters = Parameters.of(call);
        List<Map.Entry<Identifier, String>> asked = new ArrayList<>();
        Names.PLAIN.forEach((identifier, name) ->
                parameters.values(name).forEach(value -> asked.add(Map.entry(identifier, value))));
        if (asked.size() != 1) {
            String detail = asked.isEmpty() ? "None is given." : "There are " + asked.size() + ".";
            return Errors.v2(400, "Exactly one of external_id, email and phone_number is required. " + detail);
        }
        return backend.find(asked.get(0).getKey(), asked.get(0).getValue())
                .map(profile -> ServerResponse.json(200, LosslessJson.object().put("id", profile.id())))
                .orElse(Errors.v2(404, "There is no profile matching the given parameters."));
    }

    /** {@code /api/v1/person/ID}: GET reads, PUT changes. */
    ServerResponse person(ServerRequest call, String id) {
        if (!backend.admits(call)) {
            return Errors.v1(403, refusal(call));
        }
        return switch (call.method()) {
            case "GET" ->
                backend.get(id)
                        .map(profile -> ServerResponse.json(
                                200, backend.at(Point.SHOW_PERSON).apply(profile)))
                        .orElseGet(PeopleEndpoints::unknown);
            case "PUT" ->
                changed(backend.change(id, backend.at(Point.READ_CHANGE).apply(call)));
            default -> Errors.v1(405, "A person takes GET and PUT.").and("Allow", "GET, PUT");
        };
    }

    /** {@code /api/v2/data-privacy/deletion-request}: exactly one value, and one of those who have it is deleted. */
    ServerResponse delete(ServerRequest call) {
        if (!call.method().equals("POST")) {
            return Errors.v2(405, "A deletion request is a POST.").and("Allow", "POST");
        }
        if (!backend.admits(call)) {
            return Errors.v2(403, refusal(call));
        }
        Parameters parameters = Parameters.of(call);
        List<Predicate<Profile>> asked = new ArrayList<>();
        parameters
                .values("person_id")
                .forEach(id -> asked.add(profile -> profile.id().equals(id)));
        Names.PLAIN.forEach((identifier, name) -> {
            if (identifier != Identifier.EXTERNAL_ID) {
                parameters
                        .values(name)
                        .forEach(value -> asked.add(profile -> profile.identifier(identifier)
                                .filter(value::equals)
                                .isPresent()));
            }
        });
        if (asked.size() != 1) {
            return Errors.v2(400, "Exactly one of email, phone_number and person_id is required.");
        }
        backend.delete(asked.get(0), true);
        return ServerResponse.json(200, LosslessJson.object().put("message", "The deletion was requested."));
    }

    private ServerResponse changed(Optional<ChangeDecision> decision) {
        return decision.map(made -> made.answered()
                        .map(profile -> ServerResponse.json(
                                200, backend.at(Point.SHOW_PERSON).apply(profile)))
                        .orElse(Errors.v1(400, "Another person has one of these identifiers.")))
                .orElseGet(PeopleEndpoints::unknown);
    }

    private static ServerResponse unknown() {
        return Errors.v1(404, "There is no person with that id.");
    }

    private String refusal(ServerRequest call) {
        return backend.namesKey(call)
                ? "The API key specified is invalid."
                : "You must specify an API key to make requests.";
    }
}
