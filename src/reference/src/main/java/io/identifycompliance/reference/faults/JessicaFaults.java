package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.FIND;

import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.reference.points.Layer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** JESSICA: each step is right, and their sequence is not. */
final class JessicaFaults {
    private static final String ID = "JESSICA";
    private static final String REJECTED = "the private key sets an email that was rejected";

    private JessicaFaults() {}

    static List<Fault> all() {
        return List.of(
                breaking(
                                ID,
                                "jessica-locked",
                                "After a rejected email the email of the profile is locked, for the private API too.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, JessicaFaults::locked))
                        .also(REJECTED, "CHANGE-EMAIL"),
                breaking(
                                ID,
                                "jessica-reserved",
                                "An email that was rejected once is reserved: the private API cannot set it either.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, JessicaFaults::reserved))
                        .also(REJECTED, "CHANGE-EMAIL"),
                breaking(
                                ID,
                                "jessica-old-pair",
                                "After the change Identify with the external ID and the former email brings that"
                                        + " back: the pair is known.",
                                rememberingPeople(ConcurrentHashMap<String, String>::new, JessicaFaults::oldPair))
                        .also("a mixed request names the old pair there", "MIXED")
                        .also("Identify overwrites the email that the private API set", "KEEP-EMAIL"),
                breaking(
                                ID,
                                "jessica-id-lost",
                                "Whose email has been changed is no longer looked up by external ID.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, JessicaFaults::idLost))
                        .also(
                                "another identifier than the changed one is lost",
                                "ADD-ID",
                                "CHANGE-EMAIL",
                                "NO-LOSS",
                                "UPDATE-PLACES",
                                "CHANGE-ID"));
    }

    private static Layer rejecting(Consumer<Decision> note) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            if (decision.rejected().containsKey(EMAIL)) {
                note.accept(decision);
            }
            return decision;
        });
    }

    private static Layer locked(Set<String> locked) {
        return together(
                rejecting(decision -> locked.add(FaultBuilders.matchedId(decision))),
                CHANGE.override(right -> (profile, change, profiles) -> right.apply(
                        profile,
                        locked.contains(profile.id())
                                ? change.withIdentifiers(FaultBuilders.without(change.identifiers(), EMAIL))
                                : change,
                        profiles)));
    }

    private static Layer reserved(Set<String> reserved) {
        return together(
                rejecting(decision -> reserved.add(decision.rejected().get(EMAIL))),
                CHANGE.override(right -> (profile, change, profiles) ->
                        reserved.contains(change.identifiers().getOrDefault(EMAIL, ""))
                                ? ChangeDecision.duplicate(profile.id())
                                : right.apply(profile, change, profiles)));
    }

    private static Layer oldPair(Map<String, String> pairs) {
        return together(
                CHANGE.override(right -> (profile, change, profiles) -> {
                    if (change.identifiers().containsKey(EMAIL)) {
                        profile.identifier(EMAIL).ifPresent(old -> pairs.put(profile.id(), old));
                    }
                    return right.apply(profile, change, profiles);
                }),
                FaultBuilders.overwriting(
                        EMAIL,
                        (sent, made) -> made.rejected()
                                .getOrDefault(EMAIL, "")
                                .equals(pairs.get(FaultBuilders.matchedId(made)))));
    }

    private static Layer idLost(Set<String> changed) {
        return together(
                CHANGE.override(right -> (profile, change, profiles) -> {
                    if (change.identifiers().containsKey(EMAIL)) {
                        changed.add(profile.id());
                    }
                    return right.apply(profile, change, profiles);
                }),
                FIND.override(right -> (identifier, value, profiles) -> right.apply(identifier, value, profiles)
                        .filter(profile -> identifier != EXTERNAL_ID || !changed.contains(profile.id()))));
    }
}
