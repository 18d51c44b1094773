package io.identifycompliance.verdict;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a waiver came to in a run.
 *
 * @param state what became of it
 * @param scenarios the ids of the scenarios whose failure it waived
 * @param problem why it fails the run and which line to delete; null where it does not
 */
public record WaiverResult(
        @JsonUnwrapped Waiver waiver,
        State state,
        List<String> scenarios,
        @Nullable String problem) {
    /** What became of a waiver. */
    public enum State {
        /** It waived a failure. */
        APPLIED,
        /** What it speaks of was not part of the run. */
        UNUSED,
        /** Its last day is over. */
        EXPIRED,
        /** What it speaks of passes now. */
        STALE,
        /** There is nothing of that name. */
        UNMATCHED;

        /** The name in reports. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
