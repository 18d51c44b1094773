package io.identifycompliance.reference.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.reference.http.FormFields;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a private call of 2022. Clients put them in the query, in a form body or in a JSON body, and mix
 * these.
 */
public record Parameters(List<Parameter> all) {

    /** Where a parameter stood. */
    public enum Place {
        QUERY,
        FORM,
        JSON
    }

    /** One parameter; outside of JSON its value is a text. */
    public record Parameter(String name, JsonNode value, Place place) {}

    /** All parameters of a request, those of the query first. */
    public static Parameters of(ServerRequest call) {
        List<Parameter> all = new ArrayList<>();
        call.queryFields().all().forEach(field -> all.add(text(field, Place.QUERY)));
        String body = call.text().strip();
        if (body.startsWith("{")) {
            LosslessJson.parseObject(body)
                    .ifPresent(json -> json.properties()
                            .forEach(m -> all.add(new Parameter(m.getKey(), m.getValue(), Place.JSON))));
        } else {
            FormFields.of(body).all().forEach(field -> all.add(text(field, Place.FORM)));
        }
        return new Parameters(List.copyOf(all));
    }

    /** The different values of that name that say something. */
    public List<String> values(String name) {
        return all.stream()
                .filter(p -> p.name().equals(name) && !p.value().isNull())
                .map(p -> p.value().asText())
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }

    private static Parameter text(FormFields.Field field, Place place) {
        return new Parameter(field.name(), LosslessJson.text(field.value()), place);
    }
}
