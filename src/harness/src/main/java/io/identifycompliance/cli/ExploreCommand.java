package io.identifycompliance.cli;

import io.identifycompliance.explore.Counterexample;
import io.identifycompliance.explore.Exploration;
import io.identifycompliance.explore.TargetExploration;
import io.identifycompliance.suite.OptionValues;
import io.identifycompliance.suite.RunOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for a violation with sequences that nobody wrote. */
@Command(
        name = "explore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "identify-compliance explore [--target URL] [OPTIONS]",
        modelTransformer = ExploreOptions.class,
        description = {
            "Sends changed scenarios and generated sequences of calls to a target and looks for a violation.",
            "",
            "verify runs scenarios that people wrote. explore first changes these in ways that must make no difference,"
                    + " for example in the form of a call. Then it makes up its own: it creates a few people, adds and"
                    + " overwrites identifiers, sets properties, changes things with the private key and makes calls at"
                    + " once, and compares what the target shows with what the contract allows. The first violation is"
                    + " cut down to what it needs, run three more times, and written to DIR/counterexamples as a feature"
                    + " file that verify --features runs.",
            "",
            "The exit code is 1 if something was found, 0 if nothing was. 0 does not mean compliant: only verify says"
                    + " that. It is 3 if the target could not be explored, or nothing could be judged on one of the wire"
                    + " formats."
        },
        optionListHeading = "%nHow to explore:%n",
        footer = {
            "",
            "Examples:",
            "  identify-compliance explore --target reference",
            "  identify-compliance explore --target http://localhost:8080 --seed 7 \\",
            "    --max-requests 10000 --public-key PUBLIC1 --private-key file:private.key",
            "  identify-compliance verify --target http://localhost:8080 \\",
            "    --features reports/counterexamples --tags @counterexample-1"
        })
final class ExploreCommand implements Callable<Integer> {
    private static final int FEWEST_REQUESTS = 200;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same number makes the same sequences. Default: a random one, which is printed.")
    private String seed;

    @Option(
            names = "--max-requests",
            paramLabel = "N",
            defaultValue = "3000",
            description = "Send no more requests than that, including those that shorten and confirm what was found."
                    + " At least " + FEWEST_REQUESTS + ". Default: ${DEFAULT-VALUE}.")
    private String maxRequests;

    @Option(
            names = "--max-time",
            paramLabel = "D",
            description = "Begin no further sequences after that time, for example 5m. Default: no limit.")
    private String maxTime;

    @Override
    public Integer call() {
        long chosen = seed == null
                ? ThreadLocalRandom.current().nextInt(1_000_000)
                : OptionValues.number("--seed", seed, 0, Integer.MAX_VALUE);
        int requests = OptionValues.number("--max-requests", maxRequests, FEWEST_REQUESTS, Integer.MAX_VALUE);
        Optional<Duration> time = Optional.ofNullable(maxTime).map(text -> OptionValues.duration("--max-time", text));
        RunOptions options =
                RunOptions.of(VerifyOptions.given(spec.commandLine().getParseResult()));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Target: " + options.targetShown());
        out.printf(Locale.ROOT, "Exploring with seed %d and at most %d requests.%n", chosen, requests);
        out.flush();
        TargetExploration exploration = new TargetExploration(options, chosen, requests, time, line -> {
            out.println("  " + line);
            out.flush();
        });
        return new Interruption(reason -> breakOff(exploration, reason, out)).guard(() -> {
            TargetExploration.Result result = exploration.run();
            print(result, options.reports(), out);
            return code(result);
        });
    }

    /** What was found so far is kept. */
    private static void breakOff(TargetExploration exploration, Interruption.Reason reason, PrintWriter out) {
        exploration.breakOff().ifPresent(result -> {
            out.println();
            out.println((reason == Interruption.Reason.SIGNAL ? "Interrupted." : "The exploration broke off.")
                    + " What was found so far is in the reports.");
            result.leaks().forEach(out::println);
            out.flush();
        });
    }

    private static int code(TargetExploration.Result result) {
        if (!result.leaks().isEmpty()) {
            return ExitCode.HARNESS_FAILED;
        }
        if (result.explorations().stream().anyMatch(one -> !one.found().isEmpty())) {
            return ExitCode.NOT_COMPLIANT;
        }
        boolean allJudged = result.explorations().stream().allMatch(ExploreCommand::isJudged);
        return result.problems().isEmpty() && allJudged ? ExitCode.COMPLIANT : ExitCode.INCONCLUSIVE;
    }

    private static boolean isJudged(Exploration one) {
        return one.sequences() > one.inconclusive();
    }

    private static void print(TargetExploration.Result result, Path reports, PrintWriter out) {
        out.println();
        result.problems().forEach(out::println);
        for (Exploration one : result.explorations()) {
            out.println(one.found().isEmpty() ? nothing(one) : some(one));
            if (one.found().isEmpty() && !isJudged(one)) {
                out.println(
                        "  No sequence could be judged: requests or time did not suffice, or the target was too slow."
                                + " Allow more with --max-requests or --max-time, or longer with --processing-timeout.");
            }
            one.found().forEach(found -> print(found, reports, out));
            one.unconfirmed()
                    .forEach(sentence ->
                            out.println("  Seen once, and not again (counted as inconclusive): " + sentence));
        }
        result.leaks().forEach(out::println);
        out.flush();
    }

    private static String nothing(Exploration one) {
        return String.format(
                        Locale.ROOT,
                        "Wire %s: nothing found in %d sequences and %d requests",
                        one.wire(),
                        one.sequences(),
                        one.requests())
                + inconclusive(one);
    }

    private static String some(Exploration one) {
        int count = one.found().size();
        return String.format(
                        Locale.ROOT,
                        "Wire %s: %s found in %d sequences and %d requests",
                        one.wire(),
                        count == 1 ? "1 violation" : count + " violations",
                        one.sequences(),
                        one.requests())
                + inconclusive(one);
    }

    private static String inconclusive(Exploration one) {
        return one.inconclusive() == 0 ? "." : "; " + one.inconclusive() + " sequences could not be judged.";
    }

    private static void print(Counterexample found, Path reports, PrintWriter out) {
        out.println();
        out.println("  " + found.requirement() + "  " + found.name());
        out.println("    " + found.seen());
        if (found.isIntermittent()) {
            out.println("    It comes and goes: it showed in " + found.failures() + " of " + found.runs() + " runs.");
        }
        out.println("    " + reports.resolve("counterexamples").resolve(found.fileName()));
    }
}
