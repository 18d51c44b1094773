package io.identifycompliance.reference.points;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.store.WritableProfiles;
import java.util.List;
import java.util.Optional;

/**
 * In the place of the store: whether a function saves an outcome once, as it came, and writes nothing else. What is read
 * after that would not show it, so that it counts as a difference.
 */
final class RecordedWrites implements WritableProfiles {
    private final WritableProfiles store;
    private final StoreWrite outcome;
    private final Runnable differs;
    private int saved;

    RecordedWrites(WritableProfiles store, StoreWrite outcome, Runnable differs) {
        this.store = store;
        this.outcome = outcome;
        this.differs = differs;
    }

    @Override
    public void save(StoreWrite written) {
        saved++;
        if (saved > 1 || !written.equals(outcome)) {
            differs.run();
        }
    }

    @Override
    public void put(Profile profile) {
        differs.run();
    }

    @Override
    public void index(Profile profile) {
        differs.run();
    }

    @Override
    public void unindex(Profile profile) {
        differs.run();
    }

    @Override
    public Optional<Profile> find(Identifier identifier, String value) {
        return asItWas().find(identifier, value);
    }

    @Override
    public Optional<Profile> get(String id) {
        return asItWas().get(id);
    }

    @Override
    public List<Profile> all() {
        return asItWas().all();
    }

    /** The function is over. */
    void close(Outcome<Boolean> ended) {
        if (saved != 1 || !ended.succeeded()) {
            differs.run();
        }
    }

    private WritableProfiles asItWas() {
        if (saved > 0) {
            differs.run();
        }
        return store;
    }
}
