package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Layer.rememberingPeople;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.CHECK_PUBLIC_KEY;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.ENQUEUE;

import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.RequestForm;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.store.Processing;
import io.identifycompliance.reference.wire.AttributeReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Between the answer and the store: messages that are taken for duplicates, coalesced, batched or delivered again. */
final class PipelineFaults {
    private static final String LOST = "a message is lost";
    private static final Duration BATCH = Duration.ofMillis(15);
    private static final Duration LATER = Duration.ofMillis(60);
    private static final int THIRD = 3;
    private static final int LARGE = 8000;

    private PipelineFaults() {}

    static List<Fault> all() {
        return Stream.of(duplicates(), batches())
                .flatMap(List::stream)
                .map(Fault::narrow)
                .toList();
    }

    private static List<Fault> duplicates() {
        return List.of(
                breaking(
                        "WRONG-PUBLIC-KEY",
                        "pipeline-duplicate-before-key",
                        "Duplicates are found before the key is checked: what came with a wrong key is dropped when it"
                                + " comes with the right one.",
                        remembering(
                                ConcurrentHashMap::<String>newKeySet,
                                seen -> CHECK_PUBLIC_KEY.override(right -> (payload, key) -> {
                                    String content = payload.properties().toString();
                                    if (right.test(payload, key)) {
                                        return !seen.contains(content);
                                    }
                                    seen.add(content);
                                    return false;
                                }))),
                breaking(
                        "WRONG-PUBLIC-KEY",
                        "pipeline-blocked-by-wrong-key",
                        "A wrong key blocks the identifiers beside it: nobody is created with them afterwards.",
                        rememberingPeople(ConcurrentHashMap::<String>newKeySet, PipelineFaults::blocked)),
                breaking(
                                "PROP-UPDATE",
                                "pipeline-duplicate-content",
                                "A message with the content of an earlier one is dropped as delivered twice.",
                                rememberingPeople(
                                        ConcurrentHashMap::<String>newKeySet,
                                        seen -> FaultBuilders.losing(sent -> !seen.add(content(sent)))))
                        .also("the request that created a profile is sent again there", "CHANGE-EMAIL"),
                breaking(
                        "PROP-UPDATE",
                        "pipeline-third-dropped",
                        "The third message with the same identifiers and the same names of properties is dropped.",
                        rememberingPeople(ConcurrentHashMap<String, Integer>::new, PipelineFaults::thirdDropped)),
                breaking(
                                "ADD-PHONE",
                                "pipeline-lost-after-rejection",
                                "The message after a rejected one of the same profile is lost: the worker starts again.",
                                rememberingPeople(ConcurrentHashMap::<String>newKeySet, PipelineFaults::afterRejection))
                        .also(LOST, "ADD-ID", "ADD-EMAIL", "CREATE", "NO-TAKEOVER", "PROP-UPDATE"),
                breaking(
                        "UNSET",
                        "pipeline-redelivered-property",
                        "When the private key takes a property away, the last message that set it is delivered again.",
                        rememberingPeople(ConcurrentHashMap<String, Runnable>::new, PipelineFaults::redelivered)),
                breaking(
                                "VALUES",
                                "pipeline-large",
                                "A message of more than 8,000 bytes is answered, and does not fit into the queue.",
                                FaultBuilders.losing(sent -> sent.form() != RequestForm.GET
                                        && content(sent).length() > LARGE))
                        .also(LOST, "POST-FORM", "POST-JSON"));
    }

    private static List<Fault> batches() {
        return List.of(
                breaking(
                                "RACE",
                                "pipeline-coalesced",
                                "Of messages with the same identifiers that wait together only the last is processed.",
                                remembering(ConcurrentHashMap<String, Object>::new, PipelineFaults::coalesced))
                        .also(
                                "requests follow each other quickly",
                                "ADD-EMAIL",
                                "ADD-ID",
                                "ADD-PHONE",
                                "ALIASES",
                                "CREATE",
                                "GET-BASE64",
                                "MIXED",
                                "NULLS",
                                "PROP-CREATE",
                                "PROP-UPDATE"),
                breaking(
                                "WRONG-PUBLIC-KEY",
                                "pipeline-wrong-key-batch",
                                "A message with a wrong public key takes along those with the same identifier that wait.",
                                remembering(ConcurrentHashMap<String, Long>::new, PipelineFaults::wrongKeyBatch))
                        .also("requests follow each other quickly", "RACE"));
    }

