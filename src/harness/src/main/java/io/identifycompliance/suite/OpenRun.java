package io.identifycompliance.suite;

import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.RequestBudget;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.engine.FoundScenarios;
import io.identifycompliance.engine.ScenarioRunner;
import io.identifycompliance.engine.TargetRun;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.record.SearchedSecrets;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import io.identifycompliance.report.Reports;
import io.identifycompliance.report.files.FolderLock;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.report.statement.ReportOptions;
import io.identifycompliance.run.Basics;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.run.RunId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;

/**
 * One run against one target, on one or several wire formats, between {@link #open} and {@link #close}.
 *
 * <p>The scenarios are run by {@link #judge}, or by somebody else between {@link #begin} and {@link #close}.
 */
public final class OpenRun {
    /** Tells the wire formats of a run apart in identifiers. */
    private static final char FIRST_WIRE = 'a';

    private final RunOptions options;
    private final Optional<FolderLock> lock;
    private final Optional<ReferenceServer> reference;
    private final URI root;
    private final RateLimitedTransport transport;
    private final TargetRun targetRun;
    private final String runId = RunId.fresh();
    private final Instant started = Instant.now();
    private final AtomicInteger exchangeNumbers = new AtomicInteger();
    private final List<RunContext> contexts = new CopyOnWriteArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final Optional<RunLeftovers> leftovers;
    private Optional<RunContext> begun = Optional.empty();
    private RequestBudget budget = RequestBudget.unlimited();
    private Optional<LimitedRuns> limited = Optional.empty();
    private boolean closed;

    private OpenRun(RunOptions options, Optional<FolderLock> lock, Optional<ReferenceServer> reference, URI root) {
        this.options = options;
        this.lock = lock;
        this.reference = reference;
        this.root = root;
        transport = new RateLimitedTransport(
                options.connection(root), options.processingTimeout(), HarnessVersion.current());
        targetRun = new TargetRun(options.selection());
        leftovers = reference.isPresent() ? Optional.empty() : Optional.of(RunLeftovers.of(options, root, started));
    }

    /**
     * Opens a run: makes sure that its reports can be written, and by no other run meanwhile, and starts the embedded
     * reference if there is no other target. Makes no call. Throws a UsageException if the reports cannot be written.
     */
    public static OpenRun open(RunOptions options) {
        Optional<FolderLock> lock;
        try {
            Reports.mustBeWritable(options.reports());
            lock = Optional.of(FolderLock.of(options.reports()));
        } catch (ReportException unwritable) {
            throw UsageException.of(RunOption.REPORTS, "cannot be used: " + unwritable.getMessage());
        }
        if (options.target().isPresent()) {
            return new OpenRun(options, lock, Optional.empty(), options.target().get());
        }
        return onReference(options, lock);
    }

    private static OpenRun onReference(RunOptions options, Optional<FolderLock> lock) {
        ReferenceServer reference = ReferenceServer.start(ReferenceOptions.defaults()
                .withPublicKey(options.keys().publicKey().sent())
                .withPrivateKey(options.keys().privateKey().sent())
                .withDelay(options.delay()));
        return new OpenRun(options, lock, Optional.of(reference), reference.root());
    }

    /** Sends no more requests than that. Call it before the first. */
    public OpenRun within(RequestBudget most) {
        budget = most;
        transport.within(most);
        return this;
    }

    /** How many requests it may send. */
    public RequestBudget budget() {
        return budget;
    }

    /** Ends the run without reports of its own but the list of the people that it made. */
    public synchronized void end() {
        closed = true;
        release();
        try {
            leftovers.ifPresent(kept -> kept.write(contexts));
        } finally {
            unlock();
        }
    }

    /** Why the target could not be judged, if it could not. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /**
     * Counts what a run costs, by running its scenarios against the embedded reference. Calls no target and writes
     * nothing. Throws a UsageException if no scenario is selected.
     *
     * @param listener follows the scenarios of one wire format
     */
    public static RunCost cost(RunOptions options, Function<RunContext, TestExecutionListener> listener) {
        OpenRun run = onReference(options.onReference(), Optional.empty());
        run.judge(listener);
        int scenarios = run.contexts.stream()
                .mapToInt(context -> context.runEvidence().results().size())
                .sum();
        int people = run.reference.map(ReferenceServer::people).orElse(0);
        run.release();
        return new RunCost(scenarios, people, run.exchangeNumbers.get());
    }

    /**
     * Runs the scenarios on each wire format in turn. Throws a UsageException, before any call, if none is selected. If
     * anything else is thrown, {@link #breakOff} keeps what was judged.
     *
     * @param listener follows the scenarios of one wire format
     */
    public void judge(Function<RunContext, TestExecutionListener> listener) {
        boolean judged = false;
        try {
            Map<String, FoundScenarios> scenarios = new LinkedHashMap<>();
            ScenarioRunner runner = new ScenarioRunner(options.selection());
            options.wires().forEach(wire -> scenarios.put(wire, runner.find(wire)));
            if (scenarios.values().stream().allMatch(FoundScenarios::areNotSelected)) {
                throw new UsageException("No scenario is selected. Check " + RunOption.TAGS + ", " + RunOption.LEVEL
                        + " and " + RunOption.WIRE + ".");
            }
            limited = LimitedRuns.of(options, () -> scenarios);
            limited.ifPresent(runs -> within(runs.budget()));
            scenarios.forEach((wire, found) -> {
                RunContext context = context(wire);
                TestExecutionListener follower = listener.apply(context);
                limited.map(runs -> runs.judge(context, follower))
                        .orElseGet(() -> targetRun.judge(context, found, follower))
                        .ifPresent(problems::add);
            });
            judged = true;
        } catch (UsageException mistake) {
            unlock();
            throw mistake;
        } finally {
            if (!judged) {
                release();
            }
        }
    }

