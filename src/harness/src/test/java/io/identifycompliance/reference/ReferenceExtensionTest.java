package io.identifycompliance.reference;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.identifycompliance.reference.RawClient.RawAnswer;
import io.identifycompliance.reference.http.LosslessJson;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reference in somebody else's WireMock, beside stubs of its owner. */
class ReferenceExtensionTest {
    private static final String ANN = "{\"token\":\"RefPub\",\"properties\":{\"$email\":\"ann@example.com\"}}";
    private static final String BOB =
            "{\"data\":{\"type\":\"profile\",\"attributes\":{\"email\":\"bob@example.com\"}}}";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final ReferenceExtension reference = new ReferenceExtension(ReferenceOptions.defaults(), log::add);
    private WireMockServer server;
    private RawClient client;

    @BeforeEach
    void start() {
        server = new WireMockServer(wireMockConfig().dynamicPort().extensions(reference));
        server.start();
        client = new RawClient(URI.create(server.baseUrl()));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void answers_the_format_of_2022() {
        assertThat(send("POST", "/api/identify", JSON, ANN).body()).isEqualTo("1");
        assertThat(send("POST", "/api/identify", FORM, "data=%7B%22token%22%3A%22RefPub%22%7D")
                        .body())
                .isEqualTo("1");

        String id = found("ann@example.com");
        String person = "/api/v1/person/" + id + "?api_key=" + reference.privateKey();
        assertThat(send("PUT", person + "&%24email=new%40example.com", Map.of(), "")
                        .status())
                .isEqualTo(200);
        assertThat(send("GET", person, Map.of(), "").body()).contains("\"$email\":\"new@example.com\"");
    }

    @Test
    void answers_the_successor() {
        assertThat(send(
                                "POST",
                                "/client/profiles/?company_id=RefPub",
                                Map.of("revision", "2026-07-15", "Content-Type", "application/vnd.api+json"),
                                BOB)
                        .status())
                .isEqualTo(202);

        Awaitility.await().until(() -> reference.people() == 1);
        RawAnswer found = send(
                "GET",
                "/api/profiles/?filter=equals(email,%22bob@example.com%22)",
                Map.of("revision", "2026-07-15", "Authorization", "Klaviyo-API-Key " + reference.privateKey()),
                "");
        JsonNode profiles = LosslessJson.parse(found.body()).orElseThrow();
        assertThat(profiles.at("/data/0/links/self").textValue())
                .isEqualTo(server.baseUrl() + "/api/profiles/"
                        + profiles.at("/data/0/id").textValue());
    }

    @Test
    void leaves_other_paths_to_its_owner() {
        server.stubFor(get("/health").willReturn(ok("up")));

        assertThat(client.send("GET", "/health", Map.of(), "").body()).isEqualTo("up");
        assertThat(client.send("GET", "/", Map.of(), "").body()).contains("Request was not matched");
        assertThat(client.send("GET", "/api/other", Map.of(), "").status()).isEqualTo(404);
        assertThat(client.send("GET", "/__admin/mappings", Map.of(), "").status())
                .isEqualTo(200);
        assertThat(log).isEmpty();
    }

    @Test
    void lets_a_stub_answer_for_it() {
        server.stubFor(post("/api/identify").willReturn(serverError()));
        assertThat(client.send("POST", "/api/identify", JSON, ANN).status()).isEqualTo(500);

        server.resetAll();
        assertThat(client.send("POST", "/api/identify", JSON, ANN).body()).isEqualTo("1");
        assertThat(server.findAllUnmatchedRequests()).isEmpty();
    }

    @Test
    void starts_from_known_profiles_and_forgets_them() {
        assertThat(client.send("POST", LocalEndpoints.PROFILES, Map.of(), "{\"email\":\"cleo@example.com\"}")
                        .status())
                .isEqualTo(201);
        assertThat(reference.people()).isEqualTo(1);
        assertThat(log).singleElement().asString().contains("added by " + LocalEndpoints.PROFILES);

        reference.reset();
        assertThat(reference.people()).isZero();
    }

    @Test
    void starts_anew_after_its_end() {
        send("POST", "/api/identify", JSON, ANN);
        Awaitility.await().until(() -> reference.people() == 1);

        reference.stop();

        assertThat(reference.people()).isZero();
        send("POST", "/api/identify", JSON, ANN);
        Awaitility.await().until(() -> reference.people() == 1);
    }

    @Test
    void refuses_an_unknown_fault_before_any_call() {
        assertThatThrownBy(
                        () -> new ReferenceExtension(ReferenceOptions.defaults().withFaults(Set.of("no-such"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such");
    }

    private String found(String email) {
        String look = "/api/v2/people/search?email=" + email + "&api_key=" + reference.privateKey();
        Awaitility.await().until(() -> client.send("GET", look, Map.of(), "").status() == 200);
        return LosslessJson.parse(send("GET", look, Map.of(), "").body())
                .orElseThrow()
                .path("id")
                .textValue();
    }

    /** Sends it; the answer keeps all rules but one: WireMock names the stub, which is none here. */
    private RawAnswer send(String method, String target, Map<String, String> headers, String body) {
        RawAnswer answer = client.send(method, target, headers, body);
        assertThat(AnswerRules.broken(method, target, answer)).allMatch(rule -> rule.endsWith("the stub is named"));
        return answer;
    }
}
