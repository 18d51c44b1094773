package io.identifycompliance.engine;

import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.ScenarioEvidence;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.run.Calibration;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.InconclusiveException;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.run.SettleWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.platform.launcher.TestExecutionListener;

/** Judges one target on one wire format from end to end: calibration, scenarios, and what the settle window shows. */
public final class TargetRun {
    private static final int SERVER_ERROR = 500;

    private final ScenarioRunner runner;
    private final List<Path> folders;
    private final int parallel;

    /** For that selection of scenarios. */
    public TargetRun(Selection selection) {
        runner = new ScenarioRunner(selection);
        folders = selection.directories();
        parallel = selection.parallel();
    }

    /** Runs the scenarios. Returns why nothing, or not everything, could be judged; empty if everything could. */
    public Optional<String> judge(RunContext context, TestExecutionListener... listeners) {
        return judge(context, runner.find(context.wire().id()), listeners);
    }

    /** The same with scenarios that were found before; the target is not called if there are none. */
    public Optional<String> judge(RunContext context, FoundScenarios scenarios, TestExecutionListener... listeners) {
        context.available(scenarios.available());
        if (scenarios.areNone()) {
            return Optional.empty();
        }
        Optional<String> problem = begin(context);
        if (problem.isPresent()) {
            return problem;
        }
        long lost = scenarios.run(context, listeners);
        Optional<String> died = end(context);
        return lost == 0 ? died : Optional.of("%d scenarios began but left no record.".formatted(lost));
    }

    /** What comes before the scenarios; empty, or the sentence that says why they cannot be run. */
    public Optional<String> begin(RunContext context) {
        context.runsFeaturesIn(folders);
        return new Calibration(context).run();
    }

    /** What comes after the scenarios; empty, or the sentence that says why not everything could be judged. */
    public Optional<String> end(RunContext context) {
        settle(context);
        return died(context);
    }

    /**
     * Repeats the check of every rejected update. One window serves all: they are due in the order in which they began.
     */
    private void settle(RunContext context) {
        List<SettleWindow.Watch> watches = context.settle().watches();
        if (watches.isEmpty()) {
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, parallel));
        try {
            List<Future<?>> reads = new ArrayList<>();
            for (SettleWindow.Watch watch : watches) {
                reads.add(pool.submit(() -> readAgain(context, watch)));
            }
            for (Future<?> read : reads) {
                read.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The settle window could not be watched.", broken.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static void readAgain(RunContext context, SettleWindow.Watch watch) {
        ScenarioRecord early = context.runEvidence().result(watch.execution());
        if (early == null || early.verdict() != Verdict.PASSED) {
            return;
        }
        context.clock().waitUntil(watch.due());
        ScenarioEvidence evidence = context.runEvidence().evidence(watch.execution());
        Verdict verdict = Verdict.PASSED;
        String message = null;
        try {
            watch.check().run();
            evidence.restsOn(Grade.SETTLE_WINDOW);
        } catch (ContractViolation late) {
            verdict = Verdict.FAILED;
            message = "Late, after another " + context.settle().window().toMillis() + " ms: " + late.getMessage();
        } catch (InconclusiveException unjudged) {
            verdict = Verdict.INCONCLUSIVE;
            message = unjudged.getMessage();
        }
        synchronized (context.runEvidence()) {
            ScenarioRecord latest = context.runEvidence().result(watch.execution());
            if (latest.verdict() != Verdict.FAILED) {
                Verdict both = Verdict.of(List.of(latest.verdict(), verdict));
                String said = latest.message() == null ? message : latest.message();
                context.runEvidence()
                        .finished(
                                watch.execution(),
                                latest.judged(
                                                both,
                                                evidence.masked(both == Verdict.PASSED ? null : said),
                                                evidence.grades())
                                        .with(evidence.exchanges(), evidence.checks()));
            }
        }
    }

    /** If the target no longer works at the end, its server errors are not failures: it could not be judged. */
    private static Optional<String> died(RunContext context) {
        Set<Verdict> open = EnumSet.of(Verdict.FAILED, Verdict.INCONCLUSIVE);
        boolean suspicious = context.runEvidence().results().stream()
                .filter(s -> open.contains(s.verdict()))
                .flatMap(s -> s.exchanges().stream())
                .anyMatch(e -> e.error() != null || e.status() >= SERVER_ERROR);
        return suspicious
                ? new Calibration(context).run().map(why -> "The target stopped working during the run. " + why)
                : Optional.empty();
    }
}
