package io.identifycompliance.steps;

import io.identifycompliance.contract.Identifier;

/** What is written down about an open point. */
public sealed interface Observation {
    /** The latest answer. */
    record Answer() implements Observation {}

    /** How long changes took to show, in this run. */
    record ProcessingTime() implements Observation {}

    /** The people of the scenario who have a property of that value. */
    record WhoHas(String property, String value) implements Observation {}

    /**
     * The one who is found.
     *
     * @param written as in the feature
     */
    record WhoIsFound(Identifier identifier, String written) implements Observation {}

    /**
     * The value of an identifier, beside the one that was sent.
     *
     * @param written as in the feature
     */
    record WhatBecameOf(String name, Identifier identifier, String written) implements Observation {}
}
