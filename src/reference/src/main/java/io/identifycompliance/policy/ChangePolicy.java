package io.identifycompliance.policy;

import io.identifycompliance.contract.Identifier;
import java.util.Map;
import java.util.Optional;

/**
 * The new pattern of the FAQ, step 2: with the private key any identifier may be updated. One that another profile
 * holds is refused, so that neither loses anything.
 */
public final class ChangePolicy {
    private ChangePolicy() {}

    /** Decides over one change of one profile, which the answer shows as it is afterwards. */
    public static ChangeDecision change(Profile profile, PrivateChange change, ProfileView profiles) {
        for (Map.Entry<Identifier, String> identifier : change.identifiers().entrySet()) {
            Optional<Profile> holder = profiles.find(identifier.getKey(), identifier.getValue());
            if (holder.isPresent() && !holder.get().id().equals(profile.id())) {
                return ChangeDecision.duplicate(holder.get().id());
            }
        }
        return ChangeDecision.changed(changed(profile, change));
    }

    /** The profile as the change leaves it, even if another profile holds what it asks for. */
    public static Profile changed(Profile profile, PrivateChange change) {
        Profile changed = profile;
        for (Identifier cleared : change.cleared()) {
            changed = changed.without(cleared);
        }
        return changed.with(change.identifiers())
                .withProperties(change.properties())
                .withoutProperties(change.unset());
    }
}
