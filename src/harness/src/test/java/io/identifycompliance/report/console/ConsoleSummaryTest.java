package io.identifycompliance.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.record.BasicAnswer;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.Sample;
import io.identifycompliance.report.statement.Statement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleSummaryTest {
    @Test
    void is_short_where_all_passes() {
        RunRecord run = new Sample.Run()
                .with(
                        Sample.passed("CREATE", "A profile"),
                        Sample.passed("KEEP-EMAIL", "The email stays"),
                        Sample.passed("MIXED", "Both"),
                        Sample.passed("ALWAYS-200", "Same status"),
                        Sample.passed("CHANGE-EMAIL", "A change"),
                        Sample.passed("GET-BASE64", "By GET"),
                        Sample.passed("RACE", "At once"),
                        Sample.scenario("WHO-WINS", "Two profiles")
                                .observed("WHO-WINS", "the external ID decides")
                                .build())
                .build();
        assertThat(printed(run)).isEqualTo("""

            Compliant · http://localhost:8080

              core        all 5 requirements passed
                          ✓ CREATE  ✓ KEEP-EMAIL  ✓ MIXED  ✓ ALWAYS-200  ✓ CHANGE-EMAIL
              wire        1 requirement passed
                          ✓ GET-BASE64
              hardening   1 requirement passed
                          ✓ RACE
              open        observed, never failed
                WHO-WINS           Which identifier decides when two of them match different profiles.
                                   the external ID decides

              The target keeps all 7 requirements that were judged.
              7 requirements passed, 0 failed, 0 inconclusive, 0 waived
              8 scenarios · 0 requests · 34.0 s · no self-check of this version packed

            Verdict: compliant · http://localhost:8080 · 2022
            Report:  reports/compliance.html
            """);
    }

    @Test
    void tells_of_a_failure_what_to_do_about_it() {
        RunRecord run = Sample.run(
                Sample.overwritten().build(),
                Sample.passed("CREATE", "A profile"),
                Sample.scenario("MIXED", "Both")
                        .inconclusive("The marker never showed within 30 s.")
                        .build(),
                Sample.scenario("MIXED", "Both again")
                        .inconclusive("The marker never showed within 30 s.")
                        .build());
        assertThat(printed(run)).isEqualTo("""

            Not compliant (3 of 7 requirements were run) · http://localhost:8080

              core        1 passed, 1 failed, 1 inconclusive, 2 not run
                ✗ KEEP-EMAIL       failed
                ? MIXED            inconclusive
                          ✓ CREATE
                          – ALWAYS-200  – CHANGE-EMAIL
              wire        1 requirement not run
                          – GET-BASE64
              hardening   1 requirement not run
                          – RACE

              ✗ KEEP-EMAIL  Identify never changes, clears or moves an email address that a profile has.
                  scenario  The email stays, matched by external ID (2022) · core/keep-email.feature:23
                  sent      #3 POST http://localhost:8080/api/identify → 200
                  expected  email old.me@yahoo.com
                  seen      email new.me@yahoo.com after the marker of the same request
                  since     #5 GET http://localhost:8080/api/v1/person/01ABC?api_key=$IDENTIFY_PRIVATE_KEY → 200, \
            2.0 s after #3
                  again     curl -sS -X POST 'http://localhost:8080/api/identify' -H 'Content-Type: application/json' \
            --data-binary '{"token":"'"$IDENTIFY_PUBLIC_KEY"'","properties":{"$id":"r7k2-1468",\
            "$email":"new.me.r7k2@identify.example"}}'
                  look at   The code that writes identifiers in Identify. It must leave an email address alone if the profile \
            has one, however the profile was matched, in every form of the call and under the alias email.

              Also
                MIXED could not be judged: The marker never showed within 30 s.

              The target breaks 1 of 2 requirements that were judged. 1 more could not be judged. Only 3 of 7 \
            requirements were run.
              1 requirement passed, 1 failed, 1 inconclusive, 0 waived
              4 scenarios · 5 requests · 34.0 s · no self-check of this version packed

            Verdict: not compliant (3 of 7 requirements were run) · http://localhost:8080 · 2022
            Failed:  KEEP-EMAIL (1 of 1)
            Report:  reports/compliance.html
            """);
    }

    @Test
    void says_why_nothing_could_be_judged() {
        RunRecord run = new Sample.Run()
                .problems("Nothing answers at http://localhost:8080: connection refused.")
                .build();
        assertThat(printed(run)).contains("""

              Why it could not be judged
                Nothing answers at http://localhost:8080: connection refused.
                No scenario that the verdict depends on was run.
            """);
    }

    @Test
    void shows_each_wire_and_what_does_not_apply() {
        RunRecord run = new Sample.Run()
                .on("2022", "revision")
                .notApplicable("RACE", "Single-threaded by design.")
                .with(
                        Sample.passed("CREATE", "A profile"),
                        Sample.scenario("CREATE", "A profile")
                                .on("revision")
                                .failed("No profile.", "a profile", "none")
                                .build())
                .build();
        assertThat(printed(run))
                .contains("    ✗ CREATE           failed (2022: passed, revision: failed)\n")
                .contains("    – RACE             not applicable (2022: not applicable, revision: not applicable)"
                        + "  Single-threaded by design.\n");
    }

    @Test
    void uses_neither_colour_nor_unicode_where_there_is_none() {
        RunRecord run = Sample.run(Sample.overwritten().build());
        StringBuilder plain = new StringBuilder();
        new ConsoleSummary(plain, false, false).print(statement(run), run, null);
        assertThat(plain.toString())
                .matches("\\p{ASCII}*")
                .doesNotContain("Report: ")
                .contains("x KEEP-EMAIL");
        StringBuilder coloured = new StringBuilder();
        new ConsoleSummary(coloured, true, true).print(statement(run), run, null);
        assertThat(coloured.toString()).contains("\u001b[1;31mnot compliant (1 of 7 requirements was run)\u001b[0m");
    }

    @Test
    void keeps_the_rest_of_many_failures_for_the_report() {
        RunRecord run = Sample.run(java.util.stream.IntStream.range(0, 25)
                .mapToObj(i -> Sample.scenario("CREATE", "Number " + i)
                        .failed("No profile.", "a profile" + (char) ('a' + i), "none")
                        .build())
                .toArray(io.identifycompliance.record.ScenarioRecord[]::new));
        assertThat(printed(run)).contains("\n  5 more failures in the report.\n");
    }

    @Test
    void shows_failures_of_one_cause_as_one_block() {
        RunRecord run = Sample.run(
                Sample.scenario("CREATE", "One")
                        .failed("No profile.", "a profile to be found by email a1@x.example", "nobody")
                        .build(),
                Sample.scenario("CREATE", "Another")
                        .failed("No profile.", "a profile to be found by email b2@x.example", "nobody")
                        .build());
        assertThat(printed(run))
                .containsOnlyOnce("      expected ")
                .contains("failures  2, of which this is one\n")
                .contains("\nFailed:  CREATE (2 of 2)\n");
    }

    @Test
    void begins_with_the_answers_to_basic_questions_that_are_no() {
        RunRecord run = Sample.run(Sample.overwritten().build())
                .withBasics(List.of(
                        BasicAnswer.of("2022", BasicQuestion.NOBODY, false),
                        BasicAnswer.of("2022", BasicQuestion.FILTER, true)));
        assertThat(printed(run)).contains(" · http://localhost:8080\n\n  " + BasicQuestion.NOBODY.no() + "\n\n  core ");
    }

    @Test
    void names_the_reason_and_no_requirements_where_nothing_could_be_judged() {
        RunRecord run = new Sample.Run().problems("Nothing answers.").build();
        assertThat(printed(run)).contains("Nothing answers.").doesNotContain("KEEP-EMAIL");
    }

    private static Statement statement(RunRecord run) {
        return Statement.of(run, Sample.catalogue(), Sample.options());
    }

    private static String printed(RunRecord run) {
        StringBuilder out = new StringBuilder();
        new ConsoleSummary(out, false, true).print(statement(run), run, Path.of("reports/compliance.html"));
        return out.toString();
    }
}
