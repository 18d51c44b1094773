package io.identifycompliance.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two calls that delete people, as the vendor documented them. */
class DeletionTest {
    private static final String REQUEST = "/api/v2/data-privacy/deletion-request";
    private static final String JOBS = "/api/data-privacy-deletion-jobs";
    private static final ReferenceOptions OPTIONS = ReferenceOptions.defaults();

    private final UnconnectedReferences references = new UnconnectedReferences();
    private Reference reference = references.open(OPTIONS);
    private String id;

    @BeforeEach
    void create_two_people() {
        for (String email : List.of("ann@example.com", "bob@example.com")) {
            create(email);
        }
        assertThat(reference.people()).isEqualTo(2);
        String found = answer(
                        "GET",
                        "/api/v2/people/search",
                        "api_key=" + OPTIONS.privateKey() + "&email=ann%40example.com",
                        Map.of(),
                        "")
                .text();
        id = found.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    }

    @AfterEach
    void close() {
        references.close();
    }

    @Test
    void deletes_a_person_on_request() {
        assertThat(requested("\"person_id\":\"" + id + "\"")).isEqualTo(200);
        assertThat(reference.people()).isEqualTo(1);
        assertThat(requested("\"person_id\":\"" + id + "\"")).isEqualTo(200);
        assertThat(requested("\"email\":\"bob@example.com\"")).isEqualTo(200);
        assertThat(reference.people()).isZero();
    }

    @Test
    void deletes_a_person_by_a_job() {
        assertThat(job("\"id\":\"" + id + "\"").status()).isEqualTo(202);
        assertThat(job("\"attributes\":{\"email\":\"bob@example.com\"}").body()).isEmpty();
        assertThat(reference.people()).isZero();
    }

    /** One of those who have the value by a request of 2022, all of them by a job. */
    @Test
    void deletes_one_of_two_people_with_the_same_email_on_request_and_both_by_a_job() {
        reference = references.open(OPTIONS.withFaults(Set.of("create-twice")));
        create("carla@example.com");
        create("dora@example.com");
        assertThat(reference.people()).isEqualTo(4);

        assertThat(requested("\"email\":\"carla@example.com\"")).isEqualTo(200);
        assertThat(reference.people()).isEqualTo(3);

        assertThat(job("\"attributes\":{\"email\":\"dora@example.com\"}").status())
                .isEqualTo(202);
        assertThat(reference.people()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"person_id\":\"ID\",\"email\":\"ann@example.com\"", "\"external_id\":\"1468\""})
    void takes_exactly_one_value_on_request(String values) {
        assertThat(requested(values.replace("ID", id))).isEqualTo(400);
        assertThat(reference.people()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\":1", "\"id\":\"ID\",\"attributes\":{\"email\":\"ann@example.com\"}"})
    void takes_exactly_one_value_in_a_job(String values) {
        assertThat(job(values.replace("ID", id)).status()).isEqualTo(400);
        assertThat(reference.people()).isEqualTo(2);
    }

    @Test
    void needs_the_private_key() {
        String body = "{\"person_id\":\"" + id + "\",\"api_key\":\"" + OPTIONS.publicKey() + "\"}";
        assertThat(call("POST", REQUEST, "application/json", body).status()).isEqualTo(403);
        assertThat(call("POST", JOBS, "application/vnd.api+json", "{}").status())
                .isEqualTo(401);
        assertThat(reference.people()).isEqualTo(2);
    }

    @Test
    void is_posted() {
        assertThat(call("GET", REQUEST, "application/json", "").status()).isEqualTo(405);
        assertThat(answer("GET", JOBS, "", withKey(), "").status()).isEqualTo(405);
    }

    private void create(String email) {
        call(
                "POST",
                "/api/identify",
                "application/json",
                "{\"token\":\"" + OPTIONS.publicKey() + "\",\"properties\":{\"$email\":\"" + email + "\",\"$id\":\""
                        + email.substring(0, 4) + "\"}}");
    }

    private int requested(String values) {
        String key = "\"api_key\":\"" + OPTIONS.privateKey() + "\"";
        return call("POST", REQUEST, "application/json", "{" + key + (values.isEmpty() ? "" : "," + values) + "}")
                .status();
    }

    private ServerResponse job(String profile) {
        return answer(
                "POST",
                JOBS,
                "",
                withKey(),
                "{\"data\":{\"type\":\"data-privacy-deletion-job\",\"attributes\":{\"profile\":{\"data\":"
                        + "{\"type\":\"profile\"," + profile + "}}}}}");
    }

    private static Map<String, List<String>> withKey() {
        return Map.of(
                "revision", List.of("2026-07-15"),
                "authorization", List.of("Klaviyo-API-Key " + OPTIONS.privateKey()));
    }

    private ServerResponse call(String method, String path, String type, String body) {
        return answer(method, path, "", Map.of("content-type", List.of(type)), body);
    }

    private ServerResponse answer(
            String method, String path, String query, Map<String, List<String>> headers, String body) {
        return UnconnectedReferences.answer(
                reference, new ServerRequest(method, path, query, headers, body.getBytes(StandardCharsets.UTF_8)));
    }
}
