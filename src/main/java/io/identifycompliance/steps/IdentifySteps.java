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

    /** Several requests, or one with another key or in another form of the call. */
    @When("Identify receives, {manner}:")
    public void receives(RequestManner manner, DataTable table) {
        if (manner instanceof RequestManner.WithKey with) {
            receivesWithKey(with.key(), table);
        } else if (manner instanceof RequestManner.InForm in) {
            receivesAs(in.form(), table);
        } else {
            receivesTwice(table);
        }
    }

    /** Alone and with a property beside it, each of them twice: a custom property first, and then a special one. */
    private void receivesTwice(DataTable table) {
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

    /** In a form of that name. */
    private void receivesAs(String form, DataTable table) {
        WireSteps.mustHave(scenario, form);
        scenario.each(run -> {
            run.identify(
                    run.form(form),
                    ProfileTable.attributes(run, table.asMap()),
                    run.context().keys().publicKey());
        });
    }

    /** The private key buys nothing there, a wrong one neither. */
    private void receivesWithKey(KeyInUse key, DataTable table) {
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
