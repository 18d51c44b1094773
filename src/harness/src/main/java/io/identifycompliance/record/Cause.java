package io.identifycompliance.record;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The possible cause of a failure: something that a scenario relies on and that other requirements judge.
 *
 * <p>A target that drops properties fails wherever a property is read. The failure counts once: for the requirement
 * that properties are stored, if that failed in the same way.
 *
 * @param requirements the ids of the requirements that state it; those that build on all of them judge it as well
 * @param how in what kind of request, and what was missing: only what failed just so explains it
 */
public record Cause(Set<String> requirements, @Nullable String how) {
    /** A profile is no longer there. */
    public static final Cause GONE = new Cause(Set.of("CREATE"), "a profile is gone");

    /** Sorts the ids, so that a record is always written alike. */
    public Cause {
        requirements = Collections.unmodifiableSortedSet(new TreeSet<>(requirements));
    }
}
