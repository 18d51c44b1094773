package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.CHECK_PUBLIC_KEY;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.ENQUEUE;
import static io.identifycompliance.reference.points.Point.RESPOND;
import static io.identifycompliance.reference.points.Point.WRITE;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.points.Layer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Effects that come late: background jobs that process what was rejected before. */
final class LateFaults {
    /** When a fence has long shown, and before a settle window is over. */
    private static final Duration LATE = Duration.ofMillis(250);

    private static final Duration SOON = Duration.ofMillis(40);

    private LateFaults() {}

    static List<Fault> all() {
        return List.of(
                keep("KEEP-ID", "keep-id-for-a-moment", Identifier.EXTERNAL_ID)
                        .also("it does not depend on the key that is sent, or sent as well", "PRIVATE-KEY")
                        .also("concurrent callers send rejected identifiers", "RACE"),
                keep("KEEP-EMAIL", "keep-email-for-a-moment", Identifier.EMAIL)
                        .also("Identify is called with the private key there, and must keep identifiers", "PRIVATE-KEY")
                        .also("concurrent callers send rejected identifiers", "RACE"),
                keep("KEEP-PHONE", "keep-phone-for-a-moment", Identifier.PHONE_NUMBER)
                        .also("Identify is called with the private key there, and must keep identifiers", "PRIVATE-KEY")
                        .also("concurrent callers send rejected identifiers", "RACE"),
                early("keep-id-decided-early", Identifier.EXTERNAL_ID, "KEEP-ID"),
                early("keep-email-decided-early", Identifier.EMAIL, "KEEP-EMAIL"),
                early("keep-phone-decided-early", Identifier.PHONE_NUMBER, "KEEP-PHONE"),
                breaking(
                                "MIXED",
                                "mixed-rolled-back",
                                "A job finds the rejected part of a request 250 ms later, and rolls the whole of it back.",
                                remembering(() -> ThreadLocal.<Profile>withInitial(() -> null), LateFaults::rolledBack))
                        .narrow()
                        .also(
                                "the private key makes a change before the job runs",
                                "CHANGE-ID",
                                "CHANGE-EMAIL",
                                "CHANGE-PHONE",
                                "UNSET"),
                breaking(
                        "PROP-UPDATE",
                        "prop-update-delivered-twice",
                        "The first update of a profile's properties is delivered again 250 ms later, after"
                                + " newer ones.",
                        remembering(ConcurrentHashMap::<String>newKeySet, LateFaults::deliveredTwice)),
                breaking(
                        "WRONG-PUBLIC-KEY",
                        "public-checked-for-a-moment",
                        "What came with a wrong public key is put aside, and a job that asks for no key"
                                + " processes it 250 ms later.",
                        remembering(() -> ThreadLocal.withInitial(() -> false), LateFaults::putAside)));
    }

    private static Fault early(String name, Identifier identifier, String keep) {
        return breaking(
                        "RACE",
                        name,
                        "Whether a profile lacks its " + identifier.label()
                                + " is decided when a request comes, and it is written 40 ms later.",
                        remembering(
                                ConcurrentHashMap::<IdentifyUpdate>newKeySet, early -> decidedEarly(identifier, early)))
                .also("the private key sets one within those 40 ms, and it is replaced", keep)
                .narrow();
    }

