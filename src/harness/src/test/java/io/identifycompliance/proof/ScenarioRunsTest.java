package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.ScenarioEvidence;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.FakeTarget.Call;
import io.identifycompliance.run.IdentifierOrigin;
import io.identifycompliance.run.InconclusiveException;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.run.Setting;
import io.identifycompliance.run.ValueKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Actions are sent once; checks may be repeated. */
class ScenarioRunsTest {
    private static final Setting SIGNS =
            new Setting(ValueKind.WITH_SIGNS, IdentifierOrigin.CREATED_WITH_IT, false, false);

    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(new FakeClock());
    private final ScenarioEvidence evidence = context.runEvidence().evidence("scenario");
    private final ScenarioRuns runs = runs("form", "JSON", "GET");

    @Test
    void an_action_is_sent_once_in_each_run_even_where_it_fails_in_one() {
        assertThatThrownBy(() -> runs.act(run -> {
                    run.identify(Attributes.of(Identifier.EXTERNAL_ID, "1468"));
                    failIn(run, "JSON");
                }))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected a, seen b (Identify called as \"JSON\")");

        assertThat(target.count(Call.IDENTIFY)).isEqualTo(3);
        assertThat(evidence.dependencies().forms()).isEmpty();
    }

    @Test
    void a_check_is_repeated_in_the_runs_that_passed() {
        ContractViolation found = catchThrowableOfType(
                ContractViolation.class,
                () -> runs.check(run -> {
                    run.client().read("person");
                    failIn(run, "JSON");
                }));

        assertThat(target.count(Call.READ)).isEqualTo(5);
        assertThat(found.form().map(CallForm::name)).contains("JSON");
        assertThat(evidence.dependencies().forms()).containsExactly("POST-JSON");
        assertThat(evidence.alsoConcerns()).containsExactly("POST-JSON");
    }

    @Test
    void what_merely_showed_late_is_not_about_a_form() {
        Set<ScenarioRun> before = new HashSet<>();

        assertThatThrownBy(() -> runs.check(run -> {
                    if (run.form().name().equals("form") || !before.add(run)) {
                        throw new ContractViolation("a", "b");
                    }
                }))
                .isInstanceOf(ContractViolation.class);

        assertThat(evidence.dependencies().forms()).isEmpty();
        assertThat(evidence.alsoConcerns()).isEmpty();
    }

    @Test
    void a_form_and_its_variants_concern_the_form_they_vary() {
        ScenarioRuns all = runs("form", "form with aliases", "JSON");

        assertThatThrownBy(() -> all.check(run -> {
                    failIn(run, "form");
                    failIn(run, "form with aliases");
                }))
                .isInstanceOf(ContractViolation.class);

        assertThat(evidence.dependencies().forms()).containsExactlyInAnyOrder("ALIASES", "POST-FORM");
        assertThat(evidence.alsoConcerns()).containsExactly("POST-FORM");
    }

    @Test
    void a_form_that_is_not_common_is_not_concerned() {
        ScenarioRuns two = runs("JSON", "GET, URL-safe base64");

        assertThatThrownBy(() -> two.check(run -> failIn(run, "GET, URL-safe base64")))
                .isInstanceOf(ContractViolation.class);

        assertThat(evidence.dependencies().forms()).containsExactly("GET-BASE64");
        assertThat(evidence.alsoConcerns()).isEmpty();
    }

    @Test
    void a_single_run_names_no_form() {
        ContractViolation found =
                catchThrowableOfType(ContractViolation.class, () -> runs("JSON").check(run -> failIn(run, "JSON")));

        assertThat(found).hasMessage("expected a, seen b");
        assertThat(found.form()).isEmpty();
    }

    @Test
    void a_run_that_could_not_be_judged_takes_no_further_step() {
        runs.act(run -> {
            if (run.form().name().equals("GET")) {
                throw new InconclusiveException("no answer");
            }
        });
        runs.check(run -> run.client().read("person"));

        assertThat(target.count(Call.READ)).isEqualTo(2);
        assertThat(runs.whyEnded()).hasValueSatisfying(e -> assertThat(e).hasMessage("no answer"));
    }

    @Test
    void a_scenario_that_no_run_could_judge_is_inconclusive() {
        assertThatThrownBy(() -> runs.act(run -> {
                    throw new InconclusiveException("no answer");
                }))
                .isInstanceOf(InconclusiveException.class);
    }

