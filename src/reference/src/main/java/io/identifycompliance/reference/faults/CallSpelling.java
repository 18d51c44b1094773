package io.identifycompliance.reference.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.reference.http.FormFields;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.wire.PayloadDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Predicate;

/** How clients spell an Identify call of 2022, apart from the three plain forms. */
enum CallSpelling {
    PIXEL_GET("that asks for a picture in a GET", call -> isGet(call) && asksForPixel(call)),
    PIXEL_POST("that asks for a picture in a POST", call -> !isGet(call) && asksForPixel(call)),
    RAW("in base64 that is not URL-encoded", call -> isGet(call) && hasAny(data(call), "+", "/")),
    URL_SAFE("in URL-safe base64", call -> isGet(call) && hasAny(data(call), "-", "_")),
    GET_TYPE(
            "in a GET with a content type",
            call -> isGet(call) && call.body().length == 0 && !type(call).isEmpty()),
    GET_BODY("in a GET that has a body", call -> isGet(call) && call.body().length > 0),
    TEST_0("in a GET with test=0", call -> isGet(call) && call.query().contains("test=0")),
    GET_TOKEN_LAST("in a GET whose token comes last", call -> isGet(call) && tokenIsLast(decoded(call))),
    GET_ALIASES("with aliases in a GET", call -> isGet(call) && hasAliases(call, false)),
    FORM_CHARSET(
            "in a form that names a charset", call -> isForm(call) && type(call).contains("charset")),
    JSON_CHARSET(
            "in JSON that names a charset", call -> isJson(call) && type(call).contains("charset")),
    SECOND_FIELD("in the second field of a form", call -> call.text().startsWith("v=1&")),
    NOT_ENCODED("in a form that is not encoded", call -> call.text().startsWith("data={")),
    PLUS("in a form with plus signs for spaces", call -> isForm(call) && hasAny(call.text(), "+")),
    FORM_TOKEN_LAST("in a form whose token comes last", call -> isForm(call) && tokenIsLast(call.text())),
    JSON_TOKEN_LAST("in JSON whose token comes last", call -> isJson(call) && tokenIsLast(call.text())),
    FORM_ALIASES("with aliases in a form", call -> isForm(call) && hasAliases(call, false)),
    JSON_ALIASES("with aliases in JSON", call -> isJson(call) && hasAliases(call, false)),
    BOTH_NAMES("with both names of an identifier", call -> hasAliases(call, true));

    private final String sentence;
    private final Predicate<ServerRequest> is;

    CallSpelling(String sentence, Predicate<ServerRequest> is) {
        this.sentence = sentence;
        this.is = is;
    }

    /** Its part of the name of a fault. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What follows "an update". */
    String sentence() {
        return sentence;
    }

    /** Whether identifiers come under their aliases. */
    boolean isOfAliases() {
        return this == GET_ALIASES || this == FORM_ALIASES || this == JSON_ALIASES;
    }

    /** Whether it shows only in some base64, so that it depends on the values of a run which of its calls are spelled so. */
    boolean dependsOnValues() {
        return this == RAW || this == URL_SAFE;
    }

    /** Whether a request is spelled so. */
    boolean is(ServerRequest call) {
        return RequestKinds.isIdentify(call) && is.test(call);
    }

    static boolean isGet(ServerRequest call) {
        return call.method().equals("GET");
    }

    static boolean isJson(ServerRequest call) {
        return !isGet(call) && call.text().startsWith("{");
    }

    static boolean isForm(ServerRequest call) {
        return !isGet(call) && !isJson(call);
    }

    private static boolean asksForPixel(ServerRequest call) {
        return call.query().contains("i=1");
    }

    static String type(ServerRequest call) {
        return call.header("content-type").orElse("");
    }

    private static boolean hasAny(String text, String... parts) {
        for (String part : parts) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** The field of the query, as sent. */
    private static String data(ServerRequest call) {
        for (String field : call.query().split("&")) {
            if (field.startsWith("data=")) {
                return field.substring("data=".length());
            }
        }
        return "";
    }

    /** The JSON of a GET in the plain alphabet. */
    private static String decoded(ServerRequest call) {
        String base64 =
                call.queryFields().first("data").map(FormFields.Field::value).orElse("");
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException otherAlphabet) {
            return "";
        }
    }

    private static boolean tokenIsLast(String text) {
        return text.indexOf("token") > text.indexOf("properties");
    }

    /** Whether each external ID and e-mail has its alias, alone or beside its name. */
    private static boolean hasAliases(ServerRequest call, boolean beside) {
        JsonNode properties =
                PayloadDecoder.decode(call).map(IdentifyPayload::properties).orElseGet(MissingNode::getInstance);
        return has(properties, "id", beside) || has(properties, "email", beside);
    }

    private static boolean has(JsonNode properties, String alias, boolean beside) {
        return properties.has(alias) && properties.has("$" + alias) == beside;
    }
}
