package io.identifycompliance.run;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.BudgetSpentException;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.NoResponseException;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.ScenarioEvidence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends one scenario's requests to the target. Every exchange is recorded, with placeholders for the keys. */
public final class ScenarioClient {
    private static final int SERVER_ERROR = 500;

    private final RunContext context;
    private final ScenarioEvidence evidence;
    private final @Nullable String callForm;

    ScenarioClient(RunContext context, ScenarioEvidence evidence, @Nullable String callForm) {
        this.context = context;
        this.evidence = evidence;
        this.callForm = callForm;
    }

    /** Calls Identify with the public key. */
    public TargetResponse identify(CallForm callForm, Attributes attributes) {
        return identify(callForm, attributes, context.keys().publicKey());
    }

    /** Calls Identify with that key. */
    public TargetResponse identify(CallForm callForm, Attributes attributes, Key key) {
        sends(attributes);
        TargetResponse answer = identify(
                context.wire().sentAs(callForm, attributes).name(),
                key,
                k -> context.wire().identify(callForm, attributes, k));
        boolean judged = evidence != context.runEvidence().preflight();
        if (judged
                && answer.isServed()
                && key.equals(context.keys().publicKey())
                && FormsInTurn.isAnsweredAsItShould(context, callForm)
                && (context.wire().mustAccept(attributes, context::gavePhone) || answer.status() >= SERVER_ERROR)) {
            context.identifyResponses()
                    .add("Identify (" + callForm + ")", answer, context.wire().notAccepted(answer, callForm));
        }
        return answer;
    }

    /** Calls Identify with the public key and adds the private key to the call. */
    public TargetResponse identifyBesidePrivateKey(CallForm callForm, Attributes attributes) {
        sends(attributes);
        Key publicKey = context.keys().publicKey();
        return identify(callForm.name() + ", with the private key beside", publicKey, key -> {
            Key beside = key.equals(publicKey) ? privateKey() : privateKey().placeholder();
            return context.wire().identifyBeside(callForm, attributes, key, beside);
        });
    }

    /** Calls Identify with a payload as it stands. */
    public TargetResponse identifyRaw(CallForm form, Function<Key, String> payload, Key key) {
        return identify(form.name(), key, k -> context.wire().identifyRaw(form, payload.apply(k), k));
    }

    /**
     * A target that serves every other call but not this kind is not overloaded, so the missing response counts as its
     * response to this kind.
     */
    private TargetResponse identify(String how, Key key, Function<Key, Request> made) {
        String call = "Identify (" + how + ")";
        try {
            return served(sent(call, key, made));
        } catch (UnservedCallException unserved) {
            if (evidence != context.runEvidence().preflight()
                    && context.identifyResponses().mayBeSingledOut()) {
                Optional<TargetResponse> instead = new UnservedCallCheck(context, evidence).answerInstead(key, made);
                if (instead.isPresent()) {
                    context.identifyResponses().singledOut(call, instead.get());
                    return instead.get();
                }
            }
            throw unserved;
        }
    }

    /** Looks a person up with the private key. */
    public LookupResult find(Identifier identifier, String value) {
        LookupResult result = context.wire().found(find(identifier, value, context.findPlace(), privateKey()));
        if (result instanceof LookupResult.Found found && found.personId().equals(evidence.masked(found.personId()))) {
            context.made().found(identifier, value, found.personId());
        }
        return result;
    }

    /** Looks a person up with that key in that place. */
    public TargetResponse find(Identifier identifier, String value, String place, Key key) {
        return find(List.of(new WireFormat.Criterion(identifier, value)), place, key);
    }

    /** Looks a person up by any number of criteria. */
    public TargetResponse find(List<WireFormat.Criterion> criteria, String place, Key key) {
        return exchange("look-up", key, k -> context.wire().find(criteria, place, k));
    }

    /** Reads a person with the private key; empty where the answer shows none. */
    public Optional<Person> read(String personId) {
        return context.wire().person(read(personId, privateKey()));
    }

    /** Reads a person with that key. */
    public TargetResponse read(String personId, Key key) {
        return read(personId, context.wire().readPlaces().get(0), key);
    }

    /** Reads a person with that key in that place. */
    public TargetResponse read(String personId, String place, Key key) {
        return exchange("read", key, k -> context.wire().read(personId, place, k));
    }

    /** Changes a person with the private key. */
    public TargetResponse change(String personId, ProfileUpdate change) {
        return change(personId, change, context.wire().changePlaces().get(0), privateKey());
    }

    /** Changes a person with that key, the attributes in that place. */
    public TargetResponse change(String personId, ProfileUpdate change, String place, Key key) {
        sends(change.attributes());
        return exchange("change", key, k -> context.wire().change(personId, change, place, k));
    }

    /**
     * Sends whatever else a feature asks for. What a gateway may have said is the target's answer if this call always
     * gets it while others get by.
     */
    public TargetResponse exchange(String purpose, Key key, Function<Key, Request> made) {
        TargetResponse answer = sent(purpose, key, made);
        if (answer.intermediary().isEmpty()) {
            return served(answer);
        }
        return new UnservedCallCheck(context, evidence).answerInstead(key, made).orElseGet(() -> served(answer));
    }

    private TargetResponse sent(String purpose, Key key, Function<Key, Request> made) {
        Request shown = context.transport().shown(made.apply(key.placeholder()));
        TargetResponse answer;
        try {
            answer = context.transport().send(purpose, made.apply(key));
        } catch (BudgetSpentException spent) {
            throw new NotReachedException(spent.getMessage());
        } catch (NoResponseException failure) {
            evidence.saw(purpose, callForm, shown, null, failure);
            throw new UnservedCallException(evidence.masked(failure.getMessage()));
        }
        evidence.saw(purpose, callForm, shown, answer, null);
        return answer;
    }

    private static TargetResponse served(TargetResponse answer) {
        if (answer.isServed()) {
            return answer;
        }
        throw new UnservedCallException(answer.intermediary()
                .orElse("The target answers 429 and asks for more time than --processing-timeout allows."
                        + " Slow down with --rate or --parallel."));
    }

    private void sends(Attributes attributes) {
        attributes
                .identifierTexts()
                .forEach((identifier, value) -> context.made().sends(identifier, value));
    }

    private Key privateKey() {
        return context.keys().privateKey();
    }
}
