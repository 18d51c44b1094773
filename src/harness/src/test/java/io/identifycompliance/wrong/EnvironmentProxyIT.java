package io.identifycompliance.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.cli.Distribution;
import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proxies that environment variables name, through the distribution in a process of its own. */
@OneIn
class EnvironmentProxyIT {
    @TempDir
    Path folder;

    private final Service service = new Service(null);
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private RawServer proxy;

    @BeforeEach
    void serve() throws IOException {
        proxy = new RawServer(this::pass);
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        service.close();
    }

    @Test
    void is_used_for_http() throws Exception {
        Run run = verify(
                "http://target.invalid", Map.of("HTTP_PROXY", proxy.root(), "HTTPS_PROXY", "http://127.0.0.1:1"));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(asked).isNotEmpty().allMatch(target -> target.startsWith("http://target.invalid/"));
    }

    @Test
    void is_used_for_https() throws Exception {
        Run run = verify("https://target.invalid", Map.of("https_proxy", proxy.root()));

        assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
        assertThat(asked).isNotEmpty().allMatch("target.invalid:443"::equals);
        assertThat(run.output()).contains("Status 502 comes from a gateway");
    }

    @Test
    void is_not_used_for_exceptions_and_this_machine() throws Exception {
        Run excepted =
                verify("http://target.invalid", Map.of("HTTP_PROXY", proxy.root(), "NO_PROXY", "example.org,.invalid"));
        assertThat(excepted.exitCode()).as(excepted.output()).isEqualTo(3);
        assertThat(asked).isEmpty();

        Run loopback = verify(proxy.root(), Map.of("HTTP_PROXY", "http://127.0.0.1:1"));
        assertThat(loopback.exitCode()).as(loopback.output()).isZero();
        assertThat(asked).isNotEmpty().allMatch(target -> target.startsWith("/api/"));
    }

    private boolean pass(RawServer.Call call, Socket socket) throws IOException {
        asked.add(call.target());
        if (call.method().equals("CONNECT")) {
            RawServer.write(socket, "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0", new byte[0]);
            return true;
        }
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

    private record Run(int exitCode, String output) {}

    private Run verify(String target, Map<String, String> environment) throws Exception {
        Path printed = folder.resolve("printed.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Distribution.COMMAND.toString(),
                        "verify",
                        "--target",
                        URI.create(target).toString(),
                        "--public-key",
                        Service.PUBLIC_KEY,
                        "--private-key",
                        Service.PRIVATE_KEY,
                        "--tags",
                        "@JESSICA and not @each-way",
                        "--settle",
                        "0",
                        "--only-reports",
                        "compliance.json")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.toUpperCase(Locale.ROOT).endsWith("_PROXY"));
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Run(exitCode, Files.readString(printed));
    }
}
