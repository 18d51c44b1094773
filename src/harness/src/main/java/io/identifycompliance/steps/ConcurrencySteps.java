package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.ConcurrentUpdates;
import io.identifycompliance.proof.ScenarioRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls that are sent at the same time. */
public final class ConcurrencySteps {
    private final ScenarioContext scenario;
    private final Map<ScenarioRun, ConcurrentUpdates> updates = new HashMap<>();

    /** For one scenario. */
    public ConcurrencySteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** A row for each call; one with the private key changes a profile, the first one unless the row names another. */
    @When("these calls are made at once:")
    public void atOnce(DataTable table) {
        scenario.act(run -> updates(run).send(CallTable.concurrent(run, table)));
    }

    /** Nothing that was added at the same time is lost. */
    @Then("{name}'s profile has what every caller added")
    public void hasWhatEveryCallerAdded(String name) {
        scenario.check(run -> updates(run).mustAllShowOn(name));
    }

    /** An identifier or a property that one of the calls gave to one of them at most. */
    @Then("{name} and {name} do not both get:")
    public void notBoth(String one, String other, DataTable table) {
        scenario.check(
                run -> updates(run).mustNotBothHave(List.of(one, other), ProfileTable.attributes(run, table.asMap())));
    }

    /** The other values find nobody. */
    @Then("one of the {identifier}s sent is {name}'s, for good")
    public void oneIsForGood(Identifier identifier, String name) {
        scenario.check(run -> updates(run).oneMustStay(name, identifier));
    }

    private ConcurrentUpdates updates(ScenarioRun run) {
        return updates.computeIfAbsent(run, ConcurrentUpdates::new);
    }
}
