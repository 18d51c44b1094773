package io.identifycompliance.reference.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.reference.http.FormFields;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import java.util.Optional;

/**
 * Why an Identify request does not decode.
 *
 * @param sentence what is missing or wrong, for the caller
 * @param source where it is, as JSON:API names a place: {@code pointer}, {@code parameter} or {@code header}
 * @param place the value of that
 */
public record PayloadMistake(String sentence, String source, String place) {

    /** The mistake of a request that {@link PayloadDecoder} gives nothing for. */
    public static PayloadMistake of(ServerRequest call) {
        return call.path().startsWith("/client") ? ofDocument(call) : ofPayload(call);
    }

    private static PayloadMistake ofDocument(ServerRequest call) {
        boolean company = call.queryFields()
                .first("company_id")
                .filter(field -> !field.value().isBlank())
                .isPresent();
        if (!company) {
            return new PayloadMistake(
                    "The public key is missing: the query needs company_id.", "parameter", "company_id");
        }
        if (call.text().isBlank()) {
            return new PayloadMistake("The body is missing: it has to be a profile document.", "pointer", "");
        }
        Optional<ObjectNode> document = LosslessJson.parseObject(call.text());
        if (document.isEmpty()) {
            return new PayloadMistake("The body is not a JSON object.", "pointer", "");
        }
        JsonNode data = document.get().path("data");
        return data.isObject()
                ? new PayloadMistake("The type of data has to be \"profile\".", "pointer", "/data/type")
                : new PayloadMistake("The document has no object \"data\".", "pointer", "/data");
    }

    private static PayloadMistake ofPayload(ServerRequest call) {
        boolean get = call.method().equals("GET");
        boolean json = !get && call.text().strip().startsWith("{");
        FormFields fields = get ? call.queryFields() : FormFields.of(call.text().strip());
        if (!json && fields.first("data").isEmpty()) {
            return new PayloadMistake(
                    get ? "The query has no field \"data\"." : "The body has no field \"data\".", "parameter", "data");
        }
        return PayloadDecoder.json(call).isPresent()
                ? new PayloadMistake("The JSON has no \"token\", which is the public key.", "pointer", "/token")
                : new PayloadMistake("The data is not a JSON object.", "parameter", "data");
    }
}
