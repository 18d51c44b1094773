package io.identifycompliance.run;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.ScenarioEvidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
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
    private static final String PLAN = "plan";
    private static final Attributes PROPERTIES = Attributes.none()
            .with("first name", TextNode.valueOf("Jessica"))
            .with(PLAN, TextNode.valueOf("probe~~~???"));

    /** What the encodings treat differently: without it a form that loses it would be taken for one that works. */
    private static final Attributes DEMANDING = PROPERTIES.with(PLAN, TextNode.valueOf("a+b c~~~???é"));

    private final RunContext context;
    private final ScenarioEvidence evidence;
    private final ScenarioClient client;
    private TargetResponse nobody = TargetResponse.none();
    private boolean sawOddOnes;

    /** Calibrates that run. */
    public Calibration(RunContext context) {
        this.context = context;
        evidence = context.runEvidence().preflight();
        client = new ScenarioClient(context, evidence, null);
    }

    /** Measures how fast the target processes. Returns why this target cannot be judged; empty if it can. */
    public Optional<String> run() {
        try {
            return calibrate();
        } catch (InconclusiveException unreachable) {
            return Optional.of(unreachable.getMessage());
        }
    }

    private Optional<String> calibrate() {
        Optional<String> refused = chooseFindPlace();
        if (refused.isPresent()) {
            return refused;
        }
        List<CallForm> common = context.commonForms();
        if (common.isEmpty()) {
            return Optional.of("Every form of calling Identify is declared as not applicable: nothing can be judged.");
        }
        Map<CallForm, FormProbe> others = new LinkedHashMap<>();
        context.otherForms().forEach(form -> others.put(form, probe(form, DEMANDING, Identifier.EXTERNAL_ID)));
        Map<CallForm, List<TargetResponse>> answers = answers(others);
        List<FormProbe> singles = Arrays.stream(Identifier.values())
                .map(identifier -> probe(common.get(0), PROPERTIES, identifier))
                .toList();
        Control control = control(common.get(0));
        // Sent last, and read first: the time until the first of them shows is that of the processing.
        Map<CallForm, FormProbe> probes = new LinkedHashMap<>();
        common.forEach(form -> probes.put(form, probe(form, PROPERTIES, Identifier.values())));
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
            carried.put(form, took.isPresent() ? carried(probe) : Set.of());
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
        if (!measured.isEmpty()) {
            context.found(lacking(carried));
            context.others = OtherForms.of(failing(others, carried.values()), answers, context.wire());
            context.schedule().calibrated(measured.get(0));
            context.basics().controlled(control.outcome());
        }
        askBasics(probes, carried, singles, single, control);
        if (!measured.isEmpty()) {
            return Optional.empty();
        }
        // A target may take single identifiers only, or answer look-ups in a form of its own.
        return !single.isEmpty() || sawOddOnes ? Optional.empty() : Optional.of(nothingShows(first));
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

    /** The other forms that store less than the common ones do, or than all others do. */
    private List<CallForm> failing(Map<CallForm, FormProbe> others, Collection<Set<String>> common) {
        Map<CallForm, Set<String>> carried = new LinkedHashMap<>();
        others.forEach((form, probe) -> carried.put(form, carried(probe)));
        Set<String> stored = common.stream().flatMap(Set::stream).collect(Collectors.toSet());
        stored.removeAll(LABELS);
        if (carried.values().stream().noneMatch(names -> names.contains(PLAN))) {
            stored.remove(PLAN);
        }
        stored.add(Identifier.EXTERNAL_ID.label());
        return carried.entrySet().stream()
                .filter(form -> !form.getValue().containsAll(stored))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The answers of the other forms about a new profile and about one that exists. */
    private Map<CallForm, List<TargetResponse>> answers(Map<CallForm, FormProbe> others) {
        Map<CallForm, List<TargetResponse>> answers = new LinkedHashMap<>();
        others.forEach((form, probe) ->
                answers.put(form, List.of(probe.answer(), client.identify(form, probe.sent()))));
        return answers;
    }

    /** The names of the probe's attributes that can be read back. */
    private Set<String> carried(FormProbe probe) {
        Set<String> names = new HashSet<>();
        Set<String> personIds = new HashSet<>();
        probe.values().forEach((identifier, value) -> {
            LookupResult finding = new Polling(context, evidence)
                    .until(probe.sentAt(), () -> client.find(identifier, value), LookupResult.Found.class::isInstance);
            if (finding instanceof LookupResult.Found found) {
                names.add(identifier.label());
                personIds.add(found.personId());
            }
        });
        personIds.forEach(id -> names.addAll(new Polling(context, evidence)
                .until(
                        probe.sentAt(),
                        () -> properties(id, probe.sent()),
                        seen -> seen.size() == PROPERTIES.values().size())));
        return names;
    }

    private Set<String> properties(String personId, Attributes sent) {
        Attributes seen = client.read(personId).map(Person::attributes).orElse(Attributes.none());
        return PROPERTIES.values().keySet().stream()
                .filter(name ->
                        Objects.equals(sent.values().get(name), seen.values().get(name)))
                .collect(Collectors.toSet());
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

    private FormProbe probe(CallForm form, Attributes properties, Identifier... identifiers) {
        TestIdentities identities = context.identities(evidence);
        Map<Identifier, String> values = new LinkedHashMap<>();
        Attributes attributes = properties;
        for (Identifier identifier : identifiers) {
            values.put(identifier, identities.text(identifier, "(a new one)"));
            attributes = attributes.with(Attributes.of(identifier, values.get(identifier)));
        }
        TargetResponse answer = client.identify(form, attributes);
        return new FormProbe(values, attributes, context.clock().nanoTime(), answer);
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

    /** A profile written through one form of the call. */
    private record FormProbe(Map<Identifier, String> values, Attributes sent, long sentAt, TargetResponse answer) {}
}
