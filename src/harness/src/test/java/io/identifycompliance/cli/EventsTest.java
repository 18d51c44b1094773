package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program reads that follows a run. */
class EventsTest {
    private static final Set<String> DURING_THE_RUN = Set.of("started", "progress", "final", "ended");

    @TempDir
    Path folder;

    @Test
    void progress_comes_first_and_every_verdict_once_it_is_final() throws IOException {
        try (ReferenceServer server =
                ReferenceServer.start(ReferenceOptions.defaults().withFaults(Set.of("keep-email-last-wins")))) {
            List<JsonNode> events = events(server, "@JESSICA", "0");

            assertThat(events.get(0).path("event").textValue()).isEqualTo("started");
            int scenarios = Integer.parseInt(events.get(0).path("scenarios").textValue());
            assertThat(events.stream().filter(event -> is(event, "progress"))).hasSize(scenarios);
            List<String> names =
                    events.stream().map(event -> event.path("event").asText()).toList();
            assertThat(names.indexOf("final")).isLessThan(names.lastIndexOf("progress"));
            assertThat(names.lastIndexOf("final")).isLessThan(names.indexOf("ended"));
            assertThat(names.indexOf("ended")).isLessThan(names.indexOf("requirement"));
            List<JsonNode> verdicts = events.stream()
                    .filter(event ->
                            !DURING_THE_RUN.contains(event.path("event").asText()))
                    .toList();
            assertThat(verdicts.get(0).path("id").textValue()).isEqualTo("JESSICA");
            assertThat(verdicts.stream().filter(event -> is(event, "scenario"))).hasSize(scenarios);
            JsonNode failed = verdicts.stream()
                    .filter(event -> event.path("test").asText().equals("failure"))
                    .findFirst()
                    .orElseThrow();
            assertThat(failed.path("verdict").textValue()).isEqualTo("failed");
            assertThat(failed.path("text").textValue())
                    .contains("\nscenario  ")
                    .contains("\nexpected  ")
                    .contains("\nagain     curl ")
                    .doesNotContain(server.privateKey());
            JsonNode end = events.get(events.size() - 1);
            assertThat(end.path("event").textValue()).isEqualTo("end");
            assertThat(end.path("headline").textValue()).containsIgnoringCase("not compliant");
            assertThat(Path.of(end.path("report").textValue())).exists();
        }
    }

    @Test
    void a_verdict_that_is_reported_as_final_does_not_change_after_the_settle_window() throws IOException {
        try (ReferenceServer server =
                ReferenceServer.start(ReferenceOptions.defaults().withFaults(Set.of("keep-email-for-a-moment")))) {
            List<JsonNode> events = events(server, "@JESSICA or @FIND-NOBODY", "500ms");

            Map<String, String> atTheEnd = verdicts(events, "scenario");
            Map<String, String> asFinal = verdicts(events, "final");
            assertThat(atTheEnd).containsValue("failed").containsAllEntriesOf(asFinal);
            assertThat(asFinal).isNotEmpty().doesNotContainValue("failed").hasSizeLessThan(atTheEnd.size());
        }
    }

    @Test
    void the_progress_of_a_limited_run_covers_all_its_rounds() throws IOException {
        Path file = folder.resolve("events");
        InProcess run = InProcess.verify(
                folder.resolve("reports"), "--max-requests", "400", "--settle", "100ms", "--events", file.toString());

        assertThat(run.exitCode()).as(run.output()).isZero();
        List<JsonNode> events = read(file);
        assertThat(events.stream().filter(event -> is(event, "started")))
                .as("rounds")
                .hasSizeGreaterThan(1);
        assertThat(events.stream().filter(event -> is(event, "progress")))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.path("done").asInt())
                        .isLessThanOrEqualTo(event.path("scenarios").asInt()));
    }

    @Test
    void a_file_that_cannot_be_written_is_a_usage_error() throws IOException {
        InProcess run = InProcess.verify(
                folder.resolve("reports"),
                "--events",
                folder.resolve("none").resolve("events").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.output()).contains("--events names ").contains("there is no folder");
    }

    private List<JsonNode> events(ReferenceServer server, String tags, String settle) throws IOException {
        Path file = folder.resolve("events");
        InProcess run = InProcess.verify(
                folder.resolve("reports"),
                "--target",
                server.root().toString(),
                "--public-key",
                server.publicKey(),
                "--private-key",
                server.privateKey(),
                "--tags",
                tags,
                "--processing-timeout",
                "2s",
                "--settle",
                settle,
                "--events",
                file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_COMPLIANT);
        return read(file);
    }

    private static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            events.add(new ObjectMapper().readTree(line));
        }
        return events;
    }

    /** By the ids of the scenarios. */
    private static Map<String, String> verdicts(List<JsonNode> events, String name) {
        return events.stream()
                .filter(event -> is(event, name))
                .collect(Collectors.toMap(
                        event -> event.path("id").asText(),
                        event -> event.path("verdict").asText()));
    }

    private static boolean is(JsonNode event, String name) {
        return event.path("event").asText().equals(name);
    }
}
