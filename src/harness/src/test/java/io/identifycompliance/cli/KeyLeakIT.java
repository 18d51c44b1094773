package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a run prints and writes, with every report. */
class KeyLeakIT extends LaunchedDistribution {
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
}
