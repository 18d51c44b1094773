package io.identifycompliance.reference.server;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.points.Points;
import io.identifycompliance.reference.store.ProcessingQueue;
import io.identifycompliance.reference.store.ProfileStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What both wires do to the profiles, by way of the points. */
final class Backend {
    private final String publicKey;
    private final String privateKey;
    private final ProcessingQueue processing;
    private final Supplier<Points> points;
    private final ProfileStore store;
    private final Lock lock = new ReentrantLock();

    Backend(String publicKey, String privateKey, ProcessingQueue processing, Supplier<Points> points) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.processing = processing;
        this.points = points;
        this.store = new ProfileStore((identifier, value) -> points().key(identifier, value));
    }

    Points points() {
        return points.get();
    }

    /** Queues an Identify request. With a wrong public key nothing is ever read or written for it. */
    void identify(IdentifyPayload payload, IdentifyUpdate sent) {
        if (points().knows(payload, publicKey)) {
            points().accept(sent, () -> process(sent), processing);
        }
    }

    /** What would become of a request now. */
    Decision preview(IdentifyUpdate sent) {
        return points().decide(sent, points().holders(sent, store));
    }

    /** Whether the request may use the private API. */
    boolean admits(ServerRequest call) {
        return points().admits(call, points().keys(call), privateKey);
    }

    /** Whether the request names any private key at all. */
    boolean namesKey(ServerRequest call) {
        return !points().keys(call).isEmpty();
    }

    Optional<Profile> find(Identifier identifier, String value) {
        return points().find(identifier, value, store);
    }

    Optional<Profile> get(String id) {
        return points().get(id, store);
    }

    List<Profile> all() {
        return store.all();
    }

    /** Changes a person; empty where there is no such person. */
    Optional<ChangeDecision> change(String id, PrivateChange change) {
        return points().atomically(
                        lock,
                        () -> store.get(id).map(profile -> {
                            ChangeDecision ruling = points().change(profile, change, store);
                            Instant now = Instant.now();
                            ChangeDecision stamped = ruling.at(now);
                            points().save(store, stamped.outcome());
                            return stamped;
                        }));
    }

    private void process(IdentifyUpdate sent) {
        points().atomically(lock, () -> {
            Decision decision = preview(sent);
            Instant now = Instant.now();
            Profile fresh = Profile.blank(points().newId(now), now);
            points().save(store, points().outcome(decision, fresh, store));
            return decision;
        });
    }
}
