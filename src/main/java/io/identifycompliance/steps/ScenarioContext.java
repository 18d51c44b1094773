package io.identifycompliance.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.proof.ScenarioRun;
import io.identifycompliance.record.ScenarioEvidence;
import io.identifycompliance.record.WholeRunCheck;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.InconclusiveException;
import io.identifycompliance.run.NotApplicableException;
import io.identifycompliance.run.RunContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * One scenario: its plays, and the trial that it belongs to.
 *
 * <p>A scenario tagged {@code @each-way} is played once through every common form of calling Identify, side by side:
 * each step is taken by all plays before the next one begins, so that waiting is shared.
 */
public final class ScenarioContext {
    private static final String EACH_WAY = "@each-way";
    private static final String WIRE = "@wire-";

    private final RunContext context = RunContext.current();
    private final List<ScenarioRun> runs = new ArrayList<>();
    private String execution = "";
    private List<String> proves = List.of();

    /** Sets the stage. */
    @Before
    public void open(Scenario scenario) {
        execution = scenario.getId();
        mustBeOfThisWire(scenario);
        proves = Requirement.among(scenario.getSourceTagNames());
        if (context.excuses(proves)) {
            throw new NotApplicableException("Declared as not applicable: " + String.join(", ", proves) + ".");
        }
        ScenarioEvidence evidence = context.runEvidence().evidence(execution);
        List<CallForm> living = context.workingForms();
        if (living.isEmpty()) {
            throw new InconclusiveException("No form of calling Identify works on this target.");
        }
        List<CallForm> callForms = scenario.getSourceTagNames().contains(EACH_WAY) ? living : living.subList(0, 1);
        callForms.forEach(callForm -> runs.add(new ScenarioRun(context, callForm, evidence)));
    }

    /** What could not be judged in one play leaves the scenario inconclusive, once nothing failed in another. */
    @After
    public void close(Scenario scenario) {
        if (scenario.isFailed()) {
            return;
        }
        runs.stream().map(ScenarioRun::ended).filter(e -> e != null).findFirst().ifPresent(ended -> {
            throw ended;
        });
        boolean eachWay = scenario.getSourceTagNames().contains(EACH_WAY);
        if (eachWay && !context.deadForms().isEmpty()) {
            throw dead(context.deadForms().get(0));
        }
    }

    /** The runner leaves these out; whoever chooses scenarios in an IDE need not know. */
    private void mustBeOfThisWire(Scenario scenario) {
        List<String> wires = scenario.getSourceTagNames().stream()
                .filter(tag -> tag.startsWith(WIRE))
                .toList();
        if (!wires.isEmpty() && !wires.contains(WIRE + context.wire().id())) {
            throw new TestAbortedException(
                    "Not for the wire format " + context.wire().id() + ".");
        }
    }

    /** A form that does nothing at all is the failure of its own requirement, and leaves the others open. */
    void mustLive(String form) {
        context.deadForms().stream()
                .filter(callForm -> callForm.underlies(form) && !proves.contains(callForm.proves()))
                .findFirst()
                .ifPresent(callForm -> {
                    throw dead(callForm);
                });
    }

    private static InconclusiveException dead(CallForm callForm) {
        return new InconclusiveException(
                "Identify called as \"" + callForm + "\" loses what it is given, so this rule could not"
                        + " be judged through it: see " + callForm.proves() + ".");
    }

    /** Takes a step in every play. A violation in one counts, whatever the others come to. */
    void each(Consumer<ScenarioRun> step) {
        Map<ScenarioRun, ContractViolation> violations = new LinkedHashMap<>();
        for (ScenarioRun run : runs) {
            if (run.ended() != null) {
                continue;
            }
            try {
                step.accept(run);
            } catch (InconclusiveException reason) {
                run.end(reason);
            } catch (ContractViolation found) {
                violations.put(run, found);
            }
        }
        if (!violations.isEmpty()) {
            blameForm(violations.keySet(), step);
            Map.Entry<ScenarioRun, ContractViolation> first =
                    violations.entrySet().iterator().next();
            throw through(first.getKey(), first.getValue());
        }
        if (runs.stream().allMatch(p -> p.ended() != null)) {
            throw runs.get(0).ended();
        }
    }

    /**
     * What goes wrong in one form of the call alone is broken there, too: an alias that is no alias, say. What came late
     * was right when the other plays looked, so they look again before a form is blamed.
     */
    private void blameForm(Set<ScenarioRun> wrongAtFirst, Consumer<ScenarioRun> step) {
        Set<ScenarioRun> wrong = new LinkedHashSet<>(wrongAtFirst);
        runs.stream()
                .filter(run -> !wrongAtFirst.contains(run) && run.ended() == null)
                .filter(run -> isWrong(run, step))
                .forEach(wrong::add);
        List<CallForm> callForms = wrong.stream().map(ScenarioRun::form).toList();
        Set<String> forms = callForms.stream().map(CallForm::proves).collect(Collectors.toCollection(TreeSet::new));
        boolean othersAreRight = runs.stream()
                .filter(run -> !wrong.contains(run) && run.ended() == null)
                .anyMatch(run -> !forms.contains(run.form().proves()));
        if (!othersAreRight) {
            return;
        }
        evidence().failedIn(forms);
        callForms.stream()
                .filter(callForm ->
                        forms.size() == 1 || callForms.stream().allMatch(other -> callForm.underlies(other.name())))
                .findFirst()
                .ifPresent(callForm -> evidence().concerns(callForm.proves()));
    }

    private static boolean isWrong(ScenarioRun run, Consumer<ScenarioRun> step) {
        try {
            step.accept(run);
            return false;
        } catch (ContractViolation late) {
            return true;
        } catch (InconclusiveException reason) {
            run.end(reason);
            return false;
        }
    }

    /** Looks again, in that play, when the settle window has passed. */
    void watch(ScenarioRun run, Runnable look) {
        context.settle().watch(execution, look);
    }

    /** Judges every answer of the whole run, when that is over. */
    void judgesWholeRun(WholeRunCheck check) {
        evidence().checked();
        evidence().judgesWholeRun(check);
    }

    RunContext context() {
        return context;
    }

    ScenarioEvidence evidence() {
        return context.runEvidence().evidence(execution);
    }

    private ContractViolation through(ScenarioRun run, ContractViolation found) {
        if (runs.size() == 1) {
            return found;
        }
        run.showCast();
        return new ContractViolation(
                found.expected(),
                found.seen() + " (Identify called as \"" + run.form() + "\")",
                found.basis().orElse(null));
    }
}
