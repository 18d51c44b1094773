package io.identifycompliance.explore;

import io.identifycompliance.contract.Requirement;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.engine.ScenarioText;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.run.FormShares;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A built-in scenario with changes that none of its checks notices on a right target.
 *
 * @param scenario as it is built in
 * @param changes in the order in which they are made; empty for none
 * @param shares of the forms of calling Identify, to be played through several; empty to be played once
 */
record ChangedScenario(ScenarioText scenario, List<ScenarioChange> changes, List<FormShares.Share> shares)
        implements FoundViolation {
    ChangedScenario {
        changes = List.copyOf(changes);
        shares = List.copyOf(shares);
    }

    @Override
    public String requirement() {
        return Requirement.among(scenario.tags()).get(0);
    }

    @Override
    public String name() {
        return changes.stream()
                .map(ScenarioChange::words)
                .collect(Collectors.joining(", ", scenario.name() + (changes.isEmpty() ? "" : ", "), ""));
    }

    @Override
    public List<Step> steps() {
        List<Step> steps = written(scenario);
        for (ScenarioChange change : changes) {
            steps = change.applied(steps);
        }
        return steps;
    }

    @Override
    public List<String> origin() {
        return List.of((changes.isEmpty() ? "It is the built-in scenario " : "It was made from the built-in scenario ")
                + scenario.place() + ".");
    }

    @Override
    public boolean isShownBy(ScenarioRecord record) {
        return record.verdict() == Verdict.FAILED;
    }

    /** The tags that it is run with: what it proves, and on which wire format. */
    List<String> tags() {
        return scenario.tags().stream()
                .filter(tag -> !tag.equals(ScenarioText.EACH_WAY) || !shares.isEmpty())
                .toList();
    }

    /** The same with other changes, played once. */
    ChangedScenario with(List<ScenarioChange> others) {
        return new ChangedScenario(scenario, others, List.of());
    }

    /** The steps as they are built in. */
    static List<Step> written(ScenarioText scenario) {
        return scenario.steps().stream()
                .map(step -> new Step(step.keyword(), step.text(), step.table(), 0, List.of(), step.docString()))
                .toList();
    }
}
