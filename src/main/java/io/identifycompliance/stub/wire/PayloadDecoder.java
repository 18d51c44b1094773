package io.identifycompliance.stub.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.stub.http.Call;
import io.identifycompliance.stub.http.Fields;
import io.identifycompliance.stub.http.Json;
import io.identifycompliance.stub.policy.Form;
import io.identifycompliance.stub.policy.Payload;
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
    public static Optional<Payload> decode(Call call) {
        if (call.path().startsWith("/client")) {
            return document(call);
        }
        if (call.method().equals("GET")) {
            return call.queryFields()
                    .first("data")
                    .flatMap(PayloadDecoder::base64)
                    .flatMap(j -> payload(Form.GET, j));
        }
        String body = call.text().strip();
        return body.startsWith("{")
                ? Json.parseObject(body).flatMap(json -> payload(Form.POST_JSON, json))
                : form(body).flatMap(json -> payload(Form.POST_FORM, json));
    }

    private static Optional<Payload> payload(Form form, ObjectNode json) {
        String token = json.path("token").asText("");
        return token.isBlank() || json.get("token").isNull()
                ? Optional.empty()
                : Optional.of(new Payload(form, token, json.path("properties")));
    }

    /** The field may come unencoded: then neither {@code +} nor {@code &} means anything in it. */
    private static Optional<ObjectNode> form(String body) {
        if (body.startsWith("data={")) {
            Optional<ObjectNode> whole = Json.parseObject(body.substring("data=".length()));
            if (whole.isPresent()) {
                return whole;
            }
        }
        Optional<Fields.Field> data = Fields.of(body).first("data");
        return data.map(Fields.Field::raw)
                .flatMap(Json::parseObject)
                .or(() -> data.map(Fields.Field::value).flatMap(Json::parseObject))
                .or(() -> data.flatMap(PayloadDecoder::base64));
    }

    /** Base64 comes URL-encoded, raw with {@code + / =}, or in the URL-safe alphabet, padded or not. */
    private static Optional<ObjectNode> base64(Fields.Field field) {
        String alphabet = field.valueKeepingPlus()
                .strip()
                .replace(' ', '+')
                .replace('-', '+')
                .replace('_', '/')
                .replace("=", "");
        try {
            byte[] json = Base64.getDecoder().decode(alphabet);
            return Json.parseObject(new String(json, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Json.parseObject(field.value());
        }
    }

    private static Optional<Payload> document(Call call) {
        String company =
                call.queryFields().first("company_id").map(Fields.Field::value).orElse("");
        JsonNode data =
                Json.parseObject(call.text()).map(json -> json.path("data")).orElse(Json.object());
        return company.isBlank() || !data.path("type").asText().equals("profile")
                ? Optional.empty()
                : Optional.of(new Payload(Form.CLIENT, company, data.path("attributes")));
    }
}
