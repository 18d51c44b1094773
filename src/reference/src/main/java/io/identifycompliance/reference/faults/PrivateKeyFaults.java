package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.ANSWER;
import static io.identifycompliance.reference.points.Point.CHECK_PRIVATE_KEY;
import static io.identifycompliance.reference.points.Point.CHECK_PUBLIC_KEY;
import static io.identifycompliance.reference.points.Point.DECODE;
import static io.identifycompliance.reference.points.Point.READ_CHANGE;
import static io.identifycompliance.reference.points.Point.READ_PRIVATE_KEYS;
import static io.identifycompliance.reference.points.Point.READ_UPDATE;
import static io.identifycompliance.reference.points.Point.SAVE;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.wire.ChangeReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** PRIVATE-KEY: doors that stand open. */
final class PrivateKeyFaults {
    private static final String ID = "PRIVATE-KEY";
    private static final String QUERY_OBJECT = "{}";
    private static final int SHOWN = 8;
    private static final int PREFIX = 3;

    private PrivateKeyFaults() {}

    static List<Fault> all() {
        return List.of(
                open("key-not-for-look-up", "A look-up needs no key.", RequestKinds::isSearch),
                open("key-not-for-reading", "Reading a person needs no key, only its id.", RequestKinds::isRead),
                open("key-not-for-change", "Changing a person needs no key, only its id.", RequestKinds::isChange),
                open(
                                "key-not-for-removal",
                                "A change that sets nothing, and removes properties at the most, needs no key.",
                                call -> RequestKinds.isChange(call) && setsNothing(call))
                        .narrow(),
                key(
                                "key-any-case",
                                "Keys are compared without regard to case.",
                                (given, key) -> given.equalsIgnoreCase(key))
                        .narrow(),
                key(
                                "key-shortened",
                                "A key is right as far as it goes: its first eight characters are enough.",
                                (given, key) -> given.length() >= SHOWN && key.startsWith(given))
                        .narrow(),
                key(
                                "key-first-characters",
                                "Of a key the first eight characters are compared, as they are shown in the"
                                        + " interface.",
                                (given, key) -> key.startsWith(given.substring(0, Math.min(SHOWN, given.length())))
                                        && given.length() >= SHOWN)
                        .narrow(),
                key("key-ends", "Of a key the ends are compared, and the length.", FaultBuilders::sameEnds)
                        .narrow(),
                key(
                                "key-truth",
                                "A key that is true or zero equals every text, as in a loose comparison.",
                                (given, key) -> given.equals("true") || given.equals("0"))
                        .narrow()
                        .on(RequestKinds.V2022),
                breaking(
                                ID,
                                "key-query-object",
                                "A key that is an object becomes a part of the database query, which it fulfils.",
                                together(
                                        READ_PRIVATE_KEYS.override(right -> call ->
                                                isQueryObject(call) ? List.of(QUERY_OBJECT) : right.apply(call)),
                                        CHECK_PRIVATE_KEY.override(right -> (call, given, key) ->
                                                given.contains(QUERY_OBJECT) || right.apply(call, given, key))))
                        .narrow()
                        .on(RequestKinds.V2022),
                key(
                                "key-but-last-character",
                                "The last character of a key is not compared.",
                                (given, key) -> given.length() == key.length()
                                        && given.regionMatches(0, key, 0, key.length() - 1))
                        .narrow(),
                key(
                                "key-but-first-character",
                                "The first character of a key is not compared.",
                                (given, key) -> given.length() == key.length()
                                        && given.regionMatches(1, key, 1, key.length() - 1))
                        .narrow(),
                open(
                                "key-unchecked-beside-form",
                                "A look-up with a form body passes by the check of the key.",
                                call -> RequestKinds.isSearch(call)
                                        && call.body().length > 0
                                        && !call.text().startsWith("{"))
                        .narrow()
                        .also("a look-up with a wrong key is refused there", "ERRORS")
                        .on(RequestKinds.V2022),
                key(
                                "key-any-private",
                                "Any key that begins like a private one is right.",
                                (given, key) -> given.regionMatches(0, key, 0, PREFIX))
                        .narrow(),
                breaking(
                        ID,
                        "key-public-too",
                        "The public key opens the private API as well.",
                        remembering(AtomicReference<String>::new, PrivateKeyFaults::publicToo)),
                breaking(
                        ID,
                        "key-unknown-first",
                        "The person is looked up before the key is checked: 404 if there is none.",
                        rememberingPeople(ConcurrentHashMap<String, String>::new, PrivateKeyFaults::unknownFirst)),
                breaking(
                                ID,
                                "key-checked-late",
                                "The key is checked when the answer is written: the change has been made by then.",
                                rememberingPeople(
                                        () -> ThreadLocal.withInitial(() -> false), PrivateKeyFaults::checkedLate))
                        .narrow(),
                breaking(
                                ID,
                                "key-checked-late-properties",
                                "Custom properties are stored before the key is checked.",
                                rememberingPeople(
                                        () -> ThreadLocal.withInitial(() -> false),
                                        PrivateKeyFaults::checkedLateForProperties))
                        .narrow(),
                breaking(
                                ID,
                                "key-refusal-names-person",
                                "The refusal names whose person it is, for the log.",
                                rememberingPeople(
                                        ConcurrentHashMap<String, String>::new, PrivateKeyFaults::namesPerson))
                        .narrow(),
                breaking(
                                ID,
                                "key-in-identify",
                                "Identify with the private key in place of the public one overwrites identifiers.",
                                remembering(FaultBuilders::identities, PrivateKeyFaults::inIdentify))
                        .narrow(),
                breaking(
                                ID,
                                "key-in-payload",
                                "Identify with the private key beside the token in its payload overwrites identifiers.",
                                remembering(FaultBuilders::identities, PrivateKeyFaults::inPayload))
                        .narrow()
                        .on(RequestKinds.V2022));
    }

