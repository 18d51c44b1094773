package io.identifycompliance.run;

import static io.identifycompliance.run.FormProbes.PROPERTIES;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.ScenarioEvidence;
import io.identifycompliance.run.FormProbes.FormProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows, before anything is judged, that the target works and that an accepted request differs from an ignored one.
 *
 * <p>An API that always answers 200 passes most checks even if it does nothing. So a profile is written through each
 * form of calling Identify and read back with the private key, and one that is written with a wrong public key must not
 * show.
 */
public final class Calibration {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final Set<String> LABELS =
            Arrays.stream(Identifier.values()).map(Identifier::label).collect(Collectors.toUnmodifiableSet());

    /** What is to be found out. */
    private enum Extent {
        ALL_FORMS,
        COMMON_FORMS,
        /** What the run was told before still holds. */
        WHETHER_IT_WORKS
    }

    private final RunContext context;
    private final ScenarioEvidence evidence;
    private final ScenarioClient client;
    private final FormProbes formProbes;
    private TargetResponse nobody = TargetResponse.none();
    private boolean sawOddOnes;

    /** Calibrates that run. */
    public Calibration(RunContext context) {
        this.context = context;
        evidence = context.runEvidence().preflight();
        client = new ScenarioClient(context, evidence, null);
        formProbes = new FormProbes(context, evidence, client);
    }

    /** Measures how fast the target processes. Returns why this target cannot be judged; empty if it can. */
    public Optional<String> run() {
        return run(Extent.ALL_FORMS);
    }

    /** The same for a run of few scenarios: a form that is not common is tried when a scenario needs it. */
    public Optional<String> runForFew() {
        return run(Extent.COMMON_FORMS);
    }

    /**
     * Finds out whether a target that was judged still works. Returns why it does not; empty if it does, or if the run has
     * too few requests left to find out.
     */
    public Optional<String> runAgain() {
        try {
            return calibrate(Extent.WHETHER_IT_WORKS);
        } catch (NotReachedException spent) {
            return Optional.empty();
        } catch (InconclusiveException unreachable) {
            return Optional.of(unreachable.getMessage());
        }
    }

    /**
     * How many requests it takes before a run of few scenarios.
     *
     * @param all how many it takes if all forms are tried
     */
    public static int requestsForFew(WireFormat wire, int all) {
        long others = wire.forms().stream()
                .filter(form -> !form.common() && form.wellFormed())
                .count();
        return Math.max(1, all - OtherFormsCheck.REQUESTS * (int) others);
    }

    /**
     * How many requests a calibration like that of this run takes on a target that processes at once.
     *
     * @param all how many it takes if all forms are tried
     */
    public static int requests(RunContext calibrated, int all) {
        return calibrated.others.areAllTried() ? all : requestsForFew(calibrated.wire(), all);
    }

    private Optional<String> run(Extent extent) {
        try {
            return calibrate(extent);
        } catch (InconclusiveException unreachable) {
            return Optional.of(unreachable.getMessage());
        }
    }

    private Optional<String> calibrate(Extent extent) {
        Optional<String> refused = chooseFindPlace();
        if (refused.isPresent()) {
            return refused;
        }
        List<CallForm> common = context.commonForms();
        if (common.isEmpty()) {
            return Optional.of("Every form of calling Identify is declared as not applicable: nothing can be judged.");
        }
        OtherFormsCheck others = new OtherFormsCheck(context.wire(), formProbes);
        if (extent == Extent.ALL_FORMS) {
            others.send(context.otherForms());
        }
        List<FormProbe> singles = Arrays.stream(Identifier.values())
                .map(identifier -> formProbes.send(common.get(0), PROPERTIES, identifier))
                .toList();
        Control control = control(common.get(0));
        // Sent last, and read first: the time until the first of them shows is that of the processing.
        Map<CallForm, FormProbe> probes = new LinkedHashMap<>();
        common.forEach(form -> probes.put(form, formProbes.send(form, PROPERTIES, Identifier.values())));
        FormProbe first = probes.values().iterator().next();
        if (isSomethingElse(probes.values())) {
            return Optional.of("This does not look like the API: " + answers(first.answer(), nobody)
                    + ". Check --target and --wire.");
        }
        List<Duration> measured = new ArrayList<>();
        Map<CallForm, Set<String>> carried = new LinkedHashMap<>();
        probes.forEach((form, probe) -> {
            Optional<Duration> took = shows(probe);
            took.ifPresent(measured::add);
            carried.put(form, took.isPresent() ? formProbes.carried(probe) : Set.of());
        });
        List<FormProbe> single = measured.isEmpty()
                        || !carried.values().stream()
                                .flatMap(Set::stream)
                                .collect(Collectors.toSet())
                                .containsAll(LABELS)
                ? singles.stream().filter(probe -> shows(probe).isPresent()).toList()
                : List.of();
        Optional<String> refusedData = refusedData(probes.values(), single, carried.values());
        if (refusedData.isPresent()) {
            return refusedData;
        }
        if (extent == Extent.WHETHER_IT_WORKS) {
            return works(measured, single) ? Optional.empty() : Optional.of(nothingShows(first));
        }
        if (!measured.isEmpty()) {
            context.found(lacking(carried));
            Set<String> stored = carried.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            stored.removeAll(LABELS);
            context.others = extent == Extent.ALL_FORMS
                    ? OtherForms.of(others.tried(stored))
                    : OtherForms.triedWhenNeeded(form -> tried(form, common.get(0), stored));
            context.schedule().calibrated(measured.get(0));
            probes.forEach(this::countsAsAnyOtherCall);
            context.basics().controlled(control.outcome());
        }
        askBasics(probes, carried, singles, single, control);
        return works(measured, single) ? Optional.empty() : Optional.of(nothingShows(first));
    }