    private static Layer decidedEarly(Identifier identifier, Set<IdentifyUpdate> lacking) {
        return together(
                RESPOND.override(right -> (always, sent, preview) -> {
                    Decision now = preview.get();
                    if (now.updates() && now.taken().containsKey(identifier)) {
                        lacking.add(sent);
                    }
                    return right.apply(always, sent, () -> now);
                }),
                ENQUEUE.override(right -> (sent, process, processing) -> {
                    if (lacking.contains(sent)) {
                        processing.inOrder(SOON, process);
                    } else {
                        right.accept(sent, process, processing);
                    }
                }),
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    return lacking.remove(sent) && !holders.containsKey(identifier)
                            ? FaultBuilders.overwritten(decision, identifier)
                            : decision;
                }));
    }

    private static Fault keep(String requirement, String name, Identifier identifier) {
        return breaking(
                requirement,
                name,
                "What was rejected of the kind " + identifier.label() + " is put aside, and a job that knows no"
                        + " rule writes it 250 ms later.",
                remembering(() -> ThreadLocal.withInitial(() -> Turn.FIRST), turn -> retried(identifier, turn)));
    }

    private enum Turn {
        FIRST,
        REJECTED,
        AGAIN
    }

    private static Layer retried(Identifier identifier, ThreadLocal<Turn> turn) {
        return together(
                ENQUEUE.override(right -> (sent, process, processing) -> right.accept(
                        sent,
                        () -> {
                            turn.set(Turn.FIRST);
                            process.run();
                            if (turn.get() == Turn.REJECTED) {
                                processing.onItsOwn(LATE, () -> {
                                    turn.set(Turn.AGAIN);
                                    process.run();
                                    turn.set(Turn.FIRST);
                                });
                            }
                        },
                        processing)),
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    boolean rejects = decision.rejected().containsKey(identifier) && !holders.containsKey(identifier);
                    if (turn.get() == Turn.AGAIN) {
                        return rejects
                                ? FaultBuilders.overwritten(decision.withProperties(Map.of()), identifier)
                                : Decision.nothing();
                    }
                    turn.set(rejects ? Turn.REJECTED : Turn.FIRST);
                    return decision;
                }));
    }

    private static Layer rolledBack(ThreadLocal<Profile> before) {
        ThreadLocal<Boolean> job = ThreadLocal.withInitial(() -> false);
        return together(
                onceMore(before, job),
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    if (!job.get() && !decision.rejected().isEmpty()) {
                        before.set(decision.matched().orElseThrow());
                    }
                    return decision;
                }),
                WRITE.override(right -> (decision, fresh, profiles) -> {
                    StoreWrite outcome = right.apply(decision, fresh, profiles);
                    return job.get() && decision.updates()
                            ? StoreWrite.of(outcome.saved()
                                    .get(0)
                                    .onlyProperties(before.get().properties()))
                            : outcome;
                }));
    }

    private static Layer deliveredTwice(Set<String> updated) {
        ThreadLocal<Profile> matched = ThreadLocal.withInitial(() -> null);
        ThreadLocal<Boolean> again = ThreadLocal.withInitial(() -> false);
        return together(onceMore(matched, again), WRITE.override(right -> (decision, fresh, profiles) -> {
            Set<String> properties = decision.properties().keySet();
            Optional<Profile> updatable = decision.matched()
                    .filter(profile -> !properties.isEmpty()
                            && decision.rejected().isEmpty()
                            && profile.properties().keySet().containsAll(properties));
            if (again.get()) {
                return updatable.isPresent()
                        ? right.apply(decision.withTaken(Map.of()), fresh, profiles)
                        : StoreWrite.nothing();
            }
            updatable.filter(profile -> updated.add(profile.id())).ifPresent(matched::set);
            return right.apply(decision, fresh, profiles);
        }));
    }

    /**
     * Processes a request once more, 250 ms later, if something was noted of a profile when it was processed.
     *
     * @param noted what was noted, also while it is processed once more
     * @param again whether it is processed once more
     */
    static Layer onceMore(ThreadLocal<Profile> noted, ThreadLocal<Boolean> again) {
        return ENQUEUE.override(right -> (sent, process, processing) -> right.accept(
                sent,
                () -> {
                    noted.remove();
                    process.run();
                    Profile profile = noted.get();
                    if (profile != null) {
                        processing.onItsOwn(LATE, () -> {
                            noted.set(profile);
                            again.set(true);
                            process.run();
                            again.remove();
                            noted.remove();
                        });
                    }
                },
                processing));
    }

    private static Layer putAside(ThreadLocal<Boolean> wrong) {
        return together(
                CHECK_PUBLIC_KEY.override(right -> (payload, publicKey) -> {
                    wrong.set(!right.test(payload, publicKey));
                    return true;
                }),
                ENQUEUE.override(right -> (sent, process, processing) -> {
                    if (wrong.get()) {
                        processing.onItsOwn(LATE, process);
                    } else {
                        right.accept(sent, process, processing);
                    }
                }));
    }
}
