package io.identifycompliance.policy;

import io.identifycompliance.contract.Identifier;
import java.util.List;
import java.util.Optional;

/** The stored profiles, to be read. */
public interface ProfileView {

    /** The profile that holds an identifier. */
    Optional<Profile> find(Identifier identifier, String value);

    /** The profile of that person id. */
    Optional<Profile> get(String id);

    /** All profiles, oldest first. */
    List<Profile> all();
}
