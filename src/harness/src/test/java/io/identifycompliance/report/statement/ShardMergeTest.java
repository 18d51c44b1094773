package io.identifycompliance.report.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.IdentifyAnswers;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.record.WholeRunCheck;
import io.identifycompliance.report.Sample;
import io.identifycompliance.report.exchange.FailingExchange;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.verdict.RunVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShardMergeTest {
    private static final ScenarioRecord A = Sample.overwritten().build();
    private static final ScenarioRecord B = Sample.passed("CREATE", "A profile");
    private static final ScenarioRecord C = Sample.scenario("MIXED", "Both")
            .exchanges(Sample.find(6, "email=a", 200, "{}"))
            .build();

    @Test
    void shards_make_the_run_that_was_never_split() {
        RunRecord whole =
                new Sample.Run().processing("2022", 10L, 20L).with(B, C, A).build();
        RunRecord merged = ShardMerge.of(List.of(
                new Sample.Run()
                        .setting("shard", "2/2")
                        .processing("2022", 10L)
                        .with(A)
                        .build(),
                new Sample.Run()
                        .setting("shard", "1/2")
                        .processing("2022", 20L)
                        .with(B, C)
                        .build()));
        Statement expected = statement(whole);
        Statement actual = statement(merged);
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFields("exchangesSha256", "runSha256")
                .isEqualTo(expected);
    }

    @Test
    void exchanges_are_counted_on() {
        RunRecord merged = ShardMerge.of(List.of(
                Sample.run(A),
                new Sample.Run()
                        .with(C)
                        .preflight(Sample.find(1, "a=b", 404, "{}"))
                        .build()));
        assertThat(ExchangeLog.of(merged)).extracting(e -> e.number()).containsExactly(1, 2, 3, 4, 5, 6, 11);
        RunRecord turned = ShardMerge.of(List.of(Sample.run(C), Sample.run(A)));
        ScenarioRecord moved = turned.scenarios().get(0);
        assertThat(moved.steps().get(1).firstExchange()).isEqualTo(9);
        assertThat(FailingExchange.of(moved).asked().number()).isEqualTo(9);
    }

    @Test
    void what_is_said_of_every_answer_is_judged_over_the_answers_of_all_shards() {
        ScenarioRecord every = Sample.scenario("ALWAYS-200", "Whatever it is about")
                .overWholeRun(WholeRunCheck.STATUS)
                .build();
        RunRecord with = new Sample.Run()
                .setting("shard", "1/2")
                .available("2022", 2)
                .with(every)
                .answers(new IdentifyAnswers("2022", 200, 9, List.of()))
                .build();
        RunRecord without = new Sample.Run()
                .setting("shard", "2/2")
                .available("2022", 2)
                .with(B)
                .answers(new IdentifyAnswers(
                        "2022", 200, 9, List.of(new IdentifyAnswers.Other("Identify (form)", 400, "status 400"))))
                .build();

        assertThat(statement(with).requirement("ALWAYS-200").orElseThrow().verdict())
                .isEqualTo(Verdict.PASSED);
        assertThat(statement(ShardMerge.of(List.of(with, without))).because())
                .containsExactly("ALWAYS-200 failed in 1 of 1 scenario.");
        assertThat(statement(ShardMerge.of(List.of(without, with))).scope().ofScenarios())
                .isEqualTo(2);
    }

    @Test
    void a_missing_shard_keeps_it_from_passing() {
        RunRecord merged = ShardMerge.of(List.of(
                new Sample.Run().setting("shard", "1/3").with(B).build(),
                new Sample.Run().setting("shard", "3/3").with(C).build()));
        assertThat(statement(merged).verdict()).isEqualTo(RunVerdict.INCONCLUSIVE);
        assertThat(statement(merged).because()).containsExactly("The shard 2/3 is missing.");
    }

    @Test
    void shards_on_different_wires_do_not_stand_for_each_other() {
        RunRecord merged = ShardMerge.of(List.of(
                new Sample.Run().setting("shard", "1/2").with(B).build(),
                new Sample.Run().on("revision").setting("shard", "2/2").with(C).build()));
        assertThat(statement(merged).verdict()).isEqualTo(RunVerdict.INCONCLUSIVE);
        assertThat(statement(merged).because())
                .containsExactly(
                        "The shard 2/2 on wire 2022 is missing.", "The shard 1/2 on wire revision is missing.");
    }

    @Test
    void what_is_no_part_of_one_run_is_refused() {
        assertRefused("There is nothing to merge. Name the reports folder of each shard.");
        assertRefused(
                "The scenario \"A profile\" (core/create.feature:12) ran in two of them. Merge the shards of one run"
                        + " only.",
                Sample.run(B),
                Sample.run(B));
        assertRefused(
                "These are no shards of one run: they differ in the setting parallel, 8 and 1.",
                Sample.run(A),
                new Sample.Run().setting("parallel", "1").with(B).build());
        assertRefused(
                "These are no shards of one run: one judged http://localhost:8080, one another.",
                Sample.run(A),
                new Sample.Run().setting("target", "another").with(B).build());
        assertRefused(
                "The shard 1/2 is there twice.",
                new Sample.Run().setting("shard", "1/2").with(A).build(),
                new Sample.Run().setting("shard", "1/2").with(B).build());
    }

    private static void assertRefused(String message, RunRecord... parts) {
        assertThatThrownBy(() -> ShardMerge.of(List.of(parts)))
                .isInstanceOf(ReportException.class)
                .hasMessage(message);
    }

    private static Statement statement(RunRecord run) {
        return Statement.of(run, Sample.catalogue(), Sample.options());
    }
}
