package io.identifycompliance.client.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.JsonValues;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.wire.Payload2022.Spelling;
import io.identifycompliance.contract.KnownWire;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The forms of calling Identify in the 2022 format: how the payload is spelled, and how it is encoded. */
final class Forms2022 {
    static final String FORM_TYPE = "application/x-www-form-urlencoded";
    static final String FORM_WITH_CHARSET = FORM_TYPE + "; charset=UTF-8";
    static final String JSON_TYPE = "application/json";
    static final String JSON_WITH_CHARSET = JSON_TYPE + "; charset=utf-8";

    /** The origin of a page that calls Identify. */
    private static final String PAGE = "https://shop.example.com";

    private static final String IDENTIFY = KnownWire.V2022.paths().identify();
    private static final String POST_FORM = "POST-FORM";
    private static final String POST_JSON = "POST-JSON";
    private static final String GET_BASE64 = "GET-BASE64";
    private static final String ALIASES = "ALIASES";
    private static final String ANSWER = "ANSWER";

    private static final Map<CallForm, Format> FORMATS = formats();

    private Forms2022() {}

    /** Every form, the plainest first. */
    static List<CallForm> all() {
        return List.copyOf(FORMATS.keySet());
    }

    /** How that form is written. Throws IllegalArgumentException where this wire format does not have it. */
    static Format format(CallForm form) {
        Format format = FORMATS.get(form);
        if (format == null) {
            throw new IllegalArgumentException("The 2022 format has no form \"" + form + "\" of Identify.");
        }
        return format;
    }

    /** Whether the answer to a call in that form is an image. */
    static boolean asksForImage(CallForm form) {
        return form.proves().equals(ANSWER);
    }

    private static Map<CallForm, Format> formats() {
        CallForm form = new CallForm("form", true, POST_FORM);
        CallForm json = new CallForm("JSON", true, POST_JSON);
        CallForm get = new CallForm("GET", true, GET_BASE64);
        Encoding asForm = payload -> post(FORM_TYPE, "data=" + QueryString.encoded(payload));
        Encoding asJson = payload -> post(JSON_TYPE, payload);
        Encoding asQuery = payload -> get(QueryString.encoded(base64(payload)));

        Map<CallForm, Format> all = new LinkedHashMap<>();
        all.put(form, new Format(asForm));
        all.put(json, new Format(asJson));
        all.put(get, new Format(asQuery));
        all.put(form.variant("form with aliases", true, ALIASES), new Format(asForm, Spelling.ALIASES));
        all.put(json.variant("JSON with aliases", true, ALIASES), new Format(asJson, Spelling.ALIASES));
        all.put(get.variant("GET with aliases", true, ALIASES), new Format(asQuery, Spelling.ALIASES));
        all.put(form.variant("form with both names", false, ALIASES), new Format(asForm, Spelling.BOTH));
        all.put(form.variant("form, token last", false, POST_FORM), new Format(asForm).withTokenLast());
        all.put(json.variant("JSON, token last", false, POST_JSON), new Format(asJson).withTokenLast());
        all.put(get.variant("GET, token last", false, GET_BASE64), new Format(asQuery).withTokenLast());
        encodingsOfTheForm(form, all);
        all.put(
                json.variant("JSON with a charset", false, POST_JSON),
                new Format(payload -> post(JSON_WITH_CHARSET, payload)));
        all.put(
                json.variant("JSON with the pixel asked for", false, ANSWER),
                new Format(payload -> Request.of("POST", IDENTIFY + "?i=1").withBody(JSON_TYPE, payload)));
        encodingsOfTheQuery(get, all);
        return all;
    }

    private static void encodingsOfTheForm(CallForm form, Map<CallForm, Format> all) {
        all.put(
                form.variant("form, not encoded", false, POST_FORM),
                new Format(payload -> post(FORM_TYPE, "data=" + payload), Content.PLAIN));
        all.put(
                form.variant("form, plus not encoded", false, POST_FORM).malformed(),
                new Format(payload -> post(FORM_TYPE, "data=" + payload)));
        all.put(
                form.variant("form with plus for spaces", false, POST_FORM),
                new Format(
                        payload -> post(
                                FORM_TYPE,
                                "data=" + QueryString.encoded(payload).replace("%20", "+")),
                        Content.SPACE));
        all.put(
                form.variant("form with another field first", false, POST_FORM),
                new Format(payload -> post(FORM_TYPE, "v=1&data=" + QueryString.encoded(payload))));
        all.put(
                form.variant("form with a charset", false, POST_FORM),
                new Format(payload -> post(FORM_WITH_CHARSET, "data=" + QueryString.encoded(payload))));
        all.put(
                form.variant("form, accepting HTML", false, POST_FORM),
                new Format(payload -> acceptingHtml(post(FORM_TYPE, "data=" + QueryString.encoded(payload)))));
        all.put(
                form.variant("form from a page", false, POST_FORM),
                new Format(payload -> post(FORM_TYPE, "data=" + QueryString.encoded(payload))
                        .with("Origin", PAGE)
                        .with("Referer", PAGE + "/")));
        all.put(
                form.variant("form with the pixel asked for", false, ANSWER),
                new Format(payload -> Request.of("POST", IDENTIFY + "?i=1")
                        .withBody(FORM_TYPE, "data=" + QueryString.encoded(payload))));
        all.put(
                form.variant("form without data", false, POST_FORM).malformed(),
                new Format(payload -> post(FORM_TYPE, "info=" + QueryString.encoded(payload))));
    }

