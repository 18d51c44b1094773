package io.identifycompliance.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.identifycompliance.browser.Browser;
import io.identifycompliance.client.JdkServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the requirement BROWSER checks header by header, as a browser sees it: a page on one origin, Identify on another. */
class RealBrowserIT {
    private static final String PAGE = """
            <script>
              const people = [];
              async function call(what, path, options) {
                try {
                  const answer = await fetch("%1$s" + path, options);
                  people.push((what + ": " + answer.status + " " + await answer.text()).trim());
                } catch (refused) {
                  people.push(what + ": refused");
                }
              }
              const payload = p => JSON.stringify({token: "%2$s", properties: p});
              const post = (type, body, more) => ({method: "POST", headers: {"Content-Type": type, ...more}, body});
              (async () => {
                const made = {$email: "ic-page@example.com", city: "Boston"};
                const rejected = {$email: "ic-page@example.com", $id: "ic-other"};
                await call("form", "/api/identify",
                    {method: "POST", body: new URLSearchParams({data: payload({...made, $id: "ic-page"})})});
                await call("JSON", "/api/identify", post("application/json", payload(rejected)));
                await call("GET", "/api/identify?data=" + encodeURIComponent(btoa(payload(made))));
                await call("successor", "/client/profiles?company_id=%2$s", post("application/vnd.api+json",
                    JSON.stringify({data: {type: "profile", attributes: {email: "ic-page2@example.com"}}}),
                    {revision: "2026-07-15"}));
                await fetch("/seen", {method: "POST", body: people.join("\\n")});
              })();
            </script>
            """;

    @ParameterizedTest
    @ValueSource(strings = {"", "exact-cors"})
    void calls_identify_from_another_origin_and_reads_every_answer(String variant) throws Exception {
        ReferenceOptions options =
                ReferenceOptions.defaults().withVariants(variant.isEmpty() ? Set.of() : Set.of(variant));
        try (ReferenceServer reference = ReferenceServer.start(options)) {
            assertThat(seen(reference, options)).isEqualToIgnoringNewLines("""
                    form: 200 1
                    JSON: 200 1
                    GET: 200 1
                    successor: 202
                    """.strip());

            HttpRequest lookUp = HttpRequest.newBuilder(URI.create(reference.root()
                            + "/api/v2/people/search?external_id=ic-page&api_key=" + options.privateKey()))
                    .build();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> HttpClient.newHttpClient()
                                    .send(lookUp, BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }
    }

    @Test
    void is_refused_where_the_preflight_is_not_answered() throws Exception {
        ReferenceOptions options = ReferenceOptions.defaults().withFaults(Set.of("browser-preflight-no-headers"));
        try (ReferenceServer reference = ReferenceServer.start(options)) {
            assertThat(seen(reference, options)).contains("form: 200 1", "JSON: refused");
        }
    }

    /** What the page has seen. */
    private String seen(ReferenceServer reference, ReferenceOptions options) throws Exception {
        // Under target, since a browser that ends still writes there.
        Path profile = Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser")), "profile")
                .toAbsolutePath();
        String page = String.format(Locale.ROOT, PAGE, reference.root(), options.publicKey());
        CompletableFuture<String> seen = new CompletableFuture<>();
        HttpServer shop = JdkServer.create();
        shop.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().equals("/seen")) {
                seen.complete(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            }
            answer(exchange, page);
        });
        shop.start();
        Process process =
                Browser.start(profile, "http://127.0.0.1:" + shop.getAddress().getPort() + "/");
        try {
            return seen.get(60, TimeUnit.SECONDS);
        } finally {
            Browser.end(process);
            shop.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, String page) throws IOException {
        byte[] body = page.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
