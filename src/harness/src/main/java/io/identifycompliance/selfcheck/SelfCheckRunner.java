package io.identifycompliance.selfcheck;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.engine.Selection;
import io.identifycompliance.engine.Shard;
import io.identifycompliance.reference.UnconnectedReferences;
import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.run.RunContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        ExecutorService fewAtOnce = Executors.newFixedThreadPool(
                Math.min(runsAtOnce, Runtime.getRuntime().availableProcessors()));
        try (UnconnectedReferences references = new UnconnectedReferences()) {
            InProcessRun inProcess = new InProcessRun(references, selection);
            FaultRun run = new FaultRun(inProcess, catalogue);
            List<SuiteRun> right = ended(wires.stream().map(wire -> submitted(pool, () -> run.against(null, wire))));
            List<Attempt> attempts = new ArrayList<>();
            List<Audit> audits = new ArrayList<>();
            for (SuiteRun whole : right) {
                List<Fault> shown = provenBy(right, faults).stream()
                        .filter(fault -> fault.showsOn(whole.wire()))
                        .toList();
                Future<AffectedScenarios> affected = submitted(
                        pool,
                        () -> skipping.affected(() -> new AffectedScenarioFinder(inProcess).find(shown, whole.wire())));
                Audit audit = new Audit(run, whole.wire(), skipping.audit());
                audits.add(audit);
                shown.forEach(fault -> attempts.add(new Attempt(fault, whole, affected, audit, run)));
            }
            progress.begun(attempts.size(), right);
            List<Future<AuditedScenario>> audited = begin(attempts, audits, inProcess, pool);
            SelfCheck first = new SelfCheck(
                    right,
                    ended(attempts.stream().map(attempt -> attempt.task)),
                    complete,
                    List.of(),
                    ended(audited.stream()));
            List<SuiteRun> wrong = first.toRepeat();
            return first.repeated(
                    wrong, ended(wrong.stream().map(once -> submitted(fewAtOnce, () -> again(once, run, right)))));
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } finally {
            pool.shutdownNow();
            fewAtOnce.shutdownNow();
        }
    }

    private static List<Fault> provenBy(List<SuiteRun> right, List<Fault> faults) {
        Set<String> proven = right.stream()
                .flatMap(attempt -> attempt.outcomes().stream())
                .flatMap(outcome -> outcome.requirements().stream())
                .collect(Collectors.toSet());
        return faults.stream().filter(fault -> proven.contains(fault.breaks())).toList();
    }

    /**
     * Those that need the whole suite are begun while it is found out what the others need. The longest of these come
     * first, so that none is begun when the rest is over.
     */
    private List<Future<AuditedScenario>> begin(
            List<Attempt> attempts, List<Audit> audits, InProcessRun run, ExecutorService pool)
            throws InterruptedException, ExecutionException {
        List<Attempt> partial = new ArrayList<>();
        for (Attempt attempt : attempts) {
            if (AffectedScenarioFinder.canFind(attempt.fault)) {
                partial.add(attempt);
            } else {
                pool.execute(attempt.task);
            }
        }
        for (Attempt attempt : partial) {
            attempt.ofPart();
        }
        List<Future<AuditedScenario>> audited = new ArrayList<>();
        for (Audit audit : audits) {
            if (!audit.places().isEmpty()) {
                RunContext calibrated = run.calibrated(audit.wire());
                audit.places().forEach(place -> audited.add(submitted(pool, () -> audit.of(place, calibrated))));
            }
        }
        partial.stream()
                .sorted(Comparator.comparingInt(Attempt::scenarios).reversed())
                .forEach(attempt -> pool.execute(attempt.task));
        return audited;
    }

    /** A run to come. */
    private final class Attempt {
        private final Fault fault;
        private final SuiteRun whole;
        private final Future<AffectedScenarios> affected;
        private final Audit audit;
        private final FutureTask<SuiteRun> task;
        private Part part = Part.WHOLE;

        Attempt(Fault fault, SuiteRun whole, Future<AffectedScenarios> affected, Audit audit, FaultRun run) {
            this.fault = fault;
            this.whole = whole;
            this.affected = affected;
            this.audit = audit;
            task = new FutureTask<>(() -> {
                SuiteRun ended = run.against(fault, whole.wire(), part);
                progress.ended(ended);
                return ended;
            });
        }

        /** Waits until it is known which part of the suite is to be run. */
        void ofPart() throws InterruptedException, ExecutionException {
            part = Part.of(fault, affected.get(), whole.places());
            audit.draw(fault, part.skipped(whole.places()));
        }

        int scenarios() {
            return part.size(whole.outcomes().size());
        }
    }

    /** With what was skipped. */
    private SuiteRun again(SuiteRun once, FaultRun run, List<SuiteRun> right) {
        SuiteRun again = run.against(once.planted(), once.wire(), once.part().withTheRest(places(right, once)));
        progress.repeated(again);
        return again;
    }

    private static List<String> places(List<SuiteRun> right, SuiteRun attempt) {
        return right.stream()
                .filter(whole -> whole.wire().equals(attempt.wire()))
                .flatMap(whole -> whole.places().stream())
                .toList();
    }

    private static <T> Future<T> submitted(ExecutorService pool, Callable<T> work) {
        return pool.submit(work);
    }

    private static <T> List<T> ended(Stream<? extends Future<T>> begun)
            throws InterruptedException, ExecutionException {
        List<T> ended = new ArrayList<>();
        for (Future<T> one : begun.toList()) {
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

        /** A run that something was wrong with was repeated, when the others were over. */
        void repeated(SuiteRun attempt);
    }
}
