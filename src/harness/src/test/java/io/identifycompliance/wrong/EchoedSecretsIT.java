package io.identifycompliance.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.cli.InProcess;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import io.identifycompliance.report.LeakGate;
import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A target that sends back whatever it was sent: what was secret in that stands nowhere, and what was not can be read. */
@OneIn
class EchoedSecretsIT {
    private static final String PRIVATE_KEY = "pk_distinct+ive/=key~0123456789";
    private static final Pattern CURL = Pattern.compile("curl -sS .*");

    /** An environment variable that is always set. Its value here is what {@code --secret} must keep out. */
    private static final String VARIABLE = "PATH";

    @TempDir
    Path reports;

    @ParameterizedTest
    @CsvSource({
        "X-Gateway: gw_T0ken-4711/abc, gw_T0ken-4711/abc",
        "Authorization: Bearer eyJhbGciOi.J9-x_Y, eyJhbGciOi.J9-x_Y",
        "Authorization: Basic cWEtdXNlcjpodW50ZXIyaHVudGVyMg==, hunter2hunter2",
        "Cookie: sid=0f3c9a7be1d2; theme=dark, 0f3c9a7be1d2",
    })
    void reach_no_artefact(String header, String secret) throws IOException {
        try (RawServer server = echoing()) {
            InProcess run = verify(
                    server,
                    "PUBLIC1",
                    PRIVATE_KEY,
                    "--header",
                    header,
                    "--header",
                    "X-Tenant: blue",
                    "--secret",
                    VARIABLE,
                    InProcess.ONLY_REPORTS,
                    InProcess.EVERY_REPORT);

            assertThat(run.exitCode()).as(run.output()).isIn(1, 3);
            List<String> secrets = List.of(PRIVATE_KEY, secret, System.getenv(VARIABLE));
            assertThat(LeakGate.search(List.of(reports), secrets)).isEmpty();
            assertThat(run.output()).doesNotContain(secrets);
        }
    }

