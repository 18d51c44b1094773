package io.identifycompliance.steps;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.proof.ResponseChecks;
import io.identifycompliance.record.WholeRunCheck;
import io.identifycompliance.run.FormsInTurn;
import io.identifycompliance.run.RunContext;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** How much of an answer is compared with that of an accepted call. */
public enum AnswerPart {
    /** The status alone. */
    STATUS((wire, form) -> ResponseChecks.acceptedStatus(wire), FormsInTurn::mustHaveTheStatus, WholeRunCheck.STATUS),

    /** The whole answer, as the wire format has it. */
    WHOLE(ResponseChecks::accepted, FormsInTurn::mustBeAnswered, WholeRunCheck.ANSWER);

    private final BiFunction<WireFormat, CallForm, ResponseChecks.Expectation> expectation;
    private final BiConsumer<RunContext, CallForm> usable;
    private final WholeRunCheck overTheWholeRun;

    AnswerPart(
            BiFunction<WireFormat, CallForm, ResponseChecks.Expectation> expectation,
            BiConsumer<RunContext, CallForm> usable,
            WholeRunCheck overTheWholeRun) {
        this.expectation = expectation;
        this.usable = usable;
        this.overTheWholeRun = overTheWholeRun;
    }

    ResponseChecks.Expectation expectation(WireFormat wire, CallForm form) {
        return expectation.apply(wire, form);
    }

    /** Throws InconclusiveException where this much of an answer is wrong in that form anyway. */
    void mustBeUsable(RunContext context, CallForm form) {
        usable.accept(context, form);
    }

    WholeRunCheck overTheWholeRun() {
        return overTheWholeRun;
    }
}
