package io.identifycompliance.stub.fault;

import static io.identifycompliance.stub.fault.Defect.breaking;
import static io.identifycompliance.stub.point.Layers.changing;
import static io.identifycompliance.stub.point.Layers.remembering;
import static io.identifycompliance.stub.point.Layers.saving;
import static io.identifycompliance.stub.point.Layers.together;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.stub.point.Points;
import io.identifycompliance.stub.policy.Change;
import io.identifycompliance.stub.policy.ChangePolicy;
import io.identifycompliance.stub.policy.Outcome;
import io.identifycompliance.stub.policy.Profile;
import io.identifycompliance.stub.policy.ProfileView;
import io.identifycompliance.stub.policy.Ruling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** NO-LOSS: what a private change to a held value destroys. */
final class LossFaults {
    private static final String ID = "NO-LOSS";

    private LossFaults() {}

    static List<Defect> all() {
        return List.of(
                loss(
                        "loss-holder-deleted",
                        "Who held the value is deleted.",
                        (profile, changed, holder) -> new Outcome(List.of(changed), List.of(holder.id()))),
                loss(
                        "loss-merge-without-properties",
                        "The profiles are merged, but for the properties of the one that is" + " gone.",
                        (profile, changed, holder) -> new Outcome(
                                List.of(changed.with(missing(holder.identifiers(), changed.identifiers()))),
                                List.of(holder.id()))),
                loss(
                        "loss-merge-without-identifiers",
                        "The profiles are merged, but for the identifiers of the one that is" + " gone.",
                        (profile, changed, holder) -> new Outcome(
                                List.of(changed.withProperties(missing(holder.properties(), changed.properties()))),
                                List.of(holder.id()))),
                loss(
                        "loss-merge-special-only",
                        "The profiles are merged, but for the custom properties of the one that is" + " gone.",
                        (profile, changed, holder) -> new Outcome(
                                List.of(changed.with(missing(holder.identifiers(), changed.identifiers()))
                                        .withProperties(Twist.without(
                                                missing(holder.properties(), changed.properties()), Twist::custom))),
                                List.of(holder.id()))),
                loss(
                        "loss-changed-deleted",
                        "The changed profile is merged away: the holder stays as it was.",
                        (profile, changed, holder) -> new Outcome(List.of(holder), List.of(profile.id()))),
                loss(
                        "loss-holder-emptied",
                        "Who held the value keeps its id, and loses everything else.",
                        (profile, changed, holder) ->
                                new Outcome(List.of(Profile.blank(holder.id(), holder.created()), changed), List.of())),
                breaking(
                        ID,
                        "loss-half-done",
                        "The change is refused when the profile's own value has been taken away" + " already.",
                        changing((right, profile, change, profiles) -> {
                            Ruling ruling = right.change(profile, change, profiles);
                            return ruling.duplicate().isPresent()
                                    ? ruling.withOutcome(Outcome.of(without(profile, change)))
                                    : ruling;
                        })),
                breaking(
                        ID,
                        "loss-refused-unindexed",
                        "The change is refused, but the profile's own value is out of the index"
                                + " by then: it finds nobody.",
                        remembering(ConcurrentHashMap::<String>newKeySet, LossFaults::unindexed)));
    }

    @FunctionalInterface
    private interface Losing {
        Outcome lose(Profile profile, Profile changed, Profile holder);
    }

    private static Defect loss(String name, String sentence, Losing losing) {
        return breaking(ID, name, sentence, changing((right, profile, change, profiles) -> {
            Optional<Profile> holder = holder(profile, change, profiles);
            if (holder.isEmpty()) {
                return right.change(profile, change, profiles);
            }
            Profile changed = ChangePolicy.changed(profile, change);
            return new Ruling(Optional.empty(), losing.lose(profile, changed, holder.get()), Optional.of(changed));
        }));
    }

    private static Optional<Profile> holder(Profile profile, Change change, ProfileView profiles) {
        return change.identifiers().entrySet().stream()
                .map(entry -> profiles.find(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .filter(holder -> !holder.id().equals(profile.id()))
                .findFirst();
    }

    private static <K, V> Map<K, V> missing(Map<K, V> from, Map<K, V> there) {
        Map<K, V> missing = new LinkedHashMap<>(from);
        missing.keySet().removeAll(there.keySet());
        return missing;
    }

    private static Profile without(Profile profile, Change change) {
        Profile rest = profile;
        for (Identifier identifier : change.identifiers().keySet()) {
            rest = rest.without(identifier);
        }
        return rest;
    }

    private static UnaryOperator<Points> unindexed(Set<String> refused) {
        return together(
                changing((right, profile, change, profiles) -> {
                    Ruling ruling = right.change(profile, change, profiles);
                    if (ruling.duplicate().isEmpty()) {
                        return ruling;
                    }
                    refused.add(profile.id());
                    return ruling.withOutcome(Outcome.of(profile));
                }),
                saving((right, store, outcome) -> {
                    right.save(store, outcome);
                    outcome.saved().stream()
                            .filter(profile -> refused.remove(profile.id()))
                            .forEach(store::unindex);
                }));
    }
}
