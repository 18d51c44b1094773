package io.identifycompliance.steps;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.KnownProfile;
import io.identifycompliance.proof.LookupChecks;
import io.identifycompliance.proof.ScenarioRun;

/** What a profile is looked up by. */
public sealed interface LookupCriterion {
    /** The look-up finds this profile, and only this one. */
    void mustFind(KnownProfile profile, ScenarioRun run);

    /** Each identifier that the profile is known to have. */
    record EachIdentifier() implements LookupCriterion {
        @Override
        public void mustFind(KnownProfile profile, ScenarioRun run) {
            new LookupChecks(run).mustFindByEach(profile);
        }
    }

    /**
     * The same, with the key or the filter where some clients put it.
     *
     * @param place as the wire format calls it
     */
    record EachIdentifierIn(String place) implements LookupCriterion {
        @Override
        public void mustFind(KnownProfile profile, ScenarioRun run) {
            new LookupChecks(run).mustFindWithKeyIn(place, profile);
        }
    }

    /**
     * One value.
     *
     * @param written as in the feature
     */
    record OneIdentifier(Identifier identifier, String written) implements LookupCriterion {
        @Override
        public void mustFind(KnownProfile profile, ScenarioRun run) {
            new LookupChecks(run).mustFind(profile, identifier, run.text(identifier, written));
        }
    }
}
