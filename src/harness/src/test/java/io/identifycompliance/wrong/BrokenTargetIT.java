package io.identifycompliance.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.cli.InProcess;
import io.identifycompliance.suite.OneIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets that are broken get a sentence and an honest exit code, and never a hang; odd ones that are right pass. */
@OneIn
class BrokenTargetIT {
    private static final String SOME = "(@FIND or @CREATE or @CHANGE-EMAIL or @KEEP-PHONE) and not @each-way";

    /** A kind of answer each: a person, a change, a refusal, an error. */
    private static final String FEW = "(@PERSON or @CHANGE-EMAIL or @PRIVATE-KEY or @FIND-BY-ONE) and not @each-way";

    private static final String LITTLE = "1s";
    private static final String ENOUGH_FOR_A_RIGHT_ONE = "10s";

    /** In calls: more than calibration makes, and fewer than the scenarios do. */
    private static final int HALF_WAY = 250;

    private static final String JSON = "\r\nContent-Type: application/json";

    @TempDir
    Path reports;

    private final Service service = new Service(null);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void that_accepts_and_never_answers() throws IOException {
        InProcess run = judge((call, socket) -> {
            Thread.sleep(60_000);
            return false;
        });

        inconclusive(run, "No whole answer from 127.0.0.1", "within 1000 ms.");
    }

    @Test
    void that_sends_one_byte_a_second() throws IOException {
        InProcess run = judge((call, socket) -> {
            for (byte b : "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1".getBytes(UTF_8)) {
                socket.getOutputStream().write(b);
                Thread.sleep(500);
            }
            return true;
        });

        inconclusive(run, "No whole answer from 127.0.0.1", "within 1000 ms.");
    }

    @Test
    void that_resets_in_the_middle_of_a_body() throws IOException {
        InProcess run = judge((call, socket) -> {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 500" + JSON, "{\"id\": ".getBytes(UTF_8));
            Thread.sleep(20);
            socket.setSoLinger(true, 0);
            return false;
        });

        inconclusive(run, "The answer of 127.0.0.1", "could not be read");
    }

    @Test
    void that_closes_without_an_answer() throws IOException {
        inconclusive(judge((call, socket) -> false), "closed the connection without an answer.");
    }

    @Test
    void that_answers_500() throws IOException {
        InProcess run = judge(always("500 Internal Server Error" + JSON, "{\"message\": \"Oops.\"}"));

        inconclusive(run, "Identify answers status 500", "Check --target, --wire and the keys.");
    }

    @Test
    void that_redirects_in_a_circle() throws IOException {
        InProcess run = judge((call, socket) -> {
            RawServer.write(
                    socket, "HTTP/1.1 302 Found\r\nLocation: " + call.target() + "\r\nContent-Length: 0", new byte[0]);
            return true;
        });

        inconclusive(run, "a look-up answers status 302");
    }

    @Test
    void that_redirects_to_somebody_else() throws IOException {
        InProcess run = judge(always("301 Moved Permanently\r\nLocation: http://127.0.0.1:1/" + JSON, "{}"));

        inconclusive(run, "a look-up answers status 301");
    }

    @Test
    void that_cannot_be_resolved() throws IOException {
        inconclusive(judge("http://nobody.invalid"), "The host nobody.invalid is not known. Check --target.");
    }

    @Test
    void that_refuses_the_connection() throws IOException {
        inconclusive(judge("http://127.0.0.1:1"), "Nothing listens at 127.0.0.1:1: the connection was refused.");
    }

    @Test
    void that_speaks_no_tls() throws IOException {
        try (RawServer plain = new RawServer(always("200 OK" + JSON, "{}"))) {
            inconclusive(
                    judge(plain.root().replace("http:", "https:")), "If it serves HTTP, begin --target with http://");
        }
    }

    @Test
    void that_shows_a_page_for_everything() throws IOException {
        InProcess run = judge(always("200 OK\r\nContent-Type: text/html", "<html><body>Welcome</body></html>"));

        inconclusive(run, "This does not look like the API: ", "Check --target and --wire.");
    }

    @Test
    void that_answers_what_is_no_json() throws IOException {
        InProcess run = judge(always("200 OK" + JSON, "{\"id\": \"01"));

        inconclusive(run, "a look-up answers status 200");
    }

    @Test
    void that_answers_more_than_can_be_read() throws IOException {
        byte[] much = "[1,2,3,4,5,6,7],".repeat(4096).getBytes(UTF_8);
        InProcess run = judge((call, socket) -> {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\nConnection: close" + JSON, "[".getBytes(UTF_8));
            OutputStream out = socket.getOutputStream();
            for (int i = 0; i < 1024; i++) {
                out.write(much);
            }
            return false;
        });

        assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
        assertThat(run.output()).contains("the answer is larger than 8 MiB");
    }

    @Test
    void that_is_a_static_mock() throws IOException {
        InProcess run = judge((call, socket) -> {
            String body = call.target().startsWith("/api/identify")
                    ? "1"
                    : "{\"object\": \"person\", \"id\": \"01\", \"$email\": \"a@example.com\", \"plan\": \"gold\"}";
            RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + JSON, body.getBytes(UTF_8));
            return true;
        });

        assertThat(run.exitCode()).as(run.output()).isIn(1, 3);
        assertThat(run.verdict()).isNotEqualTo("compliant");
        assertThat(run.with("passed")).doesNotContain("CREATE", "FIND", "CHANGE-EMAIL", "KEEP-PHONE");
        assertThat(run.output()).doesNotContain("\tat ");
    }

