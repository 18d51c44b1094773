package io.identifycompliance.report.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.Sample;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.report.files.ReportJson;
import io.identifycompliance.verdict.Observation;
import io.identifycompliance.verdict.RunVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementTest {
    @Test
    void is_compliant_where_all_that_ran_passed() {
        Statement statement = of(Sample.run(Sample.passed("CREATE", "A profile")));
        assertThat(statement.verdict()).isEqualTo(RunVerdict.COMPLIANT);
        assertThat(statement.because()).isEmpty();
        assertThat(statement.requirement("CREATE").orElseThrow().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(statement.requirement("MIXED").orElseThrow().verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(statement.requirement("MIXED").orElseThrow().reason())
                .isEqualTo("None of its scenarios was selected.");
    }

    @Test
    void is_not_compliant_where_a_gating_requirement_failed_whatever_else_happened() {
        Statement statement = of(new Sample.Run()
                .interrupted("Ctrl-C")
                .with(Sample.overwritten().build(), Sample.passed("KEEP-EMAIL", "By phone"))
                .build());
        assertThat(statement.verdict()).isEqualTo(RunVerdict.NOT_COMPLIANT);
        assertThat(statement.because())
                .containsExactly("KEEP-EMAIL failed in 1 of 2 scenarios.", "The run ended early: Ctrl-C");
    }

    @Test
    void a_level_that_does_not_gate_is_told_but_does_not_decide() {
        RunRecord run = Sample.run(
                Sample.passed("CREATE", "A profile"),
                Sample.scenario("RACE", "At once").failed("Two.", "one", "two").build());
        Statement statement =
                Statement.of(run, Sample.catalogue(), Sample.options().withGating(EnumSet.of(Level.CORE, Level.OPEN)));
        assertThat(statement.verdict()).isEqualTo(RunVerdict.COMPLIANT);
        assertThat(statement.because())
                .containsExactly("RACE is failed, but its level, hardening, does not gate this run.");
        assertThat(statement.gating()).containsExactly(Level.CORE);
    }

    @Test
    void an_open_point_never_fails() {
        Statement statement = of(Sample.run(
                Sample.passed("CREATE", "A profile"),
                Sample.scenario("WHO-WINS", "Two profiles")
                        .failed("Odd.", "a", "b")
                        .build()));
        assertThat(statement.verdict()).isEqualTo(RunVerdict.COMPLIANT);
        assertThat(statement.requirement("WHO-WINS").orElseThrow().verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(statement.requirement("WHO-WINS").orElseThrow().reason())
                .isEqualTo("It could not be observed: Odd.");
    }

    @Test
    void an_open_point_that_was_seen_is_reported() {
        Statement statement = of(new Sample.Run()
                .with(Sample.scenario("CREATE", "A profile")
                        .observed("WHO-WINS", "the email")
                        .build())
                .processing("2022", 120L, 80L, 300L)
                .build());
        assertThat(statement.observations())
                .containsExactly(
                        new Observation("WHO-WINS", "2022", "the email", "2022:core/create.feature:A profile"),
                        new Observation(
                                "PROCESSING-TIME",
                                "2022",
                                "p50 120 ms, p95 300 ms, max 300 ms over 3 measurements",
                                null));
        assertThat(statement.requirement("WHO-WINS").orElseThrow().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(statement.requirement("PROCESSING-TIME").orElseThrow().verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void is_inconclusive_where_a_gating_requirement_could_not_be_judged() {
        Statement statement = of(Sample.run(
                Sample.passed("CREATE", "A profile"),
                Sample.scenario("MIXED", "Both").inconclusive("No marker.").build(),
                Sample.scenario("KEEP-EMAIL", "Stays")
                        .inconclusive("No marker.")
                        .build()));
        assertThat(statement.verdict()).isEqualTo(RunVerdict.INCONCLUSIVE);
        assertThat(statement.because()).containsExactly("KEEP-EMAIL, MIXED could not be judged: No marker.");
    }

    @Test
    void names_reasons_that_differ_in_values_once() {
        Statement statement = of(Sample.run(
                Sample.scenario("MIXED", "Both")
                        .inconclusive("Jessica's email is \"a1@x.example\".")
                        .build(),
                Sample.scenario("KEEP-EMAIL", "Stays")
                        .inconclusive("Jessica's email is \"a2@x.example\".")
                        .build()));

        assertThat(statement.because())
                .contains("KEEP-EMAIL, MIXED could not be judged for similar reasons, for example:"
                        + " Jessica's email is \"a2@x.example\".");
    }

    @Test
    void is_inconclusive_where_the_run_was_interrupted_had_problems_or_broke() {
        assertThat(of(new Sample.Run()
                                .interrupted("Ctrl-C")
                                .with(Sample.passed("CREATE", "A"))
                                .build())
                        .verdict())
                .isEqualTo(RunVerdict.INCONCLUSIVE);
        assertThat(of(new Sample.Run()
                                .problems("Dead.")
                                .with(Sample.passed("CREATE", "A"))
                                .build())
                        .verdict())
                .isEqualTo(RunVerdict.INCONCLUSIVE);
        Statement broken = of(Sample.run(
                Sample.passed("CREATE", "A"),
                Sample.scenario("WHO-WINS", "B").broken("NPE").build()));
        assertThat(broken.verdict()).isEqualTo(RunVerdict.INCONCLUSIVE);
        assertThat(broken.because()).containsExactly("The harness itself failed in 1 scenario.");
        assertThat(broken.summary().harnessErrors()).isEqualTo(1);
    }

    @Test
    void is_inconclusive_where_nothing_passed() {
        assertThat(of(Sample.run()).verdict()).isEqualTo(RunVerdict.INCONCLUSIVE);
        assertThat(of(Sample.run()).because()).containsExactly("No scenario that the verdict depends on was run.");
        Statement open = of(Sample.run(Sample.passed("WHO-WINS", "Two profiles")));
        assertThat(open.verdict()).isEqualTo(RunVerdict.INCONCLUSIVE);
    }

    @Test
    void what_the_wire_does_not_have_or_the_target_declares_does_not_apply() {
        Statement statement = of(new Sample.Run()
                .on("revision")
                .notApplicable("RACE", "Single-threaded by design.")
                .with(Sample.scenario("CREATE", "A profile").on("revision").build())
                .build());
        assertThat(statement.verdict()).isEqualTo(RunVerdict.COMPLIANT);
        assertThat(statement.requirement("GET-BASE64").orElseThrow().reason())
                .isEqualTo("It does not exist on the wire format revision.");
        assertThat(statement.requirement("RACE").orElseThrow().reason()).isEqualTo("Single-threaded by design.");
        assertThat(statement.notApplicable()).containsExactly(new NotApplicable("RACE", "Single-threaded by design."));
    }

    @Test
    void several_wires_make_one_entry_with_the_worst_of_them() {
        Statement statement = of(new Sample.Run()
                .on("2022", "revision")
                .with(
                        Sample.passed("KEEP-EMAIL", "Stays"),
                        Sample.scenario("KEEP-EMAIL", "Stays")
                                .on("revision")
                                .failed("No.", "a", "b")
                                .build())
                .build());
        RequirementResult keep = statement.requirement("KEEP-EMAIL").orElseThrow();
        assertThat(statement.wire()).isEqualTo("all");
        assertThat(keep.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(keep.wires()).containsEntry("2022", Verdict.PASSED).containsEntry("revision", Verdict.FAILED);
        assertThat(keep.scenarios()).extracting(ScenarioResult::wire).containsExactly("2022", "revision");
    }

    @Test
    void scenarios_of_the_users_own_always_count() {
        Statement statement = Statement.of(
                Sample.run(
                        Sample.passed("CREATE", "A profile"),
                        Sample.scenario(null, "Mine").failed("No.", "a", "b").build(),
                        Sample.passed("MY-RULE", "Mine too")),
                Sample.catalogue(),
                Sample.options().withGating(Set.of(Level.WIRE)));
        assertThat(statement.verdict()).isEqualTo(RunVerdict.NOT_COMPLIANT);
        assertThat(statement.because()).contains("OWN-FEATURES failed in 1 of 1 scenario.");
        assertThat(statement.requirement("MY-RULE").orElseThrow().statement()).isEqualTo("A rule");
    }

    @Test
    void evidence_names_the_grades_and_the_weakest_of_the_scenarios() {
        Statement statement = of(Sample.run(
                Sample.passed("KEEP-EMAIL", "Stays"),
                Sample.scenario("KEEP-EMAIL", "Stays, by phone")
                        .grades(Grade.FOLLOW_UP_FENCE)
                        .build()));
        RequirementResult keep = statement.requirement("KEEP-EMAIL").orElseThrow();
        assertThat(keep.scenarios().get(0).evidence()).isEqualTo("settle-window, same-request-fence");
        assertThat(keep.evidence()).isEqualTo("follow-up-fence");
    }

    @Test
    void is_written_with_the_names_that_other_tools_read() throws Exception {
        JsonNode json = ReportJson.pages()
                .valueToTree(of(Sample.run(Sample.overwritten().build())));
        assertThat(json.path("verdict").asText()).isEqualTo("not-compliant");
        assertThat(json.path("wire").asText()).isEqualTo("2022");
        assertThat(json.path("target").asText()).isEqualTo("http://localhost:8080");
        assertThat(json.path("started").asText()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(json.path("finished").asText()).isEqualTo("2026-11-23T10:00:34Z");
        assertThat(json.at("/harness/version").asText()).isEqualTo("1.0.0");
        JsonNode keep = json.at("/requirements/1");
        assertThat(keep.path("id").asText()).isEqualTo("KEEP-EMAIL");
        assertThat(keep.path("level").asText()).isEqualTo("core");
        assertThat(keep.path("verdict").asText()).isEqualTo("failed");
        JsonNode scenario = keep.at("/scenarios/0");
        assertThat(scenario.path("name").asText()).isEqualTo("The email stays, matched by external ID");
        assertThat(scenario.path("feature").asText()).isEqualTo("core/keep-email.feature");
        assertThat(scenario.path("line").asInt()).isEqualTo(23);
        assertThat(scenario.path("verdict").asText()).isEqualTo("failed");
        assertThat(scenario.path("evidence").asText()).isEqualTo("settle-window, same-request-fence");
        assertThat(scenario.path("message").asText()).isEqualTo("The email of the profile was replaced.");
    }

    @Test
    void can_be_read_again(@TempDir Path dir) throws Exception {
        Statement statement = of(new Sample.Run()
                .with(Sample.overwritten().build())
                .processing("2022", 1L)
                .build());
        ReportJson.pages().writeValue(dir.resolve("compliance.json").toFile(), statement);
        assertThat(Statement.read(dir)).isEqualTo(statement);
    }

    @Test
    void a_file_that_is_none_is_named(@TempDir Path dir) throws Exception {
        Path file = Files.writeString(dir.resolve("a.json"), "[1]");
        assertThatThrownBy(() -> Statement.read(file))
                .isInstanceOf(ReportException.class)
                .hasMessage(file + " is not a statement of this harness: line 1 cannot be read.");
        assertThatThrownBy(() -> Statement.read(dir))
                .hasMessage(dir.resolve("compliance.json")
                        + " cannot be read. Name a compliance.json or the folder it is in.");
    }

    private static Statement of(RunRecord run) {
        return Statement.of(run, Sample.catalogue(), Sample.options());
    }
}
