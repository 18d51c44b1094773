package io.identifycompliance.steps;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.Observations;
import io.identifycompliance.proof.ScenarioRun;

/** What is recorded about an open point. */
public sealed interface ObservationKind {
    /** Records it. */
    void note(Observations observations, ScenarioRun run);

    /** The latest answer. */
    record Answer() implements ObservationKind {
        @Override
        public void note(Observations observations, ScenarioRun run) {
            observations.latestAnswer();
        }
    }

    /** How long changes took to show, in this run. */
    record ProcessingTime() implements ObservationKind {
        @Override
        public void note(Observations observations, ScenarioRun run) {
            observations.processingTime();
        }
    }

    /** The people of the scenario with that value of a property. */
    record WhoHas(String property, String value) implements ObservationKind {
        @Override
        public void note(Observations observations, ScenarioRun run) {
            observations.whoHas(Attributes.none().with(property, ProfileTable.property(value)));
        }
    }

    /**
     * The profile that a look-up finds.
     *
     * @param written as in the feature
     */
    record WhoIsFound(Identifier identifier, String written) implements ObservationKind {
        @Override
        public void note(Observations observations, ScenarioRun run) {
            observations.whoIsFound(identifier, run.text(identifier, written));
        }
    }

    /**
     * The value of an identifier, compared with the one that was sent.
     *
     * @param written as in the feature
     */
    record WhatBecameOf(String name, Identifier identifier, String written) implements ObservationKind {
        @Override
        public void note(Observations observations, ScenarioRun run) {
            observations.whatBecameOf(name, identifier, run.text(identifier, written));
        }
    }
}
