package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.faults.FormFaults.refusing;
import static io.identifycompliance.reference.faults.FormFaults.unacceptable;
import static io.identifycompliance.reference.points.Point.DECODE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.RequestForm;
import io.identifycompliance.reference.http.FormFields;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.points.Layer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** GET-BASE64: queries that older clients send, and that are not understood. */
final class GetFaults {
    private static final String SENT = "that check sends such a query";

    private static final int QUERY = 4096;

    private GetFaults() {}

    static List<Fault> all() {
        return List.of(
                get(
                        "get-not-understood",
                        "Identify by GET is not understood.",
                        refusing(RequestForm.GET, call -> true)),
                get(
                        "get-never-processed",
                        "Identify by GET is answered with 1, and never processed.",
                        FaultBuilders.losing(sent -> sent.form() == RequestForm.GET)),
                get(
                        "get-not-url-safe",
                        "Base64 in the URL-safe alphabet is not understood.",
                        refusingRaw(raw -> raw.contains("-") || raw.contains("_"))),
                get(
                        "get-plus-is-space",
                        "A raw plus in base64 becomes a space, and the rest is lost.",
                        refusingRaw(raw -> raw.contains("+"))),
                get(
                        "get-raw-padding",
                        "A query is split at every equals sign: base64 with raw padding is not understood.",
                        refusingRaw(raw -> raw.endsWith("="))),
                get(
                        "get-not-encoded",
                        "Base64 is taken as it stands: percent-encoded it is not understood.",
                        refusingRaw(raw -> raw.contains("%"))),
                get(
                                "get-4096-characters",
                                "A query of more than 4,096 characters is cut off, and not understood.",
                                refusing(RequestForm.GET, call -> call.query().length() > QUERY))
                        .also("that check sends a long query", "ANSWER", "VALUES"),
                get(
                        "get-body-first",
                        "A GET with a body is read from its body.",
                        refusing(RequestForm.GET, call -> call.body().length > 0)),
                get(
                        "get-by-content-type",
                        "A GET with a content type of JSON is taken for one with a JSON body.",
                        refusing(
                                RequestForm.GET,
                                call -> call.header("Content-Type").orElse("").contains("json"))),
                get(
                        "get-not-as-html",
                        "A client that accepts HTML alone is refused with 406 when it calls by GET.",
                        unacceptable("GET")),
                get(
                        "get-test-dropped",
                        "A GET with test in its query is answered, and not processed: 0 is a text, and so true.",
                        testing()),
                get("get-latin-1", "The bytes of base64 are read as Latin-1.", latin1())
                        .also("the value is sent by GET", "VALUES"),
                get(
                                "get-data-last",
                                "The field data is taken to the end of the query: a field after it spoils it.",
                                refusing(
                                        RequestForm.GET,
                                        call -> call.query()
                                                        .indexOf(
                                                                '&',
                                                                call.query().indexOf("data="))
                                                >= 0))
                        .also(SENT, "ANSWER"));
    }

    private static Fault get(String name, String sentence, Layer layer) {
        return breaking("GET-BASE64", name, sentence, layer).on(RequestKinds.V2022);
    }

    /** Refuses calls by their base64 as it was sent. Which characters it has depends on the values of the run. */
    private static Layer refusingRaw(Predicate<String> refused) {
        return Layer.varying(refusing(RequestForm.GET, call -> refused.test(raw(call))));
    }

    private static String raw(ServerRequest call) {
        return call.queryFields().first("data").map(FormFields.Field::raw).orElse("");
    }

    /** Names no key that anybody has, so that it is answered and nothing else. */
    private static Layer testing() {
        return DECODE.override(right -> call -> right.apply(call)
                .map(payload -> payload.form() == RequestForm.GET
                                && call.queryFields().first("test").isPresent()
                        ? new IdentifyPayload(RequestForm.GET, " ", payload.properties())
                        : payload));
    }

    private static Layer latin1() {
        return DECODE.override(right -> call -> right.apply(call).map(payload -> {
            String garbled = new String(LosslessJson.bytes(payload.properties()), StandardCharsets.ISO_8859_1);
            Optional<ObjectNode> read =
                    payload.form() == RequestForm.GET ? LosslessJson.parseObject(garbled) : Optional.empty();
            return read.map(json -> new IdentifyPayload(RequestForm.GET, payload.key(), json))
                    .orElse(payload);
        }));
    }
}
