package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.TargetResponse;

/** What is sent to Identify with the public key, and with keys that should not count. */
public final class IdentifySteps {
    private final ScenarioContext scenario;

    /** For one scenario. */
    public IdentifySteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** One request. */
    @When("Identify receives:")
    public void receives(DataTable table) {
        scenario.act(run -> run.identify(ProfileTable.attributes(run, table.asMap())));
    }

    /** Several requests, or one with another key or in another form of the call. */
    @When("Identify receives, {variation}:")
    public void receives(RequestVariation variation, DataTable table) {
        variation.send(scenario, table.asMap());
    }

    /** A literal payload, with {@code <public key>} and {@code <email …>} filled in. */
    @When("Identify receives, as {string}, the payload:")
    public void receivesPayload(String name, String payload) {
        CallForm form = scenario.workingForm(name);
        scenario.act(run -> {
            String filled = ProfileTable.filled(run, payload);
            TargetResponse response = run.client()
                    .identifyRaw(
                            form,
                            key -> filled.replace("<public key>", key.sent()),
                            run.context().keys().publicKey());
            run.sent();
            run.answers().add(response);
        });
    }
}