    private static void encodingsOfTheQuery(CallForm get, Map<CallForm, Format> all) {
        all.put(
                get.variant("GET, raw base64", false, GET_BASE64),
                new Format(payload -> get(base64(needingPadding(payload))), Content.BEYOND_61));
        all.put(
                get.variant("GET, URL-safe base64", false, GET_BASE64),
                new Format(payload -> get(urlSafe(needingPadding(payload))), Content.BEYOND_61));
        all.put(
                get.variant("GET with a content type", false, GET_BASE64),
                new Format(payload -> get(QueryString.encoded(base64(payload))).with("Content-Type", JSON_TYPE)));
        all.put(
                get.variant("GET, accepting HTML", false, GET_BASE64),
                new Format(payload -> acceptingHtml(get(QueryString.encoded(base64(payload))))));
        all.put(
                get.variant("GET with a body", false, GET_BASE64),
                new Format(payload -> get(QueryString.encoded(base64(payload))).withBody(JSON_TYPE, "{}")));
        all.put(
                get.variant("GET with test=0", false, GET_BASE64),
                new Format(payload -> get(QueryString.encoded(base64(payload)) + "&test=0")));
        all.put(
                get.variant("GET with the pixel asked for", false, ANSWER),
                new Format(payload -> get(QueryString.encoded(base64(payload)) + "&i=1")));
        all.put(
                get.variant("GET, not base64", false, GET_BASE64).malformed(),
                new Format(payload -> get(QueryString.encoded(payload))));
        all.put(
                get.variant("GET without data", false, GET_BASE64).malformed(),
                new Format(payload -> Request.of("GET", IDENTIFY)));
    }

    private static Request post(String contentType, String body) {
        return Request.of("POST", IDENTIFY).withBody(contentType, body);
    }

    private static Request get(String data) {
        return Request.of("GET", IDENTIFY + "?data=" + data);
    }

    /** As official clients call it: they take nothing else for an answer. */
    private static Request acceptingHtml(Request request) {
        return request.with("Accept", "text/html");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same JSON, whose base64 ends with padding: otherwise it does not matter how a form treats that. */
    private static String needingPadding(String payload) {
        return payload.getBytes(StandardCharsets.UTF_8).length % 3 == 0 ? payload + " " : payload;
    }

    private static String urlSafe(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes a request of a payload. */
    @FunctionalInterface
    interface Encoding {
        Request of(String payload);
    }

    /** What a payload must hold so that an encoding makes it differ from any other encoding. */
    private enum Content {
        ANY {
            @Override
            String of(ObjectNode payload) {
                return JsonValues.text(payload);
            }
        },

        /** A space, between the tokens of the JSON where no value has one. */
        SPACE {
            @Override
            String of(ObjectNode payload) {
                String text = JsonValues.text(payload);
                return text.contains(" ") ? text : text.replaceFirst("\":", "\": ");
            }
        },

        /** A sextet beyond 61, in one more property where nothing else makes one: the alphabets of base64 differ there. */
        BEYOND_61 {
            @Override
            String of(ObjectNode payload) {
                if (payload.path("properties") instanceof ObjectNode properties
                        && !TRIPLE.matcher(properties.toString()).find()) {
                    properties.put("padding", "~~~???");
                }
                return JsonValues.text(payload);
            }
        },

        /** No character with a meaning of its own in a form: JSON has an escape for each. */
        PLAIN {
            @Override
            String of(ObjectNode payload) {
                return RESERVED.matcher(JsonValues.text(payload))
                        .replaceAll(found -> String.format(
                                Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
            }
        };

        private static final Pattern TRIPLE = Pattern.compile("[~?>]{3}");
        private static final Pattern RESERVED = Pattern.compile("[+&%;]");

        abstract String of(ObjectNode payload);
    }

    /** How a form is written. */
    record Format(Encoding encoding, Spelling spelling, boolean tokenLast, Content content) {
        Format(Encoding encoding, Spelling spelling) {
            this(encoding, spelling, false, Content.ANY);
        }

        Format(Encoding encoding, Content content) {
            this(encoding, Spelling.PLAIN, false, content);
        }

        /** The text of a payload, which this form sends as no other does. */
        String differing(ObjectNode payload) {
            return content.of(payload);
        }

        Format(Encoding encoding) {
            this(encoding, Spelling.PLAIN);
        }

        Format withTokenLast() {
            return new Format(encoding, spelling, true, content);
        }
    }
}
