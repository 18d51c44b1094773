package io.identifycompliance.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Cause;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.report.Sample;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.InconclusiveException;
import io.identifycompliance.run.RunContext;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the checks of rejected updates come to when they are repeated after the settle window. */
class LateChecksTest {
    private static final String EXECUTION = "execution-1";

    private static final Cause CREATE = new Cause(Set.of("CREATE"), "created with email");

    private final FakeClock clock = new FakeClock();
    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(clock);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void a_check_that_still_holds_adds_its_grade_and_its_exchanges() {
        passed();
        context.settle().watch(EXECUTION, this::check);

        run();

        assertThat(made).hasValue(1);
        assertThat(record().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(record().message()).isNull();
        assertThat(record().grades()).containsExactly(Grade.SETTLE_WINDOW);
        assertThat(record().exchanges()).hasSize(1);
        assertThat(record().checks()).isEqualTo(1);
    }

    @Test
    void a_check_of_what_the_scenario_has_changed_is_not_made_and_adds_no_grade() {
        passed();
        context.settle().watch(EXECUTION, () -> false, this::check);

        run();

        assertThat(made).hasValue(0);
        assertThat(record().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(context.runEvidence().evidence(EXECUTION).grades()).isEmpty();
    }

    @Test
    void is_made_when_the_window_has_passed_and_not_before() {
        passed();
        context.settle().watch(EXECUTION, () -> made.set((int) clock.passed().toMillis()));

        run();

        assertThat(made).hasValue((int) FakeTarget.SETTLE.toMillis());
    }

    @Test
    void all_checks_share_one_window() {
        passed();
        context.settle().watch(EXECUTION, this::check);
        context.settle().watch(EXECUTION, this::check);

        run();

        assertThat(made).hasValue(2);
        assertThat(clock.waits()).containsExactly(FakeTarget.SETTLE);
    }

    @Test
    void a_violation_that_shows_late_fails_the_scenario() {
        passed();
        context.settle().watch(EXECUTION, () -> {
            throw new ContractViolation("Jessica's email to stay", "another");
        });

        run();

        assertThat(record().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(record().message())
                .isEqualTo("Late, after another 500 ms: expected Jessica's email to stay, seen another");
        assertThat(record().grades()).isEmpty();
    }

    @Test
    void a_profile_that_is_gone_late_is_about_creation() {
        passed();
        context.settle().watch(EXECUTION, () -> {
            throw new ContractViolation("Jessica's profile to be readable", "none", Cause.GONE);
        });
        run();
        assertThat(record().dependencies().cause()).isEqualTo(Cause.GONE);
    }

    @Test
    void a_late_failure_is_not_explained_by_what_would_explain_it_at_once() {
        passed();
        context.settle().watch(EXECUTION, () -> {
            throw new ContractViolation("Jessica's email to stay", "another", CREATE);
        });
        run();
        assertThat(record().dependencies().cause()).isNull();
    }

    @Test
    void what_the_rest_of_a_scenario_finds_counts_as_if_it_had_been_found_at_once() {
        passed();
        context.settle().putOff(EXECUTION, () -> {
            throw new ContractViolation("Jessica's email to stay", "another", CREATE);
        });

        run();

        assertThat(record().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(record().message()).isEqualTo("expected Jessica's email to stay, seen another");
        assertThat(record().expected()).isEqualTo("Jessica's email to stay");
        assertThat(record().seen()).isEqualTo("another");
        assertThat(record().dependencies().cause()).isEqualTo(CREATE);
    }

    @Test
    void the_rest_of_a_scenario_adds_what_it_sent_and_checked_and_no_grade_of_its_own() {
        passed();
        context.settle().putOff(EXECUTION, this::check);

        run();

        assertThat(record().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(record().grades()).isEmpty();
        assertThat(record().exchanges()).hasSize(1);
        assertThat(record().checks()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_judged_in_the_rest_of_a_scenario_leaves_it_inconclusive() {
        passed();
        context.settle().putOff(EXECUTION, () -> {
            throw new InconclusiveException("No answer.", CREATE);
        });

        run();

        assertThat(record().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(record().message()).isEqualTo("No answer.");
        assertThat(record().dependencies().cause()).isEqualTo(CREATE);
    }

    @Test
    void the_rest_of_a_scenario_asks_for_no_further_check() {
        passed();
        context.settle().putOff(EXECUTION, () -> context.settle().watch(EXECUTION, this::check));

        run();

        assertThat(made).hasValue(0);
        assertThat(context.settle().unmade()).isEmpty();
    }

    @Test
    void a_check_that_cannot_be_made_leaves_the_scenario_inconclusive() {
        passed();
        context.settle().watch(EXECUTION, () -> {
            throw new InconclusiveException("No answer.");
        });

        run();

        assertThat(record().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(record().message()).isEqualTo("It could not be checked again after another 500 ms: No answer.");
        assertThat(record().dependencies().cause()).isNull();
    }

    @Test
    void a_check_that_cannot_be_made_depends_on_what_it_builds_on() {
        passed();
        context.settle().watch(EXECUTION, () -> {
            throw new InconclusiveException("Nobody is found.", CREATE);
        });
        context.settle().watch(EXECUTION, this::check);

        run();

        assertThat(record().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(record().dependencies().cause()).isEqualTo(CREATE);
    }

    @Test
    void a_scenario_has_not_passed_if_the_run_ends_before_its_check() {
        passed();
        context.settle().watch(EXECUTION, this::check);

        new LateChecks(context, 1).abandon();

        assertThat(made).hasValue(0);
        assertThat(record().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(record().message()).isEqualTo("The run ended before the settle window had passed.");
    }

    @Test
    void a_scenario_keeps_its_verdict_if_the_run_ends_after_its_checks() {
        passed();
        context.settle().watch(EXECUTION, this::check);
        context.settle().watch(EXECUTION, () -> false, this::check);
        run();

        new LateChecks(context, 1).abandon();

        assertThat(record().verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_second_reason_is_not_explained_by_the_first() {
        passed();
        context.settle().watch(EXECUTION, () -> {
            throw new InconclusiveException("Nobody is found.", CREATE);
        });
        context.settle().watch(EXECUTION, () -> {
            throw new InconclusiveException("No answer.");
        });

        run();

        assertThat(record().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(record().dependencies().cause()).isNull();
    }

    @Test
    void a_late_failure_outlasts_a_check_that_holds() {
        passed();
        context.settle().watch(EXECUTION, () -> {
            throw new ContractViolation("a", "b");
        });
        context.settle().watch(EXECUTION, this::check);

        run();

        assertThat(record().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(record().message()).isEqualTo("Late, after another 500 ms: expected a, seen b");
    }

    @Test
    void a_check_that_cannot_be_made_does_not_hide_a_late_failure() {
        passed();
        context.settle().watch(EXECUTION, () -> {
            throw new InconclusiveException("No answer.", CREATE);
        });
        context.settle().watch(EXECUTION, () -> {
            throw new ContractViolation("a", "b");
        });

        run();

        assertThat(record().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(record().dependencies().cause()).isNull();
        assertThat(record().message()).isEqualTo("Late, after another 500 ms: expected a, seen b");
    }

    @Test
    void a_scenario_that_failed_before_is_not_checked_again() {
        finished(Sample.scenario("KEEP-EMAIL", "a scenario").failed("wrong", "a", "b"));
        context.settle().watch(EXECUTION, this::check);

        run();

        assertThat(made).hasValue(0);
        assertThat(clock.passed()).isEqualTo(Duration.ZERO);
        assertThat(record().verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void a_scenario_that_left_no_record_is_reported() {
        passed();
        context.settle().watch(EXECUTION, this::check);
        context.settle().watch("execution-2", this::check);
        context.settle().watch("execution-2", this::check);

        assertThat(new LateChecks(context, 1).run())
                .contains("1 scenario asked for a check after the settle window but left no record.");
        assertThat(made).hasValue(1);
        assertThat(new TargetRun(Selection.all(1)).end(context)).isPresent();
    }

    @Test
    void shows_no_key_of_the_target() {
        passed();
        context.settle().watch(EXECUTION, () -> {
            throw new ContractViolation("a", "pk_reference_key");
        });

        run();

        assertThat(record().message()).isEqualTo("Late, after another 500 ms: expected a, seen [masked key]");
    }

    @Test
    void a_check_that_breaks_is_a_failure_of_the_harness() {
        passed();
        context.settle().watch(EXECUTION, () -> {
            throw new IllegalArgumentException("broken");
        });

        assertThatThrownBy(this::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The settle window could not be watched.")
                .hasRootCauseMessage("broken");
    }

    private void run() {
        new LateChecks(context, 1).run();
    }

    private void check() {
        made.incrementAndGet();
        context.runEvidence().evidence(EXECUTION).checked();
        context.client(context.runEvidence().evidence(EXECUTION), context.form("JSON"))
                .read("P1");
    }

    private void passed() {
        finished(Sample.scenario("KEEP-EMAIL", "a scenario"));
    }

    private void finished(Sample.Scenario scenario) {
        context.runEvidence().finished(EXECUTION, scenario.build());
    }

    private ScenarioRecord record() {
        return context.runEvidence().result(EXECUTION);
    }
}
