package io.identifycompliance.steps;

import io.identifycompliance.client.WireFormat;
import io.identifycompliance.proof.ResponseChecks;
import io.identifycompliance.record.WholeRunCheck;
import java.util.function.Function;

/** How much of an answer is compared with that of an accepted call. */
public enum AnswerLikeness {
    /** The status alone. */
    STATUS(ResponseChecks::acceptedStatus, WholeRunCheck.STATUS),

    /** The whole answer, as the wire format has it. */
    WHOLE(ResponseChecks::accepted, WholeRunCheck.ANSWER);

    private final Function<WireFormat, ResponseChecks.Expectation> expectation;
    private final WholeRunCheck overTheWholeRun;

    AnswerLikeness(Function<WireFormat, ResponseChecks.Expectation> expectation, WholeRunCheck overTheWholeRun) {
        this.expectation = expectation;
        this.overTheWholeRun = overTheWholeRun;
    }

    ResponseChecks.Expectation expectation(WireFormat wire) {
        return expectation.apply(wire);
    }

    WholeRunCheck overTheWholeRun() {
        return overTheWholeRun;
    }
}
