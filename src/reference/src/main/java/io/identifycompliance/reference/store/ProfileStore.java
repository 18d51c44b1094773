package io.identifycompliance.reference.store;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.StoreWrite;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;

/**
 * The profiles with an index for each identifier. Reading is safe at any time; reading, deciding and writing must hold
 * the lock.
 */
public final class ProfileStore implements WritableProfiles {
    private final Map<String, Long> positions = new ConcurrentHashMap<>();
    private final NavigableMap<Long, Profile> profiles = new ConcurrentSkipListMap<>();
    private final Map<Identifier, Map<String, String>> indices = new EnumMap<>(Identifier.class);
    private final BiFunction<Identifier, String, String> key;
    private final AtomicLong latest = new AtomicLong();
    private final AtomicLong changes = new AtomicLong();
    private volatile Copy copy = new Copy(0, List.of());

    /** A store that looks an identifier up by the key that this function makes of its value. */
    public ProfileStore(BiFunction<Identifier, String, String> key) {
        this.key = key;
        for (Identifier identifier : Identifier.values()) {
            indices.put(identifier, new ConcurrentHashMap<>());
        }
    }

    @Override
    public Optional<Profile> find(Identifier identifier, String value) {
        return Optional.ofNullable(index(identifier).get(key.apply(identifier, value)))
                .flatMap(this::get);
    }

    @Override
    public Optional<Profile> get(String id) {
        return Optional.ofNullable(positions.get(id)).map(profiles::get);
    }

    /** Copied once after each change, however often it is asked for. */
    @Override
    public List<Profile> all() {
        long now = changes.get();
        Copy made = copy;
        if (made.change() != now) {
            made = new Copy(now, List.copyOf(profiles.values()));
            copy = made;
        }
        return made.all();
    }

    @Override
    public void save(StoreWrite outcome) {
        outcome.removed()
                .forEach(id -> get(id).ifPresent(gone -> {
                    unindex(gone);
                    profiles.remove(positions.remove(id));
                    changes.incrementAndGet();
                }));
        outcome.saved().forEach(profile -> get(profile.id()).ifPresent(this::unindex));
        outcome.saved().forEach(profile -> {
            put(profile);
            index(profile);
        });
    }

    @Override
    public void put(Profile profile) {
        profiles.put(positions.computeIfAbsent(profile.id(), id -> latest.incrementAndGet()), profile);
        changes.incrementAndGet();
    }

    @Override
    public void index(Profile profile) {
        profile.identifiers()
                .forEach((identifier, value) -> index(identifier).put(key.apply(identifier, value), profile.id()));
    }

    @Override
    public void unindex(Profile profile) {
        profile.identifiers()
                .forEach((identifier, value) -> index(identifier).remove(key.apply(identifier, value), profile.id()));
    }

    private Map<String, String> index(Identifier identifier) {
        return Objects.requireNonNull(indices.get(identifier));
    }

    /** All profiles, as they were after so many changes. */
    private record Copy(long change, List<Profile> all) {}
}
