package io.identifycompliance.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.record.Combination;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.report.Reports;
import io.identifycompliance.report.Sample;
import io.identifycompliance.report.statement.ReportOptions;
import io.identifycompliance.report.statement.SelfCheckScore;
import io.identifycompliance.verdict.Waiver;
import io.identifycompliance.verdict.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompliancePagesTest {
    @TempDir
    Path dir;

    @Test
    void the_page_says_verdict_gaps_failures_and_matrix_in_that_order() throws Exception {
        String page = html(troubled());
        assertThat(page)
                .contains("<h1>Not compliant (4 of 7 requirements were run)</h1>")
                .contains(
                        "The target breaks 1 of 2 requirements that were judged. 1 more could not be judged. Only 4 of 7"
                                + " requirements were run (not applicable: RACE).")
                .contains("<dd>email old.me@yahoo.com</dd>", "<dt>1468</dt><dd>r7k2-1468</dd>", "Repeat it with curl")
                .contains("Look at:</b> The code that writes identifiers in Identify.")
                .containsSubsequence(
                        "id=\"summary\"",
                        "id=\"not-covered\"",
                        "Waived: known deviations",
                        "Waived until 2026-12-31 by profiles team: Rebuilt nightly.",
                        "Inconclusive: could not be judged",
                        "Not applicable to this target or wire format",
                        "Single-threaded.",
                        "id=\"failures\"",
                        "id=\"failure-KEEP-EMAIL\"",
                        "id=\"requirements\"",
                        "settle window",
                        "14 of 14",
                        "id=\"observations\"",
                        "the external ID decides",
                        "id=\"processing\"",
                        "<circle",
                        "id=\"basis\"");
    }

    @Test
    void the_page_shows_which_pairs_of_circumstances_were_met() throws Exception {
        RunRecord run = Sample.run(Sample.scenario("KEEP-EMAIL", "One")
                .met(Combination.of("email, external ID, alone, first, plain, new, created with it, unlike"))
                .build());

        assertThat(html(run))
                .contains(
                        "<h2 id=\"circumstances\">Circumstances</h2>",
                        "Wire 2022: 28 of 226 pairs of circumstances",
                        "<th scope=\"row\">2. identifier: email</th>");
        assertThat(html(troubled())).doesNotContain("circumstances");
    }

    @Test
    void the_page_needs_nothing_from_outside_and_runs_nothing() throws Exception {
        assertThat(html(troubled()))
                .doesNotContainPattern("<script|<link rel=\"stylesheet|@import|<img|url\\(| on\\w+=\"")
                .doesNotContainPattern("(src|href)=\"(?!#|data:|allure/index\\.html#testresult/)");
    }

    @Test
    void what_a_target_answers_stays_text() throws Exception {
        RunRecord run = Sample.run(Sample.scenario("CREATE", "A <b>bold</b> | name")
                .failed("<script>alert(1)</script>", "a|b", "c\nd")
                .build());
        assertThat(html(run))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "A &lt;b&gt;bold&lt;/b&gt; | name")
                .doesNotContain("<script>");
        assertThat(Files.readString(dir.resolve("compliance.md")))
                .contains("| A &lt;b>bold&lt;/b> \\| name<br>2022, core/create.feature:12 | a\\|b | c d |");
    }

    @Test
    void every_failure_can_be_reached_by_a_link_and_is_shown_once() throws Exception {
        RunRecord run = Sample.run(
                Sample.overwritten().build(),
                Sample.scenario("KEEP-EMAIL ALWAYS-200", "Both")
                        .failed("No.", "a", "b")
                        .build());
        assertThat(html(run))
                .contains("<a href=\"#failure-KEEP-EMAIL\">KEEP-EMAIL</a>")
                .contains("<details id=\"scenario-1\" open>", "<details id=\"scenario-2\">")
                .contains("<a href=\"#scenario-1\">Both</a> (2022), shown above");
    }

    @Test
    void a_compliant_target_gets_a_short_page() throws Exception {
        String page = html(Sample.run(Sample.passed("CREATE", "A profile")));
        assertThat(page)
                .contains("<body class=\"is-compliant-with-waivers\">")
                .contains(
                        "<h1>Compliant in the 1 of 7 requirements that were run</h1>",
                        "The target keeps the one requirement that was judged. Only 1 of 7 requirements was run.")
                .contains("None of its scenarios was selected.")
                .contains("no self-check of this version packed")
                .doesNotContain("id=\"failures\"", "id=\"observations\"", "id=\"processing\"");
    }

    @Test
    void the_markdown_is_made_of_the_same() throws Exception {
        html(troubled());
        assertThat(Files.readString(dir.resolve("compliance.md")))
                .startsWith("""
                    # Not compliant (4 of 7 requirements were run): http://localhost:8080

                    The target breaks 1 of 2 requirements that were judged. 1 more could not be judged. Only 4 of 7 \
                    requirements were run (not applicable: RACE).

                    | Target | Wire format | Judged | By |
                    |---|---|---|---|
                    | http://localhost:8080 | 2022 | 2026-11-23 10:00 UTC, in 34 s | identify-compliance 1.0.0 |

                    1 requirement passed, 1 failed, 1 inconclusive, 1 waived · 5 scenarios · 5 requests · \
                    the whole suite caught 20 of 20 faults

                    - KEEP-EMAIL failed in 1 of 1 scenario.
                    - MIXED could not be judged: No marker.
                    - CHANGE-EMAIL failed. Waived until 2026-12-31 by profiles team: Rebuilt nightly.

                    ## What this verdict does not cover

                    **Waived: known deviations that do not fail the gate**

                    - CHANGE-EMAIL: Waived until 2026-12-31 by profiles team: Rebuilt nightly.
                    """)
                .contains("| **KEEP-EMAIL** Identify never changes, clears or moves an email address that a profile"
                        + " has. | core | ❌ failed | – | 1 | 14 of 14 |\n");
    }

    private static RunRecord troubled() {
        return new Sample.Run()
                .processing("2022", 120L, 80L, 300L)
                .notApplicable("RACE", "Single-threaded.")
                .with(
                        Sample.passed("CREATE", "A profile"),
                        Sample.overwritten().build(),
                        Sample.scenario("CHANGE-EMAIL", "New")
                                .failed("No.", "a", "b")
                                .build(),
                        Sample.scenario("MIXED", "Both")
                                .inconclusive("No marker.")
                                .build(),
                        Sample.scenario("WHO-WINS", "Two")
                                .observed("WHO-WINS", "the external ID decides")
                                .build())
                .build();
    }

    private String html(RunRecord run) throws Exception {
        Waiver waiver = new Waiver(
                "CHANGE-EMAIL",
                null,
                null,
                "Rebuilt nightly.",
                "profiles team",
                null,
                LocalDate.of(2026, 12, 31),
                "waivers.yaml",
                2);
        ReportOptions options = run.scenarios().size() == 5
                ? Sample.options()
                        .withWaivers(new Waivers(List.of(waiver)), LocalDate.of(2026, 11, 23))
                        .withSelfCheck(new SelfCheckScore(
                                "f00d", "b1ad", 20, 20, Map.of("KEEP-EMAIL", new SelfCheckScore.Share(14, 14))))
                : Sample.options();
        new Reports(dir).writePartial(run, Sample.catalogue(), options);
        return Files.readString(dir.resolve("compliance.html"));
    }

    @ParameterizedTest
    @CsvSource({
        "200, 10, '180 more in compliance.html.'",
        "600, 3000, '595 more in compliance.html.'",
        "3, 70000, 'This page is cut. The rest is in compliance.html.'"
    })
    void the_markdown_fits_into_a_comment_whatever_fails(int scenarios, int length, String rest) throws IOException {
        ScenarioRecord[] failed = IntStream.range(0, scenarios)
                .mapToObj(i -> Sample.scenario("KEEP-EMAIL", "Scenario " + i)
                        .at(i + 1)
                        .failed("Replaced.", "e".repeat(length), "s".repeat(300))
                        .build())
                .toArray(ScenarioRecord[]::new);
        new Reports(dir).writePartial(Sample.run(failed), Sample.catalogue(), Sample.options());

        assertThat(Files.readString(dir.resolve("compliance.md")))
                .hasSizeLessThan(60_001)
                .startsWith("# Not compliant")
                .contains("KEEP-EMAIL failed in " + scenarios + " of " + scenarios + " scenarios.")
                .contains(rest);
    }
}
