package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.CHECK_PUBLIC_KEY;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.DECODE;
import static io.identifycompliance.reference.points.Point.READ_UPDATE;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.RequestForm;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.wire.AttributeReader;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** WRONG-PUBLIC-KEY: wrong public keys that are accepted, or answered differently. */
final class PublicKeyFaults {
    private static final String ID = "WRONG-PUBLIC-KEY";
    private static final String NONE = "-";

    private PublicKeyFaults() {}

    static List<Fault> all() {
        return List.of(
                key("public-unchecked", "The public key is not checked.", (payload, key) -> true),
                key(
                                "public-any-case",
                                "The public key is compared without regard to case.",
                                (payload, key) -> payload.key().equalsIgnoreCase(key))
                        .narrow(),
                key(
                                "public-prefix",
                                "A public key is right as far as it goes.",
                                (payload, key) -> key.startsWith(payload.key())
                                        || payload.key().startsWith(key))
                        .narrow(),
                key(
                                "public-ends",
                                "Of the public key the ends are compared, and the length.",
                                (payload, key) -> FaultBuilders.sameEnds(payload.key(), key))
                        .narrow(),
                breaking(
                                ID,
                                "public-only-where-there-is-one",
                                "The public key is compared only where there is one: an empty token passes.",
                                together(
                                        DECODE.override(right -> call -> right.apply(call)
                                                .or(() -> right.apply(call.withBody(call.text()
                                                        .replace("\"token\": \"\"", "\"token\": \"" + NONE + "\""))))),
                                        CHECK_PUBLIC_KEY.override(right -> (payload, publicKey) ->
                                                payload.key().equals(NONE) || right.test(payload, publicKey))))
                        .narrow()
                        .on(RequestKinds.V2022),
                key(
                                "public-but-last-character",
                                "The last character of the public key is not compared.",
                                (payload, key) -> payload.key().length() == key.length()
                                        && payload.key().regionMatches(0, key, 0, key.length() - 1))
                        .narrow(),
                key(
                                "public-but-first-character",
                                "The first character of the public key is not compared.",
                                (payload, key) -> payload.key().length() == key.length()
                                        && payload.key().regionMatches(1, key, 1, key.length() - 1))
                        .narrow(),
                key(
                                "public-unchecked-by-get",
                                "The public key is not checked when it comes by GET.",
                                (payload, key) -> payload.form() == RequestForm.GET)
                        .on(RequestKinds.V2022),
                key(
                                "public-same-length",
                                "Public keys are checked by their form: as many letters and digits as ours.",
                                (payload, key) -> payload.key().length() == key.length())
                        .narrow(),
                stored(
                        "public-existing-only",
                        "The public key is checked when a profile is created, and not when it is updated.",
                        Decision::updates),
                stored(
                                "public-new-only",
                                "The public key is checked when a profile is updated, and not when it is created.",
                                Decision::creates)
                        .narrow(),
                breaking(
                                ID,
                                "public-told",
                                "A wrong public key is answered with 0, or with a body where there is none.",
                                rememberingPeople(
                                        () -> ThreadLocal.withInitial(() -> false), PublicKeyFaults::revealed))
                        .narrow(),
                breaking(
                                ID,
                                "public-blocks-adding",
                                "An identifier that came with a wrong public key is not added from then on.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, PublicKeyFaults::blockedAdding))
                        .narrow(),
                breaking(
                                ID,
                                "public-blocks-properties",
                                "After a request with a wrong public key, the properties of the next update by its"
                                        + " identifiers are dropped.",
                                rememberingPeople(
                                        ConcurrentHashMap::<String>newKeySet, PublicKeyFaults::blockedProperties))
                        .narrow());
    }

    private static Fault key(String name, String sentence, BiPredicate<IdentifyPayload, String> enough) {
        return breaking(
                ID,
                name,
                sentence,
                CHECK_PUBLIC_KEY.override(right ->
                        (payload, publicKey) -> right.test(payload, publicKey) || enough.test(payload, publicKey)));
    }

    /** Processes requests with a wrong key where they lead to such a decision. */
    private static Fault stored(String name, String sentence, Predicate<Decision> passes) {
        return breaking(
                ID, name, sentence, remembering(PublicKeyFaults::identitySet, foreign -> unchecked(foreign, passes)));
    }

    private static Set<IdentifyUpdate> identitySet() {
        return Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Layer unchecked(Set<IdentifyUpdate> foreign, Predicate<Decision> passes) {
        ThreadLocal<IdentifyUpdate> last = new ThreadLocal<>();
        return together(
                READ_UPDATE.override(right -> payload -> {
                    IdentifyUpdate sent = right.apply(payload);
                    last.set(sent);
                    return sent;
                }),
                CHECK_PUBLIC_KEY.override(right -> (payload, publicKey) -> {
                    if (!right.test(payload, publicKey)) {
                        foreign.add(last.get());
                    }
                    return true;
                }),
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    return foreign.contains(sent) && !passes.test(decision) ? Decision.nothing() : decision;
                }));
    }

    private static Layer revealed(ThreadLocal<Boolean> wrong) {
        return together(
                CHECK_PUBLIC_KEY.override(right -> (payload, publicKey) -> {
                    boolean known = right.test(payload, publicKey);
                    wrong.set(!known);
                    return known;
                }),
                ANSWER.override(right -> (call, rest) -> {
                    wrong.set(false);
                    ServerResponse answer = right.apply(call, rest);
                    boolean reveals = wrong.get() && (answer.text().equals("1") || answer.body().length == 0);
                    return reveals ? answer.withBody("0") : answer;
                }));
    }

    private static Layer blockedAdding(Set<String> blocked) {
        return together(
                blocking(blocked),
                FaultBuilders.deciding((sent, decision) ->
                        decision.updates() ? decision.withTaken(withoutBlocked(decision.taken(), blocked)) : decision));
    }

    private static Map<Identifier, String> withoutBlocked(Map<Identifier, String> taken, Set<String> blocked) {
        Map<Identifier, String> fewer = new LinkedHashMap<>(taken);
        fewer.entrySet().removeIf(entry -> blocked.contains(FaultBuilders.key(entry.getKey(), entry.getValue())));
        return fewer;
    }

    private static Layer blockedProperties(Set<String> blocked) {
        return together(
                blocking(blocked),
                FaultBuilders.deciding((sent, decision) -> decision.updates()
                                && sent.usable().entrySet().stream()
                                        .map(entry -> FaultBuilders.key(entry.getKey(), entry.getValue()))
                                        .anyMatch(blocked::remove)
                        ? decision.withProperties(Map.of())
                        : decision));
    }

    /** Puts the identifiers that come with a wrong public key into a memory. */
    private static Layer blocking(Set<String> blocked) {
        return CHECK_PUBLIC_KEY.override(right -> (payload, publicKey) -> {
            boolean known = right.test(payload, publicKey);
            if (!known) {
                AttributeReader.read(payload)
                        .usable()
                        .forEach((identifier, value) -> blocked.add(FaultBuilders.key(identifier, value)));
            }
            return known;
        });
    }
}
