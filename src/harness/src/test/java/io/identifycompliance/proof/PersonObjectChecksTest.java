package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.client.Keys;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.FakeTarget.Call;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person object may show. */
class PersonObjectChecksTest {
    private static final String DATES = "\"created\":\"2022-06-13 14:00:00\",\"updated\":\"2022-06-13 14:00:00\"";

    private static final String SHOWN = "expected a person object without a key, seen a key among its properties";

    private final FakeTarget target = new FakeTarget();

    @Test
    void only_a_short_key_may_be_part_of_another_value_by_chance() {
        target.answer(Call.READ, FakeTarget.person("P1", DATES + ",\"plan\":\"staging site\""));

        new PersonObjectChecks(run("stag", "site")).mustBeWellFormed("P1");

        assertThatThrownBy(() -> new PersonObjectChecks(run("staging", "site")).mustBeWellFormed("P1"))
                .hasMessage(SHOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"api_key\":\"pk_reference_key\"",
                "\"url\":\"https://i.example/?api_key=pk_reference_key\"",
                "\"keys\":[\"pk_reference_key\"]",
                "\"token\":\"PUBLIC1\"",
                "\"tokens\":[\"PUBLIC1\"]"
            })
    void a_key_is_no_property_and_no_part_of_one(String property) {
        target.answer(Call.READ, FakeTarget.person("P1", DATES + "," + property));

        assertThatThrownBy(() -> new PersonObjectChecks(run("PUBLIC1", "pk_reference_key")).mustBeWellFormed("P1"))
                .isInstanceOf(ContractViolation.class)
                .hasMessage(SHOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "stag"})
    void a_short_key_is_no_property_either(String key) {
        target.answer(Call.READ, FakeTarget.person("P1", DATES + ",\"token\":\"" + key + "\""));

        assertThatThrownBy(() -> new PersonObjectChecks(run("stag", "site")).mustBeWellFormed("P1"))
                .hasMessage(SHOWN);
    }

    private ScenarioRun run(String publicKey, String privateKey) {
        RunContext context = target.context(new FakeClock(), Keys.of(publicKey, privateKey));
        return new ScenarioRun(
                context, Play.plain(context.form("JSON")), context.runEvidence().evidence("scenario"));
    }

    @Test
    void the_case_of_a_content_type_has_no_meaning() {
        assertThat(FakeTarget.typed(200, "Application/JSON", "{}").saysJson()).isTrue();
        assertThat(FakeTarget.typed(200, "text/html", "{}").saysJson()).isFalse();
    }
}
