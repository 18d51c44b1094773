package io.identifycompliance.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.reference.http.LosslessJson;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links of the successor, without which official clients refuse to read an answer. */
class LinksTest {
    private static final String FILTER = "/api/profiles?filter=equals(email,%22ann@example.com%22)";

    private ReferenceHost host;
    private Reference reference;
    private RawClient client;

    @BeforeEach
    void create_a_profile() {
        host = ReferenceHost.start();
        reference = host.open(ReferenceOptions.defaults());
        client = new RawClient(reference.root());
        client.send(
                "POST",
                "/client/profiles?company_id=" + reference.options().publicKey(),
                Map.of("revision", "2026-07-15", "Content-Type", "application/vnd.api+json"),
                "{\"data\":{\"type\":\"profile\",\"attributes\":{\"email\":\"ann@example.com\"}}}");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void a_list_links_to_itself() {
        assertThat(URI.create(get(FILTER).at("/links/self").textValue())).isEqualTo(url(FILTER));
    }

    @Test
    void an_empty_list_links_to_itself() {
        String nobody = "/api/profiles?filter=equals(email,%22bob@example.com%22)";

        assertThat(get(nobody).at("/data")).isEmpty();
        assertThat(get(nobody).at("/links/self").textValue())
                .isEqualTo(url(nobody).toString());
    }

    @Test
    void a_profile_links_to_itself_by_an_absolute_URL() {
        JsonNode listed = get(FILTER).at("/data/0");
        String self = listed.at("/links/self").textValue();

        assertThat(self)
                .isEqualTo(url("/api/profiles/" + listed.get("id").textValue()).toString());
        assertThat(get(self.substring(reference.root().toString().length()))
                        .at("/data/links/self")
                        .textValue())
                .isEqualTo(self);
    }

    private URI url(String pathAndQuery) {
        return URI.create(reference.root() + pathAndQuery);
    }

    private JsonNode get(String pathAndQuery) {
        RawClient.RawAnswer answer = client.send(
                "GET",
                pathAndQuery,
                Map.of(
                        "revision",
                        "2026-07-15",
                        "Authorization",
                        "Klaviyo-API-Key " + reference.options().privateKey()),
                "");
        return LosslessJson.parse(answer.body()).orElseThrow();
    }
}
