package io.identifycompliance.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.launcher.TestIdentifier;

/** Scenarios that began, and failures of the engine. */
class StartedScenariosTest {
    private static final UniqueId ENGINE = UniqueId.forEngine("cucumber");
    private static final TestIdentifier SCENARIO =
            TestIdentifier.from(new AbstractTestDescriptor(ENGINE.append("scenario", "1"), "a scenario") {
                @Override
                public TestDescriptor.Type getType() {
                    return TestDescriptor.Type.TEST;
                }
            });

    private final StartedScenarios started = new StartedScenarios();

    @Test
    void scenarios_are_counted_when_they_begin() {
        started.executionStarted(engine());
        started.executionStarted(SCENARIO);
        assertThat(started.begun()).isEqualTo(1);
    }

    @Test
    void a_scenario_that_fails_is_none_of_its_business() {
        started.executionStarted(SCENARIO);
        started.executionFinished(SCENARIO, TestExecutionResult.failed(new AssertionError("it broke the rule")));
        assertThat(started.begun()).isEqualTo(1);
    }

    @Test
    void an_engine_that_fails_has_run_nothing() {
        IllegalStateException why = new IllegalStateException("no glue");
        started.executionFinished(engine(), TestExecutionResult.failed(why));
        assertThatThrownBy(started::begun)
                .isInstanceOf(IllegalStateException.class)
                .hasCause(why);
    }

    private static TestIdentifier engine() {
        return TestIdentifier.from(new EngineDescriptor(ENGINE, "Cucumber"));
    }
}
