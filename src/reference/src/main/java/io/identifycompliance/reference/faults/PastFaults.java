package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.WRITE;

import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.points.Layer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Something that happened to a profile leaves a flag, and with the flag Identify forgets a rule. */
final class PastFaults {
    private PastFaults() {}

    static List<Fault> all() {
        return Stream.of(
                        breaking(
                                        "KEEP-PHONE",
                                        "past-properties-overwritten",
                                        "Once the private key has changed properties of a profile, Identify replaces its phone number.",
                                        afterChange(
                                                (profile, change) ->
                                                        !change.properties().isEmpty(),
                                                made -> FaultBuilders.overwritten(made, PHONE_NUMBER)))
                                .also("a rejected identifier is stored", "MIXED"),
                        breaking(
                                "MIXED",
                                "past-properties-mixed",
                                "Once the private key has changed properties, those beside what is rejected are dropped.",
                                afterChange(
                                        (profile, change) ->
                                                !change.properties().isEmpty(),
                                        made -> made.rejected().isEmpty() ? made : made.withProperties(Map.of()))),
                        breaking(
                                        "PROP-UPDATE",
                                        "past-rejection-not-updated",
                                        "Once an external ID was rejected for a profile, updates that reject nothing change nothing.",
                                        afterUpdate(
                                                made -> made.rejected().containsKey(EXTERNAL_ID),
                                                made -> made.rejected().isEmpty()
                                                                && made.taken().isEmpty()
                                                        ? made.withProperties(Map.of())
                                                        : made))
                                .also(
                                        "what was rejected creates a profile later, and the first one is updated",
                                        "CREATE"))
                .map(Fault::narrow)
                .toList();
    }

    /** Decides otherwise on updates of a profile from such a change of it on. */
    private static Layer afterChange(BiPredicate<Profile, PrivateChange> when, UnaryOperator<Decision> otherwise) {
        return rememberingPeople(
                ConcurrentHashMap::<String>newKeySet,
                flagged -> together(
                        FaultBuilders.changing((profile, change) -> {
                            if (when.test(profile, change)) {
                                flagged.add(profile.id());
                            }
                            return change;
                        }),
                        whereFlagged(flagged, otherwise)));
    }

    /** Decides otherwise on updates of a profile once such an update of it was written. */
    private static Layer afterUpdate(Predicate<Decision> when, UnaryOperator<Decision> otherwise) {
        return rememberingPeople(
                ConcurrentHashMap::<String>newKeySet,
                flagged -> together(
                        WRITE.override(right -> (decision, fresh, profiles) -> {
                            if (decision.updates() && when.test(decision)) {
                                flagged.add(FaultBuilders.matchedId(decision));
                            }
                            return right.apply(decision, fresh, profiles);
                        }),
                        whereFlagged(flagged, otherwise)));
    }

    private static Layer whereFlagged(Set<String> flagged, UnaryOperator<Decision> otherwise) {
        return FaultBuilders.deciding((sent, made) ->
                made.updates() && flagged.contains(FaultBuilders.matchedId(made)) ? otherwise.apply(made) : made);
    }
}
