package io.identifycompliance.selfcheck;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.engine.Selection;
import io.identifycompliance.engine.Shard;
import io.identifycompliance.reference.UnconnectedReferences;
import io.identifycompliance.reference.faults.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;

/** Runs the suite against the right reference, and then against each fault, several of them side by side. */
public final class SelfCheckRunner {
    /** Of one run. Where a fault makes many of them wait, they wait together. */
    private static final int SCENARIOS_AT_ONCE = 4;

    private final Catalogue catalogue;
    private final List<String> wires;
    private final Selection selection;
    private final int runsAtOnce;
    private final Skipping skipping;
    private final Listener progress;

    /**
     * A runner on these wire formats.
     *
     * @param tags a tag expression that selects scenarios; empty for all
     * @param features folders with feature files; empty for the built-in ones
     * @param runsAtOnce how many faults are run side by side, 1 or more
     * @param skipping which scenarios are not run against a fault
     */
    public SelfCheckRunner(
            Catalogue catalogue,
            List<String> wires,
            String tags,
            List<Path> features,
            int runsAtOnce,
            Skipping skipping,
            Listener progress) {
        this.catalogue = catalogue;
        this.wires = List.copyOf(wires);
        this.selection = new Selection(tags, features, SCENARIOS_AT_ONCE, Shard.WHOLE);
        this.runsAtOnce = runsAtOnce;
        this.skipping = skipping;
        this.progress = progress;
    }

    /**
     * Runs these faults, or those of them whose requirement the selected scenarios prove.
     *
     * @param complete whether these are all faults, so that a scenario which catches none is idle
     */
    public SelfCheck run(List<Fault> faults, boolean complete) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(runsAtOnce);
        try (UnconnectedReferences references = new UnconnectedReferences()) {
            InProcessRun inProcess = new InProcessRun(references, selection);
            FaultRun run = new FaultRun(inProcess, catalogue);
            List<Future<SuiteRun>> begun = new ArrayList<>();
            wires.forEach(wire -> begun.add(pool.submit(() -> run.against(null, wire))));
            List<SuiteRun> right = ended(begun);
            Set<String> proven = right.stream()
                    .flatMap(attempt -> attempt.outcomes().stream())
                    .flatMap(outcome -> outcome.requirements().stream())
                    .collect(Collectors.toSet());
            begun.clear();
            List<Tried> tried = new ArrayList<>();
            for (SuiteRun whole : right) {
                List<Fault> some = faults.stream()
                        .filter(fault -> proven.contains(fault.breaks()) && fault.showsOn(whole.wire()))
                        .toList();
                Future<AffectedScenarios> affected = pool.submit(
                        () -> skipping.affected(() -> new AffectedScenarioFinder(inProcess).find(some, whole.wire())));
                tried.add(new Tried(whole, some, affected));
            }
            progress.begun(tried.stream().mapToInt(one -> one.faults().size()).sum(), right);
            List<Attempt> attempts = new ArrayList<>();
            for (Tried one : tried) {
                List<String> all = one.right().places();
                AffectedScenarios affected = one.affected().get();
                for (Fault fault : one.faults()) {
                    Part part = Part.of(fault, affected, all, skipping.audit());
                    FutureTask<SuiteRun> task = new FutureTask<>(() -> {
                        SuiteRun ended = run.against(fault, one.right().wire(), part);
                        progress.ended(ended);
                        return ended;
                    });
                    begun.add(task);
                    attempts.add(new Attempt(task, part.size(all.size())));
                }
            }
            longestFirst(attempts).forEach(attempt -> pool.execute(attempt.task()));
            return new SelfCheck(right, ended(begun), complete).repeating(once -> {
                SuiteRun again =
                        run.against(once.planted(), once.wire(), once.part().withTheRest(places(right, once)));
                progress.repeated(again);
                return again;
            });
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** What is tried on one wire format, and what is affected there. */
    private record Tried(SuiteRun right, List<Fault> faults, Future<AffectedScenarios> affected) {}

    /** A run to come, with so many scenarios. */
    private record Attempt(FutureTask<SuiteRun> task, int scenarios) {}

    /** So that no long one is begun when the others are over. */
    private static List<Attempt> longestFirst(List<Attempt> attempts) {
        return attempts.stream()
                .sorted(Comparator.comparingInt(Attempt::scenarios).reversed())
                .toList();
    }

    private static List<String> places(List<SuiteRun> right, SuiteRun attempt) {
        return right.stream()
                .filter(whole -> whole.wire().equals(attempt.wire()))
                .flatMap(whole -> whole.places().stream())
                .toList();
    }

    private static List<SuiteRun> ended(List<Future<SuiteRun>> begun) throws InterruptedException, ExecutionException {
        List<SuiteRun> ended = new ArrayList<>();
        for (Future<SuiteRun> one : begun) {
            ended.add(one.get());
        }
        return ended;
    }

    /** Receives progress; may be called by several threads at once. */
    public interface Listener {
        /** The right reference was judged, and so many runs against faults follow. */
        void begun(int runs, List<SuiteRun> right);

        /** A run against a fault ended. */
        void ended(SuiteRun attempt);

        /** A run that something was wrong with was repeated, alone. */
        void repeated(SuiteRun attempt);
    }
}
