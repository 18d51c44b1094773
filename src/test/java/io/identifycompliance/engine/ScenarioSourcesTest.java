package io.identifycompliance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.plugin.EventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestSourceParsed;
import io.identifycompliance.contract.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @TempDir
    Path folder;

    @BeforeEach
    void forget() {
        PROVED.clear();
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
    void rows_that_the_name_does_not_tell_apart_are_numbered() throws IOException {
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

        assertThat(PROVED).containsOnlyKeys("Kept (Example #1.1)", "Kept (Example #1.2)");
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
        private final ScenarioSources sources = new ScenarioSources();

        @Override
        public void setEventPublisher(EventPublisher publisher) {
            publisher.registerHandlerFor(TestSourceParsed.class, e -> sources.add(e.getUri(), e.getNodes()));
            publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
        }

        private void finished(TestCaseFinished event) {
            var testCase = event.getTestCase();
            String name = sources.place(
                            testCase.getUri(), testCase.getLocation().getLine())
                    .named(testCase.getName());
            PROVED.put(name, Requirement.among(testCase.getTags()));
        }
    }
}
