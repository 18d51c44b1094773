package io.identifycompliance.engine;

import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Cause;
import io.identifycompliance.record.ScenarioEvidence;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.InconclusiveException;
import io.identifycompliance.run.NotReachedException;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.run.SettleWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Repeats the checks of rejected updates when the settle window has passed, does the rest of the scenarios that waited for
 * the end of the run, and corrects the records of those that passed before. One window serves all: the checks are due in
 * the order in which they were asked for.
 */
final class LateChecks {
    private final RunContext context;
    private final int parallel;

    /**
     * For one run whose scenarios are over.
     *
     * @param parallel how many checks may run at the same time, at least 1
     */
    LateChecks(RunContext context, int parallel) {
        this.context = context;
        this.parallel = parallel;
    }

    /**
     * Waits until each check is due, and makes it.
     *
     * @return the sentence that says which scenarios left no record to correct; empty if each left one
     * @throws IllegalStateException where a check ends in anything but a verdict
     */
    Optional<String> run() {
        context.settle().close();
        List<SettleWindow.Watch> watches = context.settle().watches();
        if (watches.isEmpty()) {
            return Optional.empty();
        }
        Set<String> passed = watches.stream()
                .map(SettleWindow.Watch::execution)
                .filter(this::hasPassed)
                .collect(Collectors.toSet());
        ExecutorService pool = Executors.newFixedThreadPool(parallel);
        try {
            List<Future<?>> checks = new ArrayList<>();
            for (SettleWindow.Watch watch : watches) {
                if (passed.contains(watch.execution())) {
                    checks.add(pool.submit(() -> repeat(watch)));
                }
            }
            for (Future<?> check : checks) {
                check.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            abandon();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The settle window could not be watched.", broken.getCause());
        } finally {
            pool.shutdownNow();
        }
        return unrecorded(watches);
    }

    /** The run ends now: a scenario of which a check was not made has not passed. */
    void abandon() {
        context.settle().unmade().stream()
                .filter(this::hasPassed)
                .forEach(execution -> correct(
                        execution,
                        context.runEvidence().evidence(execution),
                        new CheckResult(
                                Verdict.INCONCLUSIVE,
                                "The run ended before the settle window had passed.",
                                null,
                                null)));
    }

    /**
     * What a check came to.
     *
     * @param message why it did not pass; null if it did
     * @param cause what explains that; null if nothing does
     * @param violation what the rest of a scenario found; null if it found none, or a check was repeated
     */
    private record CheckResult(
            Verdict verdict,
            @Nullable String message,
            @Nullable Cause cause,
            @Nullable ContractViolation violation) {}

    private Optional<String> unrecorded(List<SettleWindow.Watch> watches) {
        long lost = watches.stream()
                .map(SettleWindow.Watch::execution)
                .distinct()
                .filter(execution -> context.runEvidence().result(execution) == null)
                .count();
        return lost == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%d scenario%s asked for a check after the settle window but left no record.",
                        lost,
                        lost == 1 ? "" : "s"));
    }

    /** Whether it passed before any late check: one that cannot be made must not keep the others from being made. */
    private boolean hasPassed(String execution) {
        ScenarioRecord early = context.runEvidence().result(execution);
        return early != null && early.verdict() == Verdict.PASSED;
    }

    private void repeat(SettleWindow.Watch watch) {
        context.clock().waitUntil(watch.due());
        if (!watch.stillApplies().getAsBoolean()) {
            context.settle().made(watch);
            return;
        }
        ScenarioEvidence evidence = context.runEvidence().evidence(watch.execution());
        correct(watch.execution(), evidence, resultOf(watch, evidence));
        context.settle().made(watch);
    }

    /** What the rest of a scenario finds counts as if it had been found at once; a check that is repeated says that it was. */
    private CheckResult resultOf(SettleWindow.Watch watch, ScenarioEvidence evidence) {
        boolean rest = watch.isRest();
        String window = "after another " + context.settle().window().toMillis() + " ms: ";
        try {
            watch.check().run();
            if (!rest) {
                evidence.restsOn(Grade.SETTLE_WINDOW);
            }
            return new CheckResult(Verdict.PASSED, null, null, null);
        } catch (ContractViolation found) {
            return new CheckResult(
                    Verdict.FAILED,
                    (rest ? "" : "Late, " + window) + found.getMessage(),
                    found.cause()
                            .filter(cause -> rest || cause.equals(Cause.GONE))
                            .orElse(null),
                    rest ? found : null);
        } catch (NotReachedException noRequestsLeft) {
            return new CheckResult(Verdict.NOT_RUN, noRequestsLeft.getMessage(), null, null);
        } catch (InconclusiveException unjudged) {
            return new CheckResult(
                    Verdict.INCONCLUSIVE,
                    (rest ? "" : "It could not be checked again " + window) + unjudged.getMessage(),
                    unjudged.dependsOn().orElse(null),
                    null);
        }
    }

    /** What was not checked in full was not run, unless another of its checks failed. */
    private static Verdict both(Verdict latest, Verdict verdict) {
        List<Verdict> all = List.of(latest, verdict);
        return all.contains(Verdict.NOT_RUN) && !all.contains(Verdict.FAILED) ? Verdict.NOT_RUN : Verdict.of(all);
    }

    /** Several checks of one scenario may end at the same time. */
    private void correct(String execution, ScenarioEvidence evidence, CheckResult result) {
        synchronized (context.runEvidence()) {
            ScenarioRecord latest = Objects.requireNonNull(context.runEvidence().result(execution));
            if (latest.verdict() != Verdict.FAILED) {
                Verdict both = both(latest.verdict(), result.verdict());
                String said = result.verdict() == Verdict.FAILED || latest.message() == null
                        ? result.message()
                        : latest.message();
                String masked = both == Verdict.PASSED || said == null ? null : evidence.masked(said);
                ScenarioRecord corrected = latest.judged(both, masked, evidence.grades())
                        .with(evidence)
                        .builtOn(cause(latest, result));
                ContractViolation found = result.violation();
                context.runEvidence()
                        .finished(
                                execution,
                                found == null || masked == null
                                        ? corrected
                                        : corrected.failed(
                                                masked,
                                                evidence.masked(found.expected()),
                                                evidence.masked(found.seen())));
            }
        }
    }

    /** What was not judged for two reasons is explained by neither alone. */
    private static @Nullable Cause cause(ScenarioRecord latest, CheckResult result) {
        Cause earlier = latest.dependencies().cause();
        return switch (result.verdict()) {
            case INCONCLUSIVE ->
                latest.verdict() == Verdict.PASSED || Objects.equals(earlier, result.cause()) ? result.cause() : null;
            case FAILED -> result.cause();
            default -> earlier;
        };
    }
}
