package io.identifycompliance.record;

import io.identifycompliance.contract.BasicQuestion;
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
 * @param basis the basic question whose answer, no, explains its failure or kept it from being judged; null where none does
 * @param untried whether it was not tried for that reason
 */
public record Dependencies(
        @Nullable Cause cause,
        Set<String> forms,
        @Nullable WholeRunCheck wholeRun,
        @Nullable BasicQuestion basis,
        boolean untried) {
    /** It depends on nothing else. */
    public static final Dependencies NONE = new Dependencies(null, Set.of(), null);

    /** Of a scenario to which no basic question matters. */
    public Dependencies(@Nullable Cause cause, Set<String> forms, @Nullable WholeRunCheck wholeRun) {
        this(cause, forms, wholeRun, null, false);
    }

    /** Sorts the forms, so that a record is always written alike. */
    public Dependencies {
        forms = Collections.unmodifiableSortedSet(new TreeSet<>(forms == null ? Set.of() : forms));
    }
}
