package io.identifycompliance.reference.variants;

import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.FIND;
import static io.identifycompliance.reference.points.Point.GET;
import static io.identifycompliance.reference.points.Point.INDEX_KEY;
import static io.identifycompliance.reference.points.Point.SAVE;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ProfileView;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.store.ProfileStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BiFunction;

/** A replica that follows the store after a while. */
final class LaggingReads {
    private record Written(long at, StoreWrite outcome) {}

    private final long lag;
    private final Queue<Written> pending = new ArrayDeque<>();
    private final ProfileStore replica;

    private LaggingReads(BiFunction<Identifier, String, String> key, Duration lag) {
        this.replica = new ProfileStore(key);
        this.lag = lag.toNanos();
    }

    /** Looks up and reads from such a replica. */
    static Layer by(Duration lag) {
        return below -> {
            LaggingReads reads = new LaggingReads(below.at(INDEX_KEY), lag);
            return together(reads.following(), reads.lookingUp(), reads.reading())
                    .apply(below);
        };
    }

    /** Looks up in such a replica, as in the index of a search engine; people are read from the store. */
    static Layer ofLookUpsBy(Duration lag) {
        return below -> {
            LaggingReads reads = new LaggingReads(below.at(INDEX_KEY), lag);
            return together(reads.following(), reads.lookingUp()).apply(below);
        };
    }

    /** Reads people from such a replica, as from a cache; they are looked up in the store. */
    static Layer ofPeopleBy(Duration lag) {
        return below -> {
            LaggingReads reads = new LaggingReads(below.at(INDEX_KEY), lag);
            return together(reads.following(), reads.reading()).apply(below);
        };
    }

    private Layer following() {
        return SAVE.override(right -> (store, outcome) -> {
            right.accept(store, outcome);
            synchronized (pending) {
                pending.add(new Written(System.nanoTime(), outcome));
            }
        });
    }

    private Layer lookingUp() {
        return FIND.override(right -> (identifier, value, profiles) -> right.apply(identifier, value, caughtUp()));
    }

    private Layer reading() {
        return GET.override(right -> (id, profiles) -> right.apply(id, caughtUp()));
    }

    private ProfileView caughtUp() {
        synchronized (pending) {
            while (!pending.isEmpty() && System.nanoTime() - pending.peek().at() >= lag) {
                replica.save(pending.remove().outcome());
            }
            return replica;
        }
    }
}
