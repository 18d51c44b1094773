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
import io.identifycompliance.reference.store.Processing;
import io.identifycompliance.reference.store.WritableProfiles;
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
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A place in the reference whose behaviour can be overridden, with the function that is right there. They stand in the
 * order in which a request passes them.
 *
 * @param <F> the type of the function
 */
public final class Point<F> {

    // Every request

    /** Answers a request; the function that it is given passes the request on to the endpoints. */
    public static final Point<BiFunction<ServerRequest, Function<ServerRequest, ServerResponse>, ServerResponse>>
            ANSWER = comparable(SideBySide::answer, (call, rest) -> rest.apply(call));

    // Identify

    /** Reads an Identify request; empty where it cannot be decoded. */
    public static final Point<Function<ServerRequest, Optional<IdentifyPayload>>> DECODE =
            comparable(SideBySide::function, PayloadDecoder::decode);

    /** Takes identifiers and properties out of a payload. */
    public static final Point<Function<IdentifyPayload, IdentifyUpdate>> READ_UPDATE =
            comparable(SideBySide::function, AttributeReader::read);

    /** Whether a payload has the public key, so that it is processed at all. */
    public static final Point<BiPredicate<IdentifyPayload, String>> CHECK_PUBLIC_KEY = comparable(
            SideBySide::biPredicate, (payload, publicKey) -> payload.key().equals(publicKey));

    /** Responds to an update that was decoded. It is given the usual response, and what the update would lead to now. */
    public static final Point<Function3<ServerResponse, IdentifyUpdate, Supplier<Decision>, ServerResponse>> RESPOND =
            comparable(SideBySide::function3, (usual, sent, preview) -> usual);

    /** Queues the processing of an update. */
    public static final Point<Enqueue> ENQUEUE =
            comparable(SideBySide::enqueue, (sent, process, processing) -> processing.inOrder(process));

    /** Finds the profile that has each identifier of an update. */
    public static final Point<BiFunction<IdentifyUpdate, ProfileView, Map<Identifier, Profile>>> MATCH =
            comparable(SideBySide::biFunction, Point::holders);

    /** Decides what to do with an update, given the profiles that have its identifiers. */
    public static final Point<BiFunction<IdentifyUpdate, Map<Identifier, Profile>, Decision>> DECIDE = comparable(
            SideBySide::biFunction, (sent, holders) -> IdentifyPolicy.decide(sent, holders, IdentifyPolicy.ORDER));

    /** Says what to write after a decision, given a blank profile with a new id in case one is created. */
    public static final Point<Function3<Decision, Profile, ProfileView, StoreWrite>> WRITE =
            comparable(SideBySide::function3, (decision, fresh, profiles) -> written(decision, fresh));

    // The store

    /** Reads, decides and writes as one. */
    public static final Point<Transaction> TRANSACTION = new Point<>(Point::locked);

    /** The key under which the value of an identifier is indexed. */
    public static final Point<BiFunction<Identifier, String, String>> INDEX_KEY =
            comparable(SideBySide::biFunction, (identifier, value) -> value);

    /** The id of a new person. */
    public static final Point<Function<Instant, String>> NEW_ID = new Point<>(now -> PersonIds.next());

    /** Saves what is to be written, after a decision or a change. */
    public static final Point<BiConsumer<WritableProfiles, StoreWrite>> SAVE =
            comparable(SideBySide::save, WritableProfiles::save);

    // The private API

    /** Reads the private keys of a request, from every place that may hold one. */
    public static final Point<Function<ServerRequest, List<String>>> READ_PRIVATE_KEYS =
            comparable(SideBySide::function, KeyPlaces::keys);

    /** Whether the keys of a request open the private API: at least one is given, and all are right. */
    public static final Point<Function3<ServerRequest, List<String>, String, Boolean>> CHECK_PRIVATE_KEY = comparable(
            SideBySide::function3,
            (call, given, privateKey) -> !given.isEmpty() && given.stream().allMatch(privateKey::equals));

    /** Looks a person up by an identifier. */
    public static final Point<Function3<Identifier, String, ProfileView, Optional<Profile>>> FIND =
            comparable(SideBySide::function3, (identifier, value, profiles) -> profiles.find(identifier, value));

    /** Reads a person by id. */
    public static final Point<BiFunction<String, ProfileView, Optional<Profile>>> GET =
            comparable(SideBySide::biFunction, (id, profiles) -> profiles.get(id));

    /** Reads the change that a request asks for. */
    public static final Point<Function<ServerRequest, PrivateChange>> READ_CHANGE =
            comparable(SideBySide::function, ChangeReader::read);

    /** Decides what to do with a change of a profile. */
    public static final Point<Function3<Profile, PrivateChange, ProfileView, ChangeDecision>> CHANGE =
            comparable(SideBySide::function3, ChangePolicy::change);

    /** Shows a person on the wire format of 2022. */
    public static final Point<Function<Profile, ObjectNode>> SHOW_PERSON =
            comparable(SideBySide::function, ProfileWriter::person);

    /** Shows a profile on the wire format of the successor. */
    public static final Point<Function<Profile, ObjectNode>> SHOW_RESOURCE =
            comparable(SideBySide::function, ProfileWriter::resource);

    private final F right;
    private final Optional<SideBySide<F>> comparing;

    private Point(F right) {
        this(right, Optional.empty());
    }

    private Point(F right, Optional<SideBySide<F>> comparing) {
        this.right = right;
        this.comparing = comparing;
    }

    private static <F> Point<F> comparable(SideBySide<F> comparing, F right) {
        return new Point<>(right, Optional.of(comparing));
    }

    /** A layer that overrides this point; it is given the function below it. */
    public Layer override(UnaryOperator<F> other) {
        return below -> below.with(this, other.apply(below.at(this)));
    }

    F right() {
        return right;
    }

    /** Whether another function can be evaluated beside the one in force, so that it changes nothing. */
    boolean isComparable() {
        return comparing.isPresent();
    }

    /** A layer with the right function, which also reports where one of these comes to something else. */
    Layer compared(List<SideBySide.Other<F>> others) {
        return override(right -> comparing.orElseThrow().compare(right, others));
    }

    /** A function of three arguments. */
    @FunctionalInterface
    public interface Function3<A, B, C, R> {
        /** Applies it. */
        R apply(A first, B second, C third);
    }

    /** Queues the processing of an update. */
    @FunctionalInterface
    public interface Enqueue {
        /** Queues it. */
        void accept(IdentifyUpdate sent, Runnable process, Processing processing);
    }

    /** Does work that reads and then writes. */
    @FunctionalInterface
    public interface Transaction {
        /** Does it, under that lock unless it is left out, and returns its result. */
        <T> T run(Lock lock, Supplier<T> work);
    }

    private static Map<Identifier, Profile> holders(IdentifyUpdate sent, ProfileView profiles) {
        Map<Identifier, Profile> holders = new EnumMap<>(Identifier.class);
        sent.usable()
                .forEach((identifier, value) ->
                        profiles.find(identifier, value).ifPresent(holder -> holders.put(identifier, holder)));
        return holders;
    }

    private static StoreWrite written(Decision decision, Profile fresh) {
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

    private static <T> T locked(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
