package io.identifycompliance.reference.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.RequestForm;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** From a PUT of 2022 or a PATCH of the successor to the change that it asks for. */
public final class ChangeReader {
    private ChangeReader() {}

    /** The change that a request asks for; a malformed document asks for none. */
    public static PrivateChange read(ServerRequest call) {
        return call.method().equals("PATCH") ? ofDocument(call) : ofParameters(Parameters.of(call));
    }

    private static PrivateChange ofParameters(Parameters parameters) {
        Map<String, JsonNode> flat = new LinkedHashMap<>();
        Set<String> unset = new LinkedHashSet<>();
        for (Parameters.Parameter parameter : parameters.all()) {
            if (parameter.name().equals("$unset")) {
                unset.addAll(names(parameter.value()));
            } else if (!parameter.name().equals("api_key")) {
                flat.put(parameter.name(), parameter.value());
            }
        }
        IdentifyUpdate attributes = AttributeReader.ofProperties(
                RequestForm.POST_JSON, LosslessJson.object().setAll(flat));
        return change(attributes, Set.of(), unset);
    }

    private static PrivateChange ofDocument(ServerRequest call) {
        JsonNode data = LosslessJson.parseObject(call.text())
                .map(json -> json.path("data"))
                .orElse(LosslessJson.object());
        IdentifyUpdate attributes = AttributeReader.ofDocument(RequestForm.CLIENT, data.path("attributes"));
        Set<Identifier> cleared = EnumSet.noneOf(Identifier.class);
        attributes.identifiers().forEach((identifier, value) -> {
            if (value.isNull()) {
                cleared.add(identifier);
            }
        });
        return change(
                attributes,
                cleared,
                names(data.path("meta").path("patch_properties").path("unset")));
    }

    /** A property whose new value is null is taken away. */
    private static PrivateChange change(IdentifyUpdate attributes, Set<Identifier> cleared, Set<String> named) {
        Map<String, JsonNode> properties = new LinkedHashMap<>(attributes.properties());
        Set<String> unset = new LinkedHashSet<>(named);
        attributes.properties().forEach((name, value) -> {
            if (value.isNull()) {
                properties.remove(name);
                unset.add(name);
            }
        });
        return new PrivateChange(attributes.usable(), cleared, properties, unset);
    }

    /** {@code ["a","b"]} as JSON or as its text, or one name alone. */
    private static Set<String> names(JsonNode value) {
        JsonNode list =
                value.isTextual() ? LosslessJson.parse(value.textValue()).orElse(value) : value;
        Set<String> names = new LinkedHashSet<>();
        if (list.isArray()) {
            list.forEach(name -> names.add(name.asText()));
        } else if (!list.isMissingNode() && !list.isNull() && !list.asText().isBlank()) {
            names.add(list.asText());
        }
        return names;
    }
}
