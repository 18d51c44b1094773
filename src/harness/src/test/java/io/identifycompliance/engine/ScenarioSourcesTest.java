package io.identifycompliance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.plugin.EventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.TestCaseFinished;
import io.identifycompliance.contract.Requirement;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** A row of an outline proves what its block of examples and its rule are tagged with, under a name of its own. */
class ScenarioSourcesTest {
    private static final Map<String, List<String>> PROVED = new LinkedHashMap<>();

    private static final List<String> IDS = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void forget() {
        PROVED.clear();
        IDS.clear();
    }

    @Test
    void a_row_proves_the_requirements_of_its_examples_and_of_its_rule() throws IOException {
        walkThrough("""
                Feature: Ours
                  @NO-TAKEOVER
                  Rule: Everything is kept
                    Scenario Outline: The <identifier> is kept
                      @KEEP-ID
                      Examples:
                        | identifier  |
                        | external ID |
                      @KEEP-EMAIL
                      Examples:
                        | identifier |
                        | email      |
                """);

        assertThat(PROVED)
                .containsEntry("The external ID is kept", List.of("NO-TAKEOVER", "KEEP-ID"))
                .containsEntry("The email is kept", List.of("NO-TAKEOVER", "KEEP-EMAIL"))
                .hasSize(2);
    }

    @Test
    void rows_that_the_name_does_not_tell_apart_are_named_by_their_values() throws IOException {
        walkThrough("""
                Feature: Ours
                  Rule: Everything is kept
                    @KEEP-ID
                    Scenario Outline: Kept
                      Examples:
                        | identifier  |
                        | external ID |
                        | email       |
                """);

        assertThat(PROVED).containsOnlyKeys("Kept (external ID)", "Kept (email)");
    }

    @Test
    void equal_scenarios_of_a_rule_are_numbered() throws IOException {
        walkThrough("""
                Feature: Ours
                  Rule: Everything is kept
                    Scenario: Kept
                    Scenario: Kept (2)
                    Scenario: Kept
                    Scenario Outline: Row
                      Examples:
                        | identifier | value |
                        | email      | a\\|b  |
                        # the same again
                        | email      | a\\|b  |
                """);

        assertThat(PROVED)
                .containsOnlyKeys("Kept", "Kept (2)", "Kept (3)", "Row (email, a\\|b)", "Row (email, a\\|b) (2)");
        assertThat(IDS)
                .containsExactlyInAnyOrder(
                        "Everything is kept:Kept",
                        "Everything is kept:Kept#2",
                        "Everything is kept:Kept (2)",
                        "Everything is kept:Row:email|a\\|b",
                        "Everything is kept:Row:email|a\\|b#2");
    }

    @Test
    void an_identity_stays_when_lines_move_and_others_come() throws IOException {
        walkThrough("""
                Feature: Ours
                  Rule: Second
                    Scenario Outline: The <identifier>
                      Examples:
                        | identifier |
                        | email      |
                """);
        List<String> before = List.copyOf(IDS);
        forget();

        walkThrough("""
                Feature: Renamed

                  Rule: First
                    Scenario: New

                  Rule: Second
                    Scenario Outline: The <identifier>
                      Examples: Some
                        | identifier  |
                        | external ID |
                        | email       |
                """);

        assertThat(IDS).containsAll(before).hasSize(3);
    }

    @Test
    void rules_are_told_apart_within_a_file() throws IOException {
        walkThrough("""
                Feature: Ours
                  Rule: First
                    Scenario: Kept
                  Rule: Second
                    Scenario: Kept
                """);

        assertThat(IDS).containsExactlyInAnyOrder("First:Kept", "Second:Kept");
        assertThat(PROVED).containsOnlyKeys("Kept", "Kept (2)");
    }

    @Test
    void the_path_of_a_file_begins_at_the_folder_that_was_given() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one/a"));
        Path two = Files.createDirectories(folder.resolve("two/a"));
        FeaturePaths paths = new FeaturePaths(List.of(folder.resolve("one"), folder.resolve("two")));

        assertThat(paths.of(Files.createFile(one.resolve("ours.feature")).toUri()))
                .isEqualTo("own/a/ours.feature");
        assertThat(paths.of(Files.createFile(two.resolve("ours.feature")).toUri()))
                .isEqualTo("own-2/a/ours.feature");
        assertThat(paths.of(URI.create("classpath:/features/core/find.feature")))
                .isEqualTo("features/core/find.feature");
    }

    private void walkThrough(String feature) throws IOException {
        Files.writeString(folder.resolve("ours.feature"), feature);
        ScenarioRunner.launcher()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectDirectory(folder.toFile()))
                        .configurationParameter("cucumber.glue", ScenarioRunner.GLUE)
                        .configurationParameter("cucumber.plugin", Names.class.getName())
                        .configurationParameter("cucumber.publish.quiet", "true")
                        .configurationParameter("cucumber.execution.dry-run", "true")
                        .build());
    }

    /** Notes names and requirements as the listener of a run does. Registered as a plugin. */
    public static final class Names implements EventListener {
        private final ScenarioSources sources = new ScenarioSources(() -> new FeaturePaths(List.of()));

        @Override
        public void setEventPublisher(EventPublisher publisher) {
            sources.listenTo(publisher);
            publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
        }

        private void finished(TestCaseFinished event) {
            var testCase = event.getTestCase();
            String name = sources.place(testCase).name();
            String id = sources.place(testCase).id();
            IDS.add(id.substring(id.indexOf(".feature:") + ".feature:".length()));
            PROVED.put(name, Requirement.among(testCase.getTags()));
        }
    }
}
