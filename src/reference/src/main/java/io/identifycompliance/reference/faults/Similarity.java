package io.identifycompliance.reference.faults;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What takes different values of an identifier for equal. A search through all profiles prepares what was sent once. */
@FunctionalInterface
interface Similarity {
    /** Which stored values are taken for the one that was sent. */
    Predicate<String> to(String sent);

    /** Values are alike that become equal in this way. */
    static Similarity after(UnaryOperator<String> change) {
        return sent -> {
            String changed = change.apply(sent);
            return has -> change.apply(has).equals(changed);
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
