package io.identifycompliance.suite;

import io.identifycompliance.contract.NearestName;
import io.identifycompliance.engine.ScenarioTags;
import io.identifycompliance.engine.TagSelection;
import io.identifycompliance.run.RunContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The run of a suite class, whose scenarios JUnit runs. It is opened when the first of them asks for it: until then a
 * subclass may name its target.
 */
final class SuiteClassRun implements Supplier<RunContext> {
    private static final String ENVIRONMENT = "IDENTIFY_OPTIONS";
    private static final Map<RunOption, String> REFUSED = Map.of(
            RunOption.FEATURES,
            "has no effect in a suite class. Select features on your class, as with @SelectDirectories.",
            RunOption.PARALLEL,
            "has no effect in a suite class. Set the configuration parameter"
                    + " cucumber.execution.parallel.config.fixed.parallelism on your class.",
            RunOption.SHARD,
            "has no effect in a suite class. Split a run with the command verify.");

    private final Set<String> seenTags = ConcurrentHashMap.newKeySet();
    private String tags = "";
    private @Nullable OpenRun run;
    private @Nullable RunContext context;
    private boolean failed;

    /** The run, opened if it is not yet. Throws AssertionError if it cannot be opened, or its target not be judged. */
    @Override
    public synchronized RunContext get() {
        if (failed) {
            throw new IllegalStateException("The run could not be opened.");
        }
        if (context == null) {
            failed = true;
            try {
                context = opened();
            } catch (UsageException mistake) {
                throw new AssertionError(mistake.getMessage(), mistake);
            }
            failed = false;
        }
        return context;
    }

    private RunContext opened() {
        GivenOptions given = given();
        REFUSED.forEach((option, why) -> {
            if (given.has(option)) {
                throw UsageException.of(option, why);
            }
        });
        if (!given.has(RunOption.TARGET)) {
            throw new UsageException("No target is named. Set the system property " + ComplianceSuite.OPTIONS
                    + " (or the environment variable " + ENVIRONMENT + ") to " + RunOption.TARGET
                    + " http://localhost:8080, or to " + RunOption.TARGET + " reference for the embedded one, in a"
                    + " @BeforeSuite method of your class at the latest.");
        }
        RunOptions options = RunOptions.inSuiteClass(given);
        if (options.wires().size() > 1) {
            throw UsageException.of(
                    RunOption.WIRE, "cannot be all in a suite class. Extend it once for each wire format.");
        }
        tags = options.tags();
        TagSelection selection = TagSelection.of(options.selection().tags());
        run = OpenRun.open(options);
        Optional<RunContext> begun = run.begin(options.wires().get(0));
        if (begun.isEmpty()) {
            throw new AssertionError(summary(run.close()));
        }
        begun.get().selecting(ofScenario -> {
            seenTags.addAll(ofScenario);
            return selection.selects(ofScenario);
        });
        return begun.get();
    }

    private static GivenOptions given() {
        String property = System.getProperty(ComplianceSuite.OPTIONS);
        return property == null
                ? OptionText.read(System.getenv().getOrDefault(ENVIRONMENT, ""), ENVIRONMENT)
                : OptionText.read(property, ComplianceSuite.OPTIONS);
    }

    /** Closes the run. Throws AssertionError if it is not compliant; not again if it could not be opened. */
    synchronized void close() {
        if (failed) {
            return;
        }
        if (run == null) {
            throw new AssertionError("No scenario was run, so nothing was judged.");
        }
        ReportedRun closed = run.close();
        if (closed.outcome() != ReportedRun.Result.COMPLIANT) {
            throw new AssertionError(summary(closed));
        }
        unknownTag().ifPresent(message -> {
            throw new AssertionError(message);
        });
    }

    /** Only now is it known which tags there are: JUnit may have found scenarios of the user's own. */
    private Optional<String> unknownTag() {
        Set<String> known = new TreeSet<>(ScenarioTags.known(List.of()));
        known.addAll(seenTags);
        return TagSelection.of(tags).names().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> RunOption.TAGS + " names " + name + ", which no scenario has."
                        + NearestName.question(name, known));
    }

    private static String summary(ReportedRun closed) {
        StringWriter printed = new StringWriter();
        try (PrintWriter out = new PrintWriter(printed)) {
            closed.print(out, false);
        }
        return printed.toString().strip();
    }
}
