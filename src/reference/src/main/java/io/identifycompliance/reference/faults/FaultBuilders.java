package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.ENQUEUE;
import static io.identifycompliance.reference.points.Point.MATCH;
import static io.identifycompliance.reference.points.Point.READ_UPDATE;
import static io.identifycompliance.reference.points.Point.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What several faults do to a right decision. */
final class FaultBuilders {
    private static final int ENDS = 2;

    private FaultBuilders() {}

    /** An update when that is so replaces an identifier that is there, unless another profile holds the new value. */
    static Layer overwriting(Identifier identifier, BiPredicate<IdentifyUpdate, Decision> when) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            boolean free = !holders.containsKey(identifier);
            return free && decision.updates() && when.test(sent, decision)
                    ? overwritten(decision, identifier)
                    : decision;
        });
    }

    /** An update replaces an identifier that is there by one that is alike, unless another profile holds the new value. */
    static Layer overwritingAlike(Identifier identifier, BiPredicate<String, String> alike) {
        return overwriting(
                identifier,
                (sent, made) -> made.matched()
                        .flatMap(profile -> profile.identifier(identifier))
                        .filter(has -> alike.test(has, made.rejected().getOrDefault(identifier, "")))
                        .isPresent());
    }

    /** Decides otherwise, given the request and the decision that is right. */
    static Layer deciding(BiFunction<IdentifyUpdate, Decision, Decision> other) {
        return DECIDE.override(right -> (sent, holders) -> other.apply(sent, right.apply(sent, holders)));
    }

    /** Changes something else, given the profile and what the private key asks for. */
    static Layer changing(BiFunction<Profile, PrivateChange, PrivateChange> other) {
        return CHANGE.override(
                right -> (profile, change, profiles) -> right.apply(profile, other.apply(profile, change), profiles));
    }

    /** Such calls are answered otherwise where they succeed. */
    static Layer succeeding(Predicate<ServerRequest> calls, UnaryOperator<ServerResponse> other) {
        return ANSWER.override(right -> (call, rest) -> {
            ServerResponse answer = right.apply(call, rest);
            return answer.status() == 200 && calls.test(call) ? other.apply(answer) : answer;
        });
    }

    /** Such values still match the profiles of these IDs, unless another one has them. */
    static Layer stillMatching(Identifier identifier, Map<String, String> former, Predicate<String> profileId) {
        return MATCH.override(right -> (sent, profiles) -> {
            Map<Identifier, Profile> holders = new LinkedHashMap<>(right.apply(sent, profiles));
            Optional.ofNullable(former.get(sent.usable().getOrDefault(identifier, "")))
                    .filter(profileId)
                    .flatMap(profiles::get)
                    .ifPresent(profile -> holders.putIfAbsent(identifier, profile));
            return holders;
        });
    }

    /** Whether a change names an identifier that the profile has already, with the same value. */
    static boolean namesPresent(Profile profile, PrivateChange change) {
        return change.identifiers().entrySet().stream()
                .anyMatch(entry -> profile.identifier(entry.getKey())
                        .filter(entry.getValue()::equals)
                        .isPresent());
    }

    /** What a value of an identifier is remembered by. */
    static String key(Identifier identifier, String value) {
        return identifier + " " + value;
    }

    /** The decision with a rejected identifier taken after all. */
    static Decision overwritten(Decision decision, Identifier identifier) {
        String rejected = decision.rejected().get(identifier);
        return rejected == null ? decision : decision.withTaken(plus(decision.taken(), identifier, rejected));
    }

    /** An update when that is so takes an identifier away. */
    static Layer clearing(Identifier identifier, Predicate<IdentifyUpdate> when) {
        return rewriting((sent, profile) -> when.test(sent) ? profile.without(identifier) : profile);
    }

    /** A memory of requests: of these very ones, not of equal ones. */
    static Set<Object> identities() {
        return Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Puts the update of each marked payload beside it. */
    static Layer markingUpdatesOf(Set<Object> marked) {
        return READ_UPDATE.override(right -> payload -> {
            IdentifyUpdate sent = right.apply(payload);
            if (marked.contains(payload)) {
                marked.add(sent);
            }
            return sent;
        });
    }

    /** Writes each updated profile in another way, by what the request says. */
    static Layer rewriting(Rewriting other) {
        ThreadLocal<IdentifyUpdate> request = new ThreadLocal<>();
        return together(
                DECIDE.override(right -> (sent, holders) -> {
                    request.set(sent);
                    return right.apply(sent, holders);
                }),
                WRITE.override(right -> (decision, fresh, profiles) -> {
                    StoreWrite outcome = right.apply(decision, fresh, profiles);
                    return decision.updates()
                            ? new StoreWrite(
                                    outcome.saved().stream()
                                            .map(profile -> other.rewrite(request.get(), profile))
                                            .toList(),
                                    outcome.removed())
                            : outcome;
                }));
    }

    /** Properties with each value altered. */
    static Map<String, JsonNode> altered(Map<String, JsonNode> properties, UnaryOperator<JsonNode> value) {
        Map<String, JsonNode> altered = new LinkedHashMap<>(properties);
        altered.replaceAll((name, old) -> value.apply(old));
        return altered;
    }

    /** How an updated profile is written. */
    @FunctionalInterface
    interface Rewriting {
        Profile rewrite(IdentifyUpdate sent, Profile profile);
    }

    /** An update when that is so leaves out the properties whose names are not kept. */
    static Layer dropping(BiPredicate<IdentifyUpdate, Decision> when, Predicate<String> dropped) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            return when.test(sent, decision)
                    ? decision.withProperties(without(decision.properties(), dropped))
                    : decision;
        });
    }

    /** Requests of that kind are answered, and never processed. */
    static Layer losing(Predicate<IdentifyUpdate> lost) {
        return ENQUEUE.override(right -> (sent, process, processing) -> {
            if (!lost.test(sent)) {
                right.accept(sent, process, processing);
            }
        });
    }

    static boolean special(String property) {
        return property.startsWith("$");
    }

    static boolean custom(String property) {
        return !special(property);
    }

    static boolean any(String property) {
        return true;
    }

    static <V> Map<String, V> without(Map<String, V> map, Predicate<String> dropped) {
        Map<String, V> fewer = new LinkedHashMap<>(map);
        fewer.keySet().removeIf(dropped);
        return fewer;
    }

    static <V> Map<Identifier, V> without(Map<Identifier, V> map, Identifier identifier) {
        Map<Identifier, V> fewer = new LinkedHashMap<>(map);
        fewer.remove(identifier);
        return fewer;
    }

    static <V> Map<Identifier, V> plus(Map<Identifier, V> map, Identifier identifier, V value) {
        Map<Identifier, V> more = new LinkedHashMap<>(map);
        more.put(identifier, value);
        return more;
    }

    static Map<String, JsonNode> first(Map<String, JsonNode> properties) {
        Map<String, JsonNode> first = new LinkedHashMap<>();
        properties.entrySet().stream().limit(1).forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first;
    }

    /** Whether the profile is matched by that identifier and by no other. */
    static boolean only(IdentifyUpdate sent, Decision decision, Identifier identifier) {
        return decision.matched()
                .filter(profile -> sent.usable().entrySet().stream()
                        .filter(entry -> profile.identifier(entry.getKey())
                                .filter(entry.getValue()::equals)
                                .isPresent())
                        .map(Map.Entry::getKey)
                        .allMatch(identifier::equals))
                .isPresent();
    }

    /** The id of the matched profile; empty where there is none. */
    static String matchedId(Decision decision) {
        return decision.matched().map(Profile::id).orElse("");
    }

    /** Whether the first two and the last two characters are the same, and the length is. */
    static boolean sameEnds(String one, String other) {
        int last = one.length() - ENDS;
        return one.length() == other.length()
                && one.regionMatches(0, other, 0, ENDS)
                && one.regionMatches(last, other, last, ENDS);
    }
}
