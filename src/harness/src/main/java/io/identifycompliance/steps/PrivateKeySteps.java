package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.identifycompliance.proof.PrivateChanges;

/** What the private key changes. */
public final class PrivateKeySteps {
    private final ScenarioContext scenario;

    /** For one scenario. */
    public PrivateKeySteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** By person ID, the new pattern of the FAQ. */
    @When("the private key {attempt} {name}'s profile to:")
    public void changes(UpdateAttempt attempt, String name, DataTable table) {
        scenario.act(run -> attempt.make(new PrivateChanges(run), name, ProfileTable.update(run, table.asMap())));
    }

    /** The same with the attributes where clients put them. */
    @When("the private key changes {name}'s profile, as {string}, to:")
    public void changesIn(String name, String place, DataTable table) {
        scenario.act(run -> new PrivateChanges(run).change(name, ProfileTable.update(run, table.asMap()), place));
    }

    /** A change that was refused has changed nothing. One that was answered with success may have merged profiles. */
    @Then("if it was refused, {name} still has:")
    public void stillHasIfRefused(String name, DataTable table) {
        scenario.check(run -> new PrivateChanges(run)
                .refusedMustHaveChangedNothing(name, ProfileTable.attributes(run, table.asMap())));
    }

    /** The response to the latest change shows the changed person. If nothing was changed, it may say so. */
    @Then("the answer is {name}'s profile, with:")
    public void answerIsTheProfile(String name, DataTable table) {
        scenario.check(
                run -> new PrivateChanges(run).responseMustBe(name, ProfileTable.attributes(run, table.asMap())));
    }
}
