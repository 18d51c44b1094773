package io.identifycompliance.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.RequestForm;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.wire.AttributeReader;
import io.identifycompliance.reference.wire.Names;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a server of the reference answers beside the API: a guide at {@code /}, and below {@code /__reference}, where no
 * API has anything, what a test needs to start from known profiles.
 */
final class LocalEndpoints {
    static final String RESET = "/__reference/reset";
    static final String PROFILES = "/__reference/profiles";

    static final String PREFIX = "/__reference";

    private final Reference reference;
    private final CallLog log;
    private final byte[] guide;

    LocalEndpoints(Reference reference, CallLog log) {
        this.reference = reference;
        this.log = log;
        this.guide = ServerGuide.of(reference.root(), reference.options()).getBytes(StandardCharsets.UTF_8);
    }

    /** Answers any request; what is not for these endpoints, the reference answers. */
    ServerResponse answer(ServerRequest call) {
        if (call.path().equals("/") && call.method().equals("GET")) {
            return ServerResponse.of(200, "text/plain; charset=utf-8", guide);
        }
        if (!call.path().startsWith(PREFIX)) {
            return reference.answer(call);
        }
        if (!call.method().equals("POST")) {
            return mistake(405, "Only POST is answered below " + PREFIX + ".").and("Allow", "POST");
        }
        return switch (call.path()) {
            case RESET -> reset();
            case PROFILES -> add(call);
            default -> mistake(404, "There are only " + RESET + " and " + PROFILES + ".");
        };
    }

    private ServerResponse reset() {
        reference.reset();
        log.line("reset: all profiles removed");
        return ServerResponse.empty(204);
    }

    private ServerResponse add(ServerRequest call) {
        Optional<JsonNode> body = LosslessJson.parse(call.text()).filter(JsonNode::isContainerNode);
        if (body.isEmpty()) {
            return mistake(400, "The body has to be a profile as JSON, or a list of them.");
        }
        List<IdentifyUpdate> profiles = new ArrayList<>();
        for (JsonNode profile : body.get().isArray() ? body.get() : List.of(body.get())) {
            Set<String> unknown = unknown(profile);
            if (!unknown.isEmpty()) {
                return mistake(400, "Not attributes of a profile: " + unknown + ". Those are " + known() + ".");
            }
            IdentifyUpdate attributes = AttributeReader.read(new IdentifyPayload(RequestForm.CLIENT, "", profile));
            if (attributes.usable().isEmpty()) {
                return mistake(400, "Each profile needs an external_id, an email or a phone_number that is a text.");
            }
            profiles.add(attributes);
        }
        return add(profiles);
    }

    private ServerResponse add(List<IdentifyUpdate> profiles) {
        ArrayNode added = LosslessJson.object().putArray("profiles");
        for (IdentifyUpdate profile : profiles) {
            Optional<String> id = reference.add(profile);
            if (id.isEmpty()) {
                return mistake(
                        409,
                        "Another profile has one of the identifiers "
                                + profile.usable().values() + ". Profiles before this one were added.");
            }
            log.line("profile " + id.get() + " added by " + PROFILES);
            added.addObject().put("id", id.get());
        }
        ObjectNode answer = LosslessJson.object();
        answer.set("profiles", added);
        return ServerResponse.json(201, answer);
    }

    private static Set<String> unknown(JsonNode profile) {
        Set<String> names = new LinkedHashSet<>();
        profile.fieldNames().forEachRemaining(names::add);
        names.removeAll(known());
        return names;
    }

    private static Set<String> known() {
        Set<String> known = new LinkedHashSet<>(List.of("external_id", "email", "phone_number"));
        Names.TOP.forEach(name -> known.add(Names.bare(name)));
        known.addAll(List.of("location", "properties"));
        return known;
    }

    private static ServerResponse mistake(int status, String message) {
        return ServerResponse.json(status, LosslessJson.object().put("message", message));
    }
}
