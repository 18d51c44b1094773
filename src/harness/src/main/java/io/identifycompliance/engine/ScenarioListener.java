package io.identifycompliance.engine;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.DataTableArgument;
import io.cucumber.plugin.event.DocStringArgument;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.StepArgument;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestRunStarted;
import io.cucumber.plugin.event.TestStepFinished;
import io.cucumber.plugin.event.TestStepStarted;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.ScenarioEvidence;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.record.StepRecord;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.InconclusiveException;
import io.identifycompliance.run.NotApplicableException;
import io.identifycompliance.run.NotReachedException;
import io.identifycompliance.run.RunContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Turns Cucumber's events into the records of the run. Registered as a plugin; one for each execution. */
public final class ScenarioListener implements ConcurrentEventListener {
    private volatile @Nullable RunContext context;
    private final ScenarioSources sources =
            new ScenarioSources(() -> new FeaturePaths(context().ownFeatures()));
    private final Map<String, Course> courses = new ConcurrentHashMap<>();

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestRunStarted.class, e -> context = RunContext.current());
        sources.listenTo(publisher);
        publisher.registerHandlerFor(TestCaseStarted.class, this::started);
        publisher.registerHandlerFor(TestStepStarted.class, this::stepStarted);
        publisher.registerHandlerFor(TestStepFinished.class, this::stepFinished);
        publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
    }

    private void started(TestCaseStarted event) {
        context().runEvidence().open(execution(event.getTestCase()), id(event.getTestCase()));
        courses.put(execution(event.getTestCase()), new Course(event.getInstant()));
    }

    private void stepStarted(TestStepStarted event) {
        Course course = course(event.getTestCase());
        course.before = evidence(event.getTestCase()).latestExchange();
    }

    private void stepFinished(TestStepFinished event) {
        if (!(event.getTestStep() instanceof PickleStepTestStep step)) {
            return;
        }
        Course course = course(event.getTestCase());
        int latest = evidence(event.getTestCase()).latestExchange();
        boolean none = latest == course.before;
        course.steps.add(new StepRecord(
                text(step),
                verdict(event.getResult()),
                event.getResult().getDuration().toMillis(),
                none ? 0 : course.before + 1,
                none ? 0 : latest));
    }

    private void finished(TestCaseFinished event) {
        TestCase testCase = event.getTestCase();
        Course course = course(testCase);
        courses.remove(execution(testCase));
        ScenarioEvidence evidence = evidence(testCase);
        Throwable error = event.getResult().getError();
        if (error instanceof TestAbortedException) {
            return;
        }
        Verdict verdict = verdict(event.getResult());
        if (error instanceof ContractViolation violation) {
            violation.cause().ifPresent(evidence::buildsOn);
            context().basics().failed(Requirement.among(testCase.getTags()));
        }
        if (error instanceof InconclusiveException unjudged) {
            unjudged.dependsOn().ifPresent(evidence::buildsOn);
        }
        ScenarioSources.Place place = sources.place(testCase);
        context()
                .runEvidence()
                .finished(
                        execution(testCase),
                        new ScenarioRecord(
                                id(testCase),
                                context().wire().id(),
                                place.path(),
                                place.feature(),
                                place.rule(),
                                place.name(),
                                testCase.getLocation().getLine(),
                                requirements(testCase, evidence),
                                verdict,
                                evidence.grades(),
                                verdict == Verdict.PASSED ? null : evidence.masked(message(event.getResult())),
                                error instanceof ContractViolation v ? evidence.masked(v.expected()) : null,
                                error instanceof ContractViolation v ? evidence.masked(v.seen()) : null,
                                error instanceof ContractViolation v
                                        ? v.form().map(CallForm::name).orElse(null)
                                        : null,
                                isHarnessError(event.getResult()),
                                course.started,
                                event.getResult().getDuration().toMillis(),
                                List.copyOf(course.steps),
                                evidence.exchanges(),
                                evidence.substitutes(),
                                evidence.observations(),
                                evidence.effects(),
                                evidence.polls(),
                                evidence.checks(),
                                evidence.dependencies(),
                                evidence.combinations()));
    }

    /** A scenario on two wire formats counts as two. */
    private String id(TestCase testCase) {
        return context().wire().id() + ":" + sources.place(testCase).id();
    }

    private static List<String> requirements(TestCase testCase, ScenarioEvidence evidence) {
        List<String> all = new ArrayList<>(Requirement.among(testCase.getTags()));
        all.addAll(evidence.alsoConcerns());
        return all.stream().distinct().toList();
    }

    private RunContext context() {
        return Objects.requireNonNull(context, "No run has started.");
    }

    private Course course(TestCase testCase) {
        return Objects.requireNonNull(courses.get(execution(testCase)), "The scenario has not started.");
    }

    private ScenarioEvidence evidence(TestCase testCase) {
        return context().runEvidence().evidence(execution(testCase));
    }

    private static String execution(TestCase testCase) {
        return testCase.getId().toString();
    }

    private static Verdict verdict(Result result) {
        if (result.getStatus() == Status.PASSED) {
            return Verdict.PASSED;
        }
        if (result.getStatus() == Status.SKIPPED && result.getError() == null) {
            return Verdict.NOT_RUN;
        }
        if (result.getError() instanceof NotApplicableException) {
            return Verdict.NOT_APPLICABLE;
        }
        if (result.getError() instanceof NotReachedException) {
            return Verdict.NOT_RUN;
        }
        return result.getError() instanceof ContractViolation ? Verdict.FAILED : Verdict.INCONCLUSIVE;
    }

    private static boolean isHarnessError(Result result) {
        Throwable error = result.getError();
        return result.getStatus() != Status.PASSED
                && !(error instanceof ContractViolation)
                && !(error instanceof InconclusiveException)
                && !(error instanceof NotApplicableException)
                && result.getStatus() != Status.SKIPPED;
    }

    private static String message(Result result) {
        Throwable error = result.getError();
        if (result.getStatus() == Status.UNDEFINED) {
            return "A step of this scenario is unknown: see \"Writing scenarios\" in the guide.";
        }
        if (error == null) {
            return "It ended as " + result.getStatus() + ".";
        }
        if (error instanceof ContractViolation
                || error instanceof InconclusiveException
                || error instanceof NotApplicableException) {
            return String.valueOf(error.getMessage());
        }
        return "The harness itself failed: " + error;
    }

    private static String text(PickleStepTestStep step) {
        String line = step.getStep().getKeyword() + step.getStep().getText();
        StepArgument argument = step.getStep().getArgument();
        if (argument instanceof DataTableArgument table) {
            return line + "\n"
                    + table.cells().stream()
                            .map(row -> row.stream()
                                    .map(cell -> cell == null ? "" : cell)
                                    .collect(Collectors.joining(" | ", "  | ", " |")))
                            .collect(Collectors.joining("\n"));
        }
        return argument instanceof DocStringArgument doc ? line + "\n" + doc.getContent() : line;
    }

    /** A scenario that is running. */
    private static final class Course {
        private final Instant started;
        private final List<StepRecord> steps = new ArrayList<>();
        private int before;

        private Course(Instant started) {
            this.started = started;
        }
    }
}