    /** Its answer is one of those of the whole run, unless the form is known to be answered wrongly. */
    private void countsAsAnyOtherCall(CallForm form, FormProbe probe) {
        if (probe.answer().isServed() && FormsInTurn.isAnsweredAsItShould(context, form)) {
            context.identifyResponses()
                    .add(
                            "Identify (" + form + ")",
                            probe.answer(),
                            context.wire().notAccepted(probe.answer(), form));
        }
    }

    /** A target may take single identifiers only, or answer look-ups in a form of its own. */
    private boolean works(List<Duration> measured, List<FormProbe> single) {
        return !measured.isEmpty() || !single.isEmpty() || sawOddOnes;
    }

    private OtherForms.Tried tried(CallForm form, CallForm common, Set<String> stored) {
        return context.otherForms().contains(form)
                ? OtherFormsCheck.alone(form, common, stored, context.wire(), formProbes)
                : OtherForms.Tried.WELL;
    }

    private void askBasics(
            Map<CallForm, FormProbe> probes,
            Map<CallForm, Set<String>> carried,
            List<FormProbe> singles,
            List<FormProbe> foundSingles,
            Control control) {
        Set<String> stored = carried.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        stored.retainAll(LABELS);
        foundSingles.forEach(probe -> probe.values().keySet().forEach(identifier -> stored.add(identifier.label())));
        List<BasicsCheck.Requested> whole = probes.entrySet().stream()
                .map(e -> new BasicsCheck.Requested(e.getValue().values(), carried.getOrDefault(e.getKey(), Set.of())))
                .toList();
        context.basics()
                .answered(new BasicsCheck(context, evidence, client)
                        .ask(whole, singles.stream().map(FormProbe::values).toList(), stored, control.isFound()));
    }

    /** Says which test data the target's validation refuses, using a profile that was created without it. */
    private Optional<String> refusedData(
            Collection<FormProbe> probes, List<FormProbe> singles, Collection<Set<String>> carried) {
        Set<String> kept = carried.stream().flatMap(Set::stream).collect(Collectors.toSet());
        singles.forEach(probe -> probe.values().keySet().forEach(identifier -> kept.add(identifier.label())));
        if (kept.containsAll(LABELS) || !kept.contains(Identifier.EXTERNAL_ID.label())) {
            return Optional.empty();
        }
        RefusedDataCheck check = new RefusedDataCheck(context, evidence, client);
        return Stream.concat(probes.stream(), singles.stream())
                .filter(probe -> probe.values().containsKey(Identifier.EXTERNAL_ID))
                .map(probe -> client.find(Identifier.EXTERNAL_ID, probe.values().get(Identifier.EXTERNAL_ID)))
                .filter(LookupResult.Found.class::isInstance)
                .findFirst()
                .flatMap(found -> check.refused(((LookupResult.Found) found).personId(), kept));
    }

    /** Neither Identify nor a look-up answers as it should, so waiting is pointless. */
    private boolean isSomethingElse(Collection<FormProbe> probes) {
        return !nobody.json().isContainerNode()
                && probes.stream()
                        .allMatch(p -> context.wire().notAccepted(p.answer()).isPresent());
    }

