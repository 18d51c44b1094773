package io.identifycompliance.reference.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.RequestForm;
import io.identifycompliance.reference.http.FormFields;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads Identify requests in each form that clients send: a form field, plain JSON, base64 in a query, and the JSON:API
 * document of the successor.
 */
public final class PayloadDecoder {
    private PayloadDecoder() {}

    /** What the request says; empty where it does not decode to JSON or names no key. */
    public static Optional<IdentifyPayload> decode(ServerRequest call) {
        if (call.path().startsWith("/client")) {
            return document(call);
        }
        return json(call).flatMap(json -> payload(form(call), json));
    }

    /** The JSON object that a request of 2022 carries, with a token or without; empty where there is none. */
    static Optional<ObjectNode> json(ServerRequest call) {
        String body = call.text().strip();
        return switch (form(call)) {
            case GET -> call.queryFields().first("data").flatMap(PayloadDecoder::base64);
            case POST_JSON -> LosslessJson.parseObject(body);
            default -> field(body);
        };
    }

    private static RequestForm form(ServerRequest call) {
        if (call.method().equals("GET")) {
            return RequestForm.GET;
        }
        return call.text().strip().startsWith("{") ? RequestForm.POST_JSON : RequestForm.POST_FORM;
    }

    private static Optional<IdentifyPayload> payload(RequestForm form, ObjectNode json) {
        String token = json.path("token").asText("");
        return token.isBlank()
                ? Optional.empty()
                : Optional.of(new IdentifyPayload(form, token, json.path("properties")));
    }

    /** The field may come unencoded: then neither {@code +} nor {@code &} means anything in it. */
    private static Optional<ObjectNode> field(String body) {
        if (body.startsWith("data={")) {
            Optional<ObjectNode> whole = LosslessJson.parseObject(body.substring("data=".length()));
            if (whole.isPresent()) {
                return whole;
            }
        }
        Optional<FormFields.Field> data = FormFields.of(body).first("data");
        return data.map(FormFields.Field::raw)
                .flatMap(LosslessJson::parseObject)
                .or(() -> data.map(FormFields.Field::value).flatMap(LosslessJson::parseObject))
                .or(() -> data.flatMap(PayloadDecoder::base64));
    }

    /** Base64 comes URL-encoded, raw with {@code + / =}, or in the URL-safe alphabet, padded or not. */
    private static Optional<ObjectNode> base64(FormFields.Field field) {
        String alphabet = field.valueKeepingPlus()
                .strip()
                .replace('-', '+')
                .replace('_', '/')
                .replace("=", "");
        try {
            byte[] json = Base64.getDecoder().decode(alphabet);
            return LosslessJson.parseObject(new String(json, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return LosslessJson.parseObject(field.value());
        }
    }

    private static Optional<IdentifyPayload> document(ServerRequest call) {
        String company = call.queryFields()
                .first("company_id")
                .map(FormFields.Field::value)
                .orElse("");
        JsonNode data = LosslessJson.parseObject(call.text())
                .map(json -> json.path("data"))
                .orElse(LosslessJson.object());
        return company.isBlank() || !data.path("type").asText().equals("profile")
                ? Optional.empty()
                : Optional.of(new IdentifyPayload(RequestForm.CLIENT, company, data.path("attributes")));
    }
}
