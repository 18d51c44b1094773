package io.identifycompliance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.FakeTarget.Call;
import org.junit.jupiter.api.Test;

/** What counts as the target's answer to a private call, and what a gateway may have said. */
class ScenarioClientTest {
    private static final TargetResponse BAD_GATEWAY = FakeTarget.json(502, "{}");
    private static final ProfileUpdate UPDATE = ProfileUpdate.to(Attributes.of(Identifier.EMAIL, "a@b.c"));

    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(new FakeClock());
    private final ScenarioClient client =
            new ScenarioClient(context, context.runEvidence().evidence("scenario"), null);

    @Test
    void an_error_of_a_gateway_that_passes_is_not_the_answer() {
        target.answer(Call.CHANGE, BAD_GATEWAY, FakeTarget.json(200, "{}"));

        assertThatThrownBy(() -> client.change("P1", UPDATE))
                .isInstanceOf(UnservedCallException.class)
                .hasMessageContaining("Status 502 comes from a gateway");
    }

    @Test
    void one_that_every_such_call_gets_while_others_are_accepted_is_the_answer() {
        target.answer(Call.CHANGE, BAD_GATEWAY);

        assertThat(client.change("P1", UPDATE).status()).isEqualTo(502);
    }

    @Test
    void one_that_all_calls_get_is_not() {
        target.answer(Call.CHANGE, BAD_GATEWAY).answer(Call.IDENTIFY, BAD_GATEWAY);

        assertThatThrownBy(() -> client.change("P1", UPDATE)).isInstanceOf(UnservedCallException.class);
    }
}
