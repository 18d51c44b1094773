package io.identifycompliance.reference.faults;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What takes different values of an identifier for equal. */
@FunctionalInterface
interface Similarity {
    /** The first profile with a similar value, of those whose value passes the test; empty if there is none. */
    Optional<Profile> holder(Identifier identifier, String sent, ProfileView profiles, Predicate<String> among);

    /** Values are alike that become equal in this way, which depends on nothing else. */
    static Similarity after(UnaryOperator<String> change) {
        return new ChangedValues(change);
    }

    /** Values are alike that pass the test which this function makes of what was sent. */
    static Similarity to(Function<String, Predicate<String>> test) {
        return (identifier, sent, profiles, among) -> {
            Predicate<String> alike = test.apply(sent).and(among);
            return profiles.all().stream()
                    .filter(profile ->
                            profile.identifier(identifier).filter(alike).isPresent())
                    .findFirst();
        };
    }

    /** The first profile that has a similar value; empty if there is none. */
    default Optional<Profile> holder(Identifier identifier, String sent, ProfileView profiles) {
        return holder(identifier, sent, profiles, has -> true);
    }

    /** The first profile that has a similar value, but not the same; empty if there is none. */
    default Optional<Profile> holderOfOther(Identifier identifier, String sent, ProfileView profiles) {
        return holder(identifier, sent, profiles, has -> !has.equals(sent));
    }
}
