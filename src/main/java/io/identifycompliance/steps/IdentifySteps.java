package io.identifycompliance.steps;

import com.fasterxml.jackson.databind.node.TextNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.proof.ScenarioRun;
import java.util.function.Function;

/** What is sent to Identify with the public key, and with keys that should not count. */
public final class IdentifySteps {
    private static final TextNode PROCESSED = TextNode.valueOf("processed");
    private static final String SPECIAL = "organization";

    private final ScenarioContext scenario;

    /** For one scenario. */
    public IdentifySteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** One request. */
    @When("Identify receives:")
    public void receives(DataTable table) {
        scenario.each(run -> run.identify(ProfileTable.attributes(run, table.asMap())));
    }

    /** Alone and with a property beside it, each of them twice: a custom property first, and then a special one. */
    @When("Identify receives, alone and with a property, twice:")
    public void receivesTwice(DataTable table) {
        receives(table, run -> Attributes.none().with(run.marker(), PROCESSED));
        receives(table, run -> Attributes.none().with(SPECIAL, TextNode.valueOf(run.marker())));
    }

    private void receives(DataTable table, Function<ScenarioRun, Attributes> property) {
        scenario.each(run -> {
            Attributes attributes = ProfileTable.attributes(run, table.asMap());
            run.identify(attributes);
            run.identify(attributes.with(property.apply(run)));
        });
    }

    /** The private key buys nothing there, a wrong one neither. */
    @When("Identify receives, with {key}:")
    public void receivesWithKey(KeyInUse key, DataTable table) {
        scenario.each(run -> {
            Attributes attributes = ProfileTable.attributes(run, table.asMap());
            if (key == KeyInUse.BESIDE) {
                run.identifyBesidePrivateKey(attributes);
            } else {
                run.identify(run.form(), attributes, key.of(run.context().keys()));
            }
        });
    }
}
