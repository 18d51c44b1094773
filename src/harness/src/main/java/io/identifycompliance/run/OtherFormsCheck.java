package io.identifycompliance.run;

import static io.identifycompliance.run.FormProbes.DEMANDING;
import static io.identifycompliance.run.FormProbes.PLAN;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.FormProbes.FormProbe;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tries forms of calling Identify that are not common: what they store, and how an accepted call is answered. */
final class OtherFormsCheck {
    /** How many requests it takes to try a form on a target that processes at once. */
    static final int REQUESTS = 4;

    private final WireFormat wire;
    private final FormProbes probes;
    private final Map<CallForm, FormProbe> sent = new LinkedHashMap<>();
    private final Map<CallForm, List<TargetResponse>> answers = new LinkedHashMap<>();

    OtherFormsCheck(WireFormat wire, FormProbes probes) {
        this.wire = wire;
        this.probes = probes;
    }

    /** Writes a profile through each of them, twice: the answer may depend on whether it exists. */
    void send(Collection<CallForm> forms) {
        forms.forEach(form -> sent.put(form, probes.send(form, DEMANDING, Identifier.EXTERNAL_ID)));
        sent.forEach((form, probe) -> answers.put(form, List.of(probe.answer(), probes.repeat(form, probe))));
    }

    /**
     * What came of those that were sent.
     *
     * @param stored the names of the properties that the common forms store
     */
    Map<CallForm, OtherForms.Tried> tried(Set<String> stored) {
        return judged(carried(), stored);
    }

    /** Tries one of them alone. Whether a form can store what is demanding shows in the common form. */
    static OtherForms.Tried alone(
            CallForm form, CallForm common, Set<String> stored, WireFormat wire, FormProbes probes) {
        OtherFormsCheck check = new OtherFormsCheck(wire, probes);
        check.send(List.of(form));
        Map<CallForm, Set<String>> carried = check.carried();
        if (carried.values().stream().noneMatch(names -> names.contains(PLAN))) {
            carried.put(common, probes.carried(probes.send(common, DEMANDING, Identifier.EXTERNAL_ID)));
        }
        return Objects.requireNonNull(check.judged(carried, stored).get(form));
    }

    /** The names of the properties that a profile has after each form was used. */
    private Map<CallForm, Set<String>> carried() {
        Map<CallForm, Set<String>> carried = new LinkedHashMap<>();
        sent.forEach((form, probe) -> carried.put(form, probes.carried(probe)));
        return carried;
    }

    /** A form fails if it stores less than the common ones do, or than all others do. */
    private Map<CallForm, OtherForms.Tried> judged(Map<CallForm, Set<String>> carried, Set<String> stored) {
        Set<String> expected = new HashSet<>(stored);
        if (carried.values().stream().noneMatch(names -> names.contains(PLAN))) {
            expected.remove(PLAN);
        }
        expected.add(Identifier.EXTERNAL_ID.label());
        Map<CallForm, OtherForms.Tried> tried = new LinkedHashMap<>();
        answers.forEach((form, both) -> tried.put(
                form,
                new OtherForms.Tried(
                        !Objects.requireNonNull(carried.get(form)).containsAll(expected),
                        both.stream()
                                .anyMatch(
                                        answer -> wire.notAccepted(answer, form).isPresent()),
                        both.stream().anyMatch(answer -> answer.status() != wire.acceptedStatus()))));
        return tried;
    }
}
