package io.identifycompliance.cli;

import io.identifycompliance.cleanup.CleanUp;
import io.identifycompliance.cleanup.CleanUpResult;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.record.Leftovers;
import io.identifycompliance.report.files.FolderLock;
import io.identifycompliance.report.files.LeftoversFile;
import io.identifycompliance.report.files.ReportFolder;
import io.identifycompliance.suite.CleanUpOptions;
import io.identifycompliance.suite.GivenOptions;
import io.identifycompliance.suite.RunOption;
import io.identifycompliance.suite.UsageException;
import io.identifycompliance.verdict.Scope;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes the people that runs have left on a target. */
@Command(
        name = "clean-up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "identify-compliance clean-up DIR --target URL [OPTIONS]",
        modelTransformer = CleanUpCommand.Options.class,
        description = {
            "Deletes the people that runs have left on a target, with its deletion request.",
            "",
            "Each person is looked up first, and is deleted only if all of its identifiers are those of the run. The"
                    + " state is kept in leftovers.json, so that an interrupted clean-up can be continued.",
            "",
            "The exit code is 0 if nobody is left, 1 if people are left, and 3 if that could not be found out."
        },
        optionListHeading = "%nHelp:%n",
        footer = {"", "Example:", "  identify-compliance clean-up reports --target https://staging.example.com"})
final class CleanUpCommand implements Callable<Integer> {
    private static final int PEOPLE_LEFT = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The reports folder of the runs.")
    private Path reports;

    private final Object writing = new Object();

    @Override
    public Integer call() {
        StoredRuns.mustBeFolder(reports);
        FolderLock lock = StoredRuns.lock("DIR", reports);
        try {
            return cleanUp(lock);
        } finally {
            lock.close();
        }
    }

    private int cleanUp(FolderLock lock) {
        Leftovers all = StoredRuns.read(() -> LeftoversFile.read(reports));
        GivenOptions given = VerifyOptions.given(spec.commandLine().getParseResult());
        CleanUpOptions options = CleanUpOptions.of(
                given, all.runs().stream().map(Leftovers.Run::wire).distinct().toList());
        PrintWriter out = spec.commandLine().getOut();
        Leftovers here = on(options.target(), all);
        if (here.runs().isEmpty()) {
            out.println("Nobody is left on " + options.target() + kept(options.target(), all) + ".");
            out.flush();
            return ExitCode.COMPLIANT;
        }
        StoredRuns.mustBeWritable("DIR", reports);
        out.println("Target: " + options.target());
        out.flush();
        try (RateLimitedTransport transport = options.transport()) {
            CleanUp cleanUp = new CleanUp(
                    here, transport, options.keys(), options.processingTimeout(), state -> save(all, state));
            Interruption interruption = new Interruption(reason -> {
                save(all, cleanUp.now());
                lock.close();
                out.println();
                out.println((reason == Interruption.Reason.SIGNAL ? "Interrupted." : "The clean-up broke off.")
                        + " To continue, run the same command again.");
                out.flush();
            });
            return interruption.guard(() -> cleanedUp(cleanUp, out));
        }
    }

    private static int cleanedUp(CleanUp cleanUp, PrintWriter out) {
        if (!cleanUp.stillProcessing().isZero()) {
            out.println("A run was interrupted a moment ago. Waiting " + seconds(cleanUp.stillProcessing())
                    + " s: until then, the target may still process its last calls.");
            out.flush();
        }
        CleanUpResult result = cleanUp.run(new CountedProgress(out, Progress.onTerminal()));
        print(out, result);
        return result.isComplete() ? ExitCode.COMPLIANT : result.leavesPeople() ? PEOPLE_LEFT : ExitCode.INCONCLUSIVE;
    }

    /** The runs on that target with people to remove. Throws a UsageException if all runs were on other targets. */
    private Leftovers on(URI target, Leftovers all) {
        Set<String> targets =
                all.runs().stream().map(Leftovers.Run::target).collect(Collectors.toCollection(TreeSet::new));
        if (targets.isEmpty()) {
            throw new UsageException(reports
                    + " lists nobody: no run that is kept there made anybody, except on the embedded reference.");
        }
        if (!targets.contains(target.toString())) {
            throw UsageException.of(
                    RunOption.TARGET,
                    "is not a target of these runs. They were on " + String.join(", ", targets) + ".");
        }
        return new Leftovers(all.runs().stream()
                        .filter(run -> run.target().equals(target.toString()))
                        .toList())
                .unfinished();
    }

    /** Those of earlier clean-ups who are still there, as they may be somebody else. */
    private static String kept(URI target, Leftovers all) {
        long kept = all.runs().stream()
                .filter(run -> run.target().equals(target.toString()))
                .flatMap(run -> run.people().stream())
                .filter(one -> one.state() == Leftovers.State.KEPT)
                .map(Leftovers.Leftover::id)
                .distinct()
                .count();
        return kept == 0
                ? ""
                : ", apart from " + Scope.count(kept, "profile")
                        + " kept because of other identifiers than those of the run";
    }

    private void save(Leftovers all, Leftovers state) {
        synchronized (writing) {
            LeftoversFile.put(new ReportFolder(reports), reports, all.and(state));
        }
    }

    private static long seconds(Duration time) {
        return time.plusMillis(999).toSeconds();
    }

    private static void print(PrintWriter out, CleanUpResult result) {
        result.problem().ifPresent(out::println);
        boolean foundNobody = result.problem().isEmpty() && !result.foundSomebody();
        out.println(result.removed() + " removed, " + result.gone() + " already gone, " + result.kept()
                + " kept because they have other identifiers than those of the run, " + result.requested()
                + " accepted for deletion, " + result.left() + (foundNobody ? " not found." : " left."));
        if (foundNobody) {
            out.println("None of these people was found. If this is the target that was judged, nobody is left on it.");
        } else if (!result.peopleStay() && (result.requested() > 0 || result.left() > 0)) {
            out.println("To continue, run the same command again.");
        }
        out.flush();
    }

    /** The options of {@code verify} that say how to reach a target, and its private key. */
    static final class Options implements IModelTransformer {
        private static final Set<RunOption> UNUSED =
                EnumSet.of(RunOption.DELAY, RunOption.PUBLIC_KEY, RunOption.SECRET);
        private static final Set<RunOption.Section> SECTIONS =
                EnumSet.of(RunOption.Section.TARGET, RunOption.Section.KEYS);
        private static final Map<RunOption, String> DESCRIPTIONS = Map.of(
                RunOption.TARGET,
                "The root URL of the target that was judged.",
                RunOption.PROCESSING_TIMEOUT,
                "How long to wait until the people are gone, and after a run that was interrupted. Default: "
                        + RunOption.PROCESSING_TIMEOUT.defaultValue().orElseThrow() + ".");

        @Override
        public CommandSpec transform(CommandSpec command) {
            Set<RunOption> options = EnumSet.allOf(RunOption.class);
            options.removeIf(option -> option != RunOption.PROCESSING_TIMEOUT
                    && (!SECTIONS.contains(option.section()) || UNUSED.contains(option)));
            return VerifyOptions.with(
                    command, options, option -> DESCRIPTIONS.getOrDefault(option, option.description()), Map.of());
        }
    }
}