    private static Fault open(String name, String sentence, Predicate<ServerRequest> door) {
        return breaking(
                ID,
                name,
                sentence,
                CHECK_PRIVATE_KEY.override(
                        right -> (call, given, key) -> door.test(call) || right.apply(call, given, key)));
    }

    private static boolean setsNothing(ServerRequest call) {
        PrivateChange change = ChangeReader.read(call);
        return change.identifiers().isEmpty() && change.properties().isEmpty();
    }

    private static boolean isQueryObject(ServerRequest call) {
        return LosslessJson.parseObject(call.text())
                .filter(json -> json.path("api_key").isObject())
                .isPresent();
    }

    private static Fault key(String name, String sentence, BiPredicate<String, String> right) {
        return breaking(
                ID,
                name,
                sentence,
                CHECK_PRIVATE_KEY.override(points -> (call, given, key) ->
                        points.apply(call, given, key) || given.stream().anyMatch(one -> right.test(one, key))));
    }

    private static Layer publicToo(AtomicReference<String> known) {
        return together(
                CHECK_PUBLIC_KEY.override(right -> (payload, publicKey) -> {
                    known.set(publicKey);
                    return right.test(payload, publicKey);
                }),
                CHECK_PRIVATE_KEY.override(right -> (call, given, key) ->
                        right.apply(call, given, key) || given.contains(String.valueOf(known.get()))));
    }

    private static Layer noting(Map<String, String> people) {
        return SAVE.override(right -> (store, outcome) -> {
            right.accept(store, outcome);
            outcome.saved().forEach(profile -> people.put(profile.id(), named(profile)));
        });
    }

    private static String named(Profile profile) {
        return profile.identifiers().values().stream().findFirst().orElse(profile.id());
    }

    private static Layer unknownFirst(Map<String, String> people) {
        return together(
                noting(people),
                CHECK_PRIVATE_KEY.override(right -> (call, given, key) -> right.apply(call, given, key)
                        || (RequestKinds.isPerson(call) && !people.containsKey(RequestKinds.personId(call)))));
    }

    private static Layer namesPerson(Map<String, String> people) {
        return together(noting(people), ANSWER.override(right -> (call, rest) -> {
            ServerResponse answer = right.apply(call, rest);
            String name = people.get(RequestKinds.personId(call));
            boolean refused = answer.status() == 401 || answer.status() == 403;
            return refused && name != null
                    ? answer.withBody(answer.text()
                            .replaceFirst(
                                    "\"(message|detail)\":\"", "$0Not your person: " + name.replace("$", "") + ". "))
                    : answer;
        }));
    }

    private static Layer checkedLateForProperties(ThreadLocal<Boolean> passes) {
        return together(checkedLate(passes), READ_CHANGE.override(right -> call -> {
            PrivateChange change = right.apply(call);
            return passes.get()
                    ? new PrivateChange(
                            Map.of(),
                            Set.of(),
                            FaultBuilders.without(change.properties(), FaultBuilders::special),
                            Set.of())
                    : change;
        }));
    }

    private static Layer checkedLate(ThreadLocal<Boolean> passes) {
        return together(
                CHECK_PRIVATE_KEY.override(
                        right -> (call, given, key) -> passes.get() || right.apply(call, given, key)),
                ANSWER.override(right -> (call, rest) -> {
                    ServerResponse answer = right.apply(call, rest);
                    if (RequestKinds.isChange(call) && (answer.status() == 401 || answer.status() == 403)) {
                        passes.set(true);
                        ServerResponse unused = rest.apply(call);
                        passes.set(false);
                    }
                    return answer;
                }));
    }

    private static Layer inIdentify(Set<Object> trusted) {
        AtomicReference<String> privateKey = new AtomicReference<>("");
        return together(
                learning(privateKey),
                CHECK_PUBLIC_KEY.override(right -> (payload, publicKey) ->
                        right.test(payload, publicKey) || payload.key().equals(privateKey.get())),
                READ_UPDATE.override(right -> payload -> {
                    IdentifyUpdate sent = right.apply(payload);
                    if (payload.key().equals(privateKey.get())) {
                        trusted.add(sent);
                    }
                    return sent;
                }),
                overwriting(trusted));
    }

    private static Layer inPayload(Set<Object> trusted) {
        AtomicReference<String> privateKey = new AtomicReference<>("");
        return together(
                learning(privateKey),
                DECODE.override(right -> call -> {
                    Optional<IdentifyPayload> payload = right.apply(call);
                    String beside = "\"api_key\":\"" + privateKey.get() + "\"";
                    String encoded = URLEncoder.encode(beside, StandardCharsets.UTF_8);
                    if (call.text().contains(beside) || call.text().contains(encoded)) {
                        payload.ifPresent(trusted::add);
                    }
                    return payload;
                }),
                FaultBuilders.markingUpdatesOf(trusted),
                overwriting(trusted));
    }

    private static Layer learning(AtomicReference<String> privateKey) {
        return CHECK_PRIVATE_KEY.override(right -> (call, given, key) -> {
            privateKey.set(key);
            return right.apply(call, given, key);
        });
    }

    private static Layer overwriting(Set<Object> trusted) {
        return together(
                FaultBuilders.overwriting(Identifier.EXTERNAL_ID, (sent, made) -> trusted.contains(sent)),
                FaultBuilders.overwriting(Identifier.EMAIL, (sent, made) -> trusted.contains(sent)),
                FaultBuilders.overwriting(Identifier.PHONE_NUMBER, (sent, made) -> trusted.contains(sent)));
    }
}
