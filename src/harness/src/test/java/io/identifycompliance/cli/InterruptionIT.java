package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.suite.OneIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A run that ends early, in a process of its own. */
class InterruptionIT extends LaunchedDistribution {
    private static final long SIGINT = 1 << 1;
    private static final int SIGNALLED = 128;
    private static final int SIGINT_NUMBER = 2;
    private static final int SIGTERM_NUMBER = 15;
    private static final String PROGRESS = "  \\d+ of \\d+ scenarios.*";

    @Test
    void keeps_what_was_judged_when_it_is_interrupted() throws Exception {
        String printed = interruptedAt(PROGRESS, "--delay", "300ms", "--parallel", "4", "--tags", "@CREATE");

        assertThat(printed).doesNotContain("Watching rejected updates");
        assertThat(report().get("verdict").asText()).isEqualTo("inconclusive");
    }

    @Test
    @OneIn
    void has_passed_no_scenario_that_was_to_be_checked_again() throws Exception {
        interruptedAt("  Watching rejected updates.*", "--settle", "60s", "--tags", "@KEEP-EMAIL and not @each-way");

        assertThat(report().get("verdict").asText()).isEqualTo("inconclusive");
        JsonNode scenarios = report().get("summary").get("scenarios");
        assertThat(scenarios.get("inconclusive").asInt()).isPositive();
        assertThat(scenarios.get("passed").asInt()).isZero();
    }

    @Test
    @OneIn
    void is_reported_when_it_is_interrupted_before_the_first_scenario() throws Exception {
        interruptedAt("Target: .*", "--delay", "300ms", "--tags", "@CREATE");

        assertThat(report().get("verdict").asText()).isEqualTo("inconclusive");
    }

    /** Interrupts a run once it prints such a line, and returns what it printed. */
    private String interruptedAt(String moment, String... options) throws Exception {
        environment.put("IDENTIFY_PRIVATE_KEY", PRIVATE_KEY);
        List<String> arguments =
                new ArrayList<>(List.of("verify", "--reports", reports().toString()));
        arguments.addAll(List.of(options));
        Process process = start(arguments.toArray(String[]::new));
        StringBuilder printed = new StringBuilder();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.matches(moment)) {
            printed.append(line).append('\n');
            line = lines.readLine();
        }
        String signal = interrupt(process);

        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        lines.lines().forEach(l -> printed.append(l).append('\n'));
        assertThat(process.exitValue()).isEqualTo(SIGNALLED + (signal.equals("-INT") ? SIGINT_NUMBER : SIGTERM_NUMBER));
        assertThat(printed.toString()).contains("Interrupted.").doesNotContainPattern(STACK_TRACE);
        assertNoKeyIn(printed.toString());
        return printed.toString();
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
}
