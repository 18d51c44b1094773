package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scenario whose steps all went well and that compared nothing is not green. */
class UncheckedScenarioTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every answer is that of an accepted call",
                "no answer contains anything of Jessica's profile",
                "every answer has the status of an accepted call"
            })
    void is_inconclusive_where_a_step_found_nothing_to_look_at(String step) throws IOException {
        InProcess run = verify(step);

        assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.INCONCLUSIVE);
        JsonNode scenario = scenario(run);
        assertThat(scenario.get("verdict").asText()).isEqualTo("inconclusive");
        assertThat(scenario.get("message").asText())
                .isEqualTo("Nothing was checked: no step compared what the target did with the contract.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jessica is found by each identifier",
                "nobody is found by email \"nobody@yahoo.com\"",
                "every answer of the whole run has the status of an accepted call"
            })
    void is_compliant_where_a_step_checks_now_or_when_the_run_is_over(String step) throws IOException {
        InProcess run = verify(step);

        assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.COMPLIANT);
        assertThat(scenario(run).get("verdict").asText()).isEqualTo("passed");
    }

    private InProcess verify(String step) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("ours.feature"), String.format(Locale.ROOT, """
                Feature: Our own

                  @FIND @ours
                  Rule: Ours

                    Scenario: One step
                      Given Jessica has a profile with:
                        | email | old.me@yahoo.com |
                      Then %s
                """, step));
        return InProcess.verify(
                folder.resolve("reports"), "--features", own.toString(), "--tags", "@ours", "--settle", "0");
    }

    private static JsonNode scenario(InProcess run) {
        for (JsonNode requirement : run.report().get("requirements")) {
            if (requirement.get("id").asText().equals("FIND")) {
                return requirement.get("scenarios").get(0);
            }
        }
        throw new AssertionError(run.report());
    }
}
