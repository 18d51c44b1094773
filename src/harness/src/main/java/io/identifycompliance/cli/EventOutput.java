package io.identifycompliance.cli;

import io.identifycompliance.report.junit.TestEvents;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.suite.ReportedRun;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
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
    TestExecutionListener following(TestExecutionListener progress, RunContext context) {
        return events.<TestExecutionListener>map(
                        to -> new Following(progress, to, context.wire().id()))
                .orElse(progress);
    }

    /** Reports every verdict, and says so on the console if the program did not get all events. */
    void finish(ReportedRun reported) {
        events.ifPresent(reported::follow);
        if (events.filter(TestEvents::areLost).isPresent()) {
            console.println(VerifyOptions.EVENTS + " is incomplete: it could not be written to the end. The reports and"
                    + " the verdict are complete.");
        }
    }

    private static final class Following implements TestExecutionListener {
        private final TestExecutionListener next;
        private final TestEvents events;
        private final String wire;
        private final AtomicLong total = new AtomicLong();
        private final AtomicLong done = new AtomicLong();

        private Following(TestExecutionListener next, TestEvents events, String wire) {
            this.next = next;
            this.events = events;
            this.wire = wire;
        }

        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            next.testPlanExecutionStarted(plan);
            total.set(plan.countTestIdentifiers(TestIdentifier::isTest));
            events.started(wire, total.get());
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            next.executionSkipped(test, reason);
            if (test.isTest()) {
                total.decrementAndGet();
            }
        }

        @Override
        public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
            next.executionFinished(test, result);
            if (test.isTest()) {
                events.progress(done.incrementAndGet(), total.get());
            }
        }

        @Override
        public void testPlanExecutionFinished(TestPlan plan) {
            next.testPlanExecutionFinished(plan);
        }
    }
}
