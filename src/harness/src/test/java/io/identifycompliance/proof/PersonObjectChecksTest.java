package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.FakeTarget.Call;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import org.junit.jupiter.api.Test;

/** What a person object may show. */
class PersonObjectChecksTest {
    private static final String DATES = "\"created\":\"2022-06-13 14:00:00\",\"updated\":\"2022-06-13 14:00:00\"";

    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(new FakeClock());
    private final ScenarioRun run = new ScenarioRun(
            context, Play.plain(context.form("JSON")), context.runEvidence().evidence("scenario"));

    @Test
    void a_key_may_be_part_of_another_value_by_chance() {
        target.answer(Call.READ, FakeTarget.person("P1", DATES + ",\"url\":\"https://PUBLIC1.example/P1\""));

        new PersonObjectChecks(run).mustBeWellFormed("P1");

        assertThat(run.evidence().checks()).isPositive();
    }

    @Test
    void a_key_is_no_property() {
        target.answer(Call.READ, FakeTarget.person("P1", DATES + ",\"api_key\":\"pk_reference_key\""));

        assertThatThrownBy(() -> new PersonObjectChecks(run).mustBeWellFormed("P1"))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected a person object without a key, seen a key among its properties");
    }

    @Test
    void the_case_of_a_content_type_has_no_meaning() {
        assertThat(FakeTarget.typed(200, "Application/JSON", "{}").saysJson()).isTrue();
        assertThat(FakeTarget.typed(200, "text/html", "{}").saysJson()).isFalse();
    }
}
