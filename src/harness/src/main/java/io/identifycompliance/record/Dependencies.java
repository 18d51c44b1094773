package io.identifycompliance.record;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the verdict of a scenario depends on besides its own steps, so that it is final only after all scenarios.
 *
 * @param cause what its failure, or its not being judged, may be about, where other requirements judge that; null where
 *     it is its own matter
 * @param forms the forms of calling Identify, named by their requirements, in which alone it failed; empty for all
 * @param wholeRun what it judges of every answer of the whole run; null where it judges its own answers
 */
public record Dependencies(
        @Nullable Cause cause, Set<String> forms, @Nullable WholeRunCheck wholeRun) {
    /** It depends on nothing else. */
    public static final Dependencies NONE = new Dependencies(null, Set.of(), null);

    /** Sorts the forms, so that a record is always written alike. */
    public Dependencies {
        forms = Collections.unmodifiableSortedSet(new TreeSet<>(forms == null ? Set.of() : forms));
    }
}
