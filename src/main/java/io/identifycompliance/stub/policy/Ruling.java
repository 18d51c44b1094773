package io.identifycompliance.stub.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a change by private key.
 *
 * @param duplicate the id of the profile that holds one of the new identifiers; then nothing is written
 * @param answered the profile that the answer shows; empty where there is a duplicate
 */
public record Ruling(Optional<String> duplicate, Outcome outcome, Optional<Profile> answered) {

    /** The change is refused: that profile holds the identifier. */
    public static Ruling duplicate(String id) {
        return new Ruling(Optional.of(id), Outcome.nothing(), Optional.empty());
    }

    /** The change is made. */
    public static Ruling changed(Profile profile) {
        return new Ruling(Optional.empty(), Outcome.of(profile), Optional.of(profile));
    }

    /** The same ruling, its profiles updated at that time. */
    public Ruling at(Instant now) {
        List<Profile> stamped =
                outcome.saved().stream().map(profile -> profile.at(now)).toList();
        return new Ruling(duplicate, new Outcome(stamped, outcome.removed()), answered.map(profile -> profile.at(now)));
    }

    /** The same ruling, written in another way. */
    public Ruling withOutcome(Outcome other) {
        return new Ruling(duplicate, other, answered);
    }
}
