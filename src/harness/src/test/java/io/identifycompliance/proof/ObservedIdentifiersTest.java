package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.FakeTarget.Call;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which identifiers a profile was seen with. */
class ObservedIdentifiersTest {
    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(new FakeClock());
    private final ScenarioRun run = new ScenarioRun(
            context, Play.plain(context.form("JSON")), context.runEvidence().evidence("scenario"));
    private final KnownProfile jessica = new KnownProfile("Jessica", "P1", Attributes.none());
    private final ObservedIdentifiers observed = new ObservedIdentifiers();

    @Test
    void keeps_every_value_in_the_order_in_which_it_showed() {
        target.answer(
                Call.READ,
                FakeTarget.person("P1", ""),
                FakeTarget.person("P1", "\"$email\":\"one@b.c\""),
                FakeTarget.person("P1", "\"$email\":\"two@b.c\""));

        observed.watch(run, jessica, Set.of(Identifier.EMAIL), () -> false);

        assertThat(observed.of(Identifier.EMAIL)).containsExactly("one@b.c", "two@b.c");
        assertThat(observed.of(Identifier.EXTERNAL_ID)).isEmpty();
    }

    @Test
    void reads_nothing_where_no_identifier_is_added() {
        observed.watch(run, jessica, Set.of(), () -> false);

        assertThat(target.count(Call.READ)).isZero();
    }
}