    @Test
    void what_is_thrown_shows_no_secret_that_the_target_sent_back() {
        String secret = "a pk_reference_key";

        assertThatThrownBy(() -> runs.check(run -> {
                    throw new ContractViolation(secret, secret);
                }))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected a [masked key], seen a [masked key] (Identify called as \"form\")");
        assertThatThrownBy(() -> runs("JSON").check(run -> {
                    throw new IllegalArgumentException(new IllegalStateException(secret));
                }))
                .hasToString("java.lang.IllegalStateException: java.lang.IllegalArgumentException:"
                        + " java.lang.IllegalStateException: a [masked key]")
                .hasNoCause();
        assertThatThrownBy(() -> runs("JSON").act(run -> {
                    throw new InconclusiveException(secret);
                }))
                .isInstanceOf(InconclusiveException.class)
                .hasMessage("a [masked key]");
    }

    @Test
    void a_failure_only_where_the_setting_is_not_plain_may_come_from_that() {
        ScenarioRuns both = in(Setting.PLAIN, SIGNS);

        assertThatThrownBy(() -> both.check(run -> failIn(run, SIGNS)))
                .hasMessage("expected a, seen b (Identify called as \"JSON\"; identifiers with signs)");

        assertThat(evidence.dependencies().reliedOn())
                .contains("CREATE", "KEEP-EMAIL")
                .doesNotContain("ADD-EMAIL", "CHANGE-PHONE");
        assertThat(evidence.alsoConcerns()).isEmpty();
    }

    @Test
    void a_failure_where_identifiers_came_later_may_come_from_how_they_came() {
        Setting changed = new Setting(ValueKind.PLAIN, IdentifierOrigin.SET_WITH_THE_PRIVATE_KEY, false, false);
        Setting added = new Setting(ValueKind.PLAIN, IdentifierOrigin.ADDED_LATER, false, false);

        assertThatThrownBy(() -> in(Setting.PLAIN, changed).check(run -> failIn(run, changed)))
                .isInstanceOf(ContractViolation.class);
        assertThat(evidence.dependencies().reliedOn()).contains("CHANGE-PHONE").doesNotContain("ADD-PHONE");

        ScenarioRuns three = in(Setting.PLAIN, changed, added);
        assertThatThrownBy(() -> three.check(run -> {
                    failIn(run, changed);
                    failIn(run, added);
                }))
                .isInstanceOf(ContractViolation.class);
        assertThat(evidence.dependencies().reliedOn()).contains("FIND").doesNotContain("CHANGE-PHONE", "ADD-PHONE");
    }

    @Test
    void a_run_that_breaks_hides_no_violation_in_another() {
        assertThatThrownBy(() -> runs.check(run -> {
                    if (run.form().name().equals("form")) {
                        throw new IllegalStateException("broken");
                    }
                    failIn(run, "GET");
                }))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected a, seen b (Identify called as \"GET\")");
        assertThatThrownBy(() -> runs.check(run -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_failure_where_the_setting_is_plain_is_about_no_setting_and_about_no_form() {
        ScenarioRuns both = in(SIGNS, Setting.PLAIN);

        assertThatThrownBy(() -> both.check(run -> failIn(run, Setting.PLAIN))).isInstanceOf(ContractViolation.class);

        assertThat(evidence.dependencies().reliedOn()).isEmpty();
        assertThat(evidence.alsoConcerns()).isEmpty();
    }

    @Test
    void a_failure_in_every_run_is_about_no_setting() {
        assertThatThrownBy(() -> in(Setting.PLAIN, SIGNS).check(run -> {
                    throw new ContractViolation("a", "b");
                }))
                .isInstanceOf(ContractViolation.class);

        assertThat(evidence.dependencies().reliedOn()).isEmpty();
    }

    /** Each in a form of its own. */
    private ScenarioRuns in(Setting... settings) {
        List<String> forms = List.of("form", "JSON", "GET");
        return ScenarioRuns.of(
                context,
                IntStream.range(0, settings.length)
                        .mapToObj(i -> new Play(context.form(forms.get(i)), settings[i]))
                        .toList(),
                evidence);
    }

    private static void failIn(ScenarioRun run, Setting setting) {
        if (run.play().setting().equals(setting)) {
            throw new ContractViolation("a", "b");
        }
    }

    private ScenarioRuns runs(String... forms) {
        return ScenarioRuns.of(
                context, Stream.of(forms).map(context::form).map(Play::plain).toList(), evidence);
    }

    private static void failIn(ScenarioRun run, String form) {
        if (run.form().name().equals(form)) {
            throw new ContractViolation("a", "b");
        }
    }
}
