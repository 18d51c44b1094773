package io.identifycompliance.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.ScenarioEvidence;
import io.identifycompliance.run.Basics;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.InconclusiveException;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.Polling;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.run.ScenarioClient;
import io.identifycompliance.run.TestIdentities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One run of a scenario in one call form, with profiles of its own.
 *
 * <p>Preparation always uses the plainest form that works; the calls that are judged use the form of this run.
 */
public final class ScenarioRun {
    private final RunContext context;
    private final Play play;
    private final ScenarioEvidence evidence;
    private final ScenarioClient client;
    private final TestIdentities identities;
    private final Map<String, KnownProfile> people = new LinkedHashMap<>();
    private final RequestHistory history = new RequestHistory();
    private final CombinationNotes combinations = new CombinationNotes();
    private final ProcessingState processing = new ProcessingState();
    private final List<TargetResponse> answers = new ArrayList<>();
    private long lastSent;
    private @Nullable Attributes latest;
    private @Nullable Set<String> changedLast;
    private @Nullable InconclusiveException ended;
    private @Nullable InconclusiveException doubt;

    /** With nothing sent yet. */
    public ScenarioRun(RunContext context, Play play, ScenarioEvidence evidence) {
        this.context = context;
        this.play = play;
        this.evidence = evidence;
        client = context.client(evidence, play.form());
        identities = context.identities(evidence, play.setting().kind());
        lastSent = context.clock().nanoTime();
    }

    /** Calls Identify in the form of this run. */
    public TargetResponse identify(Attributes attributes) {
        return identify(play.form(), attributes, context.keys().publicKey());
    }

    /** Calls Identify with another key or in another form. Only requests with the public key are waited for. */
    public TargetResponse identify(CallForm form, Attributes attributes, Key key) {
        TargetResponse answer = client.identify(form, attributes, key);
        answered(attributes, answer);
        if (key.equals(context.keys().publicKey())) {
            processing.unproven().add(sent(attributes, answer));
        }
        return answer;
    }

    /** Calls Identify with both keys. */
    public void identifyBesidePrivateKey(Attributes attributes) {
        TargetResponse answer = client.identifyBesidePrivateKey(play.form(), attributes);
        answered(attributes, answer);
        processing.unproven().add(sent(attributes, answer));
    }

    private void answered(Attributes attributes, TargetResponse answer) {
        judged();
        history.named(attributes);
        latest = attributes;
        answers.add(answer);
    }

    private Sent sent(Attributes attributes, TargetResponse answer) {
        boolean names = !attributes.identifiers().values().isEmpty();
        List<KnownProfile> meant = namedBy(attributes);
        combinations.of(attributes, meant, people.values(), history).forEach(evidence::met);
        combinations.sent(attributes, meant);
        (meant.isEmpty() ? people() : meant).forEach(profile -> history.asked(profile, attributes));
        Set<String> named = meant.stream().map(KnownProfile::personId).collect(Collectors.toSet());
        return new Sent(attributes, names && answer.status() == context.wire().acceptedStatus(), named);
    }

    private List<KnownProfile> namedBy(Attributes attributes) {
        return people.values().stream()
                .filter(profile -> profile.isNamedBy(attributes))
                .toList();
    }

    /** Calls Identify to prepare the scenario, or as a fence: in the plainest form, never judged. */
    public TargetResponse prepare(Attributes attributes) {
        List<CallForm> working = context.workingForms();
        if (working.isEmpty()) {
            throw new InconclusiveException("No form of calling Identify works on this target.");
        }
        TargetResponse answer = client.identify(working.get(0), attributes);
        touched();
        history.named(attributes);
        combinations.sent(attributes, namedBy(attributes));
        latest = attributes;
        return answer;
    }

    /** Records that something was sent that may have named any value and changed anybody. */
    public void sent() {
        judged();
        history.anything();
    }

    private void judged() {
        touched();
        processing.begins();
    }

    private void touched() {
        lastSent = context.clock().nanoTime();
        latest = null;
        changedLast = null;
        processing.outdated();
    }

    /** Records that the private key has changed something. */
    public void changed() {
        judged();
        changedLast = Set.of();
    }

    /** Whether nothing was sent since the private key changed something. */
    boolean changedLast() {
        return changedLast != null;
    }

    /** Whether that change named this attribute. */
    boolean changedLast(String attribute) {
        return changedLast != null && changedLast.contains(attribute);
    }

    /** The latest attributes sent to Identify; null if something else was sent since. */
    @Nullable
    Attributes latest() {
        return latest;
    }

