package io.identifycompliance.stub.server;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.stub.http.Answer;
import io.identifycompliance.stub.http.Call;
import io.identifycompliance.stub.http.Json;
import io.identifycompliance.stub.policy.Ruling;
import io.identifycompliance.stub.wire.Errors;
import io.identifycompliance.stub.wire.Names;
import io.identifycompliance.stub.wire.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Profiles API of 2022: look-up in v2, reading and changing in v1. Both need the private key. */
final class People {
    private final Backend backend;

    People(Backend backend) {
        this.backend = backend;
    }

    /** {@code /api/v2/people/search}: exactly one identifier. */
    Answer search(Call call) {
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
            return Errors.v2(400, "Exactly one of external_id, email and phone_number is required.");
        }
        return backend.find(asked.get(0).getKey(), asked.get(0).getValue())
                .map(profile -> Answer.json(200, Json.object().put("id", profile.id())))
                .orElse(Errors.v2(404, "There is no profile matching the given parameters."));
    }

    /** {@code /api/v1/person/ID}: GET reads, PUT changes. */
    Answer person(Call call, String id) {
        if (!backend.admits(call)) {
            return Errors.v1(403, refusal(call));
        }
        return switch (call.method()) {
            case "GET" ->
                backend.get(id)
                        .map(profile -> Answer.json(200, backend.points().person(profile)))
                        .orElseGet(People::unknown);
            case "PUT" -> changed(backend.change(id, backend.points().asked(call)));
            default -> Errors.v1(405, "A person takes GET and PUT.").and("Allow", "GET, PUT");
        };
    }

    private Answer changed(Optional<Ruling> ruling) {
        return ruling.map(made -> made.answered()
                        .map(profile -> Answer.json(200, backend.points().person(profile)))
                        .orElse(Errors.v1(400, "Another person has one of these identifiers.")))
                .orElseGet(People::unknown);
    }

    private static Answer unknown() {
        return Errors.v1(404, "There is no person with that id.");
    }

    private String refusal(Call call) {
        return backend.namesKey(call)
                ? "The API key specified is invalid."
                : "You must specify an API key to make requests.";
    }
}
