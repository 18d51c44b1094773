package io.identifycompliance.run;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

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

    /**
     * Judges the answers of each form.
     *
     * @param answers to accepted calls
     */
    static OtherForms of(List<CallForm> failing, Map<CallForm, List<TargetResponse>> answers, WireFormat wire) {
        return new OtherForms(
                failing,
                among(answers, (form, answer) -> wire.notAccepted(answer, form).isPresent()),
                among(answers, (form, answer) -> answer.status() != wire.acceptedStatus()));
    }

    OtherForms {
        failing = List.copyOf(failing);
        answeredWrongly = List.copyOf(answeredWrongly);
        withOtherStatus = List.copyOf(withOtherStatus);
    }

    private static List<CallForm> among(
            Map<CallForm, List<TargetResponse>> answers, BiPredicate<CallForm, TargetResponse> wrong) {
        return answers.entrySet().stream()
                .filter(of -> of.getValue().stream().anyMatch(answer -> wrong.test(of.getKey(), answer)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