    /**
     * Calibrates for a wire format whose scenarios somebody else runs.
     *
     * @return empty if the target cannot be judged; the reports will say why
     */
    public Optional<RunContext> begin(String wire) {
        boolean calibrated = false;
        try {
            limited = LimitedRuns.of(options, () -> Map.of(wire, new ScenarioRunner(options.selection()).find(wire)));
            limited.ifPresent(runs -> within(runs.budget()));
            RunContext context = context(wire);
            Optional<String> problem =
                    limited.map(runs -> runs.begin(context)).orElseGet(() -> targetRun.begin(context));
            problem.ifPresent(problems::add);
            begun = problem.isPresent() ? Optional.empty() : Optional.of(context);
            calibrated = true;
            return begun;
        } finally {
            if (!calibrated) {
                release();
                unlock();
            }
        }
    }

    /**
     * Closes the run: watches what is still to be watched, and writes the reports.
     *
     * @throws IllegalStateException where the run was interrupted: its reports are written
     */
    public synchronized ReportedRun close() {
        if (closed) {
            throw new IllegalStateException("The run was closed already.");
        }
        closed = true;
        try {
            begun.flatMap(targetRun::end).ifPresent(problems::add);
            return ReportedRun.write(options.reports(), record(null), Catalogue.load(), reportOptions(null));
        } finally {
            release();
            unlock();
        }
    }

    /**
     * Writes what was judged so far: the run cannot go on. Waits if it is just being closed.
     *
     * @param reason why it cannot, as a sentence
     * @return what could not be written, and the keys that were found in what was, a sentence each; empty if the run was
     *     closed, so that nothing was to be written
     */
    public synchronized Optional<List<String>> breakOff(String reason) {
        if (closed) {
            return Optional.empty();
        }
        closed = true;
        try {
            contexts.forEach(targetRun::abandon);
            RunRecord record = record(reason);
            contexts.forEach(context -> context.made().close());
            Reports.Written written =
                    new Reports(options.reports()).writePartial(record, Catalogue.load(), reportOptions(Instant.now()));
            List<String> problems = new ArrayList<>(written.unwritten());
            written.leaks().forEach(leak -> problems.add(leak.message()));
            return Optional.of(problems);
        } finally {
            unlock();
        }
    }

    private RunContext context(String wire) {
        RunContext context = new RunContext(
                WireFormats.named(wire, options.revision()),
                transport,
                options.keys(),
                runId + (char) (FIRST_WIRE + contexts.size()),
                options.processingTimeout(),
                options.settle(),
                exchangeNumbers);
        context.using(options.testData());
        context.declared(options.notApplicable().keySet());
        leftovers.ifPresent(kept -> kept.follow(context));
        contexts.add(context);
        return context;
    }

    private void release() {
        transport.close();
        reference.ifPresent(ReferenceServer::close);
    }

    /** Once nothing more is written. */
    private void unlock() {
        lock.ifPresent(FolderLock::close);
    }

    private ReportOptions reportOptions(@Nullable Instant interrupted) {
        return ReportOptions.of(HarnessInfo.current(HarnessVersion.current()))
                .withGating(options.levels())
                .withWaivers(options.waivers(), LocalDate.now(ZoneOffset.UTC))
                .withSecrets(SearchedSecrets.of(options.keys()))
                .withLeftovers(leftovers
                        .map(kept -> kept.people(contexts, interrupted))
                        .orElse(null))
                .withOnly(options.onlyReports());
    }

    private RunRecord record(@Nullable String endedBecause) {
        List<ScenarioRecord> scenarios = new ArrayList<>();
        List<Exchange> preflight = new ArrayList<>();
        List<RunRecord.ProcessingTimes> times = new ArrayList<>();
        for (RunContext context : contexts) {
            scenarios.addAll(context.runEvidence().results());
            preflight.addAll(context.runEvidence().preflight().exchanges());
            times.add(new RunRecord.ProcessingTimes(
                    context.wire().id(), context.schedule().samples()));
        }
        return new RunRecord(
                runId,
                started,
                Instant.now(),
                root.toString(),
                options.wires(),
                settings(),
                endedBecause,
                times,
                scenarios,
                preflight,
                problems.stream().distinct().toList(),
                options.notApplicable(),
                contexts.stream().map(RunContext::identifyAnswers).toList(),
                available(),
                options.selection().own(),
                limited.map(runs -> runs.worth(contexts)).orElse(List.of()),
                Basics.answersOf(contexts));
    }

    /** How many scenarios there are, on the wire formats of which that is known. */
    private Map<String, Integer> available() {
        return contexts.stream()
                .filter(context -> context.available() > 0)
                .collect(Collectors.toMap(context -> context.wire().id(), RunContext::available));
    }

    /** What shaped the run, and what its control came to. */
    private Map<String, String> settings() {
        Map<String, String> all = new LinkedHashMap<>(options.settings());
        contexts.forEach(context -> context.basics()
                .control()
                .ifPresent(outcome -> all.put("control on " + context.wire().id(), outcome)));
        return all;
    }
}
