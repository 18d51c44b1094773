package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.ENQUEUE;
import static io.identifycompliance.reference.points.Point.MATCH;
import static io.identifycompliance.reference.points.Point.RESPOND;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * What a service with a queue, workers, a database and caches gets wrong over time: old messages that come again, values
 * that were given up or rejected and are still taken into account, and answers that change after many rejections.
 */
final class HistoryFaults {
    private static final Duration LATER = Duration.ofMillis(60);
    private static final int MANY = 6;
    private static final String GIVEN_UP = "an identifier that was given up is looked up there, too";

    private HistoryFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        for (Identifier identifier : Identifier.values()) {
            faults.addAll(about(identifier, identifier.suffix().toLowerCase(Locale.ROOT)));
        }
        // Where external IDs match different profiles, the external ID decides: it is never the one that is rejected.
        faults.add(droppedByConstraint(Identifier.EMAIL));
        faults.add(droppedByConstraint(Identifier.PHONE_NUMBER));
        faults.add(breaking(
                        "ALWAYS-200",
                        "history-429-after-rejections",
                        "After six rejected updates of a profile, updates of it are answered with 429.",
                        afterRejections(response -> response.withStatus(429)))
                .narrow());
        faults.add(breaking(
                        "NO-ERROR",
                        "history-header-after-rejections",
                        "After six rejected updates of a profile, answers have a header that says so.",
                        afterRejections(response -> response.and("X-Rejections", "many")))
                .narrow());
        return faults;
    }

    private static List<Fault> about(Identifier identifier, String suffix) {
        String keep = "KEEP-" + identifier.suffix();
        String change = "CHANGE-" + identifier.suffix();
        String label = identifier.label();
        return List.of(
                breaking(
                                change,
                                "history-redelivered-" + suffix,
                                "When the private key has changed the " + label
                                        + ", the last message with the old one is delivered again.",
                                redelivering(identifier))
                        .narrow()
                        .also(GIVEN_UP, "CHANGE-ID", "CHANGE-EMAIL", "CHANGE-PHONE", "UNSET", keep),
                breaking(
                                change,
                                "history-reserved-" + suffix,
                                "A " + label
                                        + " that was given up stays in the unique index: a message with it is dropped.",
                                dropped(identifier, remembered(identifier)))
                        .narrow()
                        .also(GIVEN_UP, "ADD-" + identifier.suffix(), "UNSET"),
                breaking(
                                keep,
                                "history-trusted-" + suffix,
                                "A request with the first name that is stored is trusted, and replaces the " + label
                                        + ".",
                                FaultBuilders.overwriting(
                                        identifier,
                                        (sent, decision) -> decision.matched()
                                                .map(profile ->
                                                        profile.properties().get("$first_name"))
                                                .filter(name -> name.equals(
                                                        sent.properties().get("$first_name")))
                                                .isPresent()))
                        .narrow(),
                breaking(
                                "CREATE",
                                "history-quarantined-" + suffix,
                                "A " + label + " that was rejected once is dropped from then on.",
                                dropped(identifier, rejected(identifier)))
                        .narrow()
                        .also("a rejected value is added to another profile there", "ADD-" + identifier.suffix()),
                breaking(
                                "CREATE",
                                "history-rejected-matches-" + suffix,
                                "A " + label
                                        + " that was rejected is indexed, and matches the profile that kept its own.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, String>::new, taken -> matching(identifier, taken)))
                        .narrow()
                        .also("the properties of another request show there", "MIXED", keep));
    }

    private static Fault droppedByConstraint(Identifier identifier) {
        return breaking(
                        "MIXED",
                        "history-unique-" + identifier.suffix().toLowerCase(Locale.ROOT),
                        "An update is dropped whole where somebody else has the " + identifier.label()
                                + " of the request.",
                        DECIDE.override(right -> (sent, holders) -> {
                            Decision decision = right.apply(sent, holders);
                            return decision.updates()
                                            && decision.rejected().containsKey(identifier)
                                            && holders.containsKey(identifier)
                                    ? Decision.nothing()
                                    : decision;
                        }))
                .narrow();
    }

    /** Delivers the last message with a value again, a little after the private key has replaced that. */
    private static Layer redelivering(Identifier identifier) {
        return rememberingPeople(
                ConcurrentHashMap<String, Runnable>::new,
                again -> together(
                        ENQUEUE.override(right -> (sent, process, processing) -> {
                            String value = sent.usable().get(identifier);
                            if (value != null) {
                                again.put(value, () -> processing.onItsOwn(LATER, process));
                            }
                            right.accept(sent, process, processing);
                        }),
                        CHANGE.override(right -> (profile, change, profiles) -> {
                            ChangeDecision decision = right.apply(profile, change, profiles);
                            profile.identifier(identifier)
                                    .filter(old -> isGivenUp(old, identifier, decision))
                                    .map(again::remove)
                                    .ifPresent(Runnable::run);
                            return decision;
                        })));
    }

    private static boolean isGivenUp(String old, Identifier identifier, ChangeDecision decision) {
        return decision.answered()
                .filter(now -> now.identifier(identifier).filter(old::equals).isEmpty())
                .isPresent();
    }

    /** A memory of the values that the private key has replaced. */
    private static Recording remembered(Identifier identifier) {
        return seen -> CHANGE.override(right -> (profile, change, profiles) -> {
            ChangeDecision decision = right.apply(profile, change, profiles);
            profile.identifier(identifier)
                    .filter(old -> isGivenUp(old, identifier, decision))
                    .ifPresent(seen::add);
            return decision;
        });
    }

    /** A memory of the values that were rejected although nobody has them. */
    private static Recording rejected(Identifier identifier) {
        return seen -> DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            String rejected = decision.rejected().get(identifier);
            if (rejected != null && !holders.containsKey(identifier)) {
                seen.add(rejected);
            }
            return decision;
        });
    }

    /** Drops a message that would create a profile with such a value, or add it. */
    private static Layer dropped(Identifier identifier, Recording recording) {
        return rememberingPeople(
                ConcurrentHashMap::<String>newKeySet,
                seen -> together(recording.into(seen), DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    String taken = decision.taken().get(identifier);
                    return taken != null && seen.contains(taken) ? Decision.nothing() : decision;
                })));
    }

    private static Layer matching(Identifier identifier, Map<String, String> rejectedBy) {
        return together(
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    String rejected = decision.rejected().get(identifier);
                    if (rejected != null && !holders.containsKey(identifier)) {
                        rejectedBy.put(rejected, FaultBuilders.matchedId(decision));
                    }
                    return decision;
                }),
                MATCH.override(right -> (sent, profiles) -> {
                    Map<Identifier, Profile> holders = new LinkedHashMap<>(right.apply(sent, profiles));
                    String value = sent.usable().get(identifier);
                    if (holders.isEmpty() && value != null && rejectedBy.containsKey(value)) {
                        profiles.get(rejectedBy.get(value)).ifPresent(profile -> holders.put(identifier, profile));
                    }
                    return holders;
                }));
    }

    /** Alters the answer to a rejected update of a profile that has had many. */
    private static Layer afterRejections(UnaryOperator<ServerResponse> altered) {
        return rememberingPeople(
                ConcurrentHashMap<String, Integer>::new,
                counts -> RESPOND.override(right -> (usual, sent, preview) -> {
                    Decision decision = preview.get();
                    boolean many = !decision.rejected().isEmpty()
                            && counts.merge(FaultBuilders.matchedId(decision), 1, Integer::sum) > MANY;
                    ServerResponse answer = right.apply(usual, sent, preview);
                    return many ? altered.apply(answer) : answer;
                }));
    }

    /** Puts values into a memory as they pass. */
    @FunctionalInterface
    private interface Recording {
        Layer into(Set<String> seen);
    }
}
