package io.identifycompliance.proof;

import io.identifycompliance.client.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known about the processing of the requests of one run. */
final class ProcessingState {
    private final List<Sent> unproven = new ArrayList<>();
    private final Set<String> proven = new HashSet<>();
    private String latestPersonId = "";
    private @Nullable Person latest;

    /** The requests whose processing had not been proved when the latest profile was prepared; may be changed. */
    List<Sent> unproven() {
        return unproven;
    }

    /** Another request was sent whose processing is to be proved. */
    void begins() {
        proven.clear();
        outdated();
    }

    /** Something was sent: what was read before says nothing about it. */
    void outdated() {
        latest = null;
    }

    /** All requests were processed for that profile. */
    void proved(KnownProfile profile) {
        proven.add(profile.personId());
    }

    /** Whether all requests were processed for that profile. */
    boolean isProvedFor(KnownProfile profile) {
        return proven.contains(profile.personId());
    }

    /** The read that completed a proof showed that person; null where it showed nobody. */
    void completedBy(String personId, @Nullable Person person) {
        latestPersonId = personId;
        latest = person;
    }

    /**
     * The profile as the read showed it that completed the latest proof. Only once, so that a check that is repeated reads
     * the profile again; empty if that read was of another profile.
     */
    Optional<Person> takeRead(KnownProfile profile) {
        if (!latestPersonId.equals(profile.personId())) {
            return Optional.empty();
        }
        Optional<Person> read = Optional.ofNullable(latest);
        latest = null;
        return read;
    }
}
