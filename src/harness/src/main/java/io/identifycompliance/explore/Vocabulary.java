package io.identifycompliance.explore;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.contract.KnownWire;
import io.identifycompliance.run.RunContext;
import java.util.List;

/**
 * What a target offers to be explored.
 *
 * @param wire the name of the wire format
 * @param forms the names of the forms of calling Identify that work, but for the plainest
 * @param changePlaces where the attributes of a change may stand, but for the plainest
 * @param findPlaces where the private key of a look-up, or its filter, may stand
 */
record Vocabulary(String wire, List<String> forms, List<String> changePlaces, List<String> findPlaces) {
    /** That of a target which was calibrated. */
    static Vocabulary of(RunContext context) {
        List<CallForm> working = context.workingForms();
        List<String> forms = context.wire().forms().stream()
                .filter(CallForm::wellFormed)
                .filter(form -> !context.lacks(form)
                        && context.failingBelow(form).findAny().isEmpty())
                .filter(form -> !form.equals(working.get(0)))
                .map(CallForm::name)
                .toList();
        List<String> places = context.wire().changePlaces();
        return new Vocabulary(
                context.wire().id(),
                forms,
                places.subList(1, places.size()),
                context.wire().findPlaces());
    }

    boolean clearsIdentifiers() {
        return wire.equals(KnownWire.REVISION.id());
    }
}
