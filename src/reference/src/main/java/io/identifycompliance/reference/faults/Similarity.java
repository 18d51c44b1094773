package io.identifycompliance.reference.faults;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What takes different values of an identifier for equal. A search through all profiles prepares what was sent once. */
@FunctionalInterface
interface Similarity {
    /** Which stored values are taken for the one that was sent. */
    Predicate<String> to(String sent);

    /** How many changed values are kept: more than a run has of one identifier. */
    int KEPT = 4000;

    /** Values are alike that become equal in this way, which depends on nothing else: each is changed once. */
    static Similarity after(UnaryOperator<String> change) {
        Map<String, String> known = new ConcurrentHashMap<>();
        UnaryOperator<String> once = value -> {
            String changed = known.get(value);
            if (changed == null) {
                changed = change.apply(value);
                if (known.size() >= KEPT) {
                    known.clear();
                }
                known.put(value, changed);
            }
            return changed;
        };
        return sent -> {
            String changed = once.apply(sent);
            return has -> once.apply(has).equals(changed);
        };
    }

    /** The same, but for equal values. */
    default Similarity ofOthers() {
        return sent -> {
            Predicate<String> alike = to(sent);
            return has -> !has.equals(sent) && alike.test(has);
        };
    }

    /** The first profile that has a similar value; empty if there is none. */
    default Optional<Profile> holder(Identifier identifier, String sent, ProfileView profiles) {
        Predicate<String> alike = to(sent);
        for (Profile profile : profiles.all()) {
            String has = profile.identifiers().get(identifier);
            if (has != null && alike.test(has)) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }
}
