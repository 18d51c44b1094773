package io.identifycompliance.stub.variant;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.stub.point.Layer;
import io.identifycompliance.stub.point.Points;
import io.identifycompliance.stub.policy.Outcome;
import io.identifycompliance.stub.policy.Profile;
import io.identifycompliance.stub.policy.ProfileView;
import io.identifycompliance.stub.store.ProfileStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** Reads from a replica that follows the store after a while. */
final class LaggingReads extends Layer {
    private record Written(long at, Outcome outcome) {}

    private final long lag;
    private final Queue<Written> journal = new ArrayDeque<>();
    private final ProfileStore replica = new ProfileStore(this::key);

    LaggingReads(Points right, Duration lag) {
        super(right);
        this.lag = lag.toNanos();
    }

    @Override
    public void save(ProfileStore store, Outcome outcome) {
        super.save(store, outcome);
        synchronized (journal) {
            journal.add(new Written(System.nanoTime(), outcome));
        }
    }

    @Override
    public Optional<Profile> find(Identifier identifier, String value, ProfileView profiles) {
        return super.find(identifier, value, caughtUp());
    }

    @Override
    public Optional<Profile> get(String id, ProfileView profiles) {
        return super.get(id, caughtUp());
    }

    private ProfileView caughtUp() {
        synchronized (journal) {
            while (!journal.isEmpty() && System.nanoTime() - journal.peek().at() >= lag) {
                replica.save(journal.remove().outcome());
            }
            return replica;
        }
    }
}
