package io.identifycompliance.record;

import io.identifycompliance.contract.BasicQuestion;
import org.jspecify.annotations.Nullable;

/**
 * What the calibration found out about a target on one wire format, before anything was judged.
 *
 * @param holds whether the answer is yes; null where the question could not be asked, for example because another
 *     answer is no
 * @param sentence the answer in words; null where there is none
 */
public record BasicAnswer(
        String wire,
        BasicQuestion question,
        @Nullable Boolean holds,
        @Nullable String sentence) {
    /** The answer yes or no, in the usual words. */
    public static BasicAnswer of(String wire, BasicQuestion question, boolean holds) {
        return new BasicAnswer(wire, question, holds, holds ? question.yes() : question.no());
    }

    /** The answer no, in words that say more. */
    public static BasicAnswer no(String wire, BasicQuestion question, String sentence) {
        return new BasicAnswer(wire, question, false, sentence);
    }

    /** No answer. */
    public static BasicAnswer unknown(String wire, BasicQuestion question) {
        return new BasicAnswer(wire, question, null, null);
    }

    /** Whether the answer is no. */
    public boolean saysNo() {
        return Boolean.FALSE.equals(holds);
    }
}
