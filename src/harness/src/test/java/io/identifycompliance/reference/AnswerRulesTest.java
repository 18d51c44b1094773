package io.identifycompliance.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.reference.RawClient.RawAnswer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of answer of the reference keeps the {@link AnswerRules}, and the rules notice answers that do not. */
class AnswerRulesTest {
    private static final String KEY = "api_key=" + ReferenceOptions.defaults().privateKey();

    private static ReferenceHost host;

    private final List<String> broken = new ArrayList<>();
    private final List<Integer> statuses = new ArrayList<>();
    private RawClient client;

    @BeforeAll
    static void start() {
        host = ReferenceHost.start();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void answers_of_every_kind_keep_the_rules() {
        talk(Set.of());

        assertThat(broken).isEmpty();
        assertThat(Set.copyOf(statuses)).containsExactlyInAnyOrder(200, 202, 400, 401, 403, 404, 405, 409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer-ok",
                "answer-pixel-as-text",
                "status-401-wrong-key",
                "person-iso-dates",
                "profile-flat",
                "profile-plural",
                "error-detail-for-message",
                "error-message-for-detail",
                "error-page",
                "error-403",
                "error-no-code",
                "nobody-other-text",
                "nobody-html"
            })
    void a_fault_in_an_answer_breaks_a_rule(String fault) {
        talk(Set.of(fault));

        assertThat(broken).isNotEmpty();
    }

    private void talk(Set<String> faults) {
        try (Reference reference = host.open(ReferenceOptions.defaults().withFaults(faults))) {
            client = new RawClient(reference.root());
            formatOf2022(reference.options().publicKey());
            successor(reference.options().publicKey(), reference.options().privateKey());
        }
    }

    private void formatOf2022(String publicKey) {
        send(
                "POST",
                "/api/identify",
                form(),
                "data=" + payload(publicKey, "{\"$email\":\"a@example.com\",\"$id\":\"1\"}"));
        send(
                "POST",
                "/api/identify",
                form(),
                "data=" + payload(publicKey, "{\"$email\":\"b@example.com\",\"$id\":\"2\"}"));
        send("POST", "/api/identify", json(), payload(publicKey, "{\"$email\":\"c@example.com\",\"$id\":\"2\"}"));
        send("POST", "/api/identify", json(), payload("WRONG1", "{\"$email\":\"c@example.com\"}"));
        send("GET", "/api/identify?data=" + encoded(payload(publicKey, "null")), Map.of(), "");
        send("GET", "/api/identify?i=1&data=" + encoded(payload(publicKey, "{}")), Map.of(), "");
        send("GET", "/api/identify?data=x", Map.of(), "");
        send("POST", "/api/identify", form(), "50%");
        send("OPTIONS", "/api/identify", Map.of("Origin", "http://shop.example"), "");
        send("PUT", "/api/identify", json(), "{}");
        String search = "/api/v2/people/search?";
        String id = idIn(send("GET", search + KEY + "&email=a@example.com", Map.of(), ""));
        send("GET", search + KEY + "&email=nobody@example.com", Map.of(), "");
        send("GET", search + KEY, Map.of(), "");
        send("GET", search + KEY + "&email=a@example.com&external_id=1", Map.of(), "");
        send("GET", search + "email=a@example.com", Map.of(), "");
        send("GET", search + "email=a@example.com&api_key=wrong", Map.of(), "");
        send("DELETE", search + KEY, Map.of(), "");
        String person = "/api/v1/person/" + id + "?";
        send("GET", person + KEY, Map.of(), "");
        send("PUT", person + KEY + "&$phone_number=%2B15005550006&city=Boston", Map.of(), "");
        send("PUT", person + KEY + "&$email=b@example.com", Map.of(), "");
        send("GET", person, Map.of(), "");
        send("GET", person + "api_key=wrong", Map.of(), "");
        send("PUT", "/api/v1/person/nobody?" + KEY, Map.of(), "");
        send("DELETE", person + KEY, Map.of(), "");
    }

    private void successor(String publicKey, String privateKey) {
        String create = "/client/profiles?company_id=" + publicKey;
        Map<String, String> open = Map.of("revision", "2026-07-15", "Content-Type", "application/vnd.api+json");
        String profile = "{\"data\":{\"type\":\"profile\",\"attributes\":{\"email\":\"d@example.com\"}}}";
        send("POST", create, open, profile);
        send("POST", "/client/profiles", open, profile);
        send("POST", create, Map.of("Content-Type", "application/json"), profile);
        send("POST", create, open, "");
        send("POST", create, open, "{");
        send("POST", create, open, "{\"data\":{\"type\":\"person\"}}");
        send("OPTIONS", create, Map.of("Origin", "http://shop.example"), "");
        send("GET", create, open, "");
        Map<String, String> closed = new LinkedHashMap<>(open);
        closed.put("Authorization", "Klaviyo-API-Key " + privateKey);
        String search = "/api/profiles?filter=";
        String id = idIn(send("GET", search + "equals(email,%22d@example.com%22)", closed, ""));
        send("GET", search + "any(email,[%22d@example.com%22,%22a@example.com%22])", closed, "");
        send("GET", search + "equals(email,%22nobody@example.com%22)", closed, "");
        send("GET", search + "contains(email,%22d%22)", closed, "");
        send("GET", "/api/profiles", closed, "");
        send("GET", "/api/profiles", open, "");
        send("GET", "/api/profiles", Map.of("Authorization", closed.get("Authorization")), "");
        send("DELETE", "/api/profiles", closed, "");
        String one = "/api/profiles/" + id;
        send("GET", one, closed, "");
        send("GET", "/api/profiles/nobody", closed, "");
        send("PATCH", one, closed, change(id, "\"first_name\":\"Ann\",\"properties\":{\"points\":7}"));
        send("PATCH", one, closed, change(id, "\"email\":\"a@example.com\""));
        send("PATCH", one, closed, change("other", "\"email\":\"e@example.com\""));
        send("PATCH", one, closed, "");
        send("PATCH", "/api/profiles/nobody", closed, change("nobody", "\"email\":\"e@example.com\""));
        closed.put("Authorization", "Klaviyo-API-Key wrong");
        send("PATCH", one, closed, change(id, "\"email\":\"e@example.com\""));
    }

    private RawAnswer send(String method, String target, Map<String, String> headers, String body) {
        RawAnswer answer = client.send(method, target, headers, body);
        statuses.add(answer.status());
        broken.addAll(AnswerRules.broken(method, target, answer));
        return answer;
    }

    /** The id in an answer; some id where a fault left none. */
    private static String idIn(RawAnswer answer) {
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer.body());
        return id.find() ? id.group(1) : "none";
    }

    private static Map<String, String> form() {
        return Map.of("Content-Type", "application/x-www-form-urlencoded");
    }

    private static Map<String, String> json() {
        return Map.of("Content-Type", "application/json");
    }

    private static String payload(String key, String properties) {
        return "{\"token\":\"" + key + "\",\"properties\":" + properties + "}";
    }

    private static String encoded(String json) {
        return URLEncoder.encode(
                Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static String change(String id, String attributes) {
        return "{\"data\":{\"type\":\"profile\",\"id\":\"" + id + "\",\"attributes\":{" + attributes + "}}}";
    }
}
