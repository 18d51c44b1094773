package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.CHECK_PRIVATE_KEY;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.FIND;
import static io.identifycompliance.reference.points.Point.GET;
import static io.identifycompliance.reference.points.Point.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.points.Layer;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Rows, answers and keys that a cache keeps for too long. */
final class StaleCacheFaults {
    private static final int VERSIONS = 6;

    private StaleCacheFaults() {}

    static List<Fault> all() {
        return Stream.of(
                        breaking(
                                "UNSET",
                                "stale-unset-restored",
                                "The next Identify restores a property that was taken away: it works on a cached row.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, JsonNode>::new, StaleCacheFaults::restored)),
                        breaking(
                                        "PROP-UPDATE",
                                        "stale-versions",
                                        "After six updates of a profile its properties are not updated any more: the history is full.",
                                        rememberingPeople(
                                                ConcurrentHashMap<String, Integer>::new, StaleCacheFaults::versions))
                                .also("a profile is updated as often there", "RACE"),
                        breaking(
                                        "PROP-UPDATE",
                                        "stale-read-by-phone",
                                        "What was read is cached, and an update by phone number alone does not evict it.",
                                        rememberingPeople(
                                                ConcurrentHashMap<String, Profile>::new, StaleCacheFaults::cached))
                                .also("properties are updated by phone number there", "PROP-CREATE", "RACE"),
                        breaking(
                                        "FIND",
                                        "stale-nobody-cached",
                                        "That nobody is found by a value is cached: a profile with it is never found.",
                                        rememberingPeople(
                                                ConcurrentHashMap::<String>newKeySet, StaleCacheFaults::nobody))
                                .also(
                                        "a value that was looked up in vain is taken there",
                                        "CHANGE-ID",
                                        "CHANGE-EMAIL",
                                        "CHANGE-PHONE",
                                        "UNSET"),
                        breaking(
                                "PRIVATE-KEY",
                                "stale-key-cached",
                                "A person that was read with the right key is cached, and read with any key from then on.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, StaleCacheFaults::keyCached)),
                        breaking(
                                "UPDATE-ANSWER",
                                "stale-second-answer",
                                "From the second change on the answer shows the person as of the change before.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, Profile>::new,
                                        answers -> CHANGE.override(right -> (profile, change, profiles) -> {
                                            ChangeDecision decision = right.apply(profile, change, profiles);
                                            Optional<Profile> before = decision.answered()
                                                    .flatMap(now -> Optional.ofNullable(answers.put(now.id(), now)));
                                            return new ChangeDecision(
                                                    decision.duplicate(),
                                                    decision.outcome(),
                                                    before.or(decision::answered));
                                        }))))
                .map(Fault::narrow)
                .toList();
    }

    private static Layer restored(Map<String, JsonNode> gone) {
        return together(
                CHANGE.override(right -> (profile, change, profiles) -> {
                    change.unset()
                            .forEach(name -> Optional.ofNullable(
                                            profile.properties().get(name))
                                    .ifPresent(value -> gone.put(profile.id() + "/" + name, value)));
                    return right.apply(profile, change, profiles);
                }),
                FaultBuilders.rewriting((sent, profile) -> {
                    Map<String, JsonNode> back = new LinkedHashMap<>();
                    gone.forEach((key, value) -> {
                        String name = key.substring(key.indexOf('/') + 1);
                        if (key.startsWith(profile.id() + "/")
                                && !profile.properties().containsKey(name)) {
                            back.put(name, value);
                        }
                    });
                    return profile.withProperties(back);
                }));
    }

    private static Layer versions(Map<String, Integer> written) {
        return WRITE.override(right -> (decision, fresh, profiles) -> {
            boolean full =
                    decision.updates() && written.merge(FaultBuilders.matchedId(decision), 1, Integer::sum) > VERSIONS;
            return right.apply(full ? decision.withProperties(Map.of()) : decision, fresh, profiles);
        });
    }

    private static Layer cached(Map<String, Profile> read) {
        return together(
                GET.override(right -> (id, profiles) -> {
                    Optional<Profile> now = right.apply(id, profiles);
                    return now.map(profile -> read.computeIfAbsent(id, absent -> profile));
                }),
                CHANGE.override(right -> (profile, change, profiles) -> {
                    read.remove(profile.id());
                    return right.apply(profile, change, profiles);
                }),
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    if (!sent.usable().keySet().equals(EnumSet.of(PHONE_NUMBER))) {
                        read.remove(FaultBuilders.matchedId(decision));
                    }
                    return decision;
                }));
    }

    private static Layer nobody(Set<String> nobody) {
        return FIND.override(right -> (identifier, value, profiles) -> {
            String key = identifier + " " + value;
            Optional<Profile> found =
                    nobody.contains(key) ? Optional.empty() : right.apply(identifier, value, profiles);
            if (found.isEmpty()) {
                nobody.add(key);
            }
            return found;
        });
    }

    private static Layer keyCached(Set<String> read) {
        return CHECK_PRIVATE_KEY.override(right -> (call, given, key) -> {
            boolean admitted = right.apply(call, given, key);
            if (admitted && RequestKinds.isRead(call)) {
                read.add(call.path());
            }
            return admitted || (RequestKinds.isRead(call) && !given.isEmpty() && read.contains(call.path()));
        });
    }
}
