package io.identifycompliance.reference.faults;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Values are alike that become equal when they are changed. For each store it keeps what a database calls an index on an
 * expression, so that a search need not go through all profiles.
 */
final class ChangedValues implements Similarity {
    private final UnaryOperator<String> change;
    private final Map<ProfileView, Map<Identifier, Index>> indices = Collections.synchronizedMap(new WeakHashMap<>());

    /** Changed in that way, which depends on nothing but the value. */
    ChangedValues(UnaryOperator<String> change) {
        this.change = change;
    }

    @Override
    public Optional<Profile> holder(Identifier identifier, String sent, ProfileView profiles, Predicate<String> among) {
        return indices.computeIfAbsent(profiles, store -> new ConcurrentHashMap<>())
                .computeIfAbsent(identifier, Index::new)
                .holder(change.apply(sent), profiles.all(), among);
    }

    /** The profiles by what their values of one identifier become. */
    private final class Index {
        private final Identifier identifier;
        private final Map<String, NavigableSet<Integer>> positions = new HashMap<>();
        private List<Profile> indexed = List.of();

        Index(Identifier identifier) {
            this.identifier = identifier;
        }

        synchronized Optional<Profile> holder(String changed, List<Profile> all, Predicate<String> among) {
            follow(all);
            return positions.getOrDefault(changed, Collections.emptyNavigableSet()).stream()
                    .map(all::get)
                    .filter(profile ->
                            profile.identifier(identifier).filter(among).isPresent())
                    .findFirst();
        }

        /** Looks at those profiles only that are not what stood there at the last search: profiles are immutable. */
        @SuppressWarnings("ReferenceEquality")
        private void follow(List<Profile> all) {
            for (int i = 0; i < Math.max(all.size(), indexed.size()); i++) {
                boolean now = i < all.size();
                boolean before = i < indexed.size();
                if (!now || !before || all.get(i) != indexed.get(i)) {
                    int position = i;
                    if (before) {
                        key(indexed.get(i)).map(positions::get).ifPresent(some -> some.remove(position));
                    }
                    if (now) {
                        key(all.get(i))
                                .ifPresent(key -> positions
                                        .computeIfAbsent(key, none -> new TreeSet<>())
                                        .add(position));
                    }
                }
            }
            indexed = all;
        }

        private Optional<String> key(Profile profile) {
            return profile.identifier(identifier).map(change);
        }
    }
}
