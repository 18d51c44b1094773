package io.identifycompliance.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.cli.InProcess;
import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets behind proxies, TLS and gateways, through the command line. */
@OneIn
class ReachIT {
    private static final String USER = "ic-user";
    private static final String PASSWORD = "pr0xy:s3cret/";

    /** As many as scenarios at once, and those for calls that are made at once. */
    private static final int MOST_CONNECTIONS = 32 + 16;

    private static final String IN_A_URL = USER + ":pr0xy%3As3cret%2F";

    @TempDir
    Path folder;

    private final Service service = new Service(null);
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private RawServer target;

    @BeforeEach
    void serve() throws IOException {
        target = new RawServer(this::right);
    }

    @AfterEach
    void stop() throws IOException {
        target.close();
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "http://target.invalid, http://target.invalid/api/",
        "HTTP://TARGET.invalid/, http://target.invalid/api/",
        "http://my_service:8080, http://my_service:8080/api/",
        "http://bücher.example, http://xn--bcher-kva.example/api/",
        "http://[2001:db8::1]:8080/base, http://[2001:db8::1]:8080/base/api/",
    })
    void is_by_any_host_name_and_through_a_proxy_with_a_password(String root, String seen) throws IOException {
        try (RawServer proxy = new RawServer(this::proxy)) {
            InProcess run = verify(
                    root, "--proxy", "http://" + IN_A_URL + "@" + proxy.root().substring(7));

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith(seen));
            assertNoSecret(run);
        }
    }

    @Test
    void names_the_proxy_that_refuses_a_password() throws IOException {
        try (RawServer proxy = new RawServer(this::proxy)) {
            InProcess run = verify(
                    "http://target.invalid",
                    "--proxy",
                    "http://x:wrong-password@" + proxy.root().substring(7));

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.output())
                    .contains("Status 407 comes from a proxy")
                    .doesNotContain("wrong-password", "\tat ");
        }
    }

    @Test
    void is_by_https_through_a_proxy_with_a_password() throws Exception {
        TestKeys server = new TestKeys(folder, "server");
        try (TlsFront front = new TlsFront(server.server(server), false, target.root());
                RawServer proxy = new RawServer(this::proxy)) {
            String[] options = {
                "--ca-cert",
                server.certificate().toString(),
                "--proxy",
                "http://" + IN_A_URL + "@" + proxy.root().substring(7)
            };
            InProcess run = verify(front.root(), options);

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(asked).contains("127.0.0.1:" + front.port());
            assertNoSecret(run);

            options[3] = "http://x:wrong-password@" + proxy.root().substring(7);
            InProcess refused = verify(front.root(), options);
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(refused.output()).contains("Status 407 comes from a proxy");
        }
    }

    @Test
    void is_with_a_client_certificate() throws Exception {
        TestKeys server = new TestKeys(folder, "server");
        TestKeys client = new TestKeys(folder, "client");
        try (TlsFront front = new TlsFront(server.server(client), true, target.root())) {
            String trusted = server.certificate().toString();

            InProcess none = verify(front.root(), "--ca-cert", trusted);
            assertThat(none.exitCode()).as(none.output()).isEqualTo(3);
            assertThat(none.output()).contains("--client-cert").doesNotContain("\tat ");

            int before = front.accepted();
            InProcess pem = verify(
                    front.root(),
                    "--ca-cert",
                    trusted,
                    "--client-cert",
                    client.certificate().toString(),
                    "--client-key",
                    client.key().toString());
            assertThat(pem.exitCode()).as(pem.output()).isZero();
            assertThat(front.accepted() - before)
                    .as("connections for %s", pem.report().get("requests"))
                    .isLessThanOrEqualTo(MOST_CONNECTIONS);

            InProcess store = verify(
                    front.root(),
                    "--ca-cert",
                    trusted,
                    "--client-cert",
                    client.store().toString(),
                    "--client-key-password",
                    "file:" + client.password());
            assertThat(store.exitCode()).as(store.output()).isZero();

            isUsage(
                    verify(
                            front.root(),
                            "--client-cert",
                            client.certificate().toString(),
                            "--client-key",
                            server.key().toString()),
                    "--client-key names " + server.key() + ", whose key does not belong to the first certificate in "
                            + client.certificate() + ".");
        }
    }

    @Test
    void says_how_to_convert_a_key() throws Exception {
        TestKeys client = new TestKeys(Files.createDirectory(folder.resolve("Jane's keys")), "client");

        isUsage(
                verify(
                        "https://target.invalid",
                        "--client-cert",
                        client.certificate().toString(),
                        "--client-key",
                        client.keyInPkcs1().toString()),
                "--client-key names " + client.keyInPkcs1()
                        + ", which holds a key in another format than PKCS #8 (RSA)."
                        + " Convert it: openssl pkcs8 -topk8 -nocrypt -in " + quoted(client.keyInPkcs1())
                        + " -out client-key.pem.");
        isUsage(
                verify(
                        "https://target.invalid",
                        "--client-cert",
                        client.certificate().toString(),
                        "--client-key",
                        client.keyByScrypt().toString(),
                        "--client-key-password",
                        "file:" + client.password()),
                "--client-key names " + client.keyByScrypt() + ", which is encrypted in a way that Java does not know."
                        + " Convert it: openssl pkcs8 -topk8 -nocrypt -in " + quoted(client.keyByScrypt())
                        + " -out client-key.pem.");
        isUsage(
                verify("https://target.invalid", "--client-cert", client.store().toString()),
                "Give it with --client-key-password.");
        isUsage(
                verify(
                        "https://target.invalid",
                        "--client-cert",
                        client.certificate().toString()),
                "--client-cert names " + client.certificate()
                        + ", which contains no private key in PEM. Name its PEM file with --client-key.");
    }

    @Test
    void names_the_file_that_it_cannot_use() throws Exception {
        TestKeys client = new TestKeys(folder, "client");
        Path der = Files.write(folder.resolve("key.der"), new byte[] {0x30, 0x00});

        isUsage(
                verify(
                        "https://target.invalid",
                        "--client-cert",
                        client.certificate().toString(),
                        "--client-key",
                        der.toString()),
                "--client-key names " + der + ", which contains no private key in PEM. Convert it: openssl pkcs8");
        isUsage(
                verify(
                        "https://target.invalid",
                        "--client-cert",
                        der.toString(),
                        "--client-key",
                        client.key().toString()),
                "--client-cert names " + der + ", which is neither a PEM file nor a PKCS #12 file");
        isUsage(
                verify(
                        "https://target.invalid",
                        "--client-cert",
                        client.store().toString(),
                        "--client-key-password",
                        "file:" + client.password(),
                        "--client-key",
                        client.key().toString()),
                "--client-key is not needed: " + client.store() + " is a PKCS #12 file and holds the key.");
        isUsage(
                verify("https://target.invalid", "--client-key-password", "file:" + client.password()),
                "--client-key-password needs the certificate that it belongs to: give --client-cert.");
    }

    @Test
    void checks_what_it_is_told_before_anything_else() throws Exception {
        isUsage(
                verify("https://shop.example/api/identify"),
                "--target names an endpoint: /api/identify. Give the root that it lies under: https://shop.example.");
        isUsage(verify("http://user:secret@shop.example"), "send credentials with --header.");
        isUsage(verify("localhost:8080"), "Try http://localhost:8080.");
        isUsage(
                verify("http://shop.example", "--header", "Authorization: a", "--header", "authorization: b"),
                "--header gives two Authorization headers");
        isUsage(
                verify("http://shop.example", "--wire", "revision", "--header", "Authorization: a"),
                "--header gives an Authorization header, and on the wire format revision");
        Path wrong = Files.writeString(folder.resolve("wrong.pem"), "This is not a certificate.");
        isUsage(verify("https://shop.example", "--ca-cert", wrong.toString()), "--ca-cert names " + wrong);
        isUsage(
                verify("http://shop.example", "--phone-numbers", "5550100"),
                "--phone-numbers cannot be used: \"5550100\" is not a range");
        isUsage(verify("http://shop.example", "--email-domain", "qa"), "--email-domain is not a domain: \"qa\".");
    }

    @Test
    void names_a_server_that_speaks_http_2_alone() throws IOException {
        try (RawServer server = new RawServer((call, socket) -> {
            if (call.method().equals("PRI")) {
                socket.getOutputStream().write(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});
                socket.getOutputStream().flush();
            }
            return false;
        })) {
            InProcess run = verify(server.root());

            assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
            assertThat(run.output()).contains("speaks HTTP/2 only, and the harness HTTP/1.1.");
        }
    }

    /** A server that agrees on HTTP/2 in TLS, and on nothing else. */
    @Test
    void names_a_server_that_speaks_http_2_alone_over_TLS() throws Exception {
        TestKeys keys = new TestKeys(folder, "server");
        try (SSLServerSocket server = (SSLServerSocket) keys.server(keys)
                .getServerSocketFactory()
                .createServerSocket(0, 16, InetAddress.getLoopbackAddress())) {
            SSLParameters parameters = server.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            server.setSSLParameters(parameters);
            Thread accepting = new Thread(() -> settings(server));
            accepting.setDaemon(true);
            accepting.start();

            InProcess run = verify(
                    "https://127.0.0.1:" + server.getLocalPort(),
                    "--ca-cert",
                    keys.certificate().toString());

            assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
            assertThat(run.output()).contains("speaks HTTP/2 only, and the harness HTTP/1.1.");
        }
    }

    /** Answers whatever comes with the settings of HTTP/2, until the server is closed. */
    private static void settings(SSLServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});
                socket.getOutputStream().flush();
            } catch (IOException closed) {
                assertThat(closed).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"502", "503", "504"})
    void names_a_gateway(String status) throws IOException {
        try (RawServer server = new RawServer((call, socket) -> answer(socket, status + " X", ""))) {
            InProcess run = verify(server.root());

            assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
            assertThat(run.output()).contains("Status " + status + " comes from a gateway");
        }
    }

    @Test
    void is_no_excuse_for_a_target_that_answers_503_to_rejected_updates() throws IOException {
        try (RawServer server = new RawServer((call, socket) -> call.body().matches("(?s).*new\\.me(@|%40).*")
                ? answer(socket, "503 Service Unavailable", "")
                : right(call, socket))) {
            InProcess run = judge(server.root(), "@KEEP-EMAIL or @ALWAYS-200");

            assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
            assertThat(run.with("failed")).contains("ALWAYS-200");
        }
    }

    @Test
    void excuses_a_target_behind_a_gateway_that_fails_from_half_way_on() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        try (RawServer server = new RawServer((call, socket) ->
                calls.incrementAndGet() > 60 ? answer(socket, "502 Bad Gateway", "") : right(call, socket))) {
            InProcess run = judge(server.root(), "@FIND or @CHANGE-EMAIL or @ALWAYS-200");

            assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
            assertThat(run.with("failed")).isEmpty();
            assertThat(run.output()).contains("Status 502 comes from a gateway");
        }
    }

    private boolean proxy(RawServer.Call call, Socket socket) throws IOException {
        String basic = "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8));
        if (!basic.equals(call.headers().get("Proxy-Authorization"))) {
            return answer(socket, "407 Proxy Authentication Required", "\r\nProxy-Authenticate: Basic realm=\"proxy\"");
        }
        asked.add(call.target());
        if (!call.method().equals("CONNECT")) {
            return right(call, socket);
        }
        String[] address = call.target().split(":");
        Socket behind = new Socket(address[0], Integer.parseInt(address[1]));
        RawServer.write(socket, "HTTP/1.1 200 Connection established", new byte[0]);
        Thread back = new Thread(() -> {
            try {
                TlsFront.copy(behind, socket);
            } catch (IOException closed) {
                back(closed);
            }
        });
        back.start();
        TlsFront.copy(socket, behind);
        return false;
    }

    /** The other direction has ended before. */
    private static void back(IOException closed) {
        assertThat(closed).isNotNull();
    }

    private boolean right(RawServer.Call call, Socket socket) throws IOException {
        Service.Reply reply = service.answer(
                call.method(),
                call.target().substring(call.target().indexOf("/api/")),
                call.headers()::get,
                call.body());
        RawServer.write(
                socket,
                "HTTP/1.1 " + reply.status() + " X\r\nContent-Type: " + reply.type() + "\r\nContent-Length: "
                        + reply.body().length,
                reply.body());
        return true;
    }

    private static boolean answer(Socket socket, String status, String header) throws IOException {
        RawServer.write(socket, "HTTP/1.1 " + status + header + "\r\nContent-Length: 0", new byte[0]);
        return true;
    }

    private void assertNoSecret(InProcess run) throws IOException {
        assertThat(run.output()).doesNotContain(PASSWORD, IN_A_URL);
        assertThat(run.report().toString()).doesNotContain(PASSWORD, IN_A_URL);
    }

    /** As a shell reads it. */
    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "'\\''") + "'";
    }

    private static void isUsage(InProcess run, String sentence) {
        assertThat(run.exitCode()).as(run.output()).isEqualTo(2);
        assertThat(run.output()).contains(sentence).doesNotContain("\tat ");
    }

    private InProcess verify(String root, String... more) throws IOException {
        return judge(root, "@FIND", more);
    }

    private InProcess judge(String root, String tags, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--target",
                root,
                "--public-key",
                Service.PUBLIC_KEY,
                "--private-key",
                Service.PRIVATE_KEY,
                "--tags",
                "(" + tags + ") and not @each-way",
                "--processing-timeout",
                "5s",
                "--settle",
                "0"));
        arguments.addAll(List.of(more));
        return InProcess.verify(folder.resolve("reports"), arguments.toArray(String[]::new));
    }
}
