package io.identifycompliance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Key;
import io.identifycompliance.api.Way;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.Cast;
import io.identifycompliance.evidence.Client;
import io.identifycompliance.evidence.Dossier;
import io.identifycompliance.evidence.Inconclusive;
import io.identifycompliance.evidence.Trial;
import io.identifycompliance.evidence.Waiting;
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
final class Play {
    private final Trial trial;
    private final Way way;
    private final Dossier dossier;
    private final Client client;
    private final Cast cast;
    private final Map<String, Someone> people = new LinkedHashMap<>();
    private final Set<Attributes> taken = new HashSet<>();
    private final List<Sent> unproven = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private long lastSent = System.nanoTime();
    private Attributes latest;
    private boolean changedLast;
    private Inconclusive ended;

    Play(Trial trial, Way way, Dossier dossier) {
        this.trial = trial;
        this.way = way;
        this.dossier = dossier;
        client = trial.client(dossier, way);
        cast = trial.cast(dossier);
    }

    /** Calls Identify as the scenario asks for. */
    Answer identify(Attributes attributes) {
        return identify(way, attributes, trial.keys().publicKey());
    }

    /** Calls Identify with another key or in another form. Only what the public key sends is waited for. */
    Answer identify(Way form, Attributes attributes, Key key) {
        Answer answer = client.identify(form, attributes, key);
        sent();
        latest = attributes;
        answers.add(answer);
        if (key.equals(trial.keys().publicKey())) {
            unproven.add(sent(attributes, answer));
        }
        return answer;
    }

    /** Calls Identify with both keys. */
    void identifyBesidePrivateKey(Attributes attributes) {
        Answer answer = client.identifyBesidePrivateKey(way, attributes);
        sent();
        latest = attributes;
        answers.add(answer);
        unproven.add(sent(attributes, answer));
    }

    private Sent sent(Attributes attributes, Answer answer) {
        boolean names = !attributes.identifiers().values().isEmpty();
        return new Sent(attributes, names && answer.status() == trial.wire().acceptedStatus());
    }

    /** Calls Identify to set the stage, or as a fence: in the plainest form, never judged. */
    Answer prepare(Attributes attributes) {
        List<Way> living = trial.livingWays();
        if (living.isEmpty()) {
            throw new Inconclusive("No form of calling Identify works on this target.");
        }
        Answer answer = client.identify(living.get(0), attributes);
        sent();
        latest = attributes;
        return answer;
    }

    void sent() {
        lastSent = System.nanoTime();
        latest = null;
        changedLast = false;
    }

    /** The private key has changed something. */
    void changed() {
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

    Someone someone(String name) {
        Someone someone = people.get(name);
        if (someone == null) {
            throw new IllegalArgumentException("The scenario speaks of " + name + ", who has no profile in it.");
        }
        return someone;
    }

    void knows(Someone someone) {
        people.put(someone.name(), someone);
        took(someone.known());
    }

    /**
     * The private key was used to change these. What was asked to change is known again once a step has seen it; each
     * requirement looks at its own.
     */
    void asked(Someone someone, Attributes changes) {
        took(changes);
        Attributes untouched = someone.known();
        for (String changed : changes.values().keySet()) {
            untouched = untouched.without(changed);
        }
        knows(someone.knownFor(untouched));
    }

    /** Somebody of this scenario has these. */
    void took(Attributes attributes) {
        attributes.values().forEach((name, value) -> taken.add(Attributes.none().with(name, value)));
    }

    /** Whether somebody of this scenario has that, or had it. */
    boolean wasTaken(String name, JsonNode value) {
        return taken.contains(Attributes.none().with(name, value));
    }

    /** Whether somebody of this scenario has that identifier, or had it. */
    boolean wasTaken(Identifier identifier, String value) {
        return wasTaken(identifier.label(), TextNode.valueOf(value));
    }

    /** Whether that person had this identifier, and by what the scenario did has it no longer. */
    boolean gaveUp(String personId, Identifier identifier, String value) {
        return wasTaken(identifier, value)
                && people.values().stream()
                        .anyMatch(someone -> someone.personId().equals(personId)
                                && !value.equals(someone.known().text(identifier)));
    }

    List<Someone> people() {
        return List.copyOf(people.values());
    }

    /** The identifier's value for this play. */
    JsonNode value(Identifier identifier, String written) {
        return cast.value(identifier, written);
    }

    String text(Identifier identifier, String written) {
        return cast.text(identifier, written);
    }

    String ofThisRun() {
        return cast.ofThisRun();
    }

    String marker() {
        return cast.marker();
    }

    Waiting waiting() {
        return new Waiting(trial, dossier);
    }

    Trial trial() {
        return trial;
    }

    Client client() {
        return client;
    }

    Dossier dossier() {
        return dossier;
    }

    /** What the report shows as the values on the wire are those of this play. */
    void showCast() {
        cast.show();
    }

    Way way() {
        return way;
    }

    /** The form of that name. Throws IllegalArgumentException where the wire has none. */
    Way way(String form) {
        return trial.wire()
                .way(form)
                .orElseThrow(() -> new IllegalArgumentException("This wire has no form \"" + form + "\"."));
    }

    long lastSent() {
        return lastSent;
    }

    List<Sent> unproven() {
        return unproven;
    }

    List<Answer> answers() {
        return answers;
    }

    void end(Inconclusive reason) {
        ended = reason;
    }

    Inconclusive ended() {
        return ended;
    }

    /**
     * A request to Identify whose processing has not been shown yet.
     *
     * @param shows whether its properties are to show: it was accepted, and named somebody
     */
    record Sent(Attributes attributes, boolean shows) {}
}
