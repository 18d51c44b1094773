package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.ENQUEUE;
import static io.identifycompliance.reference.points.Point.FIND;
import static io.identifycompliance.reference.points.Point.MATCH;
import static io.identifycompliance.reference.points.Point.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.store.Processing;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What goes wrong after properties were changed, by Identify or with the private key: they are lost or come back. */
final class ChangedPropertyFaults {
    /** When a fence has long shown, and before a settle window is over. */
    private static final Duration LATE = Duration.ofMillis(250);

    private ChangedPropertyFaults() {}

    static List<Fault> all() {
        return Stream.of(
                        breaking(
                                "PROP-UPDATE",
                                "changed-property-repeated",
                                "A request like the last one with its identifiers is dropped, even if the private key"
                                        + " has changed a property since.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, String>::new, ChangedPropertyFaults::repeated)),
                        breaking(
                                        "PROP-UPDATE",
                                        "changed-property-reverted",
                                        "The next Identify writes back the properties that the private key has changed.",
                                        rememberingPeople(
                                                ConcurrentHashMap<String, Map<String, JsonNode>>::new,
                                                ChangedPropertyFaults::reverted))
                                .also(
                                        "what the private key has set is read after an update there",
                                        "UPDATE-PLACES",
                                        "RACE"),
                        breaking(
                                        "PROP-UPDATE",
                                        "changed-property-new-lost",
                                        "The next Identify loses the properties that the private key has created.",
                                        rememberingPeople(
                                                ConcurrentHashMap<String, Set<String>>::new,
                                                ChangedPropertyFaults::lost))
                                .also("the private key creates properties there, too", "RACE"),
                        breaking(
                                "PROP-UPDATE",
                                "changed-property-before-update",
                                "A private change works on a row of before the last updates, and reverts them.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, Map<String, JsonNode>>::new,
                                        ChangedPropertyFaults::beforeUpdate)),
                        breaking(
                                "PROP-UPDATE",
                                "changed-property-unindexes-phone",
                                "After a private change of properties alone nobody is found by the phone number.",
                                rememberingPeople(
                                        ConcurrentHashMap::<String>newKeySet, ChangedPropertyFaults::notFound)),
                        breaking(
                                "PROP-UPDATE",
                                "changed-property-unmatches-phone",
                                "After a private change of properties alone Identify does not match by phone number.",
                                rememberingPeople(
                                        ConcurrentHashMap::<String>newKeySet, ChangedPropertyFaults::notMatched)),
                        breaking(
                                        "UPDATE-PLACES",
                                        "changed-property-reverted-late",
                                        "250 ms later, a job writes back the properties that the private key has changed.",
                                        remembering(
                                                ConcurrentHashMap<String, Last>::new,
                                                ChangedPropertyFaults::revertedLate))
                                .also("what the private key has set is read after an update there", "PROP-UPDATE"),
                        breaking(
                                "PROP-UPDATE",
                                "changed-property-update-reverted-late",
                                "250 ms later, a job writes back the properties that Identify has updated.",
                                remembering(
                                        () -> ThreadLocal.<Profile>withInitial(() -> null),
                                        ChangedPropertyFaults::updateRevertedLate)))
                .map(Fault::narrow)
                .toList();
    }

    private static Layer repeated(Map<String, String> last) {
        return FaultBuilders.deciding((sent, decision) -> {
            String content = sent.identifiers() + " " + sent.properties();
            String before = last.put(sent.usable().toString(), content);
            return decision.updates() && content.equals(before) ? Decision.nothing() : decision;
        });
    }

    private static Layer reverted(Map<String, Map<String, JsonNode>> former) {
        return together(
                FaultBuilders.changing((profile, change) -> {
                    remember(former, profile, change.properties().keySet());
                    return change;
                }),
                WRITE.override(right -> (decision, fresh, profiles) -> {
                    StoreWrite outcome = right.apply(decision, fresh, profiles);
                    Map<String, JsonNode> old = former.remove(FaultBuilders.matchedId(decision));
                    return old == null
                            ? outcome
                            : StoreWrite.of(outcome.saved()
                                    .get(0)
                                    .withProperties(FaultBuilders.without(old, decision.properties()::containsKey)));
                }));
    }

    /** Adds what the profile has of these properties to what is remembered of it. */
    private static void remember(Map<String, Map<String, JsonNode>> former, Profile profile, Set<String> names) {
        Map<String, JsonNode> had = of(profile, names);
        if (!had.isEmpty()) {
            former.computeIfAbsent(profile.id(), absent -> new ConcurrentHashMap<>())
                    .putAll(had);
        }
    }

    private static Map<String, JsonNode> of(Profile profile, Set<String> names) {
        return FaultBuilders.without(profile.properties(), name -> !names.contains(name));
    }

