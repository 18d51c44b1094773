package io.identifycompliance.record;

import java.util.List;

/**
 * How Identify answered the calls that it must accept, over a whole run on one wire format.
 *
 * @param acceptedStatus the status of an accepted call
 * @param calls how many calls were answered
 * @param others the answers that are not those of an accepted call, in the order in which they came
 */
public record IdentifyAnswers(String wire, int acceptedStatus, int calls, List<Other> others) {
    /** Copies the list. */
    public IdentifyAnswers {
        others = List.copyOf(others);
    }

    /**
     * An answer that is not that of an accepted call.
     *
     * @param call the call in words
     * @param status 0 where there was no answer
     * @param shown the answer, cut to what a sentence can hold
     */
    public record Other(String call, int status, String shown) {}
}
