package io.identifycompliance.steps;

import com.fasterxml.jackson.databind.node.TextNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import io.identifycompliance.api.Attributes;
import java.util.function.Function;

/** What is sent to Identify with the public key, and with keys that should not count. */
public final class IdentifySteps {
    private static final TextNode PROCESSED = TextNode.valueOf("processed");
    private static final String SPECIAL = "organization";

    private final Scene scene;

    /** For one scenario. */
    public IdentifySteps(Scene scene) {
        this.scene = scene;
    }

    /** One request. */
    @When("Identify receives:")
    public void receives(DataTable table) {
        scene.each(play -> play.identify(Cells.attributes(play, table.asMap())));
    }

    /** Alone and with a property beside it, each of them twice: a custom property first, and then a special one. */
    @When("Identify receives, alone and with a property, twice:")
    public void receivesTwice(DataTable table) {
        receives(table, play -> Attributes.none().with(play.marker(), PROCESSED));
        receives(table, play -> Attributes.none().with(SPECIAL, TextNode.valueOf(play.marker())));
    }

    private void receives(DataTable table, Function<Play, Attributes> property) {
        scene.each(play -> {
            Attributes attributes = Cells.attributes(play, table.asMap());
            play.identify(attributes);
            play.identify(attributes.with(property.apply(play)));
        });
    }

    /** The private key buys nothing there, a wrong one neither. */
    @When("Identify receives, with {key}:")
    public void receivesWithKey(KeyInUse key, DataTable table) {
        scene.each(play -> {
            Attributes attributes = Cells.attributes(play, table.asMap());
            if (key == KeyInUse.BESIDE) {
                play.identifyBesidePrivateKey(attributes);
            } else {
                play.identify(play.way(), attributes, key.of(play.trial().keys()));
            }
        });
    }
}
