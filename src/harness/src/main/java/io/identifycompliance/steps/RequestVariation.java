package io.identifycompliance.steps;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.proof.ScenarioRun;
import java.util.Map;
import java.util.function.Function;

/** How requests to Identify differ from a plain one. */
public sealed interface RequestVariation {
    /** Sends what the table says. */
    void send(ScenarioContext scenario, Map<String, String> table);

    /** Alone and with a property, each of them twice, in the order of the run: first with a custom property, then with a special one. */
    record Repeated() implements RequestVariation {
        @Override
        public void send(ScenarioContext scenario, Map<String, String> table) {
            send(scenario, table, run -> Attributes.none().with(run.marker(), TextNode.valueOf("processed")));
            send(scenario, table, run -> Attributes.none().with("organization", TextNode.valueOf(run.marker())));
        }

        private static void send(
                ScenarioContext scenario, Map<String, String> table, Function<ScenarioRun, Attributes> property) {
            scenario.act(run -> {
                Attributes alone = ProfileTable.attributes(run, table);
                Attributes with = alone.with(property.apply(run));
                boolean propertiesFirst = run.play().setting().propertiesFirst();
                run.identify(propertiesFirst ? with : alone);
                run.identify(propertiesFirst ? alone : with);
            });
        }
    }

    /** With a key other than the public one, or with an additional one. Neither may make a difference. */
    record WithKey(KeyInUse key) implements RequestVariation {
        @Override
        public void send(ScenarioContext scenario, Map<String, String> table) {
            scenario.act(run -> {
                Attributes attributes = ProfileTable.attributes(run, table);
                if (key == KeyInUse.BESIDE) {
                    run.identifyBesidePrivateKey(attributes);
                } else {
                    run.identify(run.form(), attributes, key.of(run.context().keys()));
                }
            });
        }
    }

    /**
     * In a call form that only one wire format has.
     *
     * @param name as the wire format calls it
     */
    record InForm(String name) implements RequestVariation {
        @Override
        public void send(ScenarioContext scenario, Map<String, String> table) {
            CallForm form = scenario.workingForm(name);
            scenario.act(run -> run.identify(
                    form,
                    ProfileTable.attributes(run, table),
                    run.context().keys().publicKey()));
        }
    }
}
