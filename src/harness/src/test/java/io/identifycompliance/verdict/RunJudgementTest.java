package io.identifycompliance.verdict;

import static io.identifycompliance.verdict.RunVerdict.COMPLIANT;
import static io.identifycompliance.verdict.RunVerdict.COMPLIANT_WITH_WAIVERS;
import static io.identifycompliance.verdict.RunVerdict.INCONCLUSIVE;
import static io.identifycompliance.verdict.RunVerdict.NOT_COMPLIANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Cause;
import io.identifycompliance.record.IdentifyAnswers;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.WholeRunCheck;
import io.identifycompliance.report.Sample;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the records of scenarios to requirements to the run: a case for each verdict and each rule. */
class RunJudgementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Cause LOST = new Cause(Set.of("PROP-CREATE", "MIXED"), "matched by email: a property");
    private static final Cause DEAD_GET = new Cause(Set.of("GET-BASE64"), null);

    /**
     * One row of the table.
     *
     * @param judged the requirements that were run, with their verdicts, in the order of the catalogue
     */
    record Case(
            String rule, RunRecord run, JudgingRules rules, RunVerdict outcome, String judged, List<String> because) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Case> table() {
        return Stream.of(
                row("all passed", run(passed("CREATE"), passed("MIXED")), COMPLIANT, "CREATE passed, MIXED passed"),
                row(
                        "a failure outweighs everything",
                        run(passed("CREATE"), failed("KEEP-EMAIL", null), unjudged("MIXED", null))
                                .interrupted("Ctrl-C"),
                        NOT_COMPLIANT,
                        "CREATE passed, KEEP-EMAIL failed, MIXED inconclusive",
                        "KEEP-EMAIL failed in 1 of 1 scenario.",
                        "The run ended early: Ctrl-C",
                        "MIXED could not be judged: MIXED is unclear."),
                row(
                        "one scenario fails its requirement",
                        run(passed("CREATE"), failed("CREATE", null)),
                        NOT_COMPLIANT,
                        "CREATE failed",
                        "CREATE failed in 1 of 2 scenarios."),
                row(
                        "what could not be judged is never green",
                        run(passed("CREATE"), passed("MIXED"), unjudged("MIXED", null)),
                        INCONCLUSIVE,
                        "CREATE passed, MIXED inconclusive",
                        "MIXED could not be judged: MIXED is unclear."),
                row(
                        "what compared nothing with the contract has not passed",
                        run(passed("CREATE"), passed("MIXED").checks(0)),
                        INCONCLUSIVE,
                        "CREATE passed, MIXED inconclusive",
                        "MIXED could not be judged: Nothing was checked: no step compared what the target did with the"
                                + " contract."),
                row(
                        "what observes an open point has nothing to compare with",
                        run(passed("CREATE"), passed("WHO-WINS").checks(0).observed("WHO-WINS", "the email")),
                        COMPLIANT,
                        "CREATE passed, WHO-WINS passed"),
                row("nothing passed", run(), INCONCLUSIVE, "", "No scenario that the verdict depends on was run."),
                row(
                        "an interrupted run has no verdict",
                        run(passed("CREATE")).interrupted("Ctrl-C"),
                        INCONCLUSIVE,
                        "CREATE passed",
                        "The run ended early: Ctrl-C"),
                row(
                        "a run with a problem has no verdict",
                        run(passed("CREATE")).problems("Nothing answers."),
                        INCONCLUSIVE,
                        "CREATE passed",
                        "Nothing answers."),
                row(
                        "a scenario that broke the harness leaves the run without a verdict, whatever it proves",
                        run(passed("CREATE"), Sample.scenario("WHO-WINS", "W").broken("NPE")),
                        INCONCLUSIVE,
                        "CREATE passed",
                        "The harness itself failed in 1 scenario."),
                row(
                        "a shard has no verdict of its own",
                        run(passed("CREATE")).setting("shard", "1/2"),
                        INCONCLUSIVE,
                        "CREATE passed",
                        "This is shard 1/2. Its statements about every answer of the whole run cover its own answers"
                                + " only. Only all shards together have a verdict: combine them with merge."),
                row(
                        "an open point never fails",
                        run(passed("CREATE"), failed("WHO-WINS", null)),
                        COMPLIANT,
                        "CREATE passed"),
                row(
                        "an open point is observed",
                        run(passed("CREATE").observed("WHO-WINS", "the email")),
                        COMPLIANT,
                        "CREATE passed, WHO-WINS passed"),
                row(
                        "a time that nothing was measured for is not observed",
                        run(passed("CREATE").observed("PROCESSING-TIME", "p50 0 ms"), passed("PROCESSING-TIME"))
                                .processing("2022"),
                        COMPLIANT,
                        "CREATE passed"),
                row(
                        "a time that was measured is observed",
                        run(passed("CREATE")).processing("2022", 12L),
                        COMPLIANT,
                        "CREATE passed, PROCESSING-TIME passed"),
                row(
                        "a level that does not gate decides nothing",
                        run(passed("CREATE"), failed("RACE", null)),
                        new JudgingRules(EnumSet.of(Level.CORE, Level.OPEN), Waivers.none(), TODAY),
                        COMPLIANT,
                        "CREATE passed, RACE failed",
                        "RACE is failed, but its level, hardening, does not gate this run."),
                row(
                        "a requirement of the user's own always gates",
                        run(passed("CREATE"), failed("LOYALTY", null)),
                        new JudgingRules(EnumSet.of(Level.WIRE), Waivers.none(), TODAY),
                        NOT_COMPLIANT,
                        "CREATE passed, LOYALTY failed",
                        "LOYALTY failed in 1 of 1 scenario."),
                row(
                        "what is declared as not applicable is not judged",
                        run(passed("CREATE"), failed("RACE", null)).notApplicable("RACE", "Single-threaded."),
                        COMPLIANT,
                        "CREATE passed"),
                row(
                        "what the wire format does not have is not judged",
                        run(
                                        passed("CREATE").on("revision"),
                                        failed("GET-BASE64", null).on("revision"))
                                .on("revision"),
                        COMPLIANT,
                        "CREATE passed"),
                row(
                        "the worst of the wire formats counts",
                        run(passed("CREATE"), failed("CREATE", null).on("revision"))
                                .on("2022", "revision"),
                        NOT_COMPLIANT,
                        "CREATE failed",
                        "CREATE failed in 1 of 2 scenarios."),
                row(
                        "a failure is blamed on what it builds on, where that failed in the same way",
                        run(failed("MIXED", LOST), failed("KEEP-EMAIL", LOST)),
                        NOT_COMPLIANT,
                        "KEEP-EMAIL inconclusive, MIXED failed",
                        "MIXED failed in 1 of 1 scenario.",
                        "KEEP-EMAIL could not be judged: It relies on MIXED, which failed in the same way (matched by"
                                + " email: a property): KEEP-EMAIL is wrong."),
                row(
                        "what could not be judged is no pass",
                        run(Sample.scenario("CREATE", "C").inconclusive("No answer.")),
                        INCONCLUSIVE,
                        "CREATE inconclusive",
                        "CREATE could not be judged: No answer.",
                        "No scenario that the verdict depends on passed."),
                row(
                        "every answer of the whole run is judged when it is over",
                        run(overWholeRun(WholeRunCheck.STATUS)).answers(answers(200, "2")),
                        COMPLIANT,
                        "ALWAYS-200 passed"),
                row(
                        "one odd status in the whole run fails",
                        run(passed("CREATE"), overWholeRun(WholeRunCheck.STATUS))
                                .answers(answers(400, "no")),
                        NOT_COMPLIANT,
                        "CREATE passed, ALWAYS-200 failed",
                        "ALWAYS-200 failed in 1 of 1 scenario."),
                row(
                        "a status is judged once, not again with the rest of the answer",
                        run(overWholeRun(WholeRunCheck.ANSWER)).answers(answers(400, "no")),
                        COMPLIANT,
                        "ALWAYS-200 passed"),
                row(
                        "one odd answer in another shard fails",
                        run(passed("CREATE"), overWholeRun(WholeRunCheck.ANSWER))
                                .answers(new IdentifyAnswers("2022", 200, 3, List.of()), answers(200, "0")),
                        NOT_COMPLIANT,
                        "CREATE passed, ALWAYS-200 failed",
                        "ALWAYS-200 failed in 1 of 1 scenario."),
                row(
                        "where nothing was answered, nothing can be said of every answer",
                        run(passed("CREATE"), overWholeRun(WholeRunCheck.STATUS))
                                .answers(new IdentifyAnswers("2022", 200, 0, List.of())),
                        INCONCLUSIVE,
                        "CREATE passed, ALWAYS-200 inconclusive",
                        "ALWAYS-200 could not be judged: No call was made whose answer could be checked."),
                row(
                        "a waived failure is never called compliant",
                        run(passed("CREATE"), failed("KEEP-EMAIL", null)),
                        waived("KEEP-EMAIL", TODAY),
                        COMPLIANT_WITH_WAIVERS,
                        "CREATE passed, KEEP-EMAIL waived",
                        "KEEP-EMAIL failed. Waived until 2026-11-23 by Jane: Known."),
                row(
                        "an expired waiver waives nothing",
                        run(passed("CREATE"), failed("KEEP-EMAIL", null)),
                        waived("KEEP-EMAIL", TODAY.minusDays(1)),
                        NOT_COMPLIANT,
                        "CREATE passed, KEEP-EMAIL failed",
                        "KEEP-EMAIL failed in 1 of 1 scenario.",
                        "The waiver of KEEP-EMAIL expired on 2026-11-22. Delete the entry at w.yaml:2, or have Jane"
                                + " renew it."),
                row(
                        "a waiver of one failure does not waive another",
                        run(passed("CREATE"), failed("KEEP-EMAIL", null), failed("MIXED", null)),
                        waived("KEEP-EMAIL", TODAY),
                        NOT_COMPLIANT,
                        "CREATE passed, KEEP-EMAIL waived, MIXED failed",
                        "MIXED failed in 1 of 1 scenario.",
                        "KEEP-EMAIL failed. Waived until 2026-11-23 by Jane: Known."),
                row(
                        "what builds on a waived failure is waived with it, and says so",
                        run(passed("CREATE"), failed("MIXED", LOST), failed("KEEP-EMAIL", LOST)),
                        waived("MIXED", TODAY),
                        COMPLIANT_WITH_WAIVERS,
                        "CREATE passed, KEEP-EMAIL waived, MIXED waived",
                        "KEEP-EMAIL could not be judged. Waived with MIXED, whose failure keeps it from being judged. It"
                                + " relies on MIXED, which failed in the same way (matched by email: a property):"
                                + " KEEP-EMAIL is wrong.",
                        "MIXED failed. Waived until 2026-11-23 by Jane: Known."),
                row(
                        "what a waived failure keeps from being judged is waived with it",
                        run(passed("CREATE"), failed("GET-BASE64", null), unjudged("KEEP-EMAIL", DEAD_GET)),
                        waived("GET-BASE64", TODAY),
                        COMPLIANT_WITH_WAIVERS,
                        "CREATE passed, KEEP-EMAIL waived, GET-BASE64 waived",
                        "KEEP-EMAIL could not be judged. Waived with GET-BASE64, whose failure keeps it from being judged."
                                + " KEEP-EMAIL is unclear.",
                        "GET-BASE64 failed. Waived until 2026-11-23 by Jane: Known."),
                row(
                        "what has another reason as well is not waived with it",
                        run(passed("CREATE"), failed("MIXED", LOST), failed("PROP-CREATE", LOST), failed("RACE", LOST)),
                        waived("MIXED", TODAY),
                        NOT_COMPLIANT,
                        "CREATE passed, MIXED waived, RACE inconclusive, PROP-CREATE failed",
                        "PROP-CREATE failed in 1 of 1 scenario.",
                        "RACE could not be judged: It relies on MIXED and PROP-CREATE, which failed in the same way"
                                + " (matched by email: a property): RACE is wrong.",
                        "MIXED failed. Waived until 2026-11-23 by Jane: Known."),
                row(
                        "what failed under a setting that relies on a waived failure is not waived with it",
                        run(
                                passed("CREATE"),
                                failed("MIXED", null),
                                failed("KEEP-EMAIL", null).reliedOn("MIXED")),
                        waived("MIXED", TODAY),
                        INCONCLUSIVE,
                        "CREATE passed, KEEP-EMAIL inconclusive, MIXED waived",
                        "KEEP-EMAIL could not be judged: It failed only in circumstances that rely on MIXED, which failed:"
                                + " KEEP-EMAIL is wrong.",
                        "MIXED failed. Waived until 2026-11-23 by Jane: Known."),
                row(
                        "what could not be judged for a reason of its own is not waived",
                        run(passed("CREATE"), failed("MIXED", LOST), unjudged("KEEP-EMAIL", null)),
                        waived("MIXED", TODAY),
                        INCONCLUSIVE,
                        "CREATE passed, KEEP-EMAIL inconclusive, MIXED waived",
                        "KEEP-EMAIL could not be judged: KEEP-EMAIL is unclear.",
                        "MIXED failed. Waived until 2026-11-23 by Jane: Known."));
    }

    @ParameterizedTest
    @MethodSource("table")
    void judges_a_run(Case row) {
        RunJudgement judged = RunJudgement.of(row.run(), Sample.catalogue(), row.rules());

        assertThat(judged.outcome()).isEqualTo(row.outcome());
        assertThat(judged.requirements().stream()
                        .filter(RequirementVerdict::wasRun)
                        .map(r -> r.id() + " " + r.verdict().id())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(row.judged());
        assertThat(judged.because()).isEqualTo(row.because());
    }

    @ParameterizedTest
    @MethodSource("table")
    void counts_what_it_judged(Case row) {
        RunJudgement judged = RunJudgement.of(row.run(), Sample.catalogue(), row.rules());

        for (Verdict verdict : Verdict.values()) {
            long requirements = judged.requirements().stream()
                    .filter(r -> r.requirement().level() != Level.OPEN && r.verdict() == verdict)
                    .count();
            assertThat(count(judged.countedRequirements(), verdict)).isEqualTo((int) requirements);
        }
        assertThat(judged.countedScenarios().total())
                .isEqualTo(row.run().scenarios().size());
    }

    private static int count(VerdictCounts counts, Verdict verdict) {
        return switch (verdict) {
            case PASSED -> counts.passed();
            case FAILED -> counts.failed();
            case INCONCLUSIVE -> counts.inconclusive();
            case WAIVED -> counts.waived();
            case NOT_APPLICABLE -> counts.notApplicable();
            case NOT_RUN -> counts.notRun();
        };
    }

    private static Case row(String rule, Sample.Run run, RunVerdict outcome, String judged, String... because) {
        JudgingRules rules = new JudgingRules(EnumSet.complementOf(EnumSet.of(Level.OPEN)), Waivers.none(), TODAY);
        return row(rule, run, rules, outcome, judged, because);
    }

    private static Case row(
            String rule, Sample.Run run, JudgingRules rules, RunVerdict outcome, String judged, String... because) {
        return new Case(rule, run.build(), rules, outcome, judged, List.of(because));
    }

    private static JudgingRules waived(String requirement, LocalDate expires) {
        Waiver waiver = new Waiver(requirement, null, null, "Known.", "Jane", null, expires, "w.yaml", 2);
        return new JudgingRules(EnumSet.complementOf(EnumSet.of(Level.OPEN)), new Waivers(List.of(waiver)), TODAY);
    }

    private static Sample.Run run(Sample.Scenario... scenarios) {
        Sample.Run run = new Sample.Run();
        Stream.of(scenarios).map(Sample.Scenario::build).forEach(run::with);
        return run;
    }

    private static Sample.Scenario passed(String requirement) {
        return Sample.scenario(requirement, requirement + " passes");
    }

    private static Sample.Scenario failed(String requirement, Cause cause) {
        return Sample.scenario(requirement, requirement + " fails")
                .failed(requirement + " is wrong.", "a", "b")
                .causedBy(cause);
    }

    private static Sample.Scenario unjudged(String requirement, Cause cause) {
        return Sample.scenario(requirement, requirement + " stays open")
                .inconclusive(requirement + " is unclear.")
                .causedBy(cause);
    }

    private static Sample.Scenario overWholeRun(WholeRunCheck check) {
        return Sample.scenario("ALWAYS-200", "Whatever it is about").overWholeRun(check);
    }

    private static IdentifyAnswers answers(int status, String body) {
        List<IdentifyAnswers.Other> others = status == 200 && body.equals("2")
                ? List.of()
                : List.of(new IdentifyAnswers.Other("Identify (form)", status, body));
        return new IdentifyAnswers("2022", 200, 2, others);
    }
}
