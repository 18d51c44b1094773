package io.identifycompliance.steps;

import io.cucumber.java.en.Then;
import io.identifycompliance.proof.RefusalChecks;

/** What requires the private key. These steps send what they judge, so they are never repeated. */
public final class RefusalSteps {
    private final ScenarioContext scenario;

    /** For one scenario. */
    public RefusalSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** Look-up, reading and changing; for a person who exists and for one who does not. */
    @Then("{key} gives no access to {name}'s profile")
    public void isOfNoUse(KeyInUse use, String name) {
        scenario.act(run ->
                new RefusalChecks(run).mustBeOfNoUse(use.of(run.context().keys()), run.profileEvenIfUnprepared(name)));
    }

    /** Status and form of the error, for each private call. */
    @Then("each private call with {key} is refused in the documented form")
    public void refusedInForm(KeyInUse use) {
        scenario.act(run ->
                new RefusalChecks(run).mustBeWellFormed(use.of(run.context().keys())));
    }

    /** With the right key, a person who does not exist is neither read nor changed. */
    @Then("a person ID similar to {name}'s is unknown")
    public void unknownPerson(String name) {
        scenario.act(run -> new RefusalChecks(run).mustNotKnowOneLike(run.profile(name)));
    }
}
