package io.identifycompliance.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "identify-compliance",
        description = {
            "Checks whether an implementation of the Identify API keeps the contract of June 2022: the public key"
                    + " creates profiles, adds identifiers and sets properties, but never replaces an identifier, and"
                    + " the response never reveals that it did not."
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        subcommands = {
            VerifyCommand.class,
            ExploreCommand.class,
            MergeCommand.class,
            CompareCommand.class,
            RecheckCommand.class,
            CleanUpCommand.class,
            RequirementsCommand.class,
            ServeCommand.class,
            SelfCheckCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes:",
            "  0   compliant; of a part of the scenarios, or of explore: nothing was found, which does",
            "      not mean compliant",
            "  1   not compliant",
            "  2   usage or configuration error",
            "  3   inconclusive: something could not be judged",
            "  70  identify-compliance itself failed, or a key was found in a report",
            "  130 interrupted with Ctrl-C; the reports hold what was judged until then",
            "",
            "To start:  identify-compliance verify --target reference"
        })
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Runs one command and exits with its code, which is also written to a file if {@link ExitCodeFile} names one. */
    public static void main(String[] args) {
        Optional<ExitCodeFile> file = ExitCodeFile.named();
        file.ifPresent(ExitCodeFile::clear);
        int code = execute(new CommandLine(new Main()), args);
        file.ifPresent(written -> written.write(code));
        System.exit(code);
    }

    /** Runs one command, and writes to {@code printed} what it prints on the standard output and as an error. */
    static int run(PrintWriter printed, String... args) {
        return execute(new CommandLine(new Main()).setOut(printed).setErr(printed), args);
    }

    /** What a command throws is explained, errors too: an uncaught one would end the process with 1, not compliant. */
    static int execute(CommandLine commands, String... args) {
        try {
            return commands.setExecutionStrategy(UserErrors::runUnlessEmpty)
                    .setParameterExceptionHandler(UserErrors::explain)
                    .setExecutionExceptionHandler((failure, command, parsed) -> UserErrors.explain(failure, command))
                    .execute(args);
        } catch (Error failure) {
            return UserErrors.explain(failure, commands);
        }
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.COMPLIANT;
    }
}
