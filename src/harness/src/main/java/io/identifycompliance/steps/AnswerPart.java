package io.identifycompliance.steps;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.proof.ResponseChecks;
import io.identifycompliance.record.WholeRunCheck;
import java.util.function.BiFunction;

/** How much of an answer is compared with that of an accepted call. */
public enum AnswerPart {
    /** The status alone. */
    STATUS((wire, form) -> ResponseChecks.acceptedStatus(wire), WholeRunCheck.STATUS),

    /** The whole answer, as the wire format has it. */
    WHOLE(ResponseChecks::accepted, WholeRunCheck.ANSWER);

    private final BiFunction<WireFormat, CallForm, ResponseChecks.Expectation> expectation;
    private final WholeRunCheck overTheWholeRun;

    AnswerPart(
            BiFunction<WireFormat, CallForm, ResponseChecks.Expectation> expectation, WholeRunCheck overTheWholeRun) {
        this.expectation = expectation;
        this.overTheWholeRun = overTheWholeRun;
    }

    ResponseChecks.Expectation expectation(WireFormat wire, CallForm form) {
        return expectation.apply(wire, form);
    }

    WholeRunCheck overTheWholeRun() {
        return overTheWholeRun;
    }
}
