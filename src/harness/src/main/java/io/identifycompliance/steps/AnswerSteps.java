package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.identifycompliance.proof.AlternatingCalls;
import io.identifycompliance.proof.ResponseChecks;
import io.identifycompliance.proof.ScenarioRun;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What Identify answers, and what the answers reveal. */
public final class AnswerSteps {
    private final ScenarioContext scenario;
    private final Map<ScenarioRun, AlternatingCalls> calls = new HashMap<>();

    /** For one scenario. */
    public AnswerSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** The same for accepted and rejected updates. */
    @Then("every {answers} {part} an accepted call")
    public void everyAnswerIsLike(AnswersInQuestion answers, AnswerPart part) {
        if (answers == AnswersInQuestion.OF_THE_WHOLE_RUN) {
            scenario.judgesWholeRun(part.overTheWholeRun());
        } else {
            scenario.check(run -> {
                part.mustBeUsable(run.context(), run.form());
                new ResponseChecks(run).each(part.expectation(run.context().wire(), run.form()));
            });
        }
    }

    /** Kinds of calls, a row for each, made alternately. */
    @When("these calls are made in turn, {rounds}:")
    public void byTurns(int rounds, DataTable table) {
        scenario.act(run -> calls.computeIfAbsent(run, r -> new AlternatingCalls(r, CallTable.kinds(r, table)))
                .send(rounds));
    }

    /** A difference must be confirmed, since it may occur once by chance. */
    @Then("the {trait} do not differ by kind of call")
    public void doNotDiffer(AnswerTrait trait) {
        scenario.check(
                run -> trait.mustNotDiffer(Objects.requireNonNull(calls.get(run), "No calls were made in turn.")));
    }

    /** Neither the person ID nor an identifier. */
    @Then("no answer contains anything of {name}'s profile")
    public void noAnswerContains(String name) {
        scenario.check(run -> new ResponseChecks(run).mustNotShow(run.profileEvenIfUnprepared(name)));
    }

    /** The latest one. */
    @Then("the answer is {response}")
    public void answerIs(ExpectedAnswer expected) {
        scenario.check(run -> expected.check(new ResponseChecks(run)));
    }
}