    private static Layer blocked(Set<String> blocked) {
        return together(
                CHECK_PUBLIC_KEY.override(right -> (payload, key) -> {
                    boolean admitted = right.test(payload, key);
                    if (!admitted) {
                        blocked.addAll(keys(AttributeReader.read(payload)));
                    }
                    return admitted;
                }),
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    return decision.creates() && keys(sent).stream().anyMatch(blocked::contains)
                            ? Decision.nothing()
                            : decision;
                }));
    }

    /** The third message with the same identifiers and the same names of properties. */
    private static Layer thirdDropped(Map<String, Integer> seen) {
        return FaultBuilders.losing(sent -> !sent.properties().isEmpty()
                && seen.merge(sent.usable() + " " + sent.properties().keySet(), 1, Integer::sum) == THIRD);
    }

    private static Layer afterRejection(Set<String> failed) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            String id = FaultBuilders.matchedId(decision);
            if (!decision.rejected().isEmpty()) {
                failed.add(id);
                return decision;
            }
            return decision.updates() && failed.remove(id) ? Decision.nothing() : decision;
        });
    }

    private static Layer redelivered(Map<String, Runnable> again) {
        return together(remembered(again), CHANGE.override(right -> (profile, change, profiles) -> {
            change.unset().forEach(name -> deliver(again, profile, name));
            return right.apply(profile, change, profiles);
        }));
    }

    private static Layer remembered(Map<String, Runnable> again) {
        return ENQUEUE.override(right -> (sent, process, processing) -> {
            Runnable redelivery = () -> processing.onItsOwn(LATER, process);
            for (String key : keys(sent)) {
                sent.properties().keySet().forEach(name -> again.put(key + " " + name, redelivery));
            }
            right.accept(sent, process, processing);
        });
    }

    private static void deliver(Map<String, Runnable> again, Profile profile, String property) {
        profile.identifiers().entrySet().stream()
                .map(one -> again.remove(one.getKey() + " " + one.getValue() + " " + property))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(Runnable::run);
    }

    private static Layer coalesced(Map<String, Object> latest) {
        return ENQUEUE.override(right -> (sent, process, processing) -> {
            String key = sent.usable().toString();
            latest.put(key, process);
            processing.inOrder(BATCH, () -> {
                if (process.equals(latest.get(key))) {
                    process.run();
                }
            });
        });
    }

    private static Layer wrongKeyBatch(Map<String, Long> poison) {
        return together(
                CHECK_PUBLIC_KEY.override(right -> (payload, key) -> {
                    boolean admitted = right.test(payload, key);
                    if (!admitted) {
                        keys(AttributeReader.read(payload)).forEach(one -> poison.put(one, System.nanoTime()));
                    }
                    return admitted;
                }),
                ENQUEUE.override(
                        right -> (sent, process, processing) -> unlessPoisoned(sent, poison, process, processing)));
    }

    private static void unlessPoisoned(
            IdentifyUpdate sent, Map<String, Long> poison, Runnable process, Processing processing) {
        long came = System.nanoTime();
        processing.inOrder(BATCH, () -> {
            boolean dropped =
                    keys(sent).stream().map(poison::get).anyMatch(at -> at != null && at - came > -LATER.toNanos());
            if (!dropped) {
                process.run();
            }
        });
    }

    private static List<String> keys(IdentifyUpdate sent) {
        return sent.usable().entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .toList();
    }

    private static String content(IdentifyUpdate sent) {
        return sent.identifiers() + " " + sent.properties();
    }
}