    /**
     * A profile of this scenario.
     *
     * @throws InconclusiveException where the scenario goes on without having been prepared
     */
    public KnownProfile profile(String name) {
        mustBePrepared();
        return profileEvenIfUnprepared(name);
    }

    /** The same for checks of answers that must be alike for every profile, whether or not it exists. */
    public KnownProfile profileEvenIfUnprepared(String name) {
        KnownProfile profile = people.get(name);
        if (profile == null) {
            throw new IllegalArgumentException(
                    "The scenario names " + name + ", but has not created a profile of that name.");
        }
        return profile;
    }

    public void knows(KnownProfile profile) {
        people.put(profile.name(), profile);
        combinations.knows(profile);
        history.took(profile.known());
    }

    /**
     * Records that the private key was used for that change. What it set or removed is known again once a step has seen
     * it.
     */
    public void asked(KnownProfile profile, ProfileUpdate change) {
        if (changedLast()) {
            changedLast = Set.copyOf(change.names());
        }
        history.took(change.attributes());
        combinations.changes(profile, change);
        history.asked(profile, change.names());
        Attributes untouched = profile.known();
        for (String changed : change.names()) {
            untouched = untouched.without(changed);
        }
        knows(profile.knownFor(untouched));
    }

    /** In which circumstances Identify was asked to give profiles identifiers. */
    CombinationNotes combinations() {
        return combinations;
    }

    RequestHistory history() {
        return history;
    }

    /** Whether a profile of this scenario has or had that value. */
    public boolean wasTaken(String name, JsonNode value) {
        return history.wasTaken(name, value);
    }

    public List<KnownProfile> people() {
        return List.copyOf(people.values());
    }

    /** The identifier's value for this run. */
    public JsonNode value(Identifier identifier, String written) {
        return identities.value(identifier, written);
    }

    public String text(Identifier identifier, String written) {
        return identities.text(identifier, written);
    }

    public String ofThisRun() {
        return identities.ofThisRun();
    }

    public String marker() {
        return identities.marker();
    }

    public Polling waiting() {
        return new Polling(context, evidence);
    }

    public RunContext context() {
        return context;
    }

    public ScenarioClient client() {
        return client;
    }

    public ScenarioEvidence evidence() {
        return evidence;
    }

    /** Makes the report show the values that this run sent. */
    public void showIdentities() {
        identities.show();
    }

    public CallForm form() {
        return play.form();
    }

    /** How the scenario is played in this run. */
    public Play play() {
        return play;
    }

    /** The form of that name. Throws IllegalArgumentException where the wire has none. */
    public CallForm form(String form) {
        return context.form(form);
    }

    public long lastSent() {
        return lastSent;
    }

    ProcessingState processing() {
        return processing;
    }

    /** The response to the call that the scenario made last. */
    public TargetResponse latestAnswer() {
        return answers.get(answers.size() - 1);
    }

    /** Checks now, and again after the settle window. */
    public void nowAndAfterSettling(Runnable check) {
        check.run();
        afterSettling(check);
    }

    /** Checks after the settle window. */
    public void afterSettling(Runnable check) {
        afterSettling(() -> true, check);
    }

    /** Checks after the settle window what the scenario itself has not changed by then. */
    void afterSettling(BooleanSupplier stillApplies, Runnable check) {
        context.settle().watch(Objects.requireNonNull(evidence.execution()), stillApplies, check);
    }

    public List<TargetResponse> answers() {
        return answers;
    }

    public void end(InconclusiveException reason) {
        ended = reason;
    }

    public @Nullable InconclusiveException ended() {
        return ended;
    }

    /** Goes on although the scenario could not be prepared: answers of Identify can still be judged. */
    void doubt(InconclusiveException reason, KnownProfile unprepared) {
        doubt = reason;
        people.put(unprepared.name(), unprepared);
    }

    /** Ends where the scenario could not be prepared. Throws InconclusiveException with the reason. */
    void mustBePrepared() {
        if (doubt != null) {
            throw doubt;
        }
    }

    /** Why nothing in this run can pass; null where it can. */
    @Nullable
    InconclusiveException whyNotJudged() {
        return ended == null ? doubt : ended;
    }

    Basics basics() {
        return context.basics();
    }

    /** Checks; a violation is put down to the first of these questions whose answer is no. */
    void buildingOn(Runnable check, BasicQuestion... questions) {
        try {
            check.run();
        } catch (ContractViolation violation) {
            basics().firstBroken(questions).ifPresent(evidence::restsOnBroken);
            throw violation;
        }
    }
}
