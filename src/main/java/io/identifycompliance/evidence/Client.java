package io.identifycompliance.evidence;

import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Change;
import io.identifycompliance.api.Finding;
import io.identifycompliance.api.Key;
import io.identifycompliance.api.Person;
import io.identifycompliance.api.Request;
import io.identifycompliance.api.Unreachable;
import io.identifycompliance.api.Way;
import io.identifycompliance.api.Wire;
import io.identifycompliance.contract.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One scenario's line to the target. Every exchange is kept, with placeholders for the keys. */
public final class Client {
    private static final int SERVER_ERROR = 500;

    private final Trial trial;
    private final Dossier dossier;
    private final String way;

    Client(Trial trial, Dossier dossier, String way) {
        this.trial = trial;
        this.dossier = dossier;
        this.way = way;
    }

    /** Calls Identify with the public key. */
    public Answer identify(Way way, Attributes attributes) {
        return identify(way, attributes, trial.keys().publicKey());
    }

    /** Calls Identify with that key. */
    public Answer identify(Way way, Attributes attributes, Key key) {
        Answer answer = identify(way.name(), key, k -> trial.wire().identify(way, attributes, k));
        boolean judged = dossier != trial.journal().preflight();
        if (judged
                && answer.isServed()
                && key.equals(trial.keys().publicKey())
                && trial.livingWays().contains(way)
                && (trial.wire().mustAccept(attributes) || answer.status() >= SERVER_ERROR)) {
            trial.roll().add("Identify (" + way + ")", answer, trial.wire().notAccepted(answer));
        }
        return answer;
    }

    /** Calls Identify with the public key, and has the private one in the call as well. */
    public Answer identifyBesidePrivateKey(Way way, Attributes attributes) {
        Key publicKey = trial.keys().publicKey();
        return identify(way.name() + ", with the private key beside", publicKey, key -> {
            Key beside = key.equals(publicKey) ? privateKey() : privateKey().masked();
            return trial.wire().identifyBeside(way, attributes, key, beside);
        });
    }

    /** Calls Identify with an odd payload. */
    public Answer identifyRaw(String form, Function<Key, String> payload, Key key) {
        return identify(form, key, k -> trial.wire().identifyRaw(form, payload.apply(k), k));
    }

    /**
     * Who serves all calls but one kind does not answer that kind, which is then his answer: no bad day of his keeps
     * the roll from saying so.
     */
    private Answer identify(String form, Key key, Function<Key, Request> made) {
        String call = "Identify (" + form + ")";
        try {
            return exchange(call, key, made);
        } catch (Unserved unserved) {
            if (dossier != trial.journal().preflight() && trial.roll().mayBeSingledOut()) {
                Answer instead = new SingledOut(trial, dossier).answerInstead(made.apply(key));
                if (instead != null) {
                    trial.roll().singledOut(call, instead);
                    return instead;
                }
            }
            throw unserved;
        }
    }

    /** Looks a person up with the private key. */
    public Finding find(Identifier identifier, String value) {
        return trial.wire().found(find(identifier, value, trial.findPlace(), privateKey()));
    }

    /** Looks a person up with that key in that place. */
    public Answer find(Identifier identifier, String value, String place, Key key) {
        return find(List.of(new Wire.Criterion(identifier, value)), place, key);
    }

    /** Looks a person up by any number of criteria. */
    public Answer find(List<Wire.Criterion> criteria, String place, Key key) {
        return exchange("look-up", key, k -> trial.wire().find(criteria, place, k));
    }

    /** Reads a person with the private key; empty where the answer shows none. */
    public Optional<Person> read(String personId) {
        return trial.wire().person(read(personId, privateKey()));
    }

    /** Reads a person with that key. */
    public Answer read(String personId, Key key) {
        return read(personId, trial.wire().readPlaces().get(0), key);
    }

    /** Reads a person with that key in that place. */
    public Answer read(String personId, String place, Key key) {
        return exchange("read", key, k -> trial.wire().read(personId, place, k));
    }

    /** Changes a person with the private key. */
    public Answer change(String personId, Change change) {
        return change(personId, change, trial.wire().changePlaces().get(0), privateKey());
    }

    /** Changes a person with that key, the attributes in that place. */
    public Answer change(String personId, Change change, String place, Key key) {
        return exchange("change", key, k -> trial.wire().change(personId, change, place, k));
    }

    /** Sends whatever else a feature asks for. */
    public Answer exchange(String purpose, Key key, Function<Key, Request> made) {
        Request shown = made.apply(key.masked());
        Answer answer;
        try {
            answer = trial.transport().send(made.apply(key));
        } catch (Unreachable failure) {
            dossier.saw(purpose, way, shown, null, failure);
            throw new Unserved(dossier.masked(failure.getMessage()));
        }
        dossier.saw(purpose, way, shown, answer, null);
        if (!answer.isServed()) {
            throw new Unserved("The target answers 429 and asks for more time than --processing-timeout allows."
                    + " Slow down with --rate or --parallel.");
        }
        return answer;
    }

    private Key privateKey() {
        return trial.keys().privateKey();
    }
}
