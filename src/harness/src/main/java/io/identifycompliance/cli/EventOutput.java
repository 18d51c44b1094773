package io.identifycompliance.cli;

import io.identifycompliance.report.junit.TestEvents;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.suite.FinalVerdicts;
import io.identifycompliance.suite.ReportedRun;
import io.identifycompliance.suite.RunOptions;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.junit.platform.launcher.TestExecutionListener;
import picocli.CommandLine;

/**
 * Where a run goes that a program follows.
 *
 * @param console for people
 * @param events for the program; empty if there is none
 */
record EventOutput(PrintWriter console, Optional<TestEvents> events) {
    private static final String STANDARD_OUTPUT = "-";

    /** What the option asks for. Throws a UsageException if the file cannot be written. */
    static EventOutput of(CommandLine verify) {
        if (!verify.getParseResult().hasMatchedOption(VerifyOptions.EVENTS)) {
            return new EventOutput(verify.getOut(), Optional.empty());
        }
        String name = verify.getParseResult().matchedOptionValue(VerifyOptions.EVENTS, "");
        if (name.equals(STANDARD_OUTPUT)) {
            PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
            return new EventOutput(verify.getErr(), Optional.of(new TestEvents(out)));
        }
        PrintWriter out = new PrintWriter(new OutputFile(VerifyOptions.EVENTS, Path.of(name)).open());
        return new EventOutput(verify.getOut(), Optional.of(new TestEvents(out)));
    }

    /** The same listener, or one that also reports events. */
    Function<RunContext, TestExecutionListener> following(
            Function<RunContext, TestExecutionListener> progress, RunOptions options) {
        if (events.isEmpty()) {
            return progress;
        }
        FinalVerdicts verdicts = FinalVerdicts.of(options);
        return context -> new EventListener(progress.apply(context), events.get(), context, verdicts);
    }

    /** Reports every verdict, and says so on the console if the program did not get all events. */
    void finish(ReportedRun reported) {
        events.ifPresent(reported::follow);
        if (events.filter(TestEvents::areLost).isPresent()) {
            console.println(VerifyOptions.EVENTS + " is incomplete: it could not be written to the end. The reports and"
                    + " the verdict are complete.");
        }
    }
}
