package io.identifycompliance.cli;

import io.identifycompliance.suite.OpenRun;
import io.identifycompliance.suite.ReportedRun;
import io.identifycompliance.suite.RunOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
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
            "The exit code is the verdict: 0 compliant, 1 not compliant, 3 inconclusive."
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
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunOptions options =
                RunOptions.of(VerifyOptions.given(spec.commandLine().getParseResult()));
        PrintWriter out = spec.commandLine().getOut();
        OpenRun run = OpenRun.open(options);
        out.println("Target: " + options.targetShown());
        Thread interrupted = new Thread(() -> interrupt(run, options.reports(), out));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            run.judge(context -> new Progress(out, terminal(), context));
            ReportedRun reported = run.close();
            reported.print(out, spec.commandLine().getColorScheme().ansi().enabled());
            return ExitCode.of(reported.outcome());
        } finally {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
    }

    /** Ctrl-C, or a kill: what was judged so far is kept. */
    private static void interrupt(OpenRun run, Path reports, PrintWriter out) {
        if (run.interrupt()) {
            out.println();
            out.println("Interrupted. What was judged so far is in "
                    + reports.toAbsolutePath().normalize() + ".");
            out.flush();
        }
    }

    @SuppressWarnings("SystemConsoleNull") // the launcher asks for the console that is null without a terminal
    private static boolean terminal() {
        return System.console() != null && System.getenv("CI") == null && System.getenv("NO_COLOR") == null;
    }
}
