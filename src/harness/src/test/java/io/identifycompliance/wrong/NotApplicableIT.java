package io.identifycompliance.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.cli.InProcess;
import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A target without one form of the call may declare so; then it is judged by the forms that it has. */
@OneIn
class NotApplicableIT {
    private static final String REASON = "Our gateway takes POST alone.";

    @TempDir
    Path folder;

    @Test
    void drops_a_form_that_is_declared_and_says_so_at_the_top() throws IOException {
        Path declared = Files.writeString(folder.resolve("declared.yaml"), "GET-BASE64: " + REASON + "\n");

        InProcess run =
                judge("--not-applicable", declared.toString(), InProcess.ONLY_REPORTS, "compliance.json,compliance.md");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.with("not-applicable")).contains("GET-BASE64");
        assertThat(run.with("passed")).contains("KEEP-EMAIL", "ALIASES", "ANSWER");
        assertThat(run.with("failed")).isEmpty();
        assertThat(run.with("inconclusive")).isEmpty();
        assertThat(run.report().get("notApplicable").toString()).contains("GET-BASE64", REASON);
        String page = Files.readString(folder.resolve("reports").resolve("compliance.md"));
        assertThat(page.indexOf(REASON)).isBetween(0, page.indexOf("**KEEP-EMAIL**"));
        assertThat(run.output()).contains(REASON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEEP-EMAIL", "JESSICA", "ALWAYS-200"})
    void refuses_to_take_a_core_requirement_for_not_applicable(String core) throws IOException {
        Path declared = Files.writeString(
                folder.resolve("declared.yaml"), "GET-BASE64: " + REASON + "\n" + core + ": We do not feel like it.\n");

        InProcess run = InProcess.run(
                folder.resolve("reports"),
                "verify",
                "--target",
                "http://127.0.0.1:1",
                "--public-key",
                "PUBLIC1",
                "--private-key",
                "pk_reference_key",
                "--not-applicable",
                declared.toString());

        assertThat(run.exitCode()).as(run.output()).isEqualTo(2);
        assertThat(run.output()).contains(core, "is a core requirement", "waive it with an owner and a last day");
        assertThat(run.report()).isNull();
    }

    @Test
    void blames_the_form_alone_where_nothing_is_declared() throws IOException {
        InProcess run = judge();

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.with("failed")).containsExactly("GET-BASE64");
        assertThat(run.with("inconclusive")).contains("KEEP-EMAIL", "ALIASES");
        assertThat(run.output()).contains("does not store what it receives");
    }

    @Test
    void waives_with_a_form_what_could_not_be_judged_for_it_alone() throws IOException {
        Path waivers = Files.writeString(folder.resolve("waivers.yaml"), """
                waivers:
                - requirement: GET-BASE64
                  reason: the gateway is replaced in spring
                  owner: Jane
                  expires: 2999-12-31
                """);

        InProcess run = judge("--waivers", waivers.toString());

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.verdict()).isEqualTo("compliant-with-waivers");
        assertThat(run.with("waived")).contains("GET-BASE64", "KEEP-EMAIL", "ALIASES");
        assertThat(run.with("inconclusive")).isEmpty();
        assertThat(run.output())
                .contains("Waived with GET-BASE64, whose failure keeps it from being judged. Identify called as \"GET");
    }

    private InProcess judge(String... more) throws IOException {
        try (WrongServer server = new WrongServer(ServiceFault.HAS_NO_GET)) {
            List<String> arguments = new ArrayList<>(List.of(
                    "--target",
                    server.root(),
                    "--public-key",
                    WrongServer.PUBLIC_KEY,
                    "--private-key",
                    WrongServer.PRIVATE_KEY,
                    "--tags",
                    "@GET-BASE64 or @ALIASES or @ANSWER or @KEEP-EMAIL",
                    "--processing-timeout",
                    "3s",
                    "--settle",
                    "0"));
            arguments.addAll(List.of(more));
            return InProcess.verify(folder.resolve("reports"), arguments.toArray(String[]::new));
        }
    }
}
