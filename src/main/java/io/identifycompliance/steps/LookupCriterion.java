package io.identifycompliance.steps;

import io.identifycompliance.contract.Identifier;

/** What a profile is looked up by. */
public sealed interface LookupCriterion {
    /** Each identifier that the profile is known to have. */
    record EachIdentifier() implements LookupCriterion {}

    /**
     * The same, with the key or the filter where some clients put it.
     *
     * @param place as the wire format calls it
     */
    record EachIdentifierIn(String place) implements LookupCriterion {}

    /**
     * One value.
     *
     * @param written as in the feature
     */
    record OneIdentifier(Identifier identifier, String written) implements LookupCriterion {}
}
