package io.identifycompliance.steps;

import io.cucumber.java.en.Then;
import io.identifycompliance.proof.Observations;
import io.identifycompliance.run.ObservesOnly;

/** Open points: what the target does is recorded and never fails. */
public final class ObservationSteps {
    private final ScenarioContext scenario;

    /** For one scenario. */
    public ObservationSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** What is recorded is the same on each run against an unchanged target. */
    @ObservesOnly
    @Then("it is observed as {word} {observation}")
    public void isObserved(String requirement, ObservationKind observation) {
        scenario.check(run -> observation.note(new Observations(run, requirement), run));
    }
}
