package io.identifycompliance.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.reference.RawClient.RawAnswer;
import io.identifycompliance.reference.http.LosslessJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server of the reference for a newcomer: its guide, its log, and what it has for tests. */
class ReferenceServerTest {
    private static final Pattern ID = Pattern.compile("01[0-9A-Z]{24}");

    private final List<String> log = new CopyOnWriteArrayList<>();
    private ReferenceServer server;
    private RawClient client;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void starts_in_one_line() {
        server = ReferenceServer.start();

        assertThat(server.root()).hasToString("http://127.0.0.1:" + server.port());
        assertThat(server.publicKey()).isEqualTo("RefPub");
        assertThat(server.privateKey()).startsWith("pk_reference_");
    }

    @Test
    void shows_its_guide_at_the_root() {
        start(ReferenceOptions.defaults().withFaults(Set.of("keep-email-not-by-phone")));

        RawAnswer answer = client.send("GET", "/", Map.of(), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.head()).contains("Content-Type: text/plain; charset=utf-8");
        assertThat(answer.body())
                .isEqualTo(server.guide())
                .contains("--target " + server.root(), "keep-email-not-by-phone: ", "public key   RefPub");
    }

    @Test
    void shows_the_name_of_a_private_key_that_was_given_and_not_the_key() {
        start(ReferenceOptions.defaults().withPrivateKey("pk_somebody", "the one in $OUR_KEY"));

        assertThat(server.guide())
                .contains("private key  the one in $OUR_KEY", "$IDENTIFY_PRIVATE_KEY")
                .doesNotContain("pk_somebody");
    }

    @Test
    void has_commands_that_run_as_they_stand() throws Exception {
        start(ReferenceOptions.defaults().withPrivateKey("pk/it's+%41&more", ""));
        runAll(Map.of());
    }

    @Test
    void has_commands_that_run_with_the_private_key_exported() throws Exception {
        start(ReferenceOptions.defaults().withPrivateKey("pk_some+body&", "a file"));
        runAll(Map.of("IDENTIFY_PRIVATE_KEY", "pk_some+body&"));
    }

