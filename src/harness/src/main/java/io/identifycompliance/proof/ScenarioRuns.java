package io.identifycompliance.proof;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.record.ScenarioEvidence;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.InconclusiveException;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.run.Setting;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The runs of one scenario, one for each form of calling Identify. All runs take a step before the next one begins, so
 * that they share waiting times.
 *
 * <p>An action is sent once in each run. A check may be repeated, to find the call form in which it fails.
 */
public final class ScenarioRuns {
    private final List<ScenarioRun> runs;

    private ScenarioRuns(List<ScenarioRun> runs) {
        this.runs = List.copyOf(runs);
    }

    /** One run for each way in which the scenario is played, all with the same evidence. */
    public static ScenarioRuns of(RunContext context, List<Play> plays, ScenarioEvidence evidence) {
        return new ScenarioRuns(plays.stream()
                .map(play -> new ScenarioRun(context, play, evidence))
                .toList());
    }

    /** No runs: the scenario has not begun. */
    public static ScenarioRuns none() {
        return new ScenarioRuns(List.of());
    }

    /**
     * Acts in every run, exactly once in each.
     *
     * @throws ContractViolation where a run finds one, whatever the others come to
     * @throws InconclusiveException where no run can go on
     */
    public void act(Consumer<ScenarioRun> action) {
        Map<ScenarioRun, ContractViolation> violations = inEach(action);
        throwFirst(violations);
    }

    /**
     * Checks in every run. If some runs find a violation, the others check again, so that an effect that is merely late
     * is not attributed to a call form.
     *
     * @param check changes nothing that the scenario checks
     * @throws ContractViolation where a run finds one, whatever the others come to
     * @throws InconclusiveException where no run can go on
     */
    public void check(Consumer<ScenarioRun> check) {
        Map<ScenarioRun, ContractViolation> violations = inEach(check);
        if (!violations.isEmpty()) {
            blame(violations.keySet(), check);
        }
        throwFirst(violations);
    }

    /** Why runs could not finish: their own reason first, then the failure of other requirements. */
    public Optional<InconclusiveException> whyEnded() {
        return runs.stream()
                .map(ScenarioRun::whyNotJudged)
                .filter(reason -> reason != null)
                .min(Comparator.comparing(reason -> reason.dependsOn().isPresent()))
                .map(reason -> reason.masked(this::masked));
    }

    private Map<ScenarioRun, ContractViolation> inEach(Consumer<ScenarioRun> step) {
        Map<ScenarioRun, ContractViolation> violations = new LinkedHashMap<>();
        List<RuntimeException> broken = new ArrayList<>();
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
            } catch (RuntimeException failure) {
                broken.add(failure);
            }
        }
        if (violations.isEmpty() && !broken.isEmpty()) {
            throw withoutSecrets(broken.get(0));
        }
        return violations;
    }

    /** Whoever runs the scenarios may print what is thrown: JUnit does. */
    private String masked(String text) {
        return runs.get(0).evidence().masked(text);
    }

    private RuntimeException withoutSecrets(RuntimeException broken) {
        StringWriter trace = new StringWriter();
        broken.printStackTrace(new PrintWriter(trace));
        if (masked(trace.toString()).equals(trace.toString())) {
            return broken;
        }
        RuntimeException shown = new IllegalStateException(masked(broken.toString()));
        shown.setStackTrace(broken.getStackTrace());
        return shown;
    }

    private void throwFirst(Map<ScenarioRun, ContractViolation> violations) {
        for (Map.Entry<ScenarioRun, ContractViolation> first : violations.entrySet()) {
            ContractViolation violation = first.getValue().masked(this::masked);
            if (runs.size() == 1) {
                throw violation;
            }
            first.getKey().showIdentities();
            throw violation.in(first.getKey().play());
        }
        if (!runs.isEmpty() && runs.stream().allMatch(run -> run.ended() != null)) {
            throw whyEnded().orElseThrow();
        }
    }

    private void blame(Set<ScenarioRun> wrongAtFirst, Consumer<ScenarioRun> check) {
        Set<ScenarioRun> wrong = new LinkedHashSet<>(wrongAtFirst);
        runs.stream()
                .filter(run -> !wrongAtFirst.contains(run) && run.ended() == null)
                .filter(run -> isWrong(run, check))
                .forEach(wrong::add);
        blameSetting(wrong);
        blameForm(wrong);
    }

    /** A failure only in runs with a setting of their own may come from what that relies on. */
    private void blameSetting(Set<ScenarioRun> wrong) {
        boolean plainIsRight = runs.stream()
                .filter(run -> !wrong.contains(run) && run.ended() == null)
                .anyMatch(ScenarioRuns::isPlain);
        if (plainIsRight && wrong.stream().noneMatch(ScenarioRuns::isPlain)) {
            Set<String> byEach = new HashSet<>(
                    CauseRules.ofSetting(wrong.iterator().next().play().setting()));
            wrong.forEach(
                    run -> byEach.retainAll(CauseRules.ofSetting(run.play().setting())));
            runs.get(0).evidence().reliedOn(byEach);
        }
    }

    private static boolean isPlain(ScenarioRun run) {
        return run.play().setting().equals(Setting.PLAIN);
    }

    /**
     * A failure in one common call form alone also concerns that form: an alias that is not recognised, for example. Any
     * other form has been calibrated, and a rule that is forgotten there is what failed. Only runs in the plain
     * setting are compared.
     */
    private void blameForm(Set<ScenarioRun> wrong) {
        List<CallForm> callForms = wrong.stream().map(ScenarioRun::form).toList();
        Set<String> forms = callForms.stream().map(CallForm::proves).collect(Collectors.toCollection(TreeSet::new));
        boolean othersAreRight = runs.stream()
                .filter(run -> !wrong.contains(run) && run.ended() == null && isPlain(run))
                .anyMatch(run -> !forms.contains(run.form().proves()));
        if (!othersAreRight || !wrong.stream().allMatch(ScenarioRuns::isPlain)) {
            return;
        }
        ScenarioEvidence evidence = runs.get(0).evidence();
        evidence.failedIn(forms);
        callForms.stream()
                .filter(callForm -> callForms.stream().allMatch(CallForm::common))
                .filter(callForm -> forms.size() == 1 || callForms.stream().allMatch(other -> other.buildsOn(callForm)))
                .findFirst()
                .ifPresent(callForm -> evidence.concerns(callForm.proves()));
    }

    private static boolean isWrong(ScenarioRun run, Consumer<ScenarioRun> check) {
        try {
            check.accept(run);
            return false;
        } catch (ContractViolation late) {
            return true;
        } catch (InconclusiveException reason) {
            run.end(reason);
            return false;
        } catch (RuntimeException broken) {
            // The violation in another run is the verdict; this run only cannot tell in which forms it shows.
            return false;
        }
    }
}
