package io.identifycompliance.suite;

import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.evidence.Calibration;
import io.identifycompliance.evidence.Dossier;
import io.identifycompliance.evidence.Inconclusive;
import io.identifycompliance.evidence.ScenarioRecord;
import io.identifycompliance.evidence.Settle;
import io.identifycompliance.evidence.Trial;
import io.identifycompliance.evidence.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.platform.launcher.TestExecutionListener;

/** Judges one trial from end to end: calibration, scenarios, and what the settle window brings to light. */
public final class Judge {
    private static final int SERVER_ERROR = 500;

    private final SuiteRunner runner;
    private final int parallel;

    /** For that selection of scenarios. */
    public Judge(Selection selection) {
        runner = new SuiteRunner(selection);
        parallel = selection.parallel();
    }

    /** Judges; empty, or the sentence that says why nothing, or not everything, could be judged. */
    public Optional<String> judge(Trial trial, TestExecutionListener... listeners) {
        SuiteRunner.Performance scenarios = runner.prepare(trial);
        Optional<String> problem = new Calibration(trial).run();
        if (problem.isPresent()) {
            return problem;
        }
        long lost = scenarios.run(listeners);
        settle(trial);
        Blame.settle(trial);
        return lost == 0 ? died(trial) : Optional.of("%d scenarios were begun and left no record.".formatted(lost));
    }

    /** Looks again at every rejected update. One window serves all: they are due in the order in which they began. */
    private void settle(Trial trial) {
        List<Settle.Watch> watches = trial.settle().watches();
        if (watches.isEmpty()) {
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, parallel));
        try {
            List<Future<?>> looks = new ArrayList<>();
            for (Settle.Watch watch : watches) {
                looks.add(pool.submit(() -> lookAgain(trial, watch)));
            }
            for (Future<?> look : looks) {
                look.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The settle window could not be watched.", broken.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static void lookAgain(Trial trial, Settle.Watch watch) {
        ScenarioRecord early = trial.journal().result(watch.execution());
        if (early == null || early.verdict() != Verdict.PASSED) {
            return;
        }
        long left = watch.due() - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = watch.due() - System.nanoTime();
        }
        Dossier dossier = trial.journal().dossier(watch.execution());
        Verdict verdict = Verdict.PASSED;
        String message = null;
        try {
            watch.look().run();
            dossier.restsOn(watch.grade());
        } catch (Violation late) {
            verdict = Verdict.FAILED;
            message = watch.grade() == Grade.SETTLE_WINDOW
                    ? "Late, after " + trial.settle().window().toMillis() + " ms more: " + late.getMessage()
                    : late.getMessage();
        } catch (Inconclusive unjudged) {
            verdict = Verdict.INCONCLUSIVE;
            message = unjudged.getMessage();
        }
        synchronized (trial.journal()) {
            ScenarioRecord latest = trial.journal().result(watch.execution());
            if (latest.verdict() != Verdict.FAILED) {
                Verdict both = Verdict.of(List.of(latest.verdict(), verdict));
                String said = latest.message() == null ? message : latest.message();
                trial.journal()
                        .finished(
                                watch.execution(),
                                latest.judged(
                                                both,
                                                dossier.masked(both == Verdict.PASSED ? null : said),
                                                dossier.grades())
                                        .withExchanges(dossier.exchanges()));
            }
        }
    }

    /** A target that is dead at the end has not failed where it answered with server errors: it could not be judged. */
    private static Optional<String> died(Trial trial) {
        Set<Verdict> open = EnumSet.of(Verdict.FAILED, Verdict.INCONCLUSIVE);
        boolean suspicious = trial.journal().results().stream()
                .filter(s -> open.contains(s.verdict()))
                .flatMap(s -> s.exchanges().stream())
                .anyMatch(e -> e.error() != null || e.status() >= SERVER_ERROR);
        return suspicious
                ? new Calibration(trial).run().map(why -> "The target stopped working during the run. " + why)
                : Optional.empty();
    }
}