    private void runAll(Map<String, String> environment) throws Exception {
        List<String> commands = server.guide()
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("(create|look up|change|reset|add) +curl .*"))
                .map(line -> line.replaceFirst("^(create|look up|change|reset|add) +", ""))
                .toList();
        assertThat(commands).hasSize(8);
        for (int wire = 0; wire < 2; wire++) {
            String lookUp = commands.get(3 * wire + 1);
            assertThat(sh(commands.get(3 * wire), environment)).isIn("1", "");
            Awaitility.await().until(() -> ID.matcher(sh(lookUp, environment)).find());
            Matcher id = ID.matcher(sh(lookUp, environment));
            assertThat(id.find()).isTrue();
            assertThat(sh(commands.get(3 * wire + 2).replaceAll("\\bID\\b", id.group()), environment))
                    .contains(".new@example.com\"");
        }
        assertThat(sh(commands.get(6), environment)).isEmpty();
        assertThat(sh(commands.get(1), environment)).contains("There is no profile");
        assertThat(sh(commands.get(7), environment)).containsPattern(ID);
    }

    @Test
    void resets_and_adds_profiles() {
        start(ReferenceOptions.defaults());
        String cleo = "{\"email\":\"cleo@example.com\",\"properties\":{\"points\":7}}";

        RawAnswer added =
                client.send("POST", LocalEndpoints.PROFILES, Map.of(), "[" + cleo + ",{\"external_id\":\"7\"}]");
        assertThat(added.status()).isEqualTo(201);
        JsonNode ids = LosslessJson.parse(added.body()).orElseThrow().path("profiles");
        assertThat(ids).hasSize(2);
        String person = person(ids.at("/0/id").textValue());
        assertThat(person).contains("\"points\":7", "\"$email\":\"cleo@example.com\"");

        assertThat(add(cleo)).startsWith("409 ").contains("[cleo@example.com]");
        assertThat(add("{\"$email\":\"a@example.com\"}")).startsWith("400 ").contains("[$email]", "external_id");
        assertThat(add("{\"email\":7}")).startsWith("400 ").contains("needs an external_id");
        assertThat(add("email=a")).startsWith("400 ").contains("as JSON");
        assertThat(client.send("GET", LocalEndpoints.PROFILES, Map.of(), "").status())
                .isEqualTo(405);

        assertThat(client.send("POST", LocalEndpoints.RESET, Map.of(), "").status())
                .isEqualTo(204);
        assertThat(person(ids.at("/0/id").textValue())).contains("There is no person");
        assertThat(add(cleo)).startsWith("201 ");
    }

    @Test
    void is_not_reset_under_a_path_of_a_host() {
        server = ReferenceServer.start();
        try (ReferenceHost host = ReferenceHost.start();
                Reference reference = host.open(ReferenceOptions.defaults())) {
            assertThat(new RawClient(reference.root())
                            .send("POST", LocalEndpoints.RESET, Map.of(), "")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void logs_each_call_and_what_became_of_it() {
        start(ReferenceOptions.defaults());
        identify(1, "RefPub", "{\"$id\":\"1468\",\"$email\":\"ann@example.com\",\"city\":\"Boston\"}");
        identify(2, "RefPub", "{\"$id\":\"1468\",\"$email\":\"other@example.com\",\"points\":7}");
        identify(3, "pk_wrong_public", "{\"$id\":\"1468\"}");
        identify(4, "RefPub", "{\"city\":\"Boston\"}");
        client.send("POST", "/api/identify", Map.of(), "x");
        client.send("GET", "/api/v2/people/search?email=ann@example.com&api_key=pk_wrong", Map.of(), "");
        client.send(
                "GET", "/api/v2/people/search?email=nobody@example.com&api_key=" + server.privateKey(), Map.of(), "");
        client.send("GET", "/api/profiles?filter=contains(email,%22a%22)", closed(), "");
        client.send("GET", "/api/v1/person/" + server.privateKey(), Map.of(), "");
        client.send("GET", "/api/v1/person/pk%5Freference%5F0123456789abcdef01234567%1B%5B2J", Map.of(), "");
        client.send("GET", "/api/v2/people/search?email=" + "x".repeat(70) + server.privateKey(), Map.of(), "");
        client.send("POST", LocalEndpoints.RESET, Map.of(), "");

        assertThat(log.stream().map(line -> ID.matcher(line).replaceAll("01H…")))
                .containsExactly(
                        "#1 POST /api/identify  external_id=1468, email=ann@example.com, city → 200 \"1\"",
                        "#1   created 01H…: external_id, email, city set",
                        "#2 POST /api/identify  external_id=1468, email=other@example.com, points → 200 \"1\"",
                        "#2   email of 01H… kept: it has one",
                        "#2   updated 01H…: points set",
                        "#3 POST /api/identify  external_id=1468 → 200 \"1\"",
                        "#3   wrong public key: dropped",
                        "#4 POST /api/identify  city → 200 \"1\"",
                        "#4   nothing written: no identifier that counts",
                        "#5 POST /api/identify → 200 \"0\"",
                        "#5   dropped: The body has no field \"data\".",
                        "#6 GET /api/v2/people/search  email=ann@example.com → 403",
                        "#6   wrong private key: refused",
                        "#7 GET /api/v2/people/search  email=nobody@example.com → 404",
                        "#7   There is no profile matching the given parameters.",
                        "#8 GET /api/profiles  contains(email,\"a\") → 400",
                        "#8   The filter is not understood. It is equals(NAME,\"VALUE\") or any(NAME,[\"VALUE\",\"VALUE\"]),"
                                + " and NAME is external_id, email or phone_number.",
                        "#9 GET *** → 403",
                        "#9   no private key: refused",
                        "#10 GET *** → 403",
                        "#10   no private key: refused",
                        "#11 GET /api/v2/people/search  email=" + "x".repeat(70) + "*** → 403",
                        "#11   no private key: refused",
                        "reset: all profiles removed");
    }

    @Test
    void logs_what_a_fault_really_does() {
        start(ReferenceOptions.defaults().withFaults(Set.of("keep-email-last-wins")));
        identify(1, "RefPub", "{\"$id\":\"1468\",\"$email\":\"ann@example.com\"}");
        identify(2, "RefPub", "{\"$id\":\"1468\",\"$email\":\"other@example.com\"}");

        assertThat(log.get(3)).containsPattern("#2   updated 01[0-9A-Z]{24}: email replaced");
    }

    private void start(ReferenceOptions options) {
        server = ReferenceServer.start(options, log::add);
        client = new RawClient(server.root());
    }

    /** Sends it, and waits until the log shows what became of it. */
    private void identify(int number, String publicKey, String properties) {
        client.send(
                "POST",
                "/api/identify",
                Map.of("Content-Type", "application/json"),
                "{\"token\":\"" + publicKey + "\",\"properties\":" + properties + "}");
        Awaitility.await()
                .until(() -> log.stream().anyMatch(line -> line.startsWith("#" + number + "   "))
                        && log.get(log.size() - 1).matches("#" + number + "   (created|updated|nothing|wrong).*"));
    }

    private Map<String, String> closed() {
        return Map.of("revision", "2026-07-15", "Authorization", "Klaviyo-API-Key " + server.privateKey());
    }

    private String person(String id) {
        return client.send("GET", "/api/v1/person/" + id + "?api_key=" + server.privateKey(), Map.of(), "")
                .body();
    }

    private String add(String profile) {
        RawAnswer answer = client.send("POST", LocalEndpoints.PROFILES, Map.of(), profile);
        return answer.status() + " " + answer.body();
    }

    private static String sh(String command, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command.replaceFirst("^curl ", "curl -sS "));
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return printed;
    }
}
