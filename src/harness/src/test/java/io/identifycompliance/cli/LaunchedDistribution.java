package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
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
import org.junit.jupiter.api.io.TempDir;

/** Tests of the distribution in processes of its own, which end with the test. */
abstract class LaunchedDistribution {
    static final String PUBLIC_KEY = "PUBK77";
    static final String PRIVATE_KEY = "pk_d1st/inct+ive?K3y";
    static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\tat ");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    final Map<String, String> environment = new LinkedHashMap<>();
    final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop_what_was_started() {
        started.forEach(Process::destroyForcibly);
    }

    void givenKeys() {
        environment.put("IDENTIFY_PUBLIC_KEY", PUBLIC_KEY);
        environment.put("IDENTIFY_PRIVATE_KEY", PRIVATE_KEY);
    }

    Path reports() {
        return folder.resolve("reports");
    }

    JsonNode report() throws IOException {
        return new ObjectMapper().readTree(reports().resolve("compliance.json").toFile());
    }

    /** Raw, percent-encoded, and in base64 wherever it may begin. */
    void assertNoKeyIn(String output) throws IOException {
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

    Run run(String... arguments) throws Exception {
        Process process = start(arguments);
        byte[] printed;
        try (InputStream out = process.getInputStream()) {
            printed = out.readAllBytes();
        }
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), new String(printed, StandardCharsets.UTF_8));
    }

    /** Serves the reference in a process of its own; returns its URL. */
    String serve(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(
                List.of("serve", "--port", "0", "--public-key", PUBLIC_KEY, "--private-key", PRIVATE_KEY));
        all.addAll(List.of(arguments));
        BufferedReader lines = start(all.toArray(String[]::new)).inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        assertThat(line).startsWith("The reference implementation listens at http://");
        return line.substring(line.indexOf("http://"));
    }

    Process start(String... arguments) throws IOException {
        Process process = Distribution.process(folder, environment, arguments).start();
        started.add(process);
        return process;
    }

    record Run(int exitCode, String output) {}
}
