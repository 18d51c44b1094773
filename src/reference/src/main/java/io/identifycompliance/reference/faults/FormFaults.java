package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.DECODE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.RequestForm;
import io.identifycompliance.reference.http.FormFields;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.wire.Errors;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** POST-FORM and POST-JSON: bodies that clients send, and that are not understood. */
final class FormFaults {
    private static final String SENT = "that check sends such a body";
    private static final int BUFFER = 8192;

    private FormFaults() {}

    static List<Fault> all() {
        return List.of(
                form(
                        "form-not-unencoded",
                        "A form field that is not URL-encoded is not understood.",
                        refusing(
                                RequestForm.POST_FORM,
                                call -> call.text().strip().startsWith("data={"))),
                form(
                        "form-plus-kept",
                        "A plus in a form stays a plus: values with spaces come out wrong.",
                        reading(call -> field(call).map(FormFields.Field::valueKeepingPlus))),
                form(
                                "form-decoded-twice",
                                "A form is decoded twice: what looks like an escape in a value is lost.",
                                reading(call -> field(call)
                                        .map(FormFields.Field::value)
                                        .map(once -> new FormFields.Field("data", once).valueKeepingPlus())))
                        .also("it shows in that form of the request", "FIND", "CREATE", "VALUES"),
                form("form-latin-1", "The bytes of a form are read as Latin-1.", latin1(RequestForm.POST_FORM))
                        .also("an external ID beyond ASCII is sent", "FIND", "CREATE", "ADD-ID", "NO-TAKEOVER")
                        .also(SENT, "VALUES"),
                form(
                        "form-exact-type",
                        "A content type with a charset is not known as a form's.",
                        refusing(
                                RequestForm.POST_FORM,
                                call -> call.header("Content-Type").orElse("").contains(";"))),
                form(
                        "form-no-line-breaks",
                        "A form with an escaped line break is not understood: its escape begins with a zero.",
                        refusing(RequestForm.POST_FORM, call -> call.text().contains("%0A"))),
                json(
                                "json-brace-first",
                                "A body of JSON is known by its first character, which must be a brace.",
                                refusing(
                                        RequestForm.POST_JSON,
                                        call -> !call.text().startsWith("{")))
                        .narrow(),
                form(
                        "form-not-as-html",
                        "A client that accepts HTML alone is refused with 406 when it posts a form.",
                        unacceptable("POST")),
                form(
                        "form-data-first",
                        "The field data must be the first of the form.",
                        refusing(RequestForm.POST_FORM, call -> !call.text().startsWith("data="))),
                form(
                                "form-small-buffer",
                                "A form of more than 8 KB is cut, and so not understood.",
                                refusing(RequestForm.POST_FORM, call -> call.body().length > BUFFER))
                        .also("it shows in that form of the request", "VALUES")
                        .also(SENT, "ANSWER"),
                json(
                        "json-not-understood",
                        "A JSON body is not understood: only forms are.",
                        refusing(RequestForm.POST_JSON, call -> true)),
                json(
                        "json-never-processed",
                        "A JSON body is answered with 1, and never processed.",
                        FaultBuilders.losing(sent -> sent.form() == RequestForm.POST_JSON)),
                json(
                        "json-exact-type",
                        "A content type of JSON with a charset is not known.",
                        refusing(
                                RequestForm.POST_JSON,
                                call -> call.header("Content-Type").orElse("").contains(";"))),
                json("json-latin-1", "The bytes of a JSON body are read as Latin-1.", latin1(RequestForm.POST_JSON))
                        .also("the value is sent by JSON", "VALUES"),
                json(
                        "json-token-first",
                        "A JSON body is read as a stream: the token must come before the properties.",
                        refusing(
                                RequestForm.POST_JSON,
                                call -> call.text().indexOf("\"properties\"") >= 0
                                        && call.text().indexOf("\"token\"")
                                                > call.text().indexOf("\"properties\""))),
                json(
                        "json-one-line",
                        "A JSON body of several lines is not understood.",
                        refusing(RequestForm.POST_JSON, call -> call.text().contains("\n"))),
                breaking(
                                "POST-JSON",
                                "json-api-only",
                                "application/json is refused where the successor's own media type is" + " meant: 415.",
                                ANSWER.override(
                                        right -> (call, rest) -> call.path().startsWith("/client/")
                                                        && call.method().equals("POST")
                                                        && call.header("Content-Type")
                                                                .orElse("")
                                                                .startsWith("application/json")
                                                ? unsupported()
                                                : right.apply(call, rest)))
                        .on(RequestKinds.REVISION));
    }

    private static Fault form(String name, String sentence, Layer layer) {
        return breaking("POST-FORM", name, sentence, layer).on(RequestKinds.V2022);
    }

    private static Fault json(String name, String sentence, Layer layer) {
        return breaking("POST-JSON", name, sentence, layer).on(RequestKinds.V2022);
    }

    /** Does not decode what comes in that form when that is so. */
    static Layer refusing(RequestForm form, Predicate<ServerRequest> when) {
        return DECODE.override(right ->
                call -> right.apply(call).filter(payload -> payload.form() != form || !when.test(call)));
    }

    /** Answers calls by that method from clients that accept HTML alone with 406. */
    static Layer unacceptable(String method) {
        return ANSWER.override(right -> (call, rest) -> RequestKinds.isIdentify(call)
                        && call.method().equals(method)
                        && call.header("Accept").filter("text/html"::equals).isPresent()
                ? ServerResponse.empty(406)
                : right.apply(call, rest));
    }

    /** Reads the field data of a form in another way. */
    private static Layer reading(Function<ServerRequest, Optional<String>> data) {
        return DECODE.override(right -> call -> {
            Optional<IdentifyPayload> payload = right.apply(call);
            if (payload.filter(p -> p.form() == RequestForm.POST_FORM).isEmpty()
                    || call.text().startsWith("data={")) {
                return payload;
            }
            return data.apply(call)
                    .flatMap(LosslessJson::parseObject)
                    .map(json -> new IdentifyPayload(
                            RequestForm.POST_FORM, json.path("token").asText(), json.path("properties")));
        });
    }

    private static Optional<FormFields.Field> field(ServerRequest call) {
        return FormFields.of(call.text()).first("data");
    }

    private static Layer latin1(RequestForm form) {
        return DECODE.override(right -> call -> right.apply(call).map(payload -> {
            if (payload.form() != form) {
                return payload;
            }
            String garbled = new String(LosslessJson.bytes(payload.properties()), StandardCharsets.ISO_8859_1);
            Optional<ObjectNode> read = LosslessJson.parseObject(garbled);
            return read.map(json -> new IdentifyPayload(form, payload.key(), json))
                    .orElse(payload);
        }));
    }

    private static ServerResponse unsupported() {
        return Errors.revision(
                        415, "unsupported_media_type", "Unsupported media type.", "Use application/vnd.api+json.")
                .and("Access-Control-Allow-Origin", "*");
    }
}
