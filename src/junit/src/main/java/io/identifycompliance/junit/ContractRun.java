package io.identifycompliance.junit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** A run in a JVM of its own, as tests: read from its events as they come. */
final class ContractRun {
    private static final int COMPLIANT = 0;

    private final String target;
    private final ChildProcess child;
    /** Empty at the end of the child. */
    private final BlockingQueue<Optional<EventLine>> events = new LinkedBlockingQueue<>();

    private final CountDownLatch judged = new CountDownLatch(1);
    private final Path report;

    private ContractRun(String target, ChildProcess child, Path report) {
        this.target = target;
        this.child = child;
        this.report = report;
    }

    /** Starts a run, which ends at the latest when it has been silent for that long. Its reports go to that folder. */
    static ContractRun start(Target target, Path reports, Duration mostSilence, List<String> arguments) {
        Path folder = reports.toAbsolutePath().normalize();
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--reports", folder.toString(), "--events", "-", "--end-with-input"));
        ChildProcess child = ChildProcess.start(Distribution.unpacked(), target.environment(), all);
        child.endAfterSilence(mostSilence);
        return following(target.root(), child, folder.resolve("compliance.html"));
    }

    static ContractRun following(String target, ChildProcess child, Path report) {
        ContractRun run = new ContractRun(target, child, report);
        child.follow(run::arrived, () -> {
            run.events.add(Optional.empty());
            run.judged.countDown();
        });
        return run;
    }

    /** The first test lasts until all is judged; the containers of the requirements follow, and the verdict. */
    Stream<DynamicNode> tests() {
        return StreamSupport.stream(new Nodes(), false).onClose(child::end);
    }

    private void arrived(EventLine line) {
        switch (line.event()) {
            case "started", "progress" -> {}
            default -> {
                events.add(Optional.of(line));
                judged.countDown();
            }
        }
    }

    private static AssertionFailedError failure(String text) {
        AssertionFailedError failure = new AssertionFailedError(text);
        // It happened in another JVM.
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }

    /** Reads the events, each once. */
    private final class Nodes extends Spliterators.AbstractSpliterator<DynamicNode> {
        private boolean begun;
        private boolean over;
        private Optional<EventLine> end = Optional.empty();
        private Optional<EventLine> requirement = Optional.empty();

        private Nodes() {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        }

        @Override
        public boolean tryAdvance(Consumer<? super DynamicNode> use) {
            if (over) {
                return false;
            }
            use.accept(begun ? next() : DynamicTest.dynamicTest("The scenarios run against " + target, judged::await));
            begun = true;
            return true;
        }

        private DynamicNode next() {
            Optional<EventLine> line = requirement.or(this::take);
            requirement = Optional.empty();
            while (line.isPresent() && line.get().event().equals("end")) {
                end = line;
                line = take();
            }
            return line.map(this::node).orElseGet(this::verdict);
        }

        private DynamicNode node(EventLine line) {
            if (!line.event().equals("requirement")) {
                return DynamicTest.dynamicTest(line.get("text"), () -> {
                    throw failure(line.get("text") + "\nreport    " + report);
                });
            }
            List<DynamicNode> scenarios = new ArrayList<>();
            Optional<EventLine> next = take();
            while (next.isPresent() && next.get().event().equals("scenario")) {
                EventLine scenario = next.get();
                scenarios.add(DynamicTest.dynamicTest(scenario.get("name"), () -> hold(scenario)));
                next = take();
            }
            requirement = next;
            if (next.isEmpty()) {
                events.add(Optional.empty());
            }
            return DynamicContainer.dynamicContainer(line.get("id") + ": " + line.get("statement"), scenarios);
        }

        private DynamicNode verdict() {
            over = true;
            String headline = end.map(line -> line.get("headline")).orElse("none: the run ended early");
            return DynamicTest.dynamicTest("Verdict: " + headline, () -> {
                if (end.isEmpty() || child.exitCode() != COMPLIANT) {
                    throw failure("identify-compliance ended with exit code " + child.exitCode() + ".\n\n"
                            + child.messages() + "\n\nreport    " + report);
                }
            });
        }

        private void hold(EventLine scenario) {
            String text = scenario.get("text");
            switch (scenario.get("test")) {
                case "ok" -> {}
                case "skipped" -> throw new TestAbortedException(scenario.get("verdict") + ": " + text);
                default -> throw failure(scenario.get("verdict") + ": " + text + "\nreport    " + report);
            }
        }

        private Optional<EventLine> take() {
            try {
                return events.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for identify-compliance.", e);
            }
        }
    }
}
