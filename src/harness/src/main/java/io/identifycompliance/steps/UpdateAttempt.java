package io.identifycompliance.steps;

import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.proof.PrivateChanges;

/** What the scenario expects of a change with the private key. */
public enum UpdateAttempt {
    /** It is answered with success. */
    MUST_SUCCEED {
        @Override
        void make(PrivateChanges changes, String name, ProfileUpdate update) {
            changes.change(name, update);
        }
    },

    /** Any response: the contract leaves it open. */
    MAY_BE_REFUSED {
        @Override
        void make(PrivateChanges changes, String name, ProfileUpdate update) {
            changes.tryToChange(name, update);
        }
    };

    abstract void make(PrivateChanges changes, String name, ProfileUpdate update);
}
