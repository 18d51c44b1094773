package io.identifycompliance.steps;

import io.identifycompliance.proof.AlternatingCalls;
import java.util.function.Consumer;

/** What of the answers is compared between kinds of calls. */
public enum AnswerTrait {
    /** Status, headers, body and their length. */
    CONTENT(AlternatingCalls::mustNotDiffer),

    /** How long they took. */
    TIME(AlternatingCalls::mustNotDifferInTime);

    private final Consumer<AlternatingCalls> check;

    AnswerTrait(Consumer<AlternatingCalls> check) {
        this.check = check;
    }

    void mustNotDiffer(AlternatingCalls calls) {
        check.accept(calls);
    }
}
