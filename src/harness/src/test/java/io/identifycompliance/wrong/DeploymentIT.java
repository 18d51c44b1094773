package io.identifycompliance.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.cli.InProcess;
import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real deployments need: long timeouts, a rate limit, headers, a proxy, a CA of one's own. */
@OneIn
class DeploymentIT {
    private static final String STORE_PASSWORD = "changeit";
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @TempDir
    Path folder;

    private final Service service = new Service(null);
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void that_limits_the_rate_is_waited_for_by_its_header() throws IOException {
        InProcess run = judge(limited(60, "\r\nRetry-After: 1", "Slow down."), "@FIND or @CHANGE-EMAIL");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.with("passed")).contains("FIND", "CHANGE-EMAIL");
        assertThat(refused).hasPositiveValue();
    }

    @Test
    void that_limits_the_rate_is_waited_for_by_the_seconds_in_its_text() throws IOException {
        InProcess run = judge(
                limited(60, "", "Request was throttled. Expected available in 1 second."), "@FIND or @CHANGE-EMAIL");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(refused).hasPositiveValue();
    }

    @Test
    void that_never_lets_anybody_in_is_not_judged() throws IOException {
        InProcess run = judge(limited(0, "\r\nRetry-After: 30", "Slow down."), "@FIND");

        inconclusive(run);
    }

    @Test
    void that_lets_nobody_in_from_half_way_on_has_not_failed() throws IOException {
        InProcess run = judge(
                (call, socket) -> calls.incrementAndGet() > 60
                        ? tooMany(socket, "\r\nRetry-After: 30", "Slow down.")
                        : right(call, call.target(), socket),
                "@FIND or @CHANGE-EMAIL");

        inconclusive(run);
        assertThat(run.with("failed")).isEmpty();
    }

    @Test
    void is_called_no_oftener_than_the_user_allows() throws IOException {
        AtomicLong first = new AtomicLong();
        InProcess run = judge(
                (call, socket) -> {
                    first.compareAndSet(0, System.nanoTime());
                    calls.incrementAndGet();
                    return right(call, call.target(), socket);
                },
                "@FIND",
                "--rate",
                "40");
        double seconds = (System.nanoTime() - first.get()) / (double) SECOND;

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(calls.get()).isBetween(41, (int) (seconds * 40) + 2);
    }

    @Test
    void gets_the_headers_that_it_asks_for_and_is_told_who_calls() throws IOException {
        RawServer.Behaviour strict =
                (call, socket) -> ("blue".equals(call.headers().get("X-Tenant"))
                                && call.headers().getOrDefault("User-Agent", "").startsWith("identify-compliance/"))
                        ? right(call, call.target(), socket)
                        : answer(socket, "403 Forbidden", "", "No tenant.");

        assertThat(judge(strict, "@FIND").exitCode()).isEqualTo(3);
        InProcess run = judge(strict, "@FIND", "--header", "X-Tenant: blue");
        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    @Test
    void is_reached_through_a_proxy() throws IOException {
        RawServer.Behaviour proxy = (call, socket) -> {
            calls.incrementAndGet();
            assertThat(call.target()).startsWith("http://target.invalid/api/");
            return right(call, call.target().substring("http://target.invalid".length()), socket);
        };
        try (RawServer server = new RawServer(proxy)) {
            InProcess run = verify("http://target.invalid", "@FIND", "--proxy", server.root());

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(calls).hasPositiveValue();
        }
    }

    @Test
    void may_have_a_certificate_of_a_private_ca() throws Exception {
        try (WrongServer server = new WrongServer(null, selfSigned())) {
            InProcess unknown = verify(server.root(), "@FIND");
            assertThat(unknown.exitCode()).as(unknown.output()).isEqualTo(3);
            assertThat(unknown.output())
                    .contains("The certificate of 127.0.0.1", "Name its CA with --ca-cert")
                    .doesNotContain("\tat ");

            InProcess named = verify(
                    server.root(),
                    "@FIND",
                    "--ca-cert",
                    folder.resolve("ca.pem").toString());
            assertThat(named.exitCode()).as(named.output()).isZero();

            InProcess any = verify(server.root(), "@FIND", "--insecure");
            assertThat(any.exitCode()).as(any.output()).isZero();
        }
    }

    /** So many private calls in each second are let in. */
    private RawServer.Behaviour limited(int callsASecond, String header, String detail) {
        AtomicLong second = new AtomicLong();
        AtomicInteger inSecond = new AtomicInteger();
        return (call, socket) -> {
            if (call.target().startsWith("/api/identify")) {
                return right(call, call.target(), socket);
            }
            long now = System.nanoTime() / SECOND;
            if (second.getAndSet(now) != now) {
                inSecond.set(0);
            }
            return inSecond.incrementAndGet() > callsASecond
                    ? tooMany(socket, header, detail)
                    : right(call, call.target(), socket);
        };
    }

    private boolean tooMany(Socket socket, String header, String detail) throws IOException {
        refused.incrementAndGet();
        return answer(socket, "429 Too Many Requests", header, detail);
    }

    private static boolean answer(Socket socket, String status, String header, String detail) throws IOException {
        byte[] body = ("{\"detail\": \"" + detail + "\"}").getBytes(UTF_8);
        RawServer.write(
                socket,
                "HTTP/1.1 " + status + "\r\nContent-Type: application/json" + header + "\r\nContent-Length: "
                        + body.length,
                body);
        return true;
    }

    private boolean right(RawServer.Call call, String target, Socket socket) throws IOException {
        Service.Reply reply = service.answer(call.method(), target, call.headers()::get, call.body());
        RawServer.write(
                socket,
                "HTTP/1.1 " + reply.status() + " X\r\nContent-Type: " + reply.type() + "\r\nContent-Length: "
                        + reply.body().length,
                reply.body());
        return true;
    }

    private static void inconclusive(InProcess run) {
        assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
        assertThat(run.verdict()).isEqualTo("inconclusive");
        assertThat(run.output())
                .contains("The target answers 429 and asks for more time than --processing-timeout allows."
                        + " Slow down with --rate or --parallel.")
                .doesNotContain("\tat ");
    }

    private InProcess judge(RawServer.Behaviour behaviour, String tags, String... more) throws IOException {
        try (RawServer server = new RawServer(behaviour)) {
            return verify(server.root(), tags, more);
        }
    }

    private InProcess verify(String root, String tags, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--target",
                root,
                "--public-key",
                Service.PUBLIC_KEY,
                "--private-key",
                Service.PRIVATE_KEY,
                "--tags",
                "(" + tags + ") and not @each-way",
                "--settle",
                "0"));
        arguments.addAll(List.of(more));
        return InProcess.verify(folder.resolve("reports"), arguments.toArray(String[]::new));
    }

    private SSLContext selfSigned() throws Exception {
        Path store = folder.resolve("store.p12");
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "target",
                "-dname",
                "CN=target",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                STORE_PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "target",
                "-keystore",
                store.toString(),
                "-storepass",
                STORE_PASSWORD,
                "-file",
                folder.resolve("ca.pem").toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE_PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
