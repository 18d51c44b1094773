package io.identifycompliance.verdict;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Cause;
import io.identifycompliance.record.ScenarioRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which failure explains which.
 *
 * <p>A scenario that fails over something that it only builds on could not be judged, if that very thing failed in the
 * same way where a requirement is about it. Where it did not fail there, the scenario failed by itself. A failure of
 * what a scenario itself is about is never explained away, so at least one requirement always fails.
 */
final class RootCause {
    /** The example of the FAQ tests everything that it builds on. */
    private static final String END_TO_END = "JESSICA";

    private final List<ScenarioRecord> scenarios;

    private RootCause(List<ScenarioRecord> scenarios) {
        this.scenarios = scenarios;
    }

    /**
     * A scenario with its verdict.
     *
     * @param explainedBy the places in the list of the failures that keep it from being judged; empty where it was judged,
     *     or could not be for another reason
     */
    record Explained(ScenarioRecord scenario, List<Integer> explainedBy) {}

    /** The same scenarios in the same order. */
    static List<Explained> of(List<ScenarioRecord> scenarios) {
        RootCause causes = new RootCause(scenarios);
        return scenarios.stream().map(causes::explained).toList();
    }

    private Explained explained(ScenarioRecord scenario) {
        Cause cause = scenario.dependencies().cause();
        if (cause == null || isOwnMatter(scenario, cause)) {
            return new Explained(scenario, List.of());
        }
        return switch (scenario.verdict()) {
            case FAILED -> failed(scenario, cause);
            case INCONCLUSIVE -> new Explained(scenario, keptFromJudging(scenario, cause));
            default -> new Explained(scenario, List.of());
        };
    }

    private Explained failed(ScenarioRecord scenario, Cause cause) {
        List<Integer> by = places(other -> failedAsOwnMatter(other, scenario, cause));
        if (by.isEmpty() || scenario.requirements().contains(END_TO_END)) {
            return new Explained(scenario, List.of());
        }
        String why = String.format(
                Locale.ROOT,
                "It builds on %s, which failed in the same way (%s): %s",
                String.join(" and ", shared(by, cause)),
                cause.how(),
                scenario.message());
        return new Explained(scenario.judged(Verdict.INCONCLUSIVE, why, scenario.grades()), by);
    }

    /** Each of the requirements that keep it from being judged must have failed, or there is another reason as well. */
    private List<Integer> keptFromJudging(ScenarioRecord scenario, Cause cause) {
        List<Integer> by = places(other ->
                cause.how() == null ? isFailureOf(other, scenario, cause) : failedAsOwnMatter(other, scenario, cause));
        return cause.how() == null && !shared(by, cause).equals(cause.requirements()) ? List.of() : by;
    }

    private interface Condition {
        boolean holds(ScenarioRecord other);
    }

    private List<Integer> places(Condition condition) {
        return IntStream.range(0, scenarios.size())
                .filter(i -> condition.holds(scenarios.get(i)))
                .boxed()
                .toList();
    }

    private static boolean isFailureOf(ScenarioRecord other, ScenarioRecord scenario, Cause cause) {
        return other.verdict() == Verdict.FAILED && other.wire().equals(scenario.wire()) && isOwnMatter(other, cause);
    }

    /** A failure in one call form only does not explain the failure of a requirement about that form. */
    private static boolean failedAsOwnMatter(ScenarioRecord other, ScenarioRecord scenario, Cause cause) {
        Cause its = other.dependencies().cause();
        return its != null
                && cause.how() != null
                && cause.how().equals(its.how())
                && other.verdict() == Verdict.FAILED
                && other.wire().equals(scenario.wire())
                && other.requirements().stream()
                        .anyMatch(id -> its.requirements().contains(id)
                                && cause.requirements().contains(id))
                && scenario.requirements().stream()
                        .noneMatch(other.dependencies().forms()::contains);
    }

    private static boolean isOwnMatter(ScenarioRecord scenario, Cause cause) {
        return scenario.requirements().stream().anyMatch(cause.requirements()::contains);
    }

    private Set<String> shared(List<Integer> by, Cause cause) {
        List<String> ids = new ArrayList<>();
        by.forEach(i -> ids.addAll(scenarios.get(i).requirements()));
        return ids.stream().filter(cause.requirements()::contains).collect(Collectors.toCollection(TreeSet::new));
    }
}
