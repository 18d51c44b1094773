package io.identifycompliance.client;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.contract.KnownWire;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One wire format: how the contract's words become requests, and answers the contract's words.
 *
 * <p>A third format is a third constant of {@link KnownWire} and a third implementation in {@code client.wire}, with features of its own for what only it has.
 */
public interface WireFormat {
    /** What is known of it wherever it is named. */
    KnownWire known();

    /** The name, as in {@code --wire}. */
    default String id() {
        return known().id();
    }

    /** The status of every well-formed Identify call, whatever becomes of it. */
    default int acceptedStatus() {
        return known().statuses().accepted();
    }

    /** Every form of calling Identify, the plainest first. */
    List<CallForm> forms();

    /** The form of that name. */
    default Optional<CallForm> form(String name) {
        return forms().stream().filter(form -> form.name().equals(name)).findFirst();
    }

    /**
     * Whether a call with these attributes is well-formed beyond doubt, so that Identify must accept it.
     *
     * @param validPhone whether that is a phone number which validation accepts
     */
    boolean mustAccept(Attributes attributes, Predicate<String> validPhone);

    /**
     * The form that such a request has in fact: one that spells names differently is the form that it builds on where
     * none of these attributes has another spelling.
     */
    default CallForm sentAs(CallForm callForm, Attributes attributes) {
        return callForm;
    }

    /** Identify with these attributes, in that form. */
    Request identify(CallForm callForm, Attributes attributes, Key key);

    /** Identify with a payload that is malformed or unusual, as written by a feature of this wire format. */
    Request identifyRaw(CallForm callForm, String payload, Key key);

    /** Identify with the public key, and with the private one wherever this wire format has room for it. */
    Request identifyBeside(CallForm callForm, Attributes attributes, Key publicKey, Key privateKey);

    /** The names of the places where the private key may stand in a look-up, the plainest first. */
    List<String> findPlaces();

    /** The look-up by these criteria (usually one), with the key in that place. */
    Request find(List<Criterion> criteria, String place, Key key);

    /** The result of a look-up. */
    LookupResult found(TargetResponse answer);

    /** Whether such a key can stand in that place: only JSON has values that are no text. */
    default boolean takes(Key key, String place) {
        return !key.json();
    }

    /** Why the answer to a look-up that was not refused does not have the wire's form; empty where it has. */
    default Optional<String> notAResult(TargetResponse answer) {
        return Optional.empty();
    }

    /** What a look-up shows of the person found; empty if look-ups of this wire format return only the person ID. */
    default Optional<Attributes> shownByLookUp(TargetResponse answer) {
        return Optional.empty();
    }

    /** The names of the places where a person is read, the plainest first. */
    List<String> readPlaces();

    /** Reads a person in that place. */
    Request read(String personId, String place, Key key);

    /** The person in an answer to {@link #read} or {@link #change}; empty where there is none. */
    Optional<Person> person(TargetResponse answer);

    /** Why this does not say, as the wire format does, that there is no such person; empty where it does. */
    Optional<String> notUnknownPerson(TargetResponse answer);

    /** The names of the places where the attributes of a change may stand, the plainest first. */
    List<String> changePlaces();

    /** Changes a person, with the attributes in that place. */
    Request change(String personId, ProfileUpdate change, String place, Key key);

    /** Asks for the deletion of a person, by the person ID alone. Targets process it later, if they have this call. */
    Request deletion(String personId, Key key);

    /** The status of a refused private call. */
    default int refusedStatus() {
        return known().statuses().refused();
    }

    /** Why an answer to Identify is not a plain acceptance; empty where it is. */
    Optional<String> notAccepted(TargetResponse answer);

    /** The same for a call in that form, which may ask for another kind of answer. */
    default Optional<String> notAccepted(TargetResponse answer, CallForm callForm) {
        return notAccepted(answer);
    }

    /** Why an error's body is not in this wire's form; empty where it is. */
    Optional<String> notAnError(TargetResponse answer, String call);

    /** Why a person object is not in this wire's form; empty where it is. */
    Optional<String> notAPersonObject(TargetResponse answer, String personId);

    /** One thing to look a person up by. */
    record Criterion(Identifier identifier, String value) {}
}