    @Test
    void that_dies_half_way() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        InProcess run = judge((call, socket) -> calls.incrementAndGet() < HALF_WAY && right(call, socket, ""));

        assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
        assertThat(run.verdict()).isEqualTo("inconclusive");
        assertThat(run.with("failed")).isEmpty();
        assertThat(run.output())
                .contains("The target stopped working during the run.")
                .doesNotContain("\tat ");
    }

    @Test
    void that_answers_500_from_half_way_on() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        RawServer.Behaviour broken = always("500 Internal Server Error" + JSON, "{\"message\": \"Oops.\"}");
        InProcess run = judge((call, socket) ->
                calls.incrementAndGet() < HALF_WAY ? right(call, socket, "") : broken.answer(call, socket));

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.with("failed")).contains("CREATE");
        assertThat(run.output())
                .contains("The target stopped working during the run.")
                .doesNotContain("\tat ");
    }

    @Test
    void not_one_that_closes_each_connection_and_says_so() throws IOException {
        passes((call, socket) -> {
            right(call, socket, "\r\nConnection: close");
            return false;
        });
    }

    @Test
    void not_one_that_closes_each_connection_without_a_word() throws IOException {
        passes((call, socket) -> {
            right(call, socket, "");
            return false;
        });
    }

    @Test
    void not_one_that_speaks_http_1_0() throws IOException {
        passes((call, socket) -> {
            Service.Reply reply = service.answer(call.method(), call.target(), call.headers()::get, call.body());
            RawServer.write(socket, "HTTP/1.0 " + reply.status() + " X" + type(reply), reply.body());
            return false;
        });
    }

    @Test
    void not_one_that_names_a_charset_that_is_none() throws IOException {
        passes((call, socket) -> right(call, socket, "\r\nContent-Type: application/json; charset=klingon"));
    }

    @Test
    void not_one_that_names_another_charset_than_it_uses() throws IOException {
        passes((call, socket) -> right(call, socket, "\r\nContent-Type: application/json; charset=utf-16"));
    }

    @Test
    void not_one_that_compresses() throws IOException {
        passes((call, socket) -> {
            Service.Reply reply = service.answer(call.method(), call.target(), call.headers()::get, call.body());
            boolean zip = call.headers().getOrDefault("Accept-Encoding", "").contains("gzip");
            byte[] body = zip ? zipped(reply.body()) : reply.body();
            RawServer.write(
                    socket,
                    "HTTP/1.1 " + reply.status() + " X" + type(reply) + (zip ? "\r\nContent-Encoding: gzip" : "")
                            + "\r\nContent-Length: " + body.length,
                    body);
            return true;
        });
    }

    private boolean right(RawServer.Call call, Socket socket, String more) throws IOException {
        Service.Reply reply = service.answer(call.method(), call.target(), call.headers()::get, call.body());
        RawServer.write(
                socket,
                "HTTP/1.1 " + reply.status() + " X" + (more.contains("Content-Type") ? "" : type(reply))
                        + "\r\nContent-Length: " + reply.body().length + more,
                reply.body());
        return true;
    }

    private static String type(Service.Reply reply) {
        return reply.type() == null ? "" : "\r\nContent-Type: " + reply.type();
    }

    private static byte[] zipped(byte[] body) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(body);
        }
        return zipped.toByteArray();
    }

    private static RawServer.Behaviour always(String head, String body) {
        return (call, socket) -> {
            RawServer.write(socket, "HTTP/1.1 " + head + "\r\nContent-Length: " + body.length(), body.getBytes(UTF_8));
            return true;
        };
    }

    private static void inconclusive(InProcess run, String... sentence) {
        assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
        assertThat(run.verdict()).isEqualTo("inconclusive");
        assertThat(run.with("passed")).isEmpty();
        assertThat(run.output()).contains(sentence).doesNotContain("\tat ");
    }

    private void passes(RawServer.Behaviour behaviour) throws IOException {
        try (RawServer server = new RawServer(behaviour)) {
            InProcess run = judge(server.root(), FEW, ENOUGH_FOR_A_RIGHT_ONE);
            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.with("passed")).contains("PERSON", "CHANGE-EMAIL", "PRIVATE-KEY", "FIND-BY-ONE");
        }
    }

    private InProcess judge(RawServer.Behaviour behaviour) throws IOException {
        try (RawServer server = new RawServer(behaviour)) {
            return judge(server.root());
        }
    }

    private InProcess judge(String root) throws IOException {
        return judge(root, SOME, LITTLE);
    }

    private InProcess judge(String root, String tags, String timeout) throws IOException {
        long start = System.nanoTime();
        try {
            return InProcess.verify(
                    reports,
                    "--target",
                    root,
                    "--public-key",
                    Service.PUBLIC_KEY,
                    "--private-key",
                    Service.PRIVATE_KEY,
                    "--tags",
                    tags,
                    "--processing-timeout",
                    timeout,
                    "--answer-timeout",
                    timeout,
                    "--settle",
                    "0");
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(3));
        }
    }
}
