package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.WRITE;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.points.Layer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** ADD, CHANGE: a limit on how often a profile is updated, or changed. */
final class ManyUpdatesFaults {
    private static final int MANY = 25;
    private static final int CHANGES = 8;

    private ManyUpdatesFaults() {}

    static List<Fault> all() {
        return Stream.of(
                        notAdded("ADD-ID", "many-updates-add-id", EXTERNAL_ID),
                        notAdded("ADD-EMAIL", "many-updates-add-email", EMAIL),
                        notAdded("ADD-PHONE", "many-updates-add-phone", PHONE_NUMBER),
                        notChanged("CHANGE-ID", "many-updates-change-id", EXTERNAL_ID),
                        notChanged("CHANGE-EMAIL", "many-updates-change-email", EMAIL),
                        notChanged("CHANGE-PHONE", "many-updates-change-phone", PHONE_NUMBER),
                        breaking(
                                "CHANGE-PHONE",
                                "many-changes-phone",
                                "A phone number is changed eight times at most: the list of former ones is full.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, Integer>::new, ManyUpdatesFaults::fewChanges)))
                .map(Fault::narrow)
                .toList();
    }

    private static Fault notAdded(String requirement, String name, Identifier identifier) {
        return breaking(
                requirement,
                name,
                "After 25 updates of a profile no " + identifier.label() + " is added: it counts as complete.",
                rememberingPeople(
                        ConcurrentHashMap<String, Integer>::new,
                        updates -> together(
                                counting(updates),
                                FaultBuilders.deciding((sent, made) -> isMany(updates, FaultBuilders.matchedId(made))
                                        ? made.withTaken(FaultBuilders.without(made.taken(), identifier))
                                        : made))));
    }

    private static Fault notChanged(String requirement, String name, Identifier identifier) {
        return breaking(
                requirement,
                name,
                "After 25 updates of a profile the private key does not change its " + identifier.label()
                        + ": the version is no longer the expected one.",
                rememberingPeople(
                        ConcurrentHashMap<String, Integer>::new,
                        updates -> together(
                                counting(updates),
                                FaultBuilders.changing((profile, change) ->
                                        isMany(updates, profile.id()) ? without(change, identifier) : change))));
    }

    private static Layer fewChanges(Map<String, Integer> changes) {
        return FaultBuilders.changing((profile, change) -> {
            boolean changesIt = profile.identifier(PHONE_NUMBER)
                    .filter(has -> !has.equals(change.identifiers().getOrDefault(PHONE_NUMBER, has)))
                    .isPresent();
            return changesIt && changes.merge(profile.id(), 1, Integer::sum) > CHANGES
                    ? without(change, PHONE_NUMBER)
                    : change;
        });
    }

    private static PrivateChange without(PrivateChange change, Identifier identifier) {
        return change.withIdentifiers(FaultBuilders.without(change.identifiers(), identifier));
    }

    private static Layer counting(Map<String, Integer> updates) {
        return WRITE.override(right -> (decision, fresh, profiles) -> {
            StoreWrite outcome = right.apply(decision, fresh, profiles);
            if (decision.updates()) {
                outcome.saved().stream().map(Profile::id).forEach(id -> updates.merge(id, 1, Integer::sum));
            }
            return outcome;
        });
    }

    private static boolean isMany(Map<String, Integer> updates, String id) {
        return updates.getOrDefault(id, 0) > MANY;
    }
}
