package io.identifycompliance.report.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.Sample;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.verdict.RunVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiversTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String KEEP_EMAIL = """
        waivers:
          - requirement: KEEP-EMAIL
            reason: Known since March.
            owner: profiles team
            ticket: PROF-12
            expires: 2026-12-31
        """;

    @TempDir
    Path dir;

    @Test
    void a_waived_failure_does_not_fail_the_gate_and_is_never_called_compliant() {
        Statement statement = judged(KEEP_EMAIL, failing());
        assertThat(statement.verdict()).isEqualTo(RunVerdict.COMPLIANT_WITH_WAIVERS);
        RequirementResult keep = statement.requirement("KEEP-EMAIL").orElseThrow();
        assertThat(keep.verdict()).isEqualTo(Verdict.WAIVED);
        assertThat(keep.reason()).isEqualTo("Waived until 2026-12-31 by profiles team, PROF-12: Known since March.");
        assertThat(statement.because())
                .containsExactly("KEEP-EMAIL failed. Waived until 2026-12-31 by profiles team, PROF-12:"
                        + " Known since March.");
        assertThat(statement.waiverProblems()).isEmpty();
        assertThat(statement.waivers().get(0).scenarios())
                .containsExactly("2022:core/keep-email.feature:The email stays, matched by external ID");
    }

    @Test
    void another_failure_still_fails() {
        RunRecord run = Sample.run(
                Sample.overwritten().build(),
                Sample.scenario("CREATE", "A profile").failed("No.", "a", "b").build());
        assertThat(judged(KEEP_EMAIL, run).verdict()).isEqualTo(RunVerdict.NOT_COMPLIANT);
    }

    @Test
    void a_name_that_several_scenarios_have_waives_none_of_them() {
        RunRecord run = Sample.run(
                Sample.scenario("KEEP-EMAIL", "A profile")
                        .failed("No.", "a", "b")
                        .build(),
                Sample.scenario("CREATE", "A profile").failed("No.", "a", "b").build());

        Statement byName = judged(KEEP_EMAIL.replace("requirement: KEEP-EMAIL", "scenario: A profile"), run);
        assertThat(byName.verdict()).isEqualTo(RunVerdict.NOT_COMPLIANT);
        assertThat(byName.waiverProblems())
                .singleElement()
                .asString()
                .endsWith(" names several scenarios. Name one by its id, as in compliance.json.");

        Statement byId = judged(
                KEEP_EMAIL.replace("requirement: KEEP-EMAIL", "scenario: \"2022:core/keep-email.feature:A profile\""),
                run);
        assertThat(byId.requirement("KEEP-EMAIL").orElseThrow().verdict()).isEqualTo(Verdict.WAIVED);
        assertThat(byId.requirement("CREATE").orElseThrow().verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void one_scenario_on_one_wire_can_be_waived() {
        String waivers = KEEP_EMAIL.replace(
                "requirement: KEEP-EMAIL", "scenario: The email stays, matched by external ID\n    wire: \"2022\"");
        RunRecord both = new Sample.Run()
                .on("2022", "revision")
                .with(
                        Sample.passed("CREATE", "A profile"),
                        Sample.overwritten().build(),
                        Sample.overwritten().on("revision").build())
                .build();
        RequirementResult keep = judged(waivers, both).requirement("KEEP-EMAIL").orElseThrow();
        assertThat(keep.wires()).containsEntry("2022", Verdict.WAIVED).containsEntry("revision", Verdict.FAILED);
    }

    @Test
    void an_expired_waiver_waives_nothing_and_says_which_line_to_delete() {
        Statement statement = judged(KEEP_EMAIL.replace("2026-12-31", "2026-11-22"), failing());
        assertThat(statement.verdict()).isEqualTo(RunVerdict.NOT_COMPLIANT);
        assertThat(statement.waiverProblems())
                .containsExactly("The waiver of KEEP-EMAIL expired on 2026-11-22. Delete the entry at " + file()
                        + ":2, or have profiles team renew it.");
    }

    @Test
    void a_waiver_holds_on_its_last_day() {
        assertThat(judged(KEEP_EMAIL.replace("2026-12-31", "2026-11-23"), failing())
                        .verdict())
                .isEqualTo(RunVerdict.COMPLIANT_WITH_WAIVERS);
    }

    @Test
    void a_stale_waiver_is_a_problem() {
        Statement statement = judged(KEEP_EMAIL, Sample.run(Sample.passed("KEEP-EMAIL", "Stays")));
        assertThat(statement.verdict()).isEqualTo(RunVerdict.COMPLIANT);
        assertThat(statement.waiverProblems())
                .containsExactly(
                        "The waiver of KEEP-EMAIL is stale: it passes now. Delete the entry at " + file() + ":2.");
        assertThat(statement.because()).isEqualTo(statement.waiverProblems());
    }

    @Test
    void a_waiver_of_nothing_is_a_problem() {
        assertThat(judged(KEEP_EMAIL.replace("KEEP-EMAIL", "KEEP-EMIAL"), failing())
                        .waiverProblems())
                .containsExactly("The waiver of KEEP-EMIAL matches no requirement or scenario. Delete the entry at "
                        + file() + ":2, or correct its name.");
    }

    @Test
    void a_run_of_some_scenarios_says_neither() {
        RunRecord some = new Sample.Run()
                .setting("tags", "@KEEP-EMAIL")
                .with(Sample.passed("KEEP-EMAIL", "Stays"))
                .build();
        assertThat(judged(KEEP_EMAIL, some).waiverProblems()).isEmpty();
        RunRecord shard = new Sample.Run()
                .setting("shard", "1/4")
                .with(Sample.passed("CREATE", "A profile"))
                .build();
        String scenario = KEEP_EMAIL.replace("requirement: KEEP-EMAIL", "scenario: The email stays");
        assertThat(judged(scenario, shard).waiverProblems()).isEmpty();
        assertThat(judged(KEEP_EMAIL, Sample.run(Sample.passed("CREATE", "A profile")))
                        .waiverProblems())
                .isEmpty();
    }

    @Test
    void what_is_no_waiver_is_named_with_its_line() {
        assertRefused("waiver: []", " must start with \"waivers:\" and a list below it.");
        assertRefused(KEEP_EMAIL.replace("reason", "cause"), ":2: a waiver has no \"cause\".");
        assertRefused(
                KEEP_EMAIL.replace("requirement: KEEP-EMAIL", "wire: x"),
                ":2: a waiver names a requirement or" + " a scenario.");
        assertRefused(KEEP_EMAIL.replace("owner: profiles team", "owner:"), ":2: a waiver needs \"owner\".");
        assertRefused(
                KEEP_EMAIL.replace("2026-12-31", "soon"),
                ":2: \"expires\" is a date as in 2026-12-31, not" + " \"soon\".");
        assertRefused(
                "waivers:\n- KEEP-EMAIL\n" + KEEP_EMAIL.substring(KEEP_EMAIL.indexOf("- ")),
                ":2: a waiver has fields, as in \"- requirement: KEEP-EMAIL\".");
        assertRefused("waivers:\n-\n", ":2: a waiver has fields, as in \"- requirement: KEEP-EMAIL\".");
        assertRefused("waivers: []\nothers: []\n", ":2: nothing may follow the list of waivers.");
        assertThatThrownBy(() -> WaiverFile.read(dir.resolve("none.yaml")))
                .hasMessage("The waivers " + dir.resolve("none.yaml") + " cannot be read.");
    }

    private void assertRefused(String yaml, String message) {
        assertThatThrownBy(() -> WaiverFile.read(written(yaml)))
                .isInstanceOf(ReportException.class)
                .hasMessage(file() + message);
    }

    private static RunRecord failing() {
        return Sample.run(
                Sample.overwritten().build(), Sample.passed("CREATE", "A profile"), Sample.passed("MIXED", "Both"));
    }

    private Statement judged(String yaml, RunRecord run) {
        return Statement.of(
                run, Sample.catalogue(), Sample.options().withWaivers(WaiverFile.read(written(yaml)), TODAY));
    }

    private Path file() {
        return dir.resolve("waivers.yaml");
    }

    private Path written(String yaml) {
        try {
            return Files.writeString(file(), yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