    @Test
    void may_be_short_in_a_header() throws IOException {
        try (RawServer server = echoing()) {
            InProcess run =
                    verify(server, "PUBLIC1", PRIVATE_KEY, "--header", "X-Tenant: blue", "--header", "X-Stage: qa");

            assertThat(run.exitCode()).as(run.output()).isIn(1, 3);
            assertThat(run.output()).contains("-H 'X-Tenant: '\"$IDENTIFY_HEADER_X_TENANT\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "pk_1234", "identify", "external_id"})
    void are_refused_where_reports_cannot_be_searched_for_them(String key) throws IOException {
        InProcess run = InProcess.verify(
                reports, "--target", "http://127.0.0.1:1", "--private-key", key, "--public-key", "PUBLIC1");

        assertThat(run.exitCode()).as(run.output()).isEqualTo(2);
        assertThat(run.output()).startsWith("--private-key ").contains("leak could not be");
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, pk_4711_1147, 2022, @MIXED",
        "KEY, pk_4711_1147, revision, @MIXED",
        "IDENTIFY, pk_4711_1147, 2022, @MIXED",
        "token, pk_4711_1147, 2022, @MIXED",
        "PUB+/=1%2B, pk_a+b/c=d%25&e, 2022, @MIXED",
        "PUB+/=1%2B, pk_a+b/c=d%25&e, revision, @MIXED",
        "PUB\"\\1, pk_4711\\\"1147, 2022, @MIXED",
        "PUB\"\\1, pk_4711\\\"1147, revision, @MIXED",
        "PUB+/=1, pk_4711+1147/=, 2022, @PRIVATE-KEY",
        "PUB+/=1, pk_4711+1147/=, revision, @PRIVATE-KEY",
    })
    void leave_the_calls_as_they_can_be_repeated(String publicKey, String privateKey, String wire, String tags)
            throws Exception {
        Set<String> received = ConcurrentHashMap.newKeySet();
        ReferenceOptions options = ReferenceOptions.defaults()
                .withPublicKey(publicKey)
                .withPrivateKey(privateKey)
                .withFaults(Set.of("keep-email-last-wins", "key-first-characters"));
        try (ReferenceServer reference = ReferenceServer.start(options);
                RawServer server = recording(reference.root(), received)) {
            InProcess run = verify(
                    server,
                    publicKey,
                    privateKey,
                    "--wire",
                    wire,
                    "--header",
                    "X-Tenant: blue",
                    "--tags",
                    tags + " and not @each-way");

            assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
            Set<String> sent = Set.copyOf(received);
            List<String> printed =
                    CURL.matcher(run.output()).results().map(MatchResult::group).toList();
            assertThat(printed).as(run.output()).isNotEmpty();
            for (String line : printed) {
                received.clear();
                assertThat(line).doesNotContain(privateKey, URLEncoder.encode(privateKey, UTF_8));
                repeat(line, publicKey, privateKey);
                assertThat(received).as(line).hasSize(1).isSubsetOf(sent);
            }
        }
    }

    private static void repeat(String line, String publicKey, String privateKey)
            throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true);
        shell.environment()
                .putAll(Map.of(
                        "IDENTIFY_PUBLIC_KEY",
                        publicKey,
                        "IDENTIFY_PRIVATE_KEY",
                        privateKey,
                        "IDENTIFY_HEADER_X_TENANT",
                        "blue",
                        "NO_PROXY",
                        "*"));
        Process process = shell.start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private InProcess verify(RawServer server, String publicKey, String privateKey, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--target", server.root(), "--public-key", publicKey, "--private-key", privateKey, "--settle", "0"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--tags")) {
            // The server shows nothing that is waited for.
            arguments.addAll(List.of("--tags", "@FIND or @PERSON", "--processing-timeout", "500ms"));
        } else {
            arguments.addAll(List.of("--processing-timeout", "2s"));
        }
        return InProcess.verify(reports, arguments.toArray(String[]::new));
    }

    /** Hands every call on, and keeps what came. */
    private static RawServer recording(URI behind, Set<String> received) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        return new RawServer((call, socket) -> {
            received.add(shown(call));
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(behind + call.target()))
                    .method(call.method(), HttpRequest.BodyPublishers.ofString(call.body()));
            for (String header : List.of("Content-Type", "api-key", "Authorization", "revision")) {
                if (call.headers().containsKey(header)) {
                    request.header(header, call.headers().get(header));
                }
            }
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("text/plain");
            RawServer.write(
                    socket,
                    "HTTP/1.1 " + answer.statusCode() + " Answer\r\nContent-Type: " + type + "\r\nContent-Length: "
                            + answer.body().length,
                    answer.body());
            return true;
        });
    }

    /** Percent-encoding may differ: what counts is what the target reads. */
    private static String shown(RawServer.Call call) {
        String sent = call.target() + " " + call.headers().get("Authorization") + " " + call.body();
        return call.method() + " " + URLDecoder.decode(sent, UTF_8) + " "
                + call.headers().get("X-Tenant");
    }

    /** Sends each header back in an answer's header, in its body, and there percent-encoded, once and twice, and base64-encoded. */
    private static RawServer echoing() throws IOException {
        return new RawServer((call, socket) -> {
            String all = call.target() + " " + call.headers() + " " + call.body() + " " + System.getenv(VARIABLE);
            byte[] body = ("{\"id\": \"01\", \"plain\": \"" + all.replace("\"", "\\\"") + "\", \"percent\": \""
                            + URLEncoder.encode(all, UTF_8) + "\", \"twice\": \""
                            + URLEncoder.encode(URLEncoder.encode(all, UTF_8), UTF_8) + "\", \"base64\": \""
                            + Base64.getEncoder().encodeToString(all.getBytes(UTF_8)) + "\"}")
                    .getBytes(UTF_8);
            // A random tag that begins, in base64, like a zip whose compression nobody knows.
            RawServer.write(
                    socket,
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"UEsDBBQAAABjAKq7zN3u/wARIjNEVWZ3iJmq\""
                            + "\r\nX-Echo: " + call.headers() + "\r\nContent-Length: " + body.length,
                    body);
            return true;
        });
    }
}
