package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.identifycompliance.client.JdkServer;
import io.identifycompliance.suite.OneIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution as a user runs it: a process, its exit code, what it prints and what it leaves behind. */
class CommandLineIT {
    private static final String PUBLIC_KEY = "PUBK77";
    private static final String PRIVATE_KEY = "pk_d1st/inct+ive?K3y";
    private static final long SIGINT = 1 << 1;
    private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\tat ");
    private static final String PROGRESS = "  \\d+ of \\d+ scenarios.*";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop_what_was_started() {
        started.forEach(Process::destroyForcibly);
    }

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
    void leaks_no_key() throws Exception {
        environment.put("IDENTIFY_PRIVATE_KEY", PRIVATE_KEY);

        Run run = run(
                "verify",
                "--reports",
                reports().toString(),
                "--settle",
                "0",
                "--tags",
                "(@ERRORS or @BROWSER or @PERSON) and not @each-way");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(report().get("verdict").asText()).isEqualTo("compliant");
        assertNoKeyIn(run.output());
    }

    @Test
    @Tag("nightly")
    void leaks_no_key_in_all_of_the_core() throws Exception {
        environment.put("IDENTIFY_PRIVATE_KEY", PRIVATE_KEY);

        Run run = run("verify", "--reports", reports().toString(), "--level", "core", "--tags", "not @each-way");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(report().get("verdict").asText()).isEqualTo("compliant");
        assertNoKeyIn(run.output());
    }

    @Test
    void keeps_what_was_judged_when_it_is_interrupted() throws Exception {
        environment.put("IDENTIFY_PRIVATE_KEY", PRIVATE_KEY);
        Process process = start(
                "verify",
                "--reports",
                reports().toString(),
                "--delay",
                "700ms",
                "--parallel",
                "4",
                "--tags",
                "@CREATE");
        StringBuilder printed = new StringBuilder();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.matches(PROGRESS)) {
            printed.append(line).append('\n');
            line = lines.readLine();
        }

        new ProcessBuilder("kill", interrupt(process), Long.toString(process.pid()))
                .start()
                .waitFor();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        lines.lines().forEach(l -> printed.append(l).append('\n'));
        assertThat(process.exitValue()).isNotZero();
        assertThat(printed.toString())
                .contains("Interrupted.")
                .doesNotContain("Watching rejected updates")
                .doesNotContainPattern(STACK_TRACE);
        assertThat(report().get("verdict").asText()).isEqualTo("inconclusive");
        assertNoKeyIn(printed.toString());
    }

    /** As Ctrl-C does. What a shell runs in its background ignores that, and its children, too: they are told to end. */
    private static String interrupt(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        boolean ignored = Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line -> (Long.parseUnsignedLong(line.split("\\s+", -1)[1], 16) & SIGINT) != 0);
        return ignored ? "-TERM" : "-INT";
    }

    @Test
    @OneIn
    void keeps_what_was_judged_when_the_target_is_killed() throws Exception {
        String target = serve("--delay", "200ms");
        Process reference = started.get(0);
        givenKeys();
        Process process = start(
                "verify",
                "--reports",
                reports().toString(),
                "--target",
                target,
                "--parallel",
                "8",
                "--tags",
                "@CREATE and not @each-way");
        StringBuilder printed = new StringBuilder();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            printed.append(line).append('\n');
            if (line.matches(PROGRESS)) {
                reference.destroyForcibly();
            }
        }

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(printed.toString()).isEqualTo(3);
        assertThat(printed.toString())
                .contains("The target stopped working during the run.", "Nothing listens at 127.0.0.1")
                .doesNotContainPattern(STACK_TRACE);
        assertThat(report().get("verdict").asText()).isEqualTo("inconclusive");
        assertThat(report().get("summary").get("scenarios").get("passed").asInt())
                .isPositive();
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

    private void givenKeys() {
        environment.put("IDENTIFY_PUBLIC_KEY", PUBLIC_KEY);
        environment.put("IDENTIFY_PRIVATE_KEY", PRIVATE_KEY);
    }

    private Path reports() {
        return folder.resolve("reports");
    }

    private JsonNode report() throws IOException {
        return new ObjectMapper().readTree(reports().resolve("compliance.json").toFile());
    }

    /** Raw, percent-encoded, and in base64 wherever it may begin. */
    private void assertNoKeyIn(String output) throws IOException {
        List<String> disguises = new ArrayList<>(List.of(
                PRIVATE_KEY, URLEncoder.encode(PRIVATE_KEY, StandardCharsets.UTF_8), PRIVATE_KEY.replace("/", "\\/")));
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = ("x".repeat(offset) + PRIVATE_KEY).getBytes(StandardCharsets.UTF_8);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            String core = encoded.substring(offset == 0 ? 0 : 4, encoded.length() - 2);
            disguises.add(core);
            disguises.add(core.replace('+', '-').replace('/', '_'));
        }
        assertThat(disguises).noneMatch(output::contains);
        List<Path> artefacts;
        try (Stream<Path> files = Files.walk(reports())) {
            artefacts = files.filter(Files::isRegularFile).toList();
        }
        assertThat(artefacts).isNotEmpty();
        for (Path artefact : artefacts) {
            String text = new String(Files.readAllBytes(artefact), StandardCharsets.ISO_8859_1);
            assertThat(disguises.stream().filter(text::contains))
                    .as(artefact.toString())
                    .isEmpty();
        }
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

    private Run run(String... arguments) throws Exception {
        Process process = start(arguments);
        byte[] printed;
        try (InputStream out = process.getInputStream()) {
            printed = out.readAllBytes();
        }
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), new String(printed, StandardCharsets.UTF_8));
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

    /** Serves the reference in a process of its own; returns its URL. */
    private String serve(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(
                List.of("serve", "--port", "0", "--public-key", PUBLIC_KEY, "--private-key", PRIVATE_KEY));
        all.addAll(List.of(arguments));
        BufferedReader lines = start(all.toArray(String[]::new)).inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        assertThat(line).startsWith("The reference implementation listens at http://");
        return line.substring(line.indexOf("http://"));
    }

    private Process start(String... arguments) throws IOException {
        Process process = Distribution.process(folder, environment, arguments).start();
        started.add(process);
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private record Run(int exitCode, String output) {}
}
