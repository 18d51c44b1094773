package io.identifycompliance.reference.server;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.points.Point;
import io.identifycompliance.reference.points.Points;
import io.identifycompliance.reference.store.ProcessingQueue;
import io.identifycompliance.reference.store.ProfileStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** What both wire formats do with profiles, through the points. */
final class Backend {
    private final String publicKey;
    private final String privateKey;
    private final ProcessingQueue processing;
    private final Points points;
    private final ProfileStore store;
    private final Lock lock = new ReentrantLock();

    Backend(String publicKey, String privateKey, ProcessingQueue processing, Points points) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.processing = processing;
        this.points = points;
        this.store = new ProfileStore((identifier, value) -> at(Point.INDEX_KEY).apply(identifier, value));
    }

    /** The function in force at that point. */
    <F> F at(Point<F> point) {
        return points.at(point);
    }

    /** Queues an Identify request. With a wrong public key nothing is ever read or written for it. */
    void identify(IdentifyPayload payload, IdentifyUpdate sent) {
        if (at(Point.CHECK_PUBLIC_KEY).test(payload, publicKey)) {
            at(Point.ENQUEUE).accept(sent, () -> process(sent), processing);
        }
    }

    /** What would become of a request now. */
    Decision preview(IdentifyUpdate sent) {
        return at(Point.DECIDE).apply(sent, at(Point.MATCH).apply(sent, store));
    }

    /** Whether the request may use the private API. */
    boolean admits(ServerRequest call) {
        return at(Point.CHECK_PRIVATE_KEY)
                .apply(call, at(Point.READ_PRIVATE_KEYS).apply(call), privateKey);
    }

    /** Whether the request names any private key at all. */
    boolean namesKey(ServerRequest call) {
        return !at(Point.READ_PRIVATE_KEYS).apply(call).isEmpty();
    }

    Optional<Profile> find(Identifier identifier, String value) {
        return at(Point.FIND).apply(identifier, value, store);
    }

    Optional<Profile> get(String id) {
        return at(Point.GET).apply(id, store);
    }

    List<Profile> all() {
        return store.all();
    }

    /** Changes a person; empty where there is no such person. */
    Optional<ChangeDecision> change(String id, PrivateChange change) {
        return at(Point.TRANSACTION)
                .run(
                        lock,
                        () -> store.get(id).map(profile -> {
                            ChangeDecision decision = at(Point.CHANGE).apply(profile, change, store);
                            Instant now = Instant.now();
                            ChangeDecision stamped = decision.at(now);
                            at(Point.SAVE).accept(store, stamped.outcome());
                            return stamped;
                        }));
    }

    /** Adds a profile at once, whatever faults there are; empty where another one has one of the identifiers. */
    Optional<String> add(IdentifyUpdate attributes) {
        lock.lock();
        try {
            boolean held = attributes.usable().entrySet().stream()
                    .anyMatch(entry ->
                            store.find(entry.getKey(), entry.getValue()).isPresent());
            if (held) {
                return Optional.empty();
            }
            Instant now = Instant.now();
            Profile profile = Profile.blank(at(Point.NEW_ID).apply(now), now)
                    .with(attributes.usable())
                    .withProperties(attributes.settable());
            store.save(StoreWrite.of(profile));
            return Optional.of(profile.id());
        } finally {
            lock.unlock();
        }
    }

    /** Queues the deletion of the first profile that matches by then, or of all. */
    void delete(Predicate<Profile> matching, boolean onlyFirst) {
        processing.inOrder(() -> at(Point.TRANSACTION).run(lock, () -> {
            List<String> ids = store.all().stream()
                    .filter(matching)
                    .limit(onlyFirst ? 1 : Long.MAX_VALUE)
                    .map(Profile::id)
                    .toList();
            store.save(new StoreWrite(List.of(), ids));
            return ids;
        }));
    }

    private void process(IdentifyUpdate sent) {
        at(Point.TRANSACTION).run(lock, () -> {
            Decision decision = preview(sent);
            Instant now = Instant.now();
            Profile fresh = Profile.blank(at(Point.NEW_ID).apply(now), now);
            at(Point.SAVE).accept(store, at(Point.WRITE).apply(decision, fresh, store));
            return decision;
        });
    }
}
