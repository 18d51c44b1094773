package io.identifycompliance.reference.variants;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.points.Points;
import io.identifycompliance.reference.store.ProfileStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** Reads from a replica that follows the store after a while. */
final class LaggingReads extends Layer {
    private record Written(long at, StoreWrite outcome) {}

    private final long lag;
    private final Queue<Written> journal = new ArrayDeque<>();
    private final ProfileStore replica = new ProfileStore(this::key);

    LaggingReads(Points right, Duration lag) {
        super(right);
        this.lag = lag.toNanos();
    }

    @Override
    public void save(ProfileStore store, StoreWrite outcome) {
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
