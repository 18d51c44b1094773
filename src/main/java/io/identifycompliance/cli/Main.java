package io.identifycompliance.cli;

import io.identifycompliance.report.files.ReportException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "identify-compliance",
        description = {
            "Judges whether an implementation of the Identify API keeps the contract of June 2022:",
            "the public key creates, adds and sets, but never replaces an identifier, and never says so."
        },
        subcommands = {
            VerifyCommand.class,
            SelfCheckCommand.class,
            ServeCommand.class,
            RequirementsCommand.class,
            CompareCommand.class,
            RecheckCommand.class,
            MergeCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes:",
            "  0   compliant",
            "  1   not compliant",
            "  2   usage or configuration",
            "  3   inconclusive: it could not be judged",
            "  70  the harness itself failed",
            "",
            "Start with:  identify-compliance verify"
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    }

    private static int explain(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        if (failure instanceof UsageError) {
            err.println(command.getColorScheme().errorText(failure.getMessage()));
            return ExitCode.USAGE;
        }
        if (failure instanceof ReportException) {
            err.println(command.getColorScheme().errorText(failure.getMessage()));
            return ExitCode.HARNESS_FAILED;
        }
        err.println(command.getColorScheme()
                .errorText("The harness itself failed. Please report this with the lines below."));
        failure.printStackTrace(err);
        return ExitCode.HARNESS_FAILED;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
