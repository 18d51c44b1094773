package io.identifycompliance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes out and comes in, byte by byte. */
class RestAssuredTransportTest {
    private static final byte[] OK = "1".getBytes(StandardCharsets.UTF_8);

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private Handling handling = exchange -> answer(exchange, 200, OK);
    private HttpServer server;
    private RestAssuredTransport line;

    private record Call(String method, String url, Headers headers, String body, InetSocketAddress from) {}

    private interface Handling {
        void answer(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void serve() throws IOException {
        server = JdkServer.create();
        server.createContext("/", exchange -> {
            calls.add(new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRemoteAddress()));
            handling.answer(exchange);
        });
        server.start();
        URI root = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        line = new RestAssuredTransport(
                new Connection(
                        root,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(2),
                        4,
                        0,
                        List.of(new Request.Header("X-Everywhere", "yes")),
                        null,
                        null,
                        null,
                        false),
                "1.2.3");
    }

    @AfterEach
    void stop() {
        line.close();
        server.stop(0);
    }

    @Test
    void a_url_arrives_as_it_was_asked_for() {
        String odd = "/a//b/./%7Ec/%7Bid%7D+d?email=a%2Bb+c%40x&email=second&empty=&alone";

        line.exchange(Request.of("GET", odd));

        assertThat(calls.remove().url()).isEqualTo(odd);
    }

    @Test
    void headers_and_body_arrive_as_they_were_asked_for() {
        line.exchange(Request.of("POST", "/")
                .with("X-Twice", "one")
                .with("X-Twice", "two")
                .withBody("application/x-www-form-urlencoded", "name=Žofie&a=%2B"));

        Call call = calls.remove();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.body()).isEqualTo("name=Žofie&a=%2B");
        assertThat(call.headers().get("Content-Type")).containsExactly("application/x-www-form-urlencoded");
        assertThat(call.headers().get("X-Twice")).containsExactly("one", "two");
        assertThat(call.headers().get("X-Everywhere")).containsExactly("yes");
        assertThat(call.headers().get("User-Agent")).containsExactly("identify-compliance/1.2.3");
        assertThat(call.headers().get("Accept")).containsExactly("*/*");
        assertThat(call.headers()).doesNotContainKeys("Cookie", "Authorization", "Transfer-Encoding");
    }

    @Test
    void a_call_without_a_body_says_that_it_has_none() {
        line.exchange(Request.of("POST", "/"));
        line.exchange(Request.of("GET", "/").with("Accept", "application/json"));

        assertThat(calls.remove().headers().get("Content-Length")).containsExactly("0");
        Call look = calls.remove();
        assertThat(look.headers()).doesNotContainKeys("Content-Length", "Content-Type");
        assertThat(look.headers().get("Accept")).containsExactly("application/json");
    }

    @Test
    void a_request_without_an_answer_is_not_sent_again_unless_the_connection_had_been_kept() {
        handling = exchange -> {
            if (calls.size() == 1) {
                answer(exchange, 200, OK);
            } else {
                exchange.close();
            }
        };

        line.exchange(Request.of("GET", "/"));
        assertThatThrownBy(() -> line.exchange(Request.of("GET", "/"))).isInstanceOf(StaleConnectionException.class);
        assertThatThrownBy(() -> line.exchange(Request.of("GET", "/")))
                .isExactlyInstanceOf(NoResponseException.class)
                .hasMessageContaining("closed the connection without an answer");

        assertThat(calls).hasSize(3);
    }

    @Test
    void a_request_that_is_sent_again_counts_once_more() {
        handling = exchange -> {
            if (calls.size() == 2) {
                exchange.close();
            } else {
                answer(exchange, 200, OK);
            }
        };
        RequestBudget budget = new RequestBudget(10);
        RateLimitedTransport counted =
                new RateLimitedTransport("http://target", line, Duration.ofSeconds(1)).within(budget);

        counted.send("request", Request.of("GET", "/"));
        counted.send("request", Request.of("GET", "/"));

        assertThat(calls).hasSize(3);
        assertThat(budget.sent()).isEqualTo(3);
    }

    @Test
    void an_answer_comes_back_whole() {
        handling = exchange -> {
            exchange.getResponseHeaders().add("X-Twice", "one");
            exchange.getResponseHeaders().add("X-Twice", "two");
            answer(exchange, 404, "nobody: Žofie".getBytes(StandardCharsets.UTF_8));
        };

        TargetResponse answer = line.exchange(Request.of("GET", "/"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.reason()).isEqualTo("Not Found");
        assertThat(answer.body()).isEqualTo("nobody: Žofie");
        assertThat(answer.headers())
                .contains(new Request.Header("X-twice", "one"), new Request.Header("X-twice", "two"));
    }

    @Test
    void a_packed_answer_is_unpacked() {
        handling = exchange -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(OK);
            }
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            answer(exchange, 200, packed.toByteArray());
        };

        assertThat(line.exchange(Request.of("GET", "/")).body()).isEqualTo("1");
        assertThat(calls.remove().headers().getFirst("Accept-Encoding")).contains("gzip");
    }

    @Test
    void a_redirect_is_an_answer_and_a_cookie_is_not_kept() {
        handling = exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.getResponseHeaders().add("Set-Cookie", "session=1; Path=/");
            answer(exchange, 302, OK);
        };

        assertThat(line.exchange(Request.of("GET", "/")).status()).isEqualTo(302);
        line.exchange(Request.of("GET", "/"));

        assertThat(calls).hasSize(2).allSatisfy(call -> {
            assertThat(call.url()).isEqualTo("/");
            assertThat(call.headers()).doesNotContainKey("Cookie");
        });
    }

    @Test
    void one_connection_serves_every_answer_that_was_read() {
        for (int status : new int[] {200, 302, 401, 404, 500}) {
            handling = exchange -> answer(exchange, status, OK);
            line.exchange(Request.of("POST", "/").withBody("text/plain", "x"));
        }

        assertThat(calls.stream().map(Call::from).distinct()).hasSize(1);
    }

    @Test
    void an_answer_without_end_is_given_up() {
        handling = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[1 << 16];
            for (int written = 0; written <= 2 * RawSendFilter.LARGEST_BODY; written += much.length) {
                exchange.getResponseBody().write(much);
            }
        };

        assertThatThrownBy(() -> line.exchange(Request.of("GET", "/")))
                .isInstanceOf(NoResponseException.class)
                .hasMessageContaining("larger than 8 MiB");
    }

    @Test
    @Timeout(30)
    void an_answer_that_stops_midway_is_given_up() {
        handling = exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(OK);
            exchange.getResponseBody().flush();
        };

        assertThatThrownBy(() -> line.exchange(Request.of("GET", "/")))
                .isInstanceOf(NoResponseException.class)
                .hasMessageContaining("No whole answer")
                .hasMessageContaining("within 2000 ms");
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
