package io.identifycompliance.stub.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written, in one go.
 *
 * @param saved profiles as they are from now on, new or changed
 * @param removed ids of profiles that are no more
 */
public record Outcome(List<Profile> saved, List<String> removed) {
    public Outcome {
        saved = List.copyOf(saved);
        removed = List.copyOf(removed);
    }

    /** Nothing is written. */
    public static Outcome nothing() {
        return new Outcome(List.of(), List.of());
    }

    /** One profile is written. */
    public static Outcome of(Profile profile) {
        return new Outcome(List.of(profile), List.of());
    }

    /** The same, and one profile more. */
    public Outcome and(Profile profile) {
        List<Profile> more = new ArrayList<>(saved);
        more.add(profile);
        return new Outcome(more, removed);
    }
}
