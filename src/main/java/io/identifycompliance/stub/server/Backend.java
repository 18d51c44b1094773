package io.identifycompliance.stub.server;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.stub.http.Call;
import io.identifycompliance.stub.point.Points;
import io.identifycompliance.stub.policy.Attributes;
import io.identifycompliance.stub.policy.Change;
import io.identifycompliance.stub.policy.Decision;
import io.identifycompliance.stub.policy.Payload;
import io.identifycompliance.stub.policy.Profile;
import io.identifycompliance.stub.policy.Ruling;
import io.identifycompliance.stub.store.Processing;
import io.identifycompliance.stub.store.ProfileStore;
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
    private final Processing processing;
    private final Supplier<Points> points;
    private final ProfileStore store;
    private final Lock lock = new ReentrantLock();

    Backend(String publicKey, String privateKey, Processing processing, Supplier<Points> points) {
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
    void identify(Payload payload, Attributes sent) {
        if (points().knows(payload, publicKey)) {
            points().accept(sent, () -> process(sent), processing);
        }
    }

    /** What would become of a request now. */
    Decision preview(Attributes sent) {
        return points().decide(sent, points().holders(sent, store));
    }

    /** Whether the request may use the private API. */
    boolean admits(Call call) {
        return points().admits(call, points().keys(call), privateKey);
    }

    /** Whether the request names any private key at all. */
    boolean namesKey(Call call) {
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
    Optional<Ruling> change(String id, Change change) {
        return points().atomically(
                        lock,
                        () -> store.get(id).map(profile -> {
                            Ruling ruling = points().change(profile, change, store);
                            Instant now = Instant.now();
                            Ruling stamped = ruling.at(now);
                            points().save(store, stamped.outcome());
                            return stamped;
                        }));
    }

    private void process(Attributes sent) {
        points().atomically(lock, () -> {
            Decision decision = preview(sent);
            Instant now = Instant.now();
            Profile fresh = Profile.blank(points().newId(now), now);
            points().save(store, points().outcome(decision, fresh, store));
            return decision;
        });
    }
}
