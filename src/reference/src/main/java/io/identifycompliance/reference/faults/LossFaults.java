package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.SAVE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.ChangePolicy;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.points.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** NO-LOSS: what a private change to a held value destroys. */
final class LossFaults {
    private static final String ID = "NO-LOSS";

    private LossFaults() {}

    static List<Fault> all() {
        return List.of(
                loss(
                        "loss-holder-deleted",
                        "The profile that had the value is deleted.",
                        (profile, changed, holder) -> new StoreWrite(List.of(changed), List.of(holder.id()))),
                loss(
                        "loss-merge-without-properties",
                        "The profiles are merged, but for the properties of the one that is" + " gone.",
                        (profile, changed, holder) -> new StoreWrite(
                                List.of(changed.with(missing(holder.identifiers(), changed.identifiers()))),
                                List.of(holder.id()))),
                loss(
                        "loss-merge-without-identifiers",
                        "The profiles are merged, but for the identifiers of the one that is" + " gone.",
                        (profile, changed, holder) -> new StoreWrite(
                                List.of(changed.withProperties(missing(holder.properties(), changed.properties()))),
                                List.of(holder.id()))),
                loss(
                        "loss-merge-special-only",
                        "The profiles are merged, but for the custom properties of the one that is" + " gone.",
                        (profile, changed, holder) -> new StoreWrite(
                                List.of(changed.with(missing(holder.identifiers(), changed.identifiers()))
                                        .withProperties(FaultBuilders.without(
                                                missing(holder.properties(), changed.properties()),
                                                FaultBuilders::custom))),
                                List.of(holder.id()))),
                loss(
                        "loss-merge-without-lists",
                        "The profiles are merged, but for the properties of the one that is gone that are lists.",
                        (profile, changed, holder) -> {
                            Map<String, JsonNode> kept = missing(holder.properties(), changed.properties());
                            kept.values().removeIf(JsonNode::isArray);
                            return new StoreWrite(
                                    List.of(changed.with(missing(holder.identifiers(), changed.identifiers()))
                                            .withProperties(kept)),
                                    List.of(holder.id()));
                        }),
                breaking(
                                ID,
                                "loss-second-holder-deleted",
                                "The values of two others are merged into one, without the properties of the second.",
                                CHANGE.override(right -> (profile, change, profiles) -> {
                                    List<Profile> holders = holders(profile, change, profiles);
                                    return holders.size() > 1
                                            ? changed(twoMerged(ChangePolicy.changed(profile, change), holders))
                                            : right.apply(profile, change, profiles);
                                }))
                        .narrow(),
                loss(
                        "loss-changed-deleted",
                        "The changed profile is merged away: the holder stays as it was.",
                        (profile, changed, holder) -> new StoreWrite(List.of(holder), List.of(profile.id()))),
                loss(
                        "loss-holder-emptied",
                        "The profile that had the value keeps its ID, and loses everything else.",
                        (profile, changed, holder) -> new StoreWrite(
                                List.of(Profile.blank(holder.id(), holder.created()), changed), List.of())),
                breaking(
                        ID,
                        "loss-half-done",
                        "The change is refused when the profile's own value has been taken away" + " already.",
                        CHANGE.override(right -> (profile, change, profiles) -> {
                            ChangeDecision decision = right.apply(profile, change, profiles);
                            return decision.duplicate().isPresent()
                                    ? decision.withOutcome(StoreWrite.of(without(profile, change)))
                                    : decision;
                        })),
                breaking(
                        ID,
                        "loss-refused-unindexed",
                        "The change is refused, but by then the profile's own value is no longer indexed.",
                        rememberingPeople(ConcurrentHashMap::<String>newKeySet, LossFaults::unindexed)));
    }

    @FunctionalInterface
    private interface Losing {
        StoreWrite lose(Profile profile, Profile changed, Profile holder);
    }

    private static Fault loss(String name, String sentence, Losing losing) {
        return breaking(ID, name, sentence, CHANGE.override(right -> (profile, change, profiles) -> {
            Optional<Profile> holder = holder(profile, change, profiles);
            if (holder.isEmpty()) {
                return right.apply(profile, change, profiles);
            }
            Profile changed = ChangePolicy.changed(profile, change);
            return new ChangeDecision(
                    Optional.empty(), losing.lose(profile, changed, holder.get()), Optional.of(changed));
        }));
    }

    private static Optional<Profile> holder(Profile profile, PrivateChange change, ProfileView profiles) {
        return holders(profile, change, profiles).stream().findFirst();
    }

    private static List<Profile> holders(Profile profile, PrivateChange change, ProfileView profiles) {
        return change.identifiers().entrySet().stream()
                .map(entry -> profiles.find(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .filter(holder -> !holder.id().equals(profile.id()))
                .distinct()
                .toList();
    }

    private static StoreWrite twoMerged(Profile changed, List<Profile> holders) {
        return new StoreWrite(
                List.of(changed.withProperties(missing(holders.get(0).properties(), changed.properties()))),
                holders.stream().map(Profile::id).toList());
    }

    private static ChangeDecision changed(StoreWrite write) {
        return new ChangeDecision(
                Optional.empty(), write, Optional.of(write.saved().get(0)));
    }

    private static <K, V> Map<K, V> missing(Map<K, V> from, Map<K, V> there) {
        Map<K, V> missing = new LinkedHashMap<>(from);
        missing.keySet().removeAll(there.keySet());
        return missing;
    }

    private static Profile without(Profile profile, PrivateChange change) {
        Profile rest = profile;
        for (Identifier identifier : change.identifiers().keySet()) {
            rest = rest.without(identifier);
        }
        return rest;
    }

    private static Layer unindexed(Set<String> refused) {
        return together(
                CHANGE.override(right -> (profile, change, profiles) -> {
                    ChangeDecision decision = right.apply(profile, change, profiles);
                    if (decision.duplicate().isEmpty()) {
                        return decision;
                    }
                    refused.add(profile.id());
                    return decision.withOutcome(StoreWrite.of(profile));
                }),
                SAVE.override(right -> (store, outcome) -> {
                    right.accept(store, outcome);
                    outcome.saved().stream()
                            .filter(profile -> refused.remove(profile.id()))
                            .forEach(store::unindex);
                }));
    }
}
