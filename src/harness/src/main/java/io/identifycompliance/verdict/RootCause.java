package io.identifycompliance.verdict;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Cause;
import io.identifycompliance.record.ScenarioRecord;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which failure explains which.
 *
 * <p>A scenario that fails over something that it only relies on could not be judged, if a scenario that is about that
 * thing failed over it in the same way. Which requirements are about a thing follows from the catalogue: those that the
 * cause names, and those that build on all of these. Where none of them failed in the same way, the scenario failed by
 * itself. A failure of what a scenario itself is about is never explained away, so at least one requirement always
 * fails.
 */
final class RootCause {
    private final List<ScenarioRecord> scenarios;
    private final Catalogue catalogue;

    private RootCause(List<ScenarioRecord> scenarios, Catalogue catalogue) {
        this.scenarios = scenarios;
        this.catalogue = catalogue;
    }

    /**
     * A scenario with its verdict.
     *
     * @param explainedBy the places in the list of the failures that alone keep it from being judged; empty where it was
     *     judged, or may not have been for another reason
     */
    record Explained(ScenarioRecord scenario, List<Integer> explainedBy) {}

    /** The same scenarios in the same order. */
    static List<Explained> of(List<ScenarioRecord> scenarios, Catalogue catalogue) {
        RootCause causes = new RootCause(scenarios, catalogue);
        return scenarios.stream().map(causes::explained).toList();
    }

    private Explained explained(ScenarioRecord scenario) {
        Cause cause = scenario.dependencies().cause();
        if (cause == null || isAbout(scenario, cause)) {
            return byItsSetting(scenario);
        }
        return switch (scenario.verdict()) {
            case FAILED -> failed(scenario, cause);
            case INCONCLUSIVE -> new Explained(scenario, keptFromJudging(scenario, cause));
            default -> new Explained(scenario, List.of());
        };
    }

    private Explained failed(ScenarioRecord scenario, Cause cause) {
        List<Integer> by = places(other -> failedInTheSameWay(other, scenario, cause));
        if (by.isEmpty()) {
            return byItsSetting(scenario);
        }
        String why = String.format(
                Locale.ROOT,
                "It relies on %s, which failed in the same way (%s): %s",
                String.join(" and ", about(by, cause)),
                cause.how(),
                scenario.message());
        return new Explained(scenario.judged(Verdict.INCONCLUSIVE, why, scenario.grades()), by);
    }

    /**
     * Where it failed only in runs with a setting of their own, and what that relies on failed without any. How it failed
     * is not compared: it may have a reason of its own as well, and is not waived with the other failure.
     */
    private Explained byItsSetting(ScenarioRecord scenario) {
        String failed = scenario.verdict() == Verdict.FAILED
                ? scenarios.stream()
                        .filter(other -> other.verdict() == Verdict.FAILED
                                && other.wire().equals(scenario.wire())
                                && other.dependencies().reliedOn().isEmpty())
                        .flatMap(other -> explaining(other, scenario).stream())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" and "))
                : "";
        if (failed.isEmpty()) {
            return new Explained(scenario, List.of());
        }
        String why = "It failed only in circumstances that rely on " + failed + ", which failed: " + scenario.message();
        return new Explained(scenario.judged(Verdict.INCONCLUSIVE, why, scenario.grades()), List.of());
    }

    /** Those requirements of the other scenario that this one relied on; not those of the same kind as its own. */
    private static List<String> explaining(ScenarioRecord other, ScenarioRecord scenario) {
        return other.requirements().stream()
                .filter(scenario.dependencies().reliedOn()::contains)
                .filter(id -> scenario.requirements().stream()
                        .noneMatch(own -> family(own).equals(family(id))))
                .toList();
    }

    /** {@code KEEP} of {@code KEEP-EMAIL}. */
    private static String family(String requirement) {
        return requirement.split("-", 2)[0];
    }

    /** Each of the requirements that keep it from being judged must have failed, or there is another reason as well. */
    private List<Integer> keptFromJudging(ScenarioRecord scenario, Cause cause) {
        List<Integer> by = places(other ->
                cause.how() == null ? isFailureOf(other, scenario, cause) : failedInTheSameWay(other, scenario, cause));
        return cause.how() == null && !about(by, cause).containsAll(cause.requirements()) ? List.of() : by;
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

    private boolean isFailureOf(ScenarioRecord other, ScenarioRecord scenario, Cause cause) {
        return other.verdict() == Verdict.FAILED && other.wire().equals(scenario.wire()) && isAbout(other, cause);
    }

    /** A failure in one call form only does not explain the failure of a requirement about that form. */
    private boolean failedInTheSameWay(ScenarioRecord other, ScenarioRecord scenario, Cause cause) {
        Cause its = other.dependencies().cause();
        return its != null
                && cause.how() != null
                && cause.how().equals(its.how())
                && isFailureOf(other, scenario, cause)
                && isAbout(other, its)
                && scenario.requirements().stream()
                        .noneMatch(other.dependencies().forms()::contains);
    }

    private boolean isAbout(ScenarioRecord scenario, Cause cause) {
        return scenario.requirements().stream().anyMatch(id -> isAbout(id, cause));
    }

    private boolean isAbout(String requirement, Cause cause) {
        return cause.requirements().contains(requirement)
                || catalogue
                        .requirement(requirement)
                        .filter(r -> r.buildsOn().containsAll(cause.requirements()))
                        .isPresent();
    }

    private Set<String> about(List<Integer> by, Cause cause) {
        return by.stream()
                .flatMap(i -> scenarios.get(i).requirements().stream())
                .filter(id -> isAbout(id, cause))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
