package io.identifycompliance.steps;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.Observations;
import io.identifycompliance.proof.ScenarioRun;

/** What is noted about an open point. */
public sealed interface Observation {
    /** Notes it. */
    void note(Observations observations, ScenarioRun run);

    /** The latest answer. */
    record Answer() implements Observation {
        @Override
        public void note(Observations observations, ScenarioRun run) {
            observations.latestAnswer();
        }
    }

    /** How long changes took to show, in this run. */
    record ProcessingTime() implements Observation {
        @Override
        public void note(Observations observations, ScenarioRun run) {
            observations.processingTime();
        }
    }

    /** The people of the scenario who have a property of that value. */
    record WhoHas(String property, String value) implements Observation {
        @Override
        public void note(Observations observations, ScenarioRun run) {
            observations.whoHas(Attributes.none().with(property, ProfileTable.property(value)));
        }
    }

    /**
     * The one who is found.
     *
     * @param written as in the feature
     */
    record WhoIsFound(Identifier identifier, String written) implements Observation {
        @Override
        public void note(Observations observations, ScenarioRun run) {
            observations.whoIsFound(identifier, run.text(identifier, written));
        }
    }

    /**
     * The value of an identifier, beside the one that was sent.
     *
     * @param written as in the feature
     */
    record WhatBecameOf(String name, Identifier identifier, String written) implements Observation {
        @Override
        public void note(Observations observations, ScenarioRun run) {
            observations.whatBecameOf(name, identifier, run.text(identifier, written));
        }
    }
}