    private static Layer lost(Map<String, Set<String>> created) {
        return together(
                FaultBuilders.changing((profile, change) -> {
                    Set<String> names = new LinkedHashSet<>(change.properties().keySet());
                    names.removeAll(profile.properties().keySet());
                    if (!names.isEmpty()) {
                        created.computeIfAbsent(profile.id(), absent -> ConcurrentHashMap.newKeySet())
                                .addAll(names);
                    }
                    return change;
                }),
                WRITE.override(right -> (decision, fresh, profiles) -> {
                    StoreWrite outcome = right.apply(decision, fresh, profiles);
                    Set<String> gone = created.remove(FaultBuilders.matchedId(decision));
                    if (gone == null) {
                        return outcome;
                    }
                    gone.removeAll(decision.properties().keySet());
                    return StoreWrite.of(outcome.saved().get(0).withoutProperties(gone));
                }));
    }

    private static Layer beforeUpdate(Map<String, Map<String, JsonNode>> former) {
        return together(
                FaultBuilders.deciding((sent, decision) -> {
                    decision.matched()
                            .ifPresent(profile -> remember(
                                    former, profile, decision.properties().keySet()));
                    return decision;
                }),
                CHANGE.override(right -> (profile, change, profiles) -> {
                    Map<String, JsonNode> old = former.remove(profile.id());
                    return right.apply(old == null ? profile : profile.withProperties(old), change, profiles);
                }));
    }

    private static Layer notFound(Set<String> edited) {
        return together(
                editing(edited),
                FIND.override(right -> (identifier, value, profiles) -> right.apply(identifier, value, profiles)
                        .filter(profile -> identifier != PHONE_NUMBER || !edited.contains(profile.id()))));
    }

    private static Layer notMatched(Set<String> edited) {
        return together(editing(edited), MATCH.override(right -> (sent, profiles) -> {
            Map<Identifier, Profile> holders = new LinkedHashMap<>(right.apply(sent, profiles));
            Profile holder = holders.get(PHONE_NUMBER);
            if (holder != null && edited.contains(holder.id())) {
                holders.remove(PHONE_NUMBER);
            }
            return holders;
        }));
    }

    /** A memory of the profiles of which the private key has changed properties and no identifier. */
    private static Layer editing(Set<String> edited) {
        return FaultBuilders.changing((profile, change) -> {
            if (isOfPropertiesAlone(change)) {
                edited.add(profile.id());
            }
            return change;
        });
    }

    private static boolean isOfPropertiesAlone(PrivateChange change) {
        return change.identifiers().isEmpty()
                && change.cleared().isEmpty()
                && !change.properties().isEmpty();
    }

    /** The last processing of a request with a value, to be repeated by a job. */
    private record Last(Runnable process, Processing processing) {
        void again(ThreadLocal<Map<String, JsonNode>> writes, Map<String, JsonNode> properties) {
            processing.onItsOwn(LATE, () -> {
                writes.set(properties);
                process.run();
                writes.remove();
            });
        }
    }

    private static Layer revertedLate(Map<String, Last> last) {
        ThreadLocal<Map<String, JsonNode>> writes = ThreadLocal.withInitial(Map::of);
        return together(
                ENQUEUE.override(right -> (sent, process, processing) -> {
                    sent.usable()
                            .forEach((identifier, value) ->
                                    last.put(FaultBuilders.key(identifier, value), new Last(process, processing)));
                    right.accept(sent, process, processing);
                }),
                FaultBuilders.changing((profile, change) -> {
                    Map<String, JsonNode> old = of(profile, change.properties().keySet());
                    if (!old.isEmpty()) {
                        lastOf(profile, last).forEach(job -> job.again(writes, old));
                    }
                    return change;
                }),
                WRITE.override(right ->
                        (decision, fresh, profiles) -> writes.get().isEmpty()
                                ? right.apply(decision, fresh, profiles)
                                : decision.matched()
                                        .map(profile -> StoreWrite.of(profile.withProperties(writes.get())))
                                        .orElseGet(StoreWrite::nothing)));
    }

    private static Stream<Last> lastOf(Profile profile, Map<String, Last> last) {
        return profile.identifiers().entrySet().stream()
                .map(entry -> last.get(FaultBuilders.key(entry.getKey(), entry.getValue())))
                .filter(Objects::nonNull)
                .limit(1);
    }

    private static Layer updateRevertedLate(ThreadLocal<Profile> before) {
        ThreadLocal<Boolean> job = ThreadLocal.withInitial(() -> false);
        return together(
                LateFaults.onceMore(before, job),
                FaultBuilders.deciding((sent, decision) -> {
                    if (!job.get() && decision.rejected().isEmpty()) {
                        decision.matched().ifPresent(before::set);
                    }
                    return decision;
                }),
                WRITE.override(right -> (decision, fresh, profiles) -> job.get()
                        ? decision.matched()
                                .map(now -> StoreWrite.of(
                                        now.withProperties(of(before.get(), unchangedSince(decision, now)))))
                                .orElseGet(StoreWrite::nothing)
                        : right.apply(decision, fresh, profiles)));
    }

    /** The properties that are still as that decision has left them. */
    private static Set<String> unchangedSince(Decision decision, Profile now) {
        Set<String> names = new LinkedHashSet<>(decision.properties().keySet());
        names.removeIf(name -> !Objects.equals(
                decision.properties().get(name), now.properties().get(name)));
        return names;
    }
}
