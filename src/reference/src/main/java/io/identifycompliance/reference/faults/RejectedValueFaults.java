package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.MATCH;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.points.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a value that Identify rejected leaves behind, although it must leave no trace. */
final class RejectedValueFaults {
    private RejectedValueFaults() {}

    static List<Fault> all() {
        return List.of(
                breaking(
                                "CHANGE-PHONE",
                                "rejected-not-changed",
                                "A phone number that Identify rejected is not taken from the private key either.",
                                rememberingPeople(
                                        ConcurrentHashMap::<String>newKeySet, RejectedValueFaults::phoneNotChanged))
                        .narrow(),
                breaking(
                                "ADD-EMAIL",
                                "rejected-not-added",
                                "An email that was rejected for one profile is not added to another.",
                                rememberingPeople(
                                        ConcurrentHashMap::<String>newKeySet, RejectedValueFaults::emailNotAdded))
                        .narrow(),
                breaking(
                                "UNSET",
                                "rejected-waits",
                                "An email that was rejected takes the place of the one that the private key clears.",
                                rememberingPeople(ConcurrentHashMap<String, String>::new, RejectedValueFaults::waiting))
                        .narrow()
                        .on(RequestKinds.REVISION),
                breaking(
                                "NO-TAKEOVER",
                                "rejected-leads-elsewhere",
                                "An identifier of another profile that was rejected leads to the matched one from then on.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, String>::new, RejectedValueFaults::leadingElsewhere))
                        .narrow());
    }

    private static Layer phoneNotChanged(Set<String> rejected) {
        return together(
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    rejected(decision, PHONE_NUMBER).ifPresent(rejected::add);
                    return decision;
                }),
                CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                        profile,
                        rejected.contains(change.identifiers().getOrDefault(PHONE_NUMBER, ""))
                                ? change.withIdentifiers(FaultBuilders.without(change.identifiers(), PHONE_NUMBER))
                                : change,
                        profiles)));
    }

    private static Layer emailNotAdded(Set<String> rejected) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            rejected(decision, EMAIL).ifPresent(rejected::add);
            boolean known = rejected.contains(decision.taken().getOrDefault(EMAIL, ""));
            return decision.updates() && known
                    ? decision.withTaken(FaultBuilders.without(decision.taken(), EMAIL))
                    : decision;
        });
    }

    private static Layer waiting(Map<String, String> rejected) {
        return together(
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    rejected(decision, EMAIL)
                            .ifPresent(email -> rejected.put(FaultBuilders.matchedId(decision), email));
                    return decision;
                }),
                CHANGE.override(right -> (profile, change, profiles) -> {
                    ChangeDecision decision = right.apply(profile, change, profiles);
                    String next = rejected.get(profile.id());
                    return change.cleared().contains(EMAIL)
                                    && next != null
                                    && profiles.find(EMAIL, next).isEmpty()
                            ? ChangeDecision.changed(
                                    decision.answered().orElseThrow().with(Map.of(EMAIL, next)))
                            : decision;
                }));
    }

    private static Layer leadingElsewhere(Map<String, String> leads) {
        return together(
                MATCH.override(right -> (sent, profiles) -> {
                    Map<Identifier, Profile> holders = new LinkedHashMap<>(right.apply(sent, profiles));
                    if (sent.usable().size() == 1) {
                        sent.usable()
                                .forEach((identifier, value) -> Optional.ofNullable(leads.get(value))
                                        .flatMap(profiles::get)
                                        .ifPresent(profile -> holders.put(identifier, profile)));
                    }
                    return holders;
                }),
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    decision.rejected().forEach((identifier, value) -> {
                        if (holders.containsKey(identifier)) {
                            leads.put(value, FaultBuilders.matchedId(decision));
                        }
                    });
                    return decision;
                }));
    }

    private static Optional<String> rejected(Decision decision, Identifier identifier) {
        return Optional.ofNullable(decision.rejected().get(identifier));
    }
}
