package io.identifycompliance.run;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.contract.BasicQuestion;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the scenarios of a run are told by its calibration. Runs on the same data and with the same timeouts that were
 * told the same differ in nothing before their scenarios begin, however their calibrations went.
 *
 * @param findPlace where look-ups put the private key
 * @param failing the names of the forms of calling Identify that store less than others do
 * @param answeredWrongly the names of the uncommon forms in which an accepted call is answered otherwise than it should be
 * @param withOtherStatus the names of those of these in which the status is another
 * @param broken the basic questions to which the answer is no
 */
public record CalibrationOutcome(
        String findPlace,
        Set<String> failing,
        Set<String> answeredWrongly,
        Set<String> withOtherStatus,
        Set<BasicQuestion> broken) {
    /** Copies the sets. */
    public CalibrationOutcome {
        failing = Set.copyOf(failing);
        answeredWrongly = Set.copyOf(answeredWrongly);
        withOtherStatus = Set.copyOf(withOtherStatus);
        broken = Set.copyOf(broken);
    }

    /** Of a run whose calibration is over. */
    public static CalibrationOutcome of(RunContext context) {
        Set<String> failing = names(context.failingForms);
        failing.addAll(names(context.others.known(OtherForms.Tried::failing)));
        return new CalibrationOutcome(
                context.findPlace(),
                failing,
                names(context.others.known(OtherForms.Tried::answeredWrongly)),
                names(context.others.known(OtherForms.Tried::withOtherStatus)),
                Arrays.stream(BasicQuestion.values())
                        .filter(context.basics()::isBroken)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> names(Collection<CallForm> forms) {
        return forms.stream().map(CallForm::name).collect(Collectors.toSet());
    }
}
