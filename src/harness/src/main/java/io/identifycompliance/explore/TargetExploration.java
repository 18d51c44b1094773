package io.identifycompliance.explore;

import io.identifycompliance.client.MonotonicClock;
import io.identifycompliance.client.RequestBudget;
import io.identifycompliance.record.SearchedSecrets;
import io.identifycompliance.report.LeakGate;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.suite.OpenRun;
import io.identifycompliance.suite.RunOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** An exploration from end to end: opens the target, explores it on each wire format and writes what was found. */
public final class TargetExploration {
    private final RunOptions options;
    private final long seed;
    private final int requests;
    private final BooleanSupplier timeIsUp;
    private final Consumer<String> progress;
    private final List<Exploration> over = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Optional<Explorer> running = Optional.empty();
    private boolean written;

    /**
     * Opens nothing yet.
     *
     * @param requests the most that are sent, on all wire formats together
     * @param time after which no further sequence begins; empty for no limit
     * @param progress takes a line now and then
     */
    public TargetExploration(
            RunOptions options, long seed, int requests, Optional<Duration> time, Consumer<String> progress) {
        this.options = options;
        this.seed = seed;
        this.requests = requests;
        this.progress = progress;
        MonotonicClock clock = MonotonicClock.system();
        long begun = clock.nanoTime();
        timeIsUp =
                () -> time.isPresent() && clock.nanoTime() - begun >= time.get().toNanos();
    }

    /**
     * What it came to.
     *
     * @param problems why a target could not be explored
     * @param leaks a sentence for each file in which a key was found
     */
    public record Result(List<Exploration> explorations, List<String> problems, List<String> leaks) {
        public Result {
            explorations = List.copyOf(explorations);
            problems = List.copyOf(problems);
            leaks = List.copyOf(leaks);
        }
    }

    /** Explores and writes. Throws a UsageException where the reports cannot be written. */
    public Result run() {
        for (String wire : options.wires()) {
            OpenRun run = OpenRun.open(options)
                    .within(new RequestBudget(requests / options.wires().size()));
            try {
                run.begin(wire).ifPresent(context -> explore(context, run.budget()));
                problems.addAll(run.problems());
            } finally {
                run.end();
            }
        }
        return write();
    }

    private void explore(RunContext context, RequestBudget budget) {
        Explorer explorer = new Explorer(
                context,
                budget,
                new Explorer.Settings(
                        seed,
                        options.selection().parallel(),
                        options.target().map(Object::toString).orElse("reference"),
                        options.reports() + "/counterexamples"),
                timeIsUp,
                progress);
        running(Optional.of(explorer));
        Exploration exploration = explorer.explore();
        running(Optional.empty());
        synchronized (this) {
            over.add(exploration);
        }
    }

    private synchronized void running(Optional<Explorer> explorer) {
        running = explorer;
    }

    private synchronized Result write() {
        written = true;
        ExplorationFiles files = new ExplorationFiles(options.reports());
        List<String> leaks = LeakGate.search(files.write(over), SearchedSecrets.of(options.keys())).stream()
                .map(LeakGate.Leak::message)
                .toList();
        return new Result(over, problems, leaks);
    }

    /**
     * Writes what was found so far: the exploration cannot go on.
     *
     * @return what was written; empty if it was over
     */
    public synchronized Optional<Result> breakOff() {
        if (written) {
            return Optional.empty();
        }
        running.ifPresent(explorer -> over.add(explorer.soFar()));
        return Optional.of(write());
    }
}
