package io.identifycompliance.cleanup;

import io.identifycompliance.client.Key;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.NoResponseException;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.record.Leftovers;
import io.identifycompliance.record.Masking;
import java.util.List;
import java.util.Optional;

/** Asks a target on one wire format, with the private key. What it cannot be asked ends the clean-up. */
final class CleanUpTarget {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_IMPLEMENTED = 501;

    private final WireFormat wire;
    private final RateLimitedTransport transport;
    private final Key privateKey;
    private final Masking masking;

    CleanUpTarget(WireFormat wire, RateLimitedTransport transport, Keys keys) {
        this.wire = wire;
        this.transport = transport;
        privateKey = keys.privateKey();
        masking = new Masking(keys);
    }

    /** A person as the target shows it. */
    sealed interface Seen {
        /** There is such a person. */
        record Somebody(Person person) implements Seen {}

        /** There is no such person. */
        record Nobody() implements Seen {}

        /** The answer says neither. */
        record Unclear() implements Seen {}
    }

    /** Looks somebody up by an identifier. A person ID with a secret in it is no answer. */
    LookupResult find(Leftovers.Value value) {
        List<WireFormat.Criterion> criteria = List.of(new WireFormat.Criterion(value.identifier(), value.value()));
        TargetResponse answer =
                send("look-up", wire.find(criteria, wire.findPlaces().get(0), privateKey));
        LookupResult result = wire.found(answer);
        return result instanceof LookupResult.Found found
                        && !masking.mask(found.personId()).equals(found.personId())
                ? new LookupResult.Unclear(answer)
                : result;
    }

    /** Reads a person. */
    Seen read(String personId) {
        TargetResponse answer =
                send("read", wire.read(personId, wire.readPlaces().get(0), privateKey));
        Optional<Person> person = wire.person(answer);
        if (person.isPresent()) {
            return new Seen.Somebody(person.get());
        }
        return wire.notUnknownPerson(answer).isEmpty() ? new Seen.Nobody() : new Seen.Unclear();
    }

    /** Asks for the deletion of a person who was just read. Returns whether the target accepts that. */
    boolean delete(String personId) {
        Request request = wire.deletion(personId, privateKey);
        TargetResponse answer = send("deletion", request);
        int status = answer.status();
        if (status == NOT_FOUND || status == METHOD_NOT_ALLOWED || status == NOT_IMPLEMENTED) {
            throw new CleanUpEndedException(
                    "The target cannot delete people: it answers " + request.method() + " " + request.pathAndQuery()
                            + " with status " + status + ". Remove them in another way.",
                    true);
        }
        return answer.isSuccess();
    }

    private TargetResponse send(String kind, Request request) {
        TargetResponse answer;
        try {
            answer = transport.send(kind, request);
        } catch (NoResponseException failure) {
            throw new CleanUpEndedException(masking.mask(failure.getMessage()), false);
        }
        if (answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN) {
            throw new CleanUpEndedException(
                    "The target refuses the private key: status " + answer.status() + " to a " + kind + ".", false);
        }
        if (!answer.isServed()) {
            throw new CleanUpEndedException(
                    answer.intermediary()
                            .orElse(
                                    "The target still answers 429 after a long wait. Continue later, more slowly: --rate."),
                    false);
        }
        return answer;
    }
}
