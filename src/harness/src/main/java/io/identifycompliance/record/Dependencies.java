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
 * @param reliedOn the requirements that the settings of the runs relied on in which alone it failed; empty where it
 *     failed as the feature says
 * @param wholeRun what it judges of every answer of the whole run; null where it judges its own answers
 * @param basis the basic question whose answer, no, explains its failure or kept it from being judged; null where none does
 * @param untried whether it was not tried for that reason
 */
public record Dependencies(
        @Nullable Cause cause,
        Set<String> forms,
        Set<String> reliedOn,
        @Nullable WholeRunCheck wholeRun,
        @Nullable BasicQuestion basis,
        boolean untried) {
    /** It depends on nothing else. */
    public static final Dependencies NONE = new Dependencies(null, Set.of(), null);

    /** Of a scenario to which neither its preparation nor a basic question matters. */
    public Dependencies(@Nullable Cause cause, Set<String> forms, @Nullable WholeRunCheck wholeRun) {
        this(cause, forms, Set.of(), wholeRun, null, false);
    }

    /** Sorts the requirements, so that a record is always written alike. Earlier records may lack some. */
    public Dependencies {
        forms = sorted(forms);
        reliedOn = sorted(reliedOn);
    }

    /** The same, with another cause and without a basic question. */
    Dependencies withCause(@Nullable Cause other) {
        return new Dependencies(other, forms, reliedOn, wholeRun, null, false);
    }

    private static Set<String> sorted(@Nullable Set<String> requirements) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(requirements == null ? Set.of() : requirements));
    }
}
