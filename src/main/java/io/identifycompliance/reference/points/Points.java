package io.identifycompliance.reference.points;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.ChangePolicy;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.IdentifyPolicy;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.store.ProcessingQueue;
import io.identifycompliance.reference.store.ProfileStore;
import io.identifycompliance.reference.wire.AttributeReader;
import io.identifycompliance.reference.wire.ChangeReader;
import io.identifycompliance.reference.wire.KeyPlaces;
import io.identifycompliance.reference.wire.PayloadDecoder;
import io.identifycompliance.reference.wire.ProfileWriter;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the reference does at each named point, in the order in which a request passes them. The defaults are right. */
public interface Points {

    // Every request

    /** Answers a request; {@code rest} is the way through the endpoints. */
    default ServerResponse answer(ServerRequest call, Function<ServerRequest, ServerResponse> rest) {
        return rest.apply(call);
    }

    // Identify

    /** Reads an Identify request; empty where it does not decode. */
    default Optional<IdentifyPayload> decode(ServerRequest call) {
        return PayloadDecoder.decode(call);
    }

    /** Takes identifiers and properties out of a payload. */
    default IdentifyUpdate read(IdentifyPayload payload) {
        return AttributeReader.read(payload);
    }

    /** Whether the request names the public key, and is to be processed at all. */
    default boolean knows(IdentifyPayload payload, String publicKey) {
        return payload.key().equals(publicKey);
    }

    /**
     * What is said to an Identify request that decoded: the same, whatever becomes of it.
     *
     * @param preview what would become of it if it were processed now
     */
    default ServerResponse said(ServerResponse always, IdentifyUpdate sent, Supplier<Decision> preview) {
        return always;
    }

    /** Queues the processing of a request. */
    default void accept(IdentifyUpdate sent, Runnable process, ProcessingQueue processing) {
        processing.inOrder(process);
    }

    /** The profile that holds each identifier of a request. */
    default Map<Identifier, Profile> holders(IdentifyUpdate sent, ProfileView profiles) {
        Map<Identifier, Profile> holders = new EnumMap<>(Identifier.class);
        sent.usable()
                .forEach((identifier, value) ->
                        profiles.find(identifier, value).ifPresent(holder -> holders.put(identifier, holder)));
        return holders;
    }

    /** Decides over a request. */
    default Decision decide(IdentifyUpdate sent, Map<Identifier, Profile> holders) {
        return IdentifyPolicy.decide(sent, holders, IdentifyPolicy.ORDER);
    }

    /**
     * What is written after a decision.
     *
     * @param fresh a blank profile with a new id, for a decision that creates one
     */
    default StoreWrite outcome(Decision decision, Profile fresh, ProfileView profiles) {
        return switch (decision.kind()) {
            case NOTHING -> StoreWrite.nothing();
            case CREATE -> StoreWrite.of(fresh.with(decision.taken()).withProperties(decision.properties()));
            case UPDATE ->
                StoreWrite.of(decision.matched()
                        .orElseThrow()
                        .with(decision.taken())
                        .withProperties(decision.properties())
                        .at(fresh.updated()));
        };
    }

    // The store

    /** Reads, decides and writes as one. */
    default <T> T atomically(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Under which key the value of an identifier is looked up. */
    default String key(Identifier identifier, String value) {
        return value;
    }

    /** The id of a new person. */
    default String newId(Instant now) {
        return PersonIds.next();
    }

    /** Writes an outcome, after a decision or a change. */
    default void save(ProfileStore store, StoreWrite outcome) {
        store.save(outcome);
    }

    // The private API

    /** The private keys that a request names, in all places where it may. */
    default List<String> keys(ServerRequest call) {
        return KeyPlaces.keys(call);
    }

    /** Whether these keys open the private API: at least one is given, and all are right. */
    default boolean admits(ServerRequest call, List<String> given, String privateKey) {
        return !given.isEmpty() && given.stream().allMatch(privateKey::equals);
    }

    /** Looks a person up by an identifier. */
    default Optional<Profile> find(Identifier identifier, String value, ProfileView profiles) {
        return profiles.find(identifier, value);
    }

    /** Reads a person by its id. */
    default Optional<Profile> get(String id, ProfileView profiles) {
        return profiles.get(id);
    }

    /** What a request asks to be changed. */
    default PrivateChange asked(ServerRequest call) {
        return ChangeReader.read(call);
    }

    /** Decides over a change of a profile. */
    default ChangeDecision change(Profile profile, PrivateChange change, ProfileView profiles) {
        return ChangePolicy.change(profile, change, profiles);
    }

    /** A person as the 2022 wire shows it. */
    default ObjectNode person(Profile profile) {
        return ProfileWriter.person(profile);
    }

    /** A profile as the successor shows it. */
    default ObjectNode resource(Profile profile) {
        return ProfileWriter.resource(profile);
    }
}
