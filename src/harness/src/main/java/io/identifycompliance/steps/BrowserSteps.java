package io.identifycompliance.steps;

import io.cucumber.java.en.Then;
import io.identifycompliance.proof.BrowserAccess;

/** Calls from a page of another origin. */
public final class BrowserSteps {
    private final ScenarioContext scenario;

    /** For one scenario. */
    public BrowserSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** Accepted, rejected and malformed calls alike, in each common form. It sends what it judges, so it is not repeated. */
    @Then("a page on {string} can use Identify for {name}")
    public void aPageCan(String origin, String name) {
        scenario.act(run -> new BrowserAccess(run, origin).mustBeAllowedFor(run.profileEvenIfUnprepared(name)));
    }
}
