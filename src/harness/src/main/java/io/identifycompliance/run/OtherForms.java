package io.identifycompliance.run;

import io.identifycompliance.client.CallForm;
import java.util.List;

/**
 * What the calibration found about the forms of calling Identify that are not common.
 *
 * @param failing those that store less than others do
 * @param answeredWrongly those in which an accepted call has another answer than it should
 * @param withOtherStatus those of these in which its status is another
 */
record OtherForms(List<CallForm> failing, List<CallForm> answeredWrongly, List<CallForm> withOtherStatus) {
    /** Nothing is known against any form. */
    static final OtherForms UNTRIED = new OtherForms(List.of(), List.of(), List.of());

    OtherForms {
        failing = List.copyOf(failing);
        answeredWrongly = List.copyOf(answeredWrongly);
        withOtherStatus = List.copyOf(withOtherStatus);
    }
}
