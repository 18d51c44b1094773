package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slip in a feature file of the user's own is told with its place, before anything is judged. */
class OwnFeaturesTest {
    @TempDir
    Path folder;

    @Test
    void names_a_step_that_nobody_knows() throws IOException {
        Path file = feature("""
                Feature: Our own

                  @KEEP-EMAIL
                  Rule: Ours

                    Scenario: A slip
                      Given Jessica has a profile with:
                        | email | old.me@yahoo.com |
                      When the moon is full

                    Scenario: Another
                      Then Jessica stil has:
                        | email | old.me@yahoo.com |
                """);

        assertThat(refused()).isEqualToIgnoringNewLines("""
                %1$s:9: no step of the vocabulary reads "When the moon is full".
                %1$s:12: no step of the vocabulary reads "Then Jessica stil has:".
                """.formatted(file));
    }

    @Test
    void names_what_is_no_gherkin() throws IOException {
        Path file = feature("""
                Feature: Our own
                  Scenario: A slip
                    Given Jessica has a profile with:
                    whatever that is
                """);

        assertThat(refused())
                .startsWith(file + ":4: this is no Gherkin: expected: ")
                .contains("got 'whatever that is'.");
    }

    @Test
    void wants_scenarios_in_the_folder() throws IOException {
        Files.createDirectories(folder.resolve("own"));

        assertThat(refused().strip()).isEqualTo(folder.resolve("own") + " holds no scenario.");
    }

    @Test
    void explains_a_tag_expression_that_is_none() throws IOException {
        InProcess run = InProcess.verify(folder.resolve("reports"), "--tags", "@KEEP-EMAIL and and");

        assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.USAGE);
        assertThat(run.output()).startsWith("--tags is no tag expression: ").doesNotContain("\tat ");
    }

    private Path feature(String text) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        return Files.writeString(own.resolve("ours.feature"), text);
    }

    private String refused() throws IOException {
        InProcess run = InProcess.verify(
                folder.resolve("reports"), "--features", folder.resolve("own").toString());
        assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.USAGE);
        assertThat(run.output()).doesNotContain("\tat ");
        return run.output();
    }
}
