package io.identifycompliance.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.ScenarioEvidence;
import io.identifycompliance.run.InconclusiveException;
import io.identifycompliance.run.Polling;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.run.ScenarioClient;
import io.identifycompliance.run.TestIdentities;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A scenario as it is played through one form of calling Identify, with people of its own.
 *
 * <p>Setting the stage always uses the plainest form that works; what the scenario is about uses this play's form.
 */
public final class ScenarioRun {
    private final RunContext context;
    private final CallForm callForm;
    private final ScenarioEvidence evidence;
    private final ScenarioClient client;
    private final TestIdentities identities;
    private final Map<String, KnownProfile> people = new LinkedHashMap<>();
    private final Set<Attributes> taken = new HashSet<>();
    private final List<Sent> unproven = new ArrayList<>();
    private final List<TargetResponse> answers = new ArrayList<>();
    private long lastSent;
    private Attributes latest;
    private boolean changedLast;
    private InconclusiveException ended;

    public ScenarioRun(RunContext context, CallForm callForm, ScenarioEvidence evidence) {
        this.context = context;
        this.callForm = callForm;
        this.evidence = evidence;
        client = context.client(evidence, callForm);
        identities = context.identities(evidence);
        lastSent = context.clock().nanoTime();
    }

    /** Calls Identify as the scenario asks for. */
    public TargetResponse identify(Attributes attributes) {
        return identify(callForm, attributes, context.keys().publicKey());
    }

    /** Calls Identify with another key or in another form. Only what the public key sends is waited for. */
    public TargetResponse identify(CallForm form, Attributes attributes, Key key) {
        TargetResponse answer = client.identify(form, attributes, key);
        sent();
        latest = attributes;
        answers.add(answer);
        if (key.equals(context.keys().publicKey())) {
            unproven.add(sent(attributes, answer));
        }
        return answer;
    }

    /** Calls Identify with both keys. */
    public void identifyBesidePrivateKey(Attributes attributes) {
        TargetResponse answer = client.identifyBesidePrivateKey(callForm, attributes);
        sent();
        latest = attributes;
        answers.add(answer);
        unproven.add(sent(attributes, answer));
    }

    private Sent sent(Attributes attributes, TargetResponse answer) {
        boolean names = !attributes.identifiers().values().isEmpty();
        return new Sent(attributes, names && answer.status() == context.wire().acceptedStatus());
    }

    /** Calls Identify to set the stage, or as a fence: in the plainest form, never judged. */
    public TargetResponse prepare(Attributes attributes) {
        List<CallForm> working = context.workingForms();
        if (working.isEmpty()) {
            throw new InconclusiveException("No form of calling Identify works on this target.");
        }
        TargetResponse answer = client.identify(working.get(0), attributes);
        sent();
        latest = attributes;
        return answer;
    }

    public void sent() {
        lastSent = context.clock().nanoTime();
        latest = null;
        changedLast = false;
    }

    /** The private key has changed something. */
    public void changed() {
        sent();
        changedLast = true;
    }

    /** Whether nothing was sent since the private key changed something. */
    boolean changedLast() {
        return changedLast;
    }

    /** What Identify was called with last; null where something else was sent since. */
    Attributes latest() {
        return latest;
    }

    public KnownProfile profile(String name) {
        KnownProfile profile = people.get(name);
        if (profile == null) {
            throw new IllegalArgumentException("The scenario speaks of " + name + ", who has no profile in it.");
        }
        return profile;
    }

    public void knows(KnownProfile profile) {
        people.put(profile.name(), profile);
        took(profile.known());
    }

    /**
     * The private key was used to change these. What was asked to change is known again once a step has seen it; each
     * requirement looks at its own.
     */
    public void asked(KnownProfile profile, Attributes changes) {
        took(changes);
        Attributes untouched = profile.known();
        for (String changed : changes.values().keySet()) {
            untouched = untouched.without(changed);
        }
        knows(profile.knownFor(untouched));
    }

    /** Somebody of this scenario has these. */
    void took(Attributes attributes) {
        attributes.values().forEach((name, value) -> taken.add(Attributes.none().with(name, value)));
    }

    /** Whether somebody of this scenario has that, or had it. */
    public boolean wasTaken(String name, JsonNode value) {
        return taken.contains(Attributes.none().with(name, value));
    }

    /** Whether somebody of this scenario has that identifier, or had it. */
    public boolean wasTaken(Identifier identifier, String value) {
        return wasTaken(identifier.label(), TextNode.valueOf(value));
    }

    /** Whether that person had this identifier, and by what the scenario did has it no longer. */
    boolean gaveUp(String personId, Identifier identifier, String value) {
        return wasTaken(identifier, value)
                && people.values().stream()
                        .anyMatch(profile -> profile.personId().equals(personId)
                                && !value.equals(profile.known().text(identifier)));
    }

    public List<KnownProfile> people() {
        return List.copyOf(people.values());
    }

    /** The identifier's value for this play. */
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

    /** The report shows the values that this run has on the wire. */
    public void showIdentities() {
        identities.show();
    }

    public CallForm form() {
        return callForm;
    }

    /** The form of that name. Throws IllegalArgumentException where the wire has none. */
    public CallForm form(String form) {
        return context.form(form);
    }

    public long lastSent() {
        return lastSent;
    }

    public List<Sent> unproven() {
        return unproven;
    }

    /** The response to the call that the scenario made last. */
    public TargetResponse latestAnswer() {
        return answers.get(answers.size() - 1);
    }

    /** Checks now, and once more when the settle window has passed. */
    public void nowAndAfterSettling(Runnable check) {
        check.run();
        afterSettling(check);
    }

    /** Checks when the settle window has passed. */
    public void afterSettling(Runnable check) {
        context.settle().watch(evidence.execution(), check);
    }

    public List<TargetResponse> answers() {
        return answers;
    }

    public void end(InconclusiveException reason) {
        ended = reason;
    }

    public InconclusiveException ended() {
        return ended;
    }

    /**
     * A request to Identify whose processing has not been shown yet.
     *
     * @param shows whether its properties are to show: it was accepted, and named somebody
     */
    record Sent(Attributes attributes, boolean shows) {}
}
