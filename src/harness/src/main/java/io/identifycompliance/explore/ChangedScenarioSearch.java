package io.identifycompliance.explore;

import io.identifycompliance.client.RequestBudget;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Cause;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.run.Play;
import io.identifycompliance.verdict.ScenarioVerdicts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs built-in scenarios with changes, and finds out which of the changes a failure needs. */
final class ChangedScenarioSearch {
    /** Scenarios of a requirement that are to show whether a failure comes from there. */
    private static final int CONTROLS = 8;

    private final ChangedScenarios scenarios;
    private final SequenceRunner runner;
    private final RequestBudget budget;
    private final Catalogue catalogue = Catalogue.load();

    ChangedScenarioSearch(ChangedScenarios scenarios, SequenceRunner runner, RequestBudget budget) {
        this.scenarios = scenarios;
        this.runner = runner;
        this.budget = budget;
    }

    /**
     * What a batch came to.
     *
     * @param inconclusive how many could not be judged
     * @param failed the first that failed of each requirement
     */
    record Batch(int inconclusive, List<ChangedScenario> failed) {}

    /** Runs the next ones at once. A failure that another one explains is inconclusive, as in any run. */
    Batch run(int number) {
        List<ChangedScenario> batch = scenarios.next(number);
        List<ScenarioRecord> records = settled(batch);
        Map<String, ChangedScenario> failed = new LinkedHashMap<>();
        int inconclusive = number - records.size();
        for (ScenarioRecord record : records) {
            if (record.verdict() == Verdict.FAILED) {
                ChangedScenario scenario = batch.get(SequenceRunner.number(record.name()));
                failed.putIfAbsent(scenario.requirement(), scenario);
            } else if (record.verdict() != Verdict.PASSED) {
                inconclusive++;
            }
        }
        return new Batch(inconclusive, List.copyOf(failed.values()));
    }

    /**
     * The same with as few of its changes as show the failure: none, if it fails as it is built in; empty where it does
     * not fail again.
     *
     * @param reserve how many requests to leave
     */
    Optional<ChangedScenario> reduced(ChangedScenario scenario, long reserve) {
        return budget.left() <= reserve
                ? Optional.of(scenario)
                : smallest(scenario, reserve)
                        .map(failed ->
                                causeOf(failed.record(), reserve).orElse(failed).scenario());
    }

    /** Goes on as long as there is less: what a form does may depend on the values, which are others each time. */
    private Optional<Failed> smallest(ChangedScenario scenario, long reserve) {
        Optional<Failed> failed = firstFailed(candidates(scenario));
        int left = failed.map(one -> one.scenario().changes().size()).orElse(0);
        boolean goesOn = left > 1 && left < scenario.changes().size() && budget.left() > reserve;
        return goesOn ? failed.flatMap(one -> smallest(one.scenario(), reserve)).or(() -> failed) : failed;
    }

    /** A scenario that is about what the failure of another may come from, if it fails as well. */
    private Optional<Failed> causeOf(ScenarioRecord failed, long reserve) {
        Cause cause = failed.dependencies().cause();
        if (cause == null
                || budget.left() <= reserve
                || failed.requirements().stream().anyMatch(cause.requirements()::contains)) {
            return Optional.empty();
        }
        return firstFailed(scenarios.unchanged(cause.requirements(), CONTROLS));
    }

    private Optional<Failed> firstFailed(List<ChangedScenario> candidates) {
        return settled(candidates).stream()
                .filter(record -> record.verdict() == Verdict.FAILED)
                .map(record -> new Failed(candidates.get(SequenceRunner.number(record.name())), record))
                .findFirst();
    }

    private record Failed(ChangedScenario scenario, ScenarioRecord record) {}

    /** The fewest changes first; in place of several forms each of them. */
    private List<ChangedScenario> candidates(ChangedScenario scenario) {
        List<List<ScenarioChange>> forms = new ArrayList<>();
        forms.add(List.of());
        if (!scenario.shares().isEmpty()) {
            runner.plays(scenario.shares()).forEach(play -> forms.add(changes(play, scenario)));
        }
        List<List<ScenarioChange>> changes = new ArrayList<>();
        changes.add(List.of());
        scenario.changes().forEach(change -> changes.add(List.of(change)));
        int half = scenario.changes().size() / 2;
        changes.add(scenario.changes().subList(0, half));
        changes.add(scenario.changes().subList(half, scenario.changes().size()));
        changes.add(scenario.changes());
        Map<List<Step>, ChangedScenario> candidates = new LinkedHashMap<>();
        for (List<ScenarioChange> some : changes) {
            for (List<ScenarioChange> form : forms) {
                List<ScenarioChange> all = new ArrayList<>(some);
                all.addAll(form);
                ChangedScenario candidate = scenario.with(all);
                candidates.putIfAbsent(candidate.steps(), candidate);
            }
        }
        return List.copyOf(candidates.values());
    }

    /** What makes a scenario that is played once like one that is played so. */
    private static List<ScenarioChange> changes(Play play, ChangedScenario scenario) {
        List<ScenarioChange> changes =
                new ArrayList<>(SettingChange.of(play.setting(), ChangedScenario.written(scenario.scenario())));
        changes.add(new ScenarioChange.InForm(play.form().name()));
        return changes;
    }

    /** Their records, in their order. */
    private List<ScenarioRecord> settled(List<ChangedScenario> some) {
        FeatureText text = new FeatureText(List.of(), "Changed scenarios", "Generated.");
        for (int i = 0; i < some.size(); i++) {
            text.scenario(
                    some.get(i).tags(), SequenceRunner.name(i), some.get(i).steps());
        }
        List<ScenarioRecord> records = runner.run(
                text.toString(),
                (wire, place, name) -> some.get(SequenceRunner.number(name)).shares());
        return ScenarioVerdicts.settled(records, List.of(), catalogue).stream()
                .sorted(Comparator.comparingInt(record -> SequenceRunner.number(record.name())))
                .toList();
    }
}
