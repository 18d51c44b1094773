package io.identifycompliance.reference.store;

import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import io.identifycompliance.policy.StoreWrite;

/** The profiles as what writes them sees them. */
public interface WritableProfiles extends ProfileView {
    /** Writes an outcome: the profiles, and their identifiers in the indices. */
    void save(StoreWrite outcome);

    /** Writes a profile alone, without touching an index. */
    void put(Profile profile);

    /** Makes a profile found by all of its identifiers. */
    void index(Profile profile);

    /** Makes a profile not found by any of its identifiers. */
    void unindex(Profile profile);
}
