package io.identifycompliance.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a change by private key.
 *
 * @param duplicate the id of the profile that holds one of the new identifiers; then nothing is written
 * @param answered the profile that the answer shows; empty where there is a duplicate
 */
public record ChangeDecision(Optional<String> duplicate, StoreWrite outcome, Optional<Profile> answered) {

    /** The change is refused: that profile holds the identifier. */
    public static ChangeDecision duplicate(String id) {
        return new ChangeDecision(Optional.of(id), StoreWrite.nothing(), Optional.empty());
    }

    /** The change is made. */
    public static ChangeDecision changed(Profile profile) {
        return new ChangeDecision(Optional.empty(), StoreWrite.of(profile), Optional.of(profile));
    }

    /** The same decision, its profiles updated at that time. */
    public ChangeDecision at(Instant now) {
        List<Profile> stamped =
                outcome.saved().stream().map(profile -> profile.at(now)).toList();
        return new ChangeDecision(
                duplicate, new StoreWrite(stamped, outcome.removed()), answered.map(profile -> profile.at(now)));
    }

    /** The same decision, written differently. */
    public ChangeDecision withOutcome(StoreWrite other) {
        return new ChangeDecision(duplicate, other, answered);
    }
}
