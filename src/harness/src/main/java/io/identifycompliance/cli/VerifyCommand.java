package io.identifycompliance.cli;

import io.identifycompliance.suite.OpenRun;
import io.identifycompliance.suite.ReportedRun;
import io.identifycompliance.suite.RunCost;
import io.identifycompliance.suite.RunOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Judges a target. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "identify-compliance verify [--target URL] [OPTIONS]",
        modelTransformer = VerifyOptions.class,
        description = {
            "Judges a target and writes the reports.",
            "",
            "The exit code is the verdict: 0 compliant, 1 not compliant, 3 inconclusive. If only some of the scenarios"
                    + " were run, 0 says nothing about the others."
        },
        optionListHeading = "%nHelp:%n",
        footer = {
            "",
            "Examples:",
            "  identify-compliance verify --target reference",
            "  IDENTIFY_PUBLIC_KEY=… IDENTIFY_PRIVATE_KEY=… \\",
            "    identify-compliance verify --target https://staging.example.com",
            "  identify-compliance verify --target http://localhost:8080 --tags @KEEP-EMAIL \\",
            "    --public-key PUBLIC1 --private-key file:private.key"
        })
final class VerifyCommand implements Callable<Integer> {
    private static final double SECONDS_A_MINUTE = 60;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunOptions options =
                RunOptions.of(VerifyOptions.given(spec.commandLine().getParseResult()));
        EventOutput events = EventOutput.of(spec.commandLine());
        PrintWriter out = events.console();
        if (spec.commandLine().getParseResult().hasMatchedOption(VerifyOptions.DRY_RUN)) {
            out.println("Dry run on the embedded reference"
                    + options.target()
                            .map(target -> ": " + target + " is not called.")
                            .orElse("."));
            printCost(
                    out,
                    OpenRun.cost(options, context -> Progress.ofDryRun(out, Progress.onTerminal(), context, options)),
                    options);
            return ExitCode.COMPLIANT;
        }
        if (spec.commandLine().getParseResult().hasMatchedOption(VerifyOptions.END_WITH_INPUT)) {
            StandardInput.endWith(System.in);
        }
        OpenRun run = OpenRun.open(options);
        out.println("Target: " + options.targetShown());
        Interruption interruption = new Interruption(reason -> breakOff(run, reason, options.reports(), out));
        return interruption.guard(() -> {
            run.judge(events.following(
                    context -> new Progress(out, Progress.onTerminal(), context, options, interruption::hasBegun)
                            .calibrating(),
                    options));
            ReportedRun reported = run.close();
            events.finish(reported);
            reported.print(out, spec.commandLine().getColorScheme().ansi().enabled());
            return ExitCode.of(reported.outcome());
        });
    }

    private static void printCost(PrintWriter out, RunCost cost, RunOptions options) {
        int rate = options.reach().requestsPerSecond();
        out.println(cost.scenarios() + " scenarios create " + cost.people() + " profiles with " + cost.requests()
                + " requests.");
        out.println(
                rate == 0
                        ? "Without --rate, they are sent as fast as the target responds."
                        : String.format(
                                Locale.ROOT,
                                "At --rate %d, that takes %.1f minutes.",
                                rate,
                                (double) cost.requests() / rate / SECONDS_A_MINUTE));
        out.println("A target that does not process updates at once gets more requests: they are repeated until the"
                + " update is visible.");
        out.flush();
    }

    /** What was judged so far is kept. */
    private static void breakOff(OpenRun run, Interruption.Reason reason, Path reports, PrintWriter out) {
        boolean signalled = reason == Interruption.Reason.SIGNAL;
        run.breakOff(signalled ? "It was interrupted." : "identify-compliance itself failed.")
                .ifPresent(problems -> {
                    out.println();
                    out.println((signalled ? "Interrupted." : "The run broke off.") + " What was judged so far is in "
                            + reports.toAbsolutePath().normalize() + ".");
                    problems.forEach(out::println);
                    out.flush();
                });
    }
}
