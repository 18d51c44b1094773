package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.run.SettleWindow;
import org.junit.jupiter.api.Test;

/** What is to be checked again belongs to this execution of the scenario, under which its record is kept. */
class ScenarioRunTest {
    private final RunContext context = new FakeTarget().context(new FakeClock());

    @Test
    void a_later_check_is_kept_under_the_execution_of_the_scenario() {
        context.runEvidence().open("execution-1", "features/core/a.feature");
        ScenarioRun run = new ScenarioRun(
                context, Play.plain(context.form("JSON")), context.runEvidence().evidence("execution-1"));

        run.afterSettling(() -> {});

        assertThat(context.settle().watches())
                .extracting(SettleWindow.Watch::execution)
                .containsExactly("execution-1");
    }
}
