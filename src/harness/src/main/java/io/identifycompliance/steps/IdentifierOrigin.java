package io.identifycompliance.steps;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.proof.KnownProfile;
import io.identifycompliance.proof.ProfileCreation;

/** How a profile got an identifier that it was not created with. */
public enum IdentifierOrigin {
    ADDED_LATER {
        @Override
        void give(ProfileCreation creation, KnownProfile profile, Attributes more) {
            creation.add(profile, more);
        }
    },
    SET_WITH_THE_PRIVATE_KEY {
        @Override
        void give(ProfileCreation creation, KnownProfile profile, Attributes more) {
            creation.set(profile, more);
        }
    };

    /** Gives the profile these identifiers. */
    abstract void give(ProfileCreation creation, KnownProfile profile, Attributes more);
}
