package io.identifycompliance.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written, in one go.
 *
 * @param saved profiles as they are from now on, new or changed
 * @param removed ids of profiles that are no more
 */
public record StoreWrite(List<Profile> saved, List<String> removed) {
    public StoreWrite {
        saved = List.copyOf(saved);
        removed = List.copyOf(removed);
    }

    /** Nothing is written. */
    public static StoreWrite nothing() {
        return new StoreWrite(List.of(), List.of());
    }

    /** One profile is written. */
    public static StoreWrite of(Profile profile) {
        return new StoreWrite(List.of(profile), List.of());
    }

    /** The same, and one profile more. */
    public StoreWrite and(Profile profile) {
        List<Profile> more = new ArrayList<>(saved);
        more.add(profile);
        return new StoreWrite(more, removed);
    }
}
