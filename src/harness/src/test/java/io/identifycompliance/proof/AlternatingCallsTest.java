package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.FakeTarget.Call;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether the responses to kinds of calls that are made by turns differ. */
class AlternatingCallsTest {
    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(new FakeClock());
    private final ScenarioRun run = new ScenarioRun(
            context, Play.plain(context.form("JSON")), context.runEvidence().evidence("scenario"));
    private final AlternatingCalls calls = new AlternatingCalls(run, List.of(kind("known"), kind("unknown")));

    @Test
    void calls_that_are_answered_alike_pass() {
        calls.send(4);

        assertThatCode(calls::mustNotDiffer).doesNotThrowAnyException();

        assertThat(target.count(Call.IDENTIFY)).isEqualTo(8);
        assertThat(target.count(Call.LOOK_UP)).as("between the rounds").isEqualTo(2);
        assertThat(run.evidence().checks()).isEqualTo(1);
        assertThat(run.evidence().grades()).containsExactly(Grade.DIRECT_ANSWER);
    }

    @Test
    void a_difference_that_holds_is_a_violation() {
        target.answer(Call.IDENTIFY, request -> FakeTarget.json(request.body().contains("unknown") ? 202 : 200, "1"));
        calls.send(2);

        assertThatThrownBy(calls::mustNotDiffer)
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected the same answer to \"known\" and \"unknown\", seen another status: 200 and 202");
        assertThat(target.count(Call.IDENTIFY)).as("2, 8 and 16 rounds of two").isEqualTo(52);
    }

    @Test
    void a_difference_by_chance_is_gone_when_it_is_confirmed() {
        target.answer(
                Call.IDENTIFY,
                request -> FakeTarget.json(
                        request.body().contains("unknown") && target.count(Call.IDENTIFY) <= 4 ? 202 : 200, "1"));
        calls.send(2);

        assertThatCode(calls::mustNotDiffer).doesNotThrowAnyException();
        assertThat(target.count(Call.IDENTIFY)).as("2 and 8 rounds of two").isEqualTo(20);
    }

    @Test
    void a_difference_in_time_is_a_violation() {
        target.answer(
                Call.IDENTIFY,
                request ->
                        new TargetResponse(200, List.of(), "1", request.body().contains("unknown") ? 101 : 1));
        calls.send(4);

        assertThatThrownBy(calls::mustNotDifferInTime)
                .isInstanceOf(ContractViolation.class)
                .hasMessage("expected the same answer to \"known\" and \"unknown\", seen a median difference of 100 ms"
                        + " over 28 repetitions");
    }

    private AlternatingCalls.Kind kind(String name) {
        return new AlternatingCalls.Kind(
                name,
                context.form("JSON"),
                context.keys().publicKey(),
                () -> Attributes.of(Identifier.EXTERNAL_ID, "id-" + (name.equals("known") ? "a" : name)),
                Set.of());
    }
}
