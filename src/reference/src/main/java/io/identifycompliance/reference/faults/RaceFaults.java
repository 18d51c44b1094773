package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Layer.unlocked;
import static io.identifycompliance.reference.points.Point.CHANGE;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.ENQUEUE;
import static io.identifycompliance.reference.points.Point.MATCH;
import static io.identifycompliance.reference.points.Point.SAVE;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.points.Layer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** RACE: errors when concurrent requests concern the same person. */
final class RaceFaults {
    private static final String ID = "RACE";
    /** What looks at a profile that several calls have touched, one soon after the other. */
    private static final String[] OF_ONE_PROFILE = {
        "ADD-ID",
        "ADD-EMAIL",
        "ADD-PHONE",
        "PROP-CREATE",
        "PROP-UPDATE",
        "KEEP-ID",
        "KEEP-EMAIL",
        "KEEP-PHONE",
        "MIXED",
        "FIND",
        "CHANGE-ID",
        "CHANGE-EMAIL",
        "CHANGE-PHONE",
        "JESSICA",
        "VALUES",
        "UNSET",
        "NO-TAKEOVER"
    };

    private static final String CROWDED = "requests about one person in quick succession are concurrent already";
    private static final long WINDOW_MILLIS = 4;
    private static final long FRESH = Duration.ofMillis(25).toNanos();
    private static final int QUEUE = 6;

    private RaceFaults() {}

    static List<Fault> all() {
        return List.of(
                race(
                        "race-no-lock",
                        "There is no lock between the look-up and the write.",
                        together(inParallel(), unlocked(), pausing(decision -> true))),
                race(
                        "race-lock-by-identifier",
                        "The lock is on the identifier that was sent first: a request with another one"
                                + " does not wait.",
                        remembering(ConcurrentHashMap<String, Object>::new, RaceFaults::lockByIdentifier)),
                race(
                        "race-loser-lost",
                        "A request that violates a unique key is dropped, including its properties.",
                        together(inParallel(), unlocked(), pausing(Decision::creates), uniqueKey())),
                race(
                        "race-changes-lost",
                        "Two changes with the private key at once write the whole row each: one is lost.",
                        together(unlocked(), CHANGE.override(right -> (profile, change, profiles) -> {
                            ChangeDecision decision = right.apply(profile, change, profiles);
                            pause();
                            return decision;
                        }))),
                race(
                                "race-whole-row",
                                "An update works on a profile that was read up to 25 ms ago, and writes the whole row.",
                                remembering(ConcurrentHashMap<String, Row>::new, RaceFaults::wholeRow))
                        .also("there a profile is updated between two look-ups", "KEY-PLACES")
                        .also("it shows in that form of the request", "ALIASES")
                        .also(CROWDED, OF_ONE_PROFILE)
                        .also(CROWDED, "NULLS"),
                race(
                                "race-stale-match",
                                "For 25 ms after its creation a profile is not on the replica that is matched"
                                        + " against.",
                                staleMatch())
                        .also(CROWDED, OF_ONE_PROFILE)
                        .also(CROWDED, "CREATE", "ALIASES", "NULLS", "POST-FORM"),
                race(
                                "race-fresh-overwritten",
                                "An identifier that was added less than 25 ms ago is not on the replica yet, and"
                                        + " is added again.",
                                remembering(ConcurrentHashMap<String, Long>::new, RaceFaults::freshOverwritten))
                        .also(CROWDED, OF_ONE_PROFILE)
                        .also(CROWDED, "POST-FORM"),
                race(
                                "race-small-queue",
                                "More than six waiting requests are dropped.",
                                remembering(AtomicInteger::new, RaceFaults::smallQueue))
                        .also("it shows in that form of the request", "ALIASES")
                        .also(CROWDED, OF_ONE_PROFILE));
    }

    private static Fault race(String name, String sentence, Layer layer) {
        return breaking(ID, name, sentence, layer);
    }

    private static Layer inParallel() {
        return ENQUEUE.override(right -> (sent, process, processing) -> processing.onItsOwn(Duration.ZERO, process));
    }

    /** Leaves others time between the look-up and the write, as a busy database does. */
    private static Layer pausing(Predicate<Decision> when) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            if (when.test(decision)) {
                pause();
            }
            return decision;
        });
    }

    private static void pause() {
        try {
            Thread.sleep(1 + ThreadLocalRandom.current().nextLong(WINDOW_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Layer lockByIdentifier(Map<String, Object> locks) {
        return together(
                unlocked(),
                pausing(decision -> true),
                ENQUEUE.override(right -> (sent, process, processing) -> processing.onItsOwn(Duration.ZERO, () -> {
                    synchronized (locks.computeIfAbsent(firstOf(sent), name -> new Object())) {
                        process.run();
                    }
                })));
    }

    private static String firstOf(IdentifyUpdate sent) {
        return sent.usable().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .findFirst()
                .orElse("");
    }

    private static Layer uniqueKey() {
        return SAVE.override(right -> (store, outcome) -> {
            boolean lost = outcome.saved().stream()
                    .filter(profile -> store.get(profile.id()).isEmpty())
                    .anyMatch(profile -> profile.identifiers().entrySet().stream()
                            .anyMatch(entry ->
                                    store.find(entry.getKey(), entry.getValue()).isPresent()));
            if (!lost) {
                right.accept(store, outcome);
            }
        });
    }

    private record Row(Profile profile, long readAt) {}

    private static Layer wholeRow(Map<String, Row> rows) {
        return MATCH.override(right -> (sent, profiles) -> {
            Map<Identifier, Profile> holders = new LinkedHashMap<>(right.apply(sent, profiles));
            holders.replaceAll((identifier, holder) -> rows.merge(
                            holder.id(),
                            new Row(holder, System.nanoTime()),
                            (old, fresh) -> fresh.readAt() - old.readAt() < FRESH ? old : fresh)
                    .profile());
            return holders;
        });
    }

    private static Layer staleMatch() {
        return Layer.varying(DECIDE.override(right -> (sent, holders) -> {
            long now = System.currentTimeMillis();
            Map<Identifier, Profile> replicated = new LinkedHashMap<>(holders);
            replicated
                    .values()
                    .removeIf(profile -> now - profile.created().toEpochMilli()
                            < Duration.ofNanos(FRESH).toMillis());
            return right.apply(sent, replicated);
        }));
    }

    private static Layer freshOverwritten(Map<String, Long> added) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            long now = System.nanoTime();
            String id = FaultBuilders.matchedId(decision);
            for (Identifier identifier : decision.rejected().keySet()) {
                Long at = added.get(id + identifier);
                if (at != null && now - at < FRESH && !holders.containsKey(identifier)) {
                    decision = FaultBuilders.overwritten(decision, identifier);
                }
            }
            if (decision.updates()) {
                decision.taken().keySet().forEach(identifier -> added.put(id + identifier, now));
            }
            return decision;
        });
    }

    private static Layer smallQueue(AtomicInteger waiting) {
        return ENQUEUE.override(right -> (sent, process, processing) -> {
            if (waiting.incrementAndGet() > QUEUE) {
                waiting.decrementAndGet();
                return;
            }
            right.accept(
                    sent,
                    () -> {
                        pause();
                        waiting.decrementAndGet();
                        process.run();
                    },
                    processing);
        });
    }
}