    /** A valid look-up response that names no single profile. The scenarios judge that. */
    private static boolean isOdd(LookupResult finding) {
        return finding instanceof LookupResult.Several
                || (finding instanceof LookupResult.Unclear odd
                        && odd.answer().isSuccess()
                        && odd.answer().json().isContainerNode()
                        && !odd.answer().json().isEmpty());
    }

    /** The call forms that store less than others do. What no form stores is not the fault of a single form. */
    private static List<CallForm> lacking(Map<CallForm, Set<String>> carried) {
        Set<String> all = carried.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return carried.entrySet().stream()
                .filter(form -> !form.getValue().containsAll(all))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String nothingShows(FormProbe probe) {
        Identifier identifier = Identifier.EXTERNAL_ID;
        TargetResponse lookUp = client.find(
                identifier,
                Objects.requireNonNull(probe.values().get(identifier)),
                context.findPlace(),
                context.keys().privateKey());
        return "Nothing sent to Identify can be read back within --processing-timeout ("
                + context.processingTimeout().toMillis() + " ms): " + answers(probe.answer(), lookUp)
                + ". Check --target, --wire and the keys.";
    }

    private String answers(TargetResponse identify, TargetResponse lookUp) {
        return "Identify answers " + evidence.masked(identify.brief()) + "; a look-up answers "
                + evidence.masked(lookUp.brief());
    }

    /**
     * The control, sent with a wrong public key, must be ignored. It is sent with the probes and looked up once they
     * show.
     */
    private Control control(CallForm form) {
        String nobody = context.identities(evidence).text(Identifier.EXTERNAL_ID, "(a new one)");
        client.identify(
                form,
                PROPERTIES.with(Attributes.of(Identifier.EXTERNAL_ID, nobody)),
                context.keys().wrongPublicKey());
        return new Control(nobody);
    }

    /** How long it took until the probe was found by any of its identifiers; empty where it never was. */
    private Optional<Duration> shows(FormProbe probe) {
        boolean accepted = context.wire().notAccepted(probe.answer()).isEmpty();
        boolean shown = new Polling(context, evidence)
                .until(
                        probe.sentAt(),
                        () -> probe.values().entrySet().stream()
                                .map(e -> client.find(e.getKey(), e.getValue()))
                                .peek(finding -> sawOddOnes |= accepted && isOdd(finding))
                                .anyMatch(LookupResult.Found.class::isInstance),
                        found -> found);
        return shown ? Optional.of(Duration.ofNanos(context.clock().nanoTime() - probe.sentAt())) : Optional.empty();
    }

    /** A look-up with the right key, in one of the places where clients put it, must not be refused. */
    private Optional<String> chooseFindPlace() {
        String unknown = context.identities(evidence).text(Identifier.EXTERNAL_ID, "nobody");
        Map<String, TargetResponse> taken = new LinkedHashMap<>();
        for (String place : context.wire().findPlaces()) {
            nobody = client.find(
                    Identifier.EXTERNAL_ID, unknown, place, context.keys().privateKey());
            if (nobody.status() != UNAUTHORIZED && nobody.status() != FORBIDDEN) {
                taken.put(place, nobody);
            }
            if (context.wire().found(nobody) instanceof LookupResult.Nobody) {
                context.findsIn(place);
                return Optional.empty();
            }
        }
        if (taken.isEmpty()) {
            return Optional.of("The target refuses the private key (" + evidence.masked(nobody.brief())
                    + "). Check --private-key or IDENTIFY_PRIVATE_KEY.");
        }
        Map.Entry<String, TargetResponse> first = taken.entrySet().iterator().next();
        nobody = first.getValue();
        context.findsIn(first.getKey());
        return Optional.empty();
    }

    /** A profile requested with a wrong public key. */
    private final class Control {
        private final String externalId;

        Control(String externalId) {
            this.externalId = externalId;
        }

        boolean isFound() {
            LookupResult result = lookUp();
            return result instanceof LookupResult.Found || result instanceof LookupResult.Several;
        }

        private LookupResult lookUp() {
            return client.find(Identifier.EXTERNAL_ID, externalId);
        }

        String outcome() {
            return lookUp() instanceof LookupResult.Nobody
                    ? "ignored: accepted and ignored requests can be distinguished"
                    : "accepted, or the look-up finds any value: see WRONG-PUBLIC-KEY and FIND-NOBODY";
        }
    }
}
