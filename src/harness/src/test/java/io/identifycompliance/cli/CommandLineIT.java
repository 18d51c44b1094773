package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.identifycompliance.client.JdkServer;
import io.identifycompliance.suite.OneIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The distribution as a user runs it: a process, its exit code, what it prints and what it leaves behind. */
class CommandLineIT extends LaunchedDistribution {
    @Test
    void explains_itself() throws Exception {
        Run run = run("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("verify", "serve", "requirements", "Exit codes:");
        assertThat(inThisJvm("verify", "--help").output())
                .contains("--target", "--private-key", "--settle", "--features");
    }

    @Test
    void tells_its_version() throws Exception {
        Run run = run("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).matches("identify-compliance \\d+\\.\\d+\\.\\d+\\S*\\s*");
    }

    @Test
    void lists_each_requirement_with_what_proves_it() throws Exception {
        Run run = inThisJvm("requirements");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains("KEEP-EMAIL", "PROCESSING-TIME")
                .contains("- The email that was added later is kept when the profile is found by external ID\n")
                .doesNotContain(" 0 scenarios");
    }

    @Test
    void refuses_options_that_it_does_not_know() throws Exception {
        assertThat(inThisJvm("--frobnicate")).satisfies(CommandLineIT::isUsage);
        assertThat(inThisJvm("verify", "--frobnicate")).satisfies(CommandLineIT::isUsage);
        assertThat(inThisJvm("verify", "--settle", "soon")).satisfies(CommandLineIT::isUsage);
    }

    @Test
    void refuses_a_wire_format_that_it_does_not_know() throws Exception {
        assertThat(inThisJvm("verify", "--wire", "2099")).satisfies(CommandLineIT::isUsage);
    }

    @Test
    void refuses_a_run_that_would_judge_nothing() throws Exception {
        Run run = inThisJvm("verify", "--reports", reports().toString(), "--tags", "@CREATE and @FIND-NOBODY");

        assertThat(run).satisfies(CommandLineIT::isUsage);
        assertThat(run.output()).contains("No scenario is selected. Check --tags, --level and --wire.");
    }

    @Test
    void asks_for_the_keys_of_a_target() throws Exception {
        Run run = verify("--target", "http://127.0.0.1:1");

        assertThat(run).satisfies(CommandLineIT::isUsage);
        assertThat(run.output())
                .contains(
                        "--public-key is missing: a target needs both keys. Set IDENTIFY_PUBLIC_KEY, or give --public-key"
                                + " env:NAME or file:PATH.");

        environment.put("IDENTIFY_PUBLIC_KEY", PUBLIC_KEY);
        assertThat(verify("--target", "http://127.0.0.1:1").output()).contains("Set IDENTIFY_PRIVATE_KEY");
    }

    @Test
    void says_within_seconds_that_nothing_listens() throws Exception {
        int port = freePort();
        long start = System.nanoTime();

        Run run = verifyInThisJvm(PUBLIC_KEY, PRIVATE_KEY, "--target", "http://127.0.0.1:" + port);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
        assertThat(run.output())
                .containsOnlyOnce(
                        "Nothing listens at 127.0.0.1:" + port + ": the connection was refused." + " Check --target.")
                .doesNotContainPattern(STACK_TRACE);
    }

    @Test
    void says_that_pages_are_no_profiles_api() throws Exception {
        HttpServer pages = JdkServer.create();
        pages.createContext("/", exchange -> {
            byte[] body = "<html><body>Not found</body></html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        pages.start();
        try {
            Run run = verifyInThisJvm(
                    PUBLIC_KEY,
                    PRIVATE_KEY,
                    "--target",
                    "http://127.0.0.1:" + pages.getAddress().getPort());

            assertThat(run.exitCode()).as(run.output()).isIn(2, 3);
            assertThat(run.output())
                    .contains("This does not look like the API: Identify answers status 404")
                    .doesNotContainPattern(STACK_TRACE);
        } finally {
            pages.stop(0);
        }
    }

    @Test
    @OneIn
    void judges_a_slow_reference_in_another_process_and_tells_wrong_keys() throws Exception {
        String target = serve("--delay", "300ms");

        Run right = verifyInThisJvm(
                PUBLIC_KEY, PRIVATE_KEY, "--target", target, "--tags", "@JESSICA and not @each-way", "--settle", "0");
        assertThat(right.exitCode()).as(right.output()).isZero();

        Run wrongPrivate = verifyInThisJvm(PUBLIC_KEY, "pk_somebody_elses", "--target", target);
        assertThat(wrongPrivate.exitCode()).isIn(2, 3);
        assertThat(wrongPrivate.output())
                .contains("The target refuses the private key", "Check --private-key or IDENTIFY_PRIVATE_KEY.")
                .doesNotContainPattern(STACK_TRACE);

        Run wrongPublic = verifyInThisJvm("PUBZZZ", PRIVATE_KEY, "--target", target, "--processing-timeout", "1s");
        assertThat(wrongPublic.exitCode()).isIn(2, 3);
        assertThat(wrongPublic.output())
                .contains("Nothing sent to Identify can be read back", "Check --target, --wire and the keys.")
                .doesNotContainPattern(STACK_TRACE);
    }

    @Test
    void runs_features_of_the_users_own() throws Exception {
        Path features = Files.createDirectories(folder.resolve("own"));
        Files.writeString(features.resolve("loyalty.feature"), """
                Feature: Our loyalty programme
                  Rule: Members keep their address

                    @KEEP-EMAIL @ours
                    Scenario: A member is renamed by a till
                      Given Jessica has a profile with:
                        | external ID | 1468             |
                        | email       | old.me@yahoo.com |
                      When Identify receives:
                        | external ID | 1468             |
                        | email       | new.me@yahoo.com |
                        | points      | 7                |
                      Then Jessica has:
                        | points | 7 |
                      And Jessica still has:
                        | email | old.me@yahoo.com |
                """);

        InProcess run =
                InProcess.verify(reports(), "--features", features.toString(), "--tags", "@ours", "--settle", "0");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(report().toString())
                .contains("A member is renamed by a till")
                .contains("loyalty.feature");

        assertThat(inThisJvm("verify", "--features", folder.resolve("absent").toString()))
                .satisfies(CommandLineIT::isUsage);
    }

    private static void isUsage(Run run) {
        assertThat(run.exitCode()).as(run.output()).isEqualTo(2);
        assertThat(run.output()).isNotBlank().doesNotContainPattern(STACK_TRACE);
    }

    private Run verify(String... arguments) throws Exception {
        List<String> all =
                new ArrayList<>(List.of("verify", "--reports", reports().toString()));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--only-reports", "compliance.json"));
        return run(all.toArray(String[]::new));
    }

    private Run verifyInThisJvm(String publicKey, String privateKey, String... more) throws Exception {
        List<String> all = new ArrayList<>(List.of("--public-key", publicKey, "--private-key", privateKey));
        all.addAll(List.of(more));
        InProcess run = InProcess.verify(reports(), all.toArray(String[]::new));
        return new Run(run.exitCode(), run.output());
    }

    /** For what is the same in a process of its own. */
    private Run inThisJvm(String... arguments) throws Exception {
        InProcess run = InProcess.run(reports(), arguments);
        return new Run(run.exitCode(), run.output());
    }

    @Test
    void serves_with_the_keys_of_the_environment_and_logs_calls() throws Exception {
        environment.put("IDENTIFY_PUBLIC_KEY", PUBLIC_KEY);
        environment.put("IDENTIFY_PRIVATE_KEY", PRIVATE_KEY);
        Process process = start("serve", "--port", "0", "--log", "--delay", "300ms", "--variant", "uuid-ids");
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        List<String> guide = new ArrayList<>();
        while (guide.isEmpty() || !guide.get(guide.size() - 1).startsWith("Stop it")) {
            guide.add(lines.readLine());
        }

        assertThat(String.join("\n", guide))
                .contains(
                        "public key   " + PUBLIC_KEY,
                        "private key  the one in $IDENTIFY_PRIVATE_KEY",
                        "an update is visible after 300 ms",
                        "variants     uuid-ids: ",
                        "faults       none")
                .doesNotContain(PRIVATE_KEY);

        String root = guide.get(0).substring(guide.get(0).indexOf("http://"));
        URI.create(root + "/api/v1/person/1?api_key=" + URLEncoder.encode(PRIVATE_KEY, StandardCharsets.UTF_8))
                .toURL()
                .openConnection()
                .getHeaderField(0);
        assertThat(lines.readLine()).isEqualTo("#1 GET /api/v1/person/1 → 404");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
