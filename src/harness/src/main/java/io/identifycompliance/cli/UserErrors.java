package io.identifycompliance.cli;

import io.identifycompliance.contract.NearestName;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.suite.UsageException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, in a sentence or two and never with the whole usage. */
final class UserErrors {
    /** What an unknown option looks like if its name may be repeated. */
    private static final Pattern OPTION = Pattern.compile("--[a-z]+(?:-[a-z]+)*");

    private UserErrors() {}

    /** Runs a command whose options all have a value: an unset variable of a script must not pass for a default. */
    static int runUnlessEmpty(ParseResult parsed) {
        for (ParseResult command = parsed; command != null; command = command.subcommand()) {
            for (ArgSpec argument : command.matchedArgs()) {
                if (argument.originalStringValues().stream().anyMatch(String::isBlank)) {
                    throw new ParameterException(
                            command.commandSpec().commandLine(),
                            name(argument)
                                    + (argument.isOption()
                                            ? " is empty. Give it a value, or leave the option out."
                                            : " is empty. Give it a value."));
                }
            }
        }
        return new RunLast().execute(parsed);
    }

    /** The command line could not be parsed. */
    static int explain(ParameterException failure, String... arguments) {
        CommandLine command = failure.getCommandLine();
        print(command, sentence(failure, List.of(arguments)), true);
        return ExitCode.USAGE;
    }

    /** The command ended with an exception or an error. */
    static int explain(Throwable failure, CommandLine command) {
        if (failure instanceof UsageException mistake) {
            print(command, mistake.getMessage(), mistake.isAboutAnOption());
            return ExitCode.USAGE;
        }
        if (failure instanceof ReportException unwritten) {
            print(command, unwritten.getMessage(), false);
            return ExitCode.HARNESS_FAILED;
        }
        if (anyCause(failure, OutOfMemoryError.class::isInstance)) {
            print(command, "The JVM ran out of memory. Give it more, for example with JAVA_OPTS=-Xmx512m.", false);
            return ExitCode.HARNESS_FAILED;
        }
        if (anyCause(failure, UserErrors::lacksFileHandles)) {
            print(command, "No more files can be opened. Allow more, for example with ulimit -n 1024.", false);
            return ExitCode.USAGE;
        }
        print(command, "identify-compliance itself failed. Please report this, with the lines below.", false);
        PrintWriter err = command.getErr();
        failure.printStackTrace(err);
        return ExitCode.HARNESS_FAILED;
    }

    private static boolean lacksFileHandles(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("Too many open files");
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> is) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (is.test(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String sentence(ParameterException failure, List<String> arguments) {
        CommandLine command = failure.getCommandLine();
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unknown(command, unmatched.getUnmatched().get(0), arguments);
        }
        if (failure instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec first = missing.getMissing().get(0);
            if (!(first instanceof OptionSpec option)) {
                return first.arity().min() < 2
                        ? "This command needs " + first.paramLabel() + "."
                        : first.paramLabel() + " must be given at least "
                                + first.arity().min() + " times.";
            }
            return option.arity().max() == 0
                    ? "What you gave has an effect only with " + option.longestName() + ". Give that too."
                    : option.longestName() + " needs a value: " + option.paramLabel() + ".";
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " was given twice. Give it once.";
        }
        if (arguments.size() > 1 && arguments.get(0).equals("help")) {
            return unknown(command, arguments.get(1), arguments);
        }
        Optional<OptionSpec> flag = flagWithValue(command, arguments);
        if (flag.isPresent()) {
            return flag.get().longestName() + " takes no value.";
        }
        return String.valueOf(failure.getMessage());
    }

    /** A flag as in {@code --insecure=x}; picocli would repeat the value. */
    private static Optional<OptionSpec> flagWithValue(CommandLine command, List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith("-") && argument.contains("="))
                .map(argument -> command.getCommandSpec().findOption(argument.substring(0, argument.indexOf('='))))
                .filter(option -> option != null && option.typeInfo().isBoolean())
                .findFirst();
    }

    /** Names an unknown argument by its position: it may be a secret in the wrong place. */
    private static String unknown(CommandLine command, String argument, List<String> arguments) {
        boolean isCommand = command.getParent() == null && !argument.startsWith("-");
        List<String> known = isCommand
                ? List.copyOf(command.getSubcommands().keySet())
                : command.getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .toList();
        String name = argument.replaceFirst("=.*", "");
        String question = NearestName.question(name, known);
        String what = isCommand
                ? " is not a command."
                : argument.startsWith("-") ? " is not an option of this command." : " is not expected here.";
        return (OPTION.matcher(name).matches() ? name : position(command, argument, arguments)) + what + question;
    }

    private static String position(CommandLine command, String argument, List<String> arguments) {
        int position = IntStream.range(0, arguments.size())
                .filter(i -> arguments.get(i).equals(argument))
                .filter(i -> i == 0 || !takesAValue(command, arguments.get(i - 1)))
                .findFirst()
                .orElse(arguments.lastIndexOf(argument));
        return position == 0 ? "Argument 1" : "Argument " + position + " of " + arguments.get(0);
    }

    private static boolean takesAValue(CommandLine command, String before) {
        OptionSpec option = command.getCommandSpec().findOption(before);
        return option != null && option.arity().min() > 0;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static void print(CommandLine command, String message, boolean withHelp) {
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(message));
        if (withHelp) {
            err.println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        }
        err.flush();
    }
}
