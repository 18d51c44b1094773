package io.identifycompliance.engine;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.run.Calibration;
import io.identifycompliance.run.FormRotation;
import io.identifycompliance.run.RunContext;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
        parallel = Math.max(1, selection.parallel());
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
        return ended(context, scenarios.run(context, listeners));
    }

    /** The same for a target with which {@link #begin} found no problem. */
    public Optional<String> goOn(RunContext context, FoundScenarios scenarios) {
        context.available(scenarios.available());
        return scenarios.areNone() ? Optional.empty() : ended(context, scenarios.run(context));
    }

    /** The same for scenarios of which so many left no record. */
    Optional<String> ended(RunContext context, long lost) {
        Optional<String> died = end(context);
        return lost == 0
                ? died
                : Optional.of(String.format(
                                Locale.ROOT, "%d scenario%s began but left no record.", lost, lost == 1 ? "" : "s")
                        + died.map(why -> " " + why).orElse(""));
    }

    /** What comes before the scenarios; empty, or the sentence that says why they cannot be run. */
    public Optional<String> begin(RunContext context) {
        return prepared(context).run();
    }

    /** The same before few scenarios. */
    Optional<String> beginFew(RunContext context) {
        return prepared(context).runForFew();
    }

    private Calibration prepared(RunContext context) {
        context.runsFeaturesIn(folders);
        FormRotation.divide(context, BuiltInShares.INSTANCE);
        return new Calibration(context);
    }

    /** What comes after the scenarios; empty, or the sentence that says why not everything could be judged. */
    public Optional<String> end(RunContext context) {
        Optional<String> unrecorded = new LateChecks(context, parallel).run();
        return unrecorded.isPresent() ? unrecorded : died(context);
    }

    /** What comes after the scenarios where the run is interrupted: nothing is awaited, and nothing unchecked has passed. */
    public void abandon(RunContext context) {
        new LateChecks(context, parallel).abandon();
    }

    /**
     * If the target no longer works at the end, not everything could be judged. What it answered itself counts all the
     * same: a server error where Identify must accept is a failure.
     */
    private static Optional<String> died(RunContext context) {
        Set<Verdict> open = EnumSet.of(Verdict.FAILED, Verdict.INCONCLUSIVE);
        boolean suspicious = context.runEvidence().results().stream()
                .filter(s -> open.contains(s.verdict()))
                .flatMap(s -> s.exchanges().stream())
                .anyMatch(e -> e.error() != null || e.status() >= SERVER_ERROR);
        return suspicious
                ? new Calibration(context).runAgain().map(why -> "The target stopped working during the run. " + why)
                : Optional.empty();
    }
}
