package io.identifycompliance.cli;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.engine.LatestEnd;
import io.identifycompliance.record.BasicAnswer;
import io.identifycompliance.run.NotReachedException;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.run.SettleWindow;
import io.identifycompliance.suite.RunOptions;
import io.identifycompliance.verdict.ScenarioVerdicts;
import io.identifycompliance.verdict.Scope;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** How far the run is: one live line on a terminal, a plain line now and then elsewhere. */
final class Progress implements TestExecutionListener {
    private static final int PLAIN_STEPS = 4;
    private static final int EACH_COUNT = 10;

    private final PrintWriter out;
    private final boolean terminal;
    private final RunContext context;
    private final RunOptions options;
    private final BooleanSupplier isInterrupted;
    private final boolean dry;
    private final AtomicInteger done = new AtomicInteger();
    private final Catalogue catalogue = Catalogue.load();
    private long total;
    private long failed;

    /**
     * None yet.
     *
     * @param isInterrupted whether the process is about to end: what ends from then on was not judged
     */
    Progress(PrintWriter out, boolean terminal, RunContext context, RunOptions options, BooleanSupplier isInterrupted) {
        this(out, terminal, context, options, isInterrupted, false);
    }

    private Progress(
            PrintWriter out,
            boolean terminal,
            RunContext context,
            RunOptions options,
            BooleanSupplier isInterrupted,
            boolean dry) {
        this.out = out;
        this.terminal = terminal;
        this.context = context;
        this.options = options;
        this.isInterrupted = isInterrupted;
        this.dry = dry;
    }

    /** That of a run that calls no target: nothing is judged, and nothing awaited. */
    static Progress ofDryRun(PrintWriter out, boolean terminal, RunContext context, RunOptions options) {
        return new Progress(out, terminal, context, options, () -> false, true);
    }

    /** Whether a live line would be read by somebody. */
    @SuppressWarnings("SystemConsoleNull") // the launcher asks for the console that is null without a terminal
    static boolean onTerminal() {
        return System.console() != null && System.getenv("CI") == null && System.getenv("NO_COLOR") == null;
    }

    /** What comes before the first scenario, which takes minutes on a slow target. */
    Progress calibrating() {
        out.println("Calibrating on wire " + context.wire().id() + ", with one request after the other.");
        out.flush();
        return this;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        boolean first = total == 0;
        total += plan.countTestIdentifiers(TestIdentifier::isTest);
        if (first) {
            out.println(
                    dry
                            ? "Counting on wire " + context.wire().id() + "."
                            : "Judging on wire " + context.wire().id() + ". This ends by " + latestEnd()
                                    + " at the latest.");
            context.basics().answers().stream()
                    .filter(BasicAnswer::saysNo)
                    .forEach(answer -> out.println("  " + answer.sentence()));
            out.flush();
        }
    }

    /** What the tags leave out was counted before Cucumber knew. */
    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        if (test.isTest()) {
            total--;
        }
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (!test.isTest() || isInterrupted.getAsBoolean()) {
            return;
        }
        if (wasNotReached(result)) {
            total--;
            return;
        }
        int now = done.incrementAndGet();
        if (terminal) {
            out.print("\r\033[K  " + line(now));
            out.flush();
        } else if (now == total || now % Math.max(1, total / PLAIN_STEPS) == 0) {
            out.println("  " + line(now));
            out.flush();
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (isInterrupted.getAsBoolean()) {
            return;
        }
        if (terminal) {
            out.print("\r\033[K");
        }
        if (!dry && !context.settle().window().isZero()) {
            long put = context.settle().watches().stream()
                    .filter(SettleWindow.Watch::isRest)
                    .count();
            out.println("  Watching rejected updates for "
                    + context.settle().window().toMillis() + " ms more"
                    + (put == 0 ? "." : ", and finishing " + Scope.count(put, "scenario") + " about old profiles."));
        }
        out.flush();
    }

    /** Whether the requests of a limited run did not suffice for it: it was begun, and counts as not run. */
    private static boolean wasNotReached(TestExecutionResult result) {
        return result.getThrowable()
                .filter(NotReachedException.class::isInstance)
                .isPresent();
    }

    private String latestEnd() {
        // A limited run begins with some of its scenarios, and goes on as far as the requests reach.
        int scenarios = options.limit().isNone() ? (int) total : context.available();
        Duration most = LatestEnd.after(
                context,
                scenarios,
                options.limit(),
                options.selection().parallel(),
                options.reach().requestsPerSecond());
        LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
        LocalDateTime end = now.plus(most);
        boolean isToday = end.toLocalDate().equals(now.toLocalDate());
        return DateTimeFormatter.ofPattern(isToday ? "HH:mm:ss" : "yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                .format(end);
    }

    /** Counted as in every report: what only follows from another failure is not a failure. */
    private long failed() {
        return ScenarioVerdicts.settled(context.runEvidence().results(), List.of(context.identifyAnswers()), catalogue)
                .stream()
                .filter(s -> s.verdict() == Verdict.FAILED)
                .count();
    }

    private String line(int now) {
        if (now == total || now % EACH_COUNT == 0 || !terminal) {
            failed = failed();
        }
        return now + " of " + total + " scenarios" + (failed == 0 ? "" : ", " + failed + " failed");
    }
}
