package io.identifycompliance.suite;

import io.identifycompliance.client.RequestBudget;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.engine.CatchMatrix;
import io.identifycompliance.engine.FoundScenarios;
import io.identifycompliance.engine.LimitedRun;
import io.identifycompliance.engine.RunLimit;
import io.identifycompliance.engine.ScenarioOrder;
import io.identifycompliance.record.SelectionWorth;
import io.identifycompliance.run.RunContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.platform.launcher.TestExecutionListener;

/** Shares out the requests of a limited run among its wire formats. */
final class LimitedRuns {
    private final Map<String, LimitedRun> runs = new LinkedHashMap<>();
    private final RequestBudget budget;
    private final Map<String, Long> sent = new LinkedHashMap<>();
    private int toCome;

    /**
     * Chooses among these scenarios; empty if the run is not limited. Throws a UsageException, before any call, if the
     * limit is too small for any of them.
     *
     * @param found finds the scenarios on each wire format
     */
    static Optional<LimitedRuns> of(RunOptions options, Supplier<Map<String, FoundScenarios>> found) {
        return options.limit().isNone() ? Optional.empty() : Optional.of(new LimitedRuns(options, found.get()));
    }

    private LimitedRuns(RunOptions options, Map<String, FoundScenarios> found) {
        RunLimit limit = options.limit();
        budget = limit.requests().isPresent()
                ? new RequestBudget(limit.requests().getAsInt())
                : RequestBudget.unlimited();
        toCome = found.size();
        ScenarioOrder order = ScenarioOrder.packed();
        found.forEach((wire, scenarios) -> runs.put(
                wire,
                new LimitedRun(
                        options.selection(),
                        scenarios,
                        WireFormats.named(wire, options.revision()),
                        matrix(order, wire),
                        limit)));
        long least = runs.values().stream().mapToLong(LimitedRun::least).sum();
        if (budget.left() < least) {
            throw UsageException.of(
                    RunOption.MAX_REQUESTS,
                    "is too small: " + budget.left() + ". Calibration and one scenario"
                            + (found.size() == 1 ? "" : " on each wire format") + " need at least " + least
                            + " requests.");
        }
    }

    private static CatchMatrix matrix(ScenarioOrder order, String wire) {
        return order.on(wire)
                .filter(matrix -> !matrix.scenarios().isEmpty())
                .orElseThrow(() -> UsageException.of(
                        RunOption.MAX_REQUESTS,
                        "cannot be used on the wire format " + wire + ": this version has no order of its scenarios."));
    }

    /** How many requests there are. */
    RequestBudget budget() {
        return budget;
    }

    /** Judges the next wire format with its share of what is left. Returns why it could not be judged in full. */
    Optional<String> judge(RunContext context, TestExecutionListener listener) {
        long before = budget.sent();
        try {
            return run(context).orElseThrow().judge(context, budget, kept(), listener);
        } finally {
            sent.put(context.wire().id(), budget.sent() - before);
        }
    }

    /** Calibrates for scenarios that somebody else runs. Returns why the target cannot be judged. */
    Optional<String> begin(RunContext context) {
        return run(context).orElseThrow().begin(context, budget);
    }

    /** What the scenarios that were run are worth. */
    List<SelectionWorth> worth(List<RunContext> contexts) {
        return contexts.stream()
                .flatMap(context -> run(context).stream()
                        .map(run -> run.worth(
                                context, sent.getOrDefault(context.wire().id(), budget.sent()))))
                .toList();
    }

    private long kept() {
        long share = budget.left() / toCome;
        toCome--;
        return toCome == 0 ? 0 : budget.left() - share;
    }

    private Optional<LimitedRun> run(RunContext context) {
        return Optional.ofNullable(runs.get(context.wire().id()));
    }
}
