package io.identifycompliance.report.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.report.Sample;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final RunRecord GOOD = Sample.run(
            Sample.passed("CREATE", "A profile"),
            Sample.passed("KEEP-EMAIL", "The email stays, matched by external ID"),
            Sample.scenario("WHO-WINS", "Two").observed("WHO-WINS", "the email").build());
    private static final RunRecord BAD = Sample.run(
            Sample.passed("CREATE", "A profile"),
            Sample.overwritten().build(),
            Sample.scenario("WHO-WINS", "Two").observed("WHO-WINS", "the ID").build());

    @Test
    void what_failed_anew_is_worse() throws IOException {
        Comparison comparison = of(GOOD, BAD);
        assertThat(comparison.gotWorse()).isTrue();
        assertThat(text(comparison)).isEqualTo("""
            base  v1: compliant in the 2 of 7 requirements that were run, http://localhost:8080, wire 2022
                  v2: not compliant (2 of 7 requirements were run), http://localhost:8080, wire 2022

            Worse
              KEEP-EMAIL        passed -> failed   Identify never changes, clears or moves an email address that \
            a profile has.

            Changed
              WHO-WINS          the email -> the ID   Which identifier decides when two of them match \
            different profiles.
            """);
    }

    @Test
    void what_passes_now_is_better_and_does_not_close_the_gate() {
        Comparison comparison = of(BAD, GOOD);
        assertThat(comparison.gotWorse()).isFalse();
        assertThat(comparison.better()).extracting(Comparison.Change::id).containsExactly("KEEP-EMAIL");
    }

    @Test
    void a_run_of_which_less_is_known_is_worse_even_if_no_requirement_is() throws IOException {
        RunRecord whole =
                new Sample.Run().with(Sample.passed("CREATE", "A profile")).build();
        RunRecord part = new Sample.Run()
                .with(Sample.passed("CREATE", "A profile"))
                .problems("Shard 3 is missing.")
                .build();

        Comparison comparison = of(whole, part);

        assertThat(comparison.gotWorse()).isTrue();
        assertThat(text(comparison)).contains("(verdict)         compliant -> inconclusive   the whole run");
        assertThat(of(part, whole).gotWorse()).isFalse();
    }

    @Test
    void what_is_no_longer_judged_is_worse_where_it_passed_only() {
        RunRecord less = Sample.run(Sample.passed("CREATE", "A profile"));
        assertThat(of(GOOD, less).worse()).extracting(Comparison.Change::to).containsExactly("not run");
        assertThat(of(BAD, less).worse()).isEmpty();
        assertThat(of(BAD, less).changed()).extracting(Comparison.Change::id).containsExactly("KEEP-EMAIL", "WHO-WINS");
        assertThat(of(less, BAD).worse()).extracting(Comparison.Change::id).containsExactly("KEEP-EMAIL");
    }

    @Test
    void a_requirement_that_fails_in_more_scenarios_is_worse() {
        RunRecord worse = Sample.run(
                Sample.overwritten().build(),
                Sample.scenario("KEEP-EMAIL", "Stays").failed("No.", "a", "b").build());
        RunRecord before = Sample.run(Sample.overwritten().build(), Sample.passed("KEEP-EMAIL", "Stays"));
        assertThat(of(before, worse).worse())
                .containsExactly(new Comparison.Change("v2", "KEEP-EMAIL", "Stays", "passed", "failed"));
    }

    @Test
    void another_wire_format_need_not_have_all_requirements() {
        RunRecord form = Sample.run(Sample.passed("CREATE", "A profile"), Sample.passed("GET-BASE64", "By GET"));
        RunRecord successor = new Sample.Run()
                .on("revision")
                .with(Sample.scenario("CREATE", "A profile").on("revision").build())
                .build();
        assertThat(of(form, successor).gotWorse()).isFalse();
        assertThat(of(form, successor).changed())
                .extracting(Comparison.Change::to)
                .containsExactly("not applicable");
    }

    @Test
    void no_difference_is_said() throws IOException {
        assertThat(text(of(GOOD, GOOD))).endsWith("\nNo difference.\n");
        assertThatThrownBy(() -> Comparison.of(Map.of("v1", statement(GOOD))))
                .hasMessage("A comparison needs two statements. Name a second compliance.json.");
    }

    @Test
    void markdown_and_page_show_every_requirement() throws IOException {
        StringBuilder markdown = new StringBuilder();
        of(GOOD, BAD).markdown(markdown);
        assertThat(markdown.toString()).startsWith("# Worse than before\n").contains("""
                        | Requirement | Level | v1 | v2 |
                        |---|---|---|---|
                        | CREATE | core | passed | passed |
                        | **KEEP-EMAIL** | core | passed | failed |
                        """);
        StringBuilder page = new StringBuilder();
        of(GOOD, BAD).html(page);
        assertThat(page.toString())
                .contains("<h1>Worse</h1>", "1 worse, 0 better, 1 changed, measured by v1.")
                .doesNotContain("<script");
    }

    @Test
    void markdown_stays_short_enough_for_a_comment_and_a_job_summary() throws IOException {
        String[] names = IntStream.range(0, 1200)
                .mapToObj(i -> "The email is kept, matched by each other identifier, however often it is sent " + i)
                .toArray(String[]::new);
        RunRecord before = failingBeside(Stream.of(names).map(name -> Sample.passed("KEEP-EMAIL", name)));
        RunRecord after = failingBeside(Stream.of(names)
                .map(name -> Sample.scenario("KEEP-EMAIL", name)
                        .failed("No.", "a", "b")
                        .build()));
        RunRecord open = Sample.run(
                Sample.passed("CREATE", "A profile"),
                Sample.scenario("WHO-WINS", "Two")
                        .observed("WHO-WINS", "the e-mail ".repeat(20_000))
                        .build());

        assertThat(markdown(of(before, after)))
                .hasSizeLessThanOrEqualTo(ComparisonMarkdown.LONGEST)
                .startsWith("# Worse than before\n")
                .contains(" more.\n", "## All requirements");
        assertThat(markdown(of(GOOD, open)))
                .hasSizeLessThanOrEqualTo(ComparisonMarkdown.LONGEST)
                .contains("\n## Worse\n", "**This comparison is cut.");
        RunRecord[] many = Collections.nCopies(1000, GOOD).toArray(RunRecord[]::new);
        assertThat(markdown(of(many))).hasSizeLessThanOrEqualTo(ComparisonMarkdown.LONGEST);
    }

    private static RunRecord failingBeside(Stream<ScenarioRecord> others) {
        return Sample.run(
                Stream.concat(Stream.of(Sample.overwritten().build()), others).toArray(ScenarioRecord[]::new));
    }

    private static String markdown(Comparison comparison) throws IOException {
        StringBuilder out = new StringBuilder();
        comparison.markdown(out);
        return out.toString();
    }

    private static String text(Comparison comparison) throws IOException {
        StringBuilder out = new StringBuilder();
        comparison.print(out);
        return out.toString();
    }

    private static Comparison of(RunRecord... runs) {
        Map<String, Statement> statements = new LinkedHashMap<>();
        List.of(runs).forEach(run -> statements.put("v" + (statements.size() + 1), statement(run)));
        return Comparison.of(statements);
    }

    private static Statement statement(RunRecord run) {
        return Statement.of(run, Sample.catalogue(), Sample.options());
    }
}
