package io.identifycompliance.selfcheck;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.explore.Counterexample;
import io.identifycompliance.explore.Exploration;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.UnconnectedReferences;
import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.reference.variants.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Explores the reference with each of some faults, and as each of some right variants, several side by side. */
public final class ExplorationCheck {
    private final Catalogue catalogue;
    private final List<String> wires;
    private final int seeds;
    private final int requests;
    private final int atOnce;
    private final Listener progress;

    /**
     * A check on these wire formats.
     *
     * @param seeds how often each target is explored: with the seeds 1, 2, 3 and so on
     * @param requests the most that each exploration may send
     * @param atOnce how many are run side by side
     * @param progress follows how far it is
     */
    public ExplorationCheck(
            Catalogue catalogue, List<String> wires, int seeds, int requests, int atOnce, Listener progress) {
        this.catalogue = catalogue;
        this.wires = List.copyOf(wires);
        this.seeds = seeds;
        this.requests = requests;
        this.atOnce = atOnce;
        this.progress = progress;
    }

    /** Explores the reference, these variants of it, and these faults on the wire formats on which they show. */
    public ExplorationScore run(List<Fault> faults, List<Variant> right) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(atOnce);
        try (UnconnectedReferences references = new UnconnectedReferences()) {
            ExplorationRun run = new ExplorationRun(references);
            List<Callable<ExploredTarget>> tasks = new ArrayList<>();
            for (long seed = 1; seed <= seeds; seed++) {
                for (String wire : wires) {
                    long one = seed;
                    tasks.add(() -> explored(run, ExploredTarget.REFERENCE, ReferenceOptions.defaults(), wire, one));
                    right.forEach(variant -> tasks.add(() -> explored(
                            run,
                            variant.name(),
                            ReferenceOptions.defaults().withVariants(Set.of(variant.name())),
                            wire,
                            one)));
                    faults.stream()
                            .filter(fault -> fault.showsOn(wire))
                            .forEach(fault -> tasks.add(() -> explored(run, fault, wire, one)));
                }
            }
            progress.begun(tasks.size(), requests);
            List<ExploredTarget> explored = new ArrayList<>();
            for (Future<ExploredTarget> one : pool.invokeAll(tasks)) {
                explored.add(one.get());
            }
            return new ExplorationScore(requests, explored);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private ExploredTarget explored(ExplorationRun run, String name, ReferenceOptions options, String wire, long seed) {
        return ended(run.of(options, wire, seed, requests), name, Optional.empty(), wire, seed);
    }

    private ExploredTarget explored(ExplorationRun run, Fault fault, String wire, long seed) {
        ReferenceOptions options = ReferenceOptions.defaults().withFaults(Set.of(fault.name()));
        return ended(run.of(options, wire, seed, requests), fault.name(), Optional.of(fault), wire, seed);
    }

    private ExploredTarget ended(
            Optional<Exploration> exploration, String name, Optional<Fault> fault, String wire, long seed) {
        List<String> blamed = exploration.stream()
                .flatMap(one -> one.found().stream())
                .map(Counterexample::requirement)
                .toList();
        ExploredTarget target = new ExploredTarget(
                name,
                fault.map(Fault::breaks).orElse(null),
                wire,
                seed,
                exploration.isPresent(),
                blamed,
                fault.isPresent()
                        && blamed.stream().limit(1).anyMatch(fault.get().withConsequences(catalogue)::explains),
                exploration.map(Exploration::requests).orElse(0L));
        progress.ended(target);
        return target;
    }

    /** Follows how far it is; may be called by several threads at once. */
    public interface Listener {
        /** So many explorations follow, each with at most so many requests. */
        void begun(int explorations, int requests);

        /** One of them ended. */
        void ended(ExploredTarget target);
    }
}
