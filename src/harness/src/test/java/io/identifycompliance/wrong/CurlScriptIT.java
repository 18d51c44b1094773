package io.identifycompliance.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.cli.InProcess;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of a failure, as it stands in the report, shows the failure again, as often as it is run. */
@OneIn
class CurlScriptIT {
    private static final String SCENARIO = "A new email is rejected when the profile is found by external ID";

    @TempDir
    Path reports;

    @Test
    void a_script_of_a_report_shows_the_failure_again_whatever_is_in_the_keys() throws Exception {
        String publicKey = "PUB\"\\1&'%";
        String privateKey = "pk_47\\11\"&/='%47";
        ReferenceOptions wrong = ReferenceOptions.defaults()
                .withFaults(Set.of("keep-email-last-wins"))
                .withPublicKey(publicKey)
                .withPrivateKey(privateKey);
        try (ReferenceServer server = ReferenceServer.start(wrong)) {
            InProcess.verify(
                    reports,
                    "--target",
                    server.root().toString(),
                    "--public-key",
                    publicKey,
                    "--private-key",
                    privateKey,
                    "--settle",
                    "0",
                    "--tags",
                    "@KEEP-EMAIL",
                    InProcess.ONLY_REPORTS,
                    "compliance.json,allure");

            Path script = script();
            assertThat(script).content().contains("expected: ", "seen: ").doesNotContain(server.privateKey());
            for (String run : List.of("111111", "222222")) {
                String printed = run(script, run, server);
                List<String> lines = printed.lines().toList();
                assertThat(lines).as(printed).hasSizeBetween(5, 20).allMatch(line -> line.startsWith("  200  "));
                assertThat(lines.get(lines.size() - 1))
                        .contains(".new.me-" + run + "@")
                        .doesNotContain("old.me");
                assertThat(printed).contains(".old.me-" + run + "@");
            }
        }
    }

    private Path script() throws Exception {
        try (Stream<Path> files = Files.list(reports.resolve("allure-results"))) {
            return files.filter(file -> file.toString().endsWith(".sh"))
                    .filter(file -> content(file).contains(": " + SCENARIO + "\n"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(Path script, String run, ReferenceServer server) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString()).redirectErrorStream(true);
        builder.environment().put("IDENTIFY_PUBLIC_KEY", server.publicKey());
        builder.environment().put("IDENTIFY_PRIVATE_KEY", server.privateKey());
        builder.environment().put("RUN", run);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return printed;
    }
}
