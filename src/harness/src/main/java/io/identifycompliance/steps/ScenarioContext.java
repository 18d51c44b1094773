package io.identifycompliance.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.proof.ProfileChecks;
import io.identifycompliance.proof.ScenarioRun;
import io.identifycompliance.proof.ScenarioRuns;
import io.identifycompliance.record.ScenarioEvidence;
import io.identifycompliance.record.WholeRunCheck;
import io.identifycompliance.run.FormsInTurn;
import io.identifycompliance.run.InconclusiveException;
import io.identifycompliance.run.NotApplicableException;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** One scenario: one run, or if it is tagged {@code @each-way}, one for a common form and each form of its share. */
public final class ScenarioContext {
    private static final String EACH_WAY = "@each-way";
    private static final String WIRE = "@wire-";

    private final RunContext context = RunContext.current();
    private ScenarioRuns runs = ScenarioRuns.none();
    private String execution = "";
    private List<String> proves = List.of();
    private StepOrder order = new StepOrder(List.of(), () -> {});
    private @Nullable CallForm notWorking;

    /** Prepares the runs. */
    @Before
    public void open(Scenario scenario) {
        execution = scenario.getId();
        if (!context.selects(scenario.getSourceTagNames())
                || !context.admission().lets(execution, scenario.getUri(), scenario.getLine())) {
            throw new TestAbortedException("Left out by the options of this run.");
        }
        mustBeOfThisWire(scenario);
        proves = Requirement.among(scenario.getSourceTagNames());
        order = new StepOrder(
                scenario.getSourceTagNames(), () -> runs.act(run -> new ProfileChecks(run).allMustStillBeThere()));
        if (context.excuses(proves)) {
            throw new NotApplicableException("Declared as not applicable: " + String.join(", ", proves) + ".");
        }
        List<CallForm> working = context.workingForms();
        if (working.isEmpty()) {
            throw new InconclusiveException("No form of calling Identify works on this target.");
        }
        if (scenario.getSourceTagNames().contains(EACH_WAY)) {
            String place = scenario.getUri().getSchemeSpecificPart() + ":" + scenario.getLine();
            FormsInTurn inTurn = FormsInTurn.of(context, place, scenario.getName(), proves);
            notWorking = inTurn.notWorking();
            runs = ScenarioRuns.of(context, inTurn.plays(), evidence());
        } else {
            runs = ScenarioRuns.of(context, List.of(Play.plain(working.get(0))), evidence());
        }
    }

    /** What could not be judged in one run leaves the scenario inconclusive, unless another run failed. */
    @After
    public void close(Scenario scenario) {
        context.admission().ends(execution);
        if (!scenario.isFailed()) {
            order.end(rest -> context.settle().putOff(execution, rest), this::mustHaveBeenJudged);
        }
    }

    private void mustHaveBeenJudged() {
        runs.whyEnded().ifPresent(ended -> {
            throw ended;
        });
        if (notWorking != null) {
            throw InconclusiveException.doesNotWork(notWorking);
        }
    }

    /** The runner skips these scenarios; an IDE may not. */
    private void mustBeOfThisWire(Scenario scenario) {
        Collection<String> tags = scenario.getSourceTagNames();
        String wire = context.wire().id();
        if (!tags.contains(WIRE + wire) && tags.stream().anyMatch(tag -> tag.startsWith(WIRE))) {
            throw new TestAbortedException("Not for the wire format " + wire + ".");
        }
    }

    /** The form of that name, if it works; see {@link FormsInTurn#named}. */
    CallForm workingForm(String name) {
        return FormsInTurn.named(context, name, proves);
    }

    /** Takes a step that prepares, exactly once in every run. */
    void prepare(Consumer<ScenarioRun> action) {
        runs.act(action);
    }

    /** Takes a step that acts, exactly once in every run. */
    void act(Consumer<ScenarioRun> action) {
        order.take(() -> runs.act(action));
    }

    /** Takes a step that checks, in every run; it may be repeated to find the form of the call that fails. */
    void check(Consumer<ScenarioRun> check) {
        order.take(() -> runs.check(check));
    }

    /** Judges every answer of the whole run, when that is over. */
    void judgesWholeRun(WholeRunCheck check) {
        evidence().checked();
        evidence().judgesWholeRun(check);
    }

    List<String> proves() {
        return proves;
    }

    RunContext context() {
        return context;
    }

    ScenarioEvidence evidence() {
        return context.runEvidence().evidence(execution);
    }
}
