package io.identifycompliance.verdict;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Cause;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The known deviations of a target. A waived failure does not fail the gate; an expired, unmatched or stale waiver
 * does.
 */
public record Waivers(List<Waiver> entries) {
    /** Copies the entries. */
    public Waivers {
        entries = List.copyOf(entries);
    }

    /** No known deviations. */
    public static Waivers none() {
        return new Waivers(List.of());
    }

    /** The scenarios of a run with its waived failures, and what each waiver came to. */
    record Applied(List<ScenarioRecord> scenarios, List<WaiverResult> results) {}

    Applied apply(List<RootCause.Explained> explained, RunRecord run, Catalogue catalogue, LocalDate today) {
        List<ScenarioRecord> before =
                explained.stream().map(RootCause.Explained::scenario).toList();
        List<ScenarioRecord> scenarios = new ArrayList<>(before);
        List<WaiverResult> results = new ArrayList<>();
        for (Waiver waiver : entries) {
            List<ScenarioRecord> covered =
                    before.stream().filter(waiver::covers).toList();
            List<String> failed = covered.stream()
                    .filter(s -> s.verdict() == Verdict.FAILED)
                    .map(ScenarioRecord::id)
                    .toList();
            WaiverResult.State state = state(waiver, covered, failed, run, catalogue, today);
            boolean applied = state == WaiverResult.State.APPLIED;
            if (applied) {
                scenarios.replaceAll(s -> s.verdict() == Verdict.FAILED && waiver.covers(s) ? waived(s) : s);
            }
            results.add(new WaiverResult(waiver, state, applied ? failed : List.of(), problem(waiver, state, covered)));
        }
        return new Applied(withConsequences(explained, scenarios), List.copyOf(results));
    }

    /** A scenario that could not be judged only because of waived failures is waived with them. */
    private static List<ScenarioRecord> withConsequences(
            List<RootCause.Explained> explained, List<ScenarioRecord> scenarios) {
        List<ScenarioRecord> all = new ArrayList<>(scenarios);
        for (int i = 0; i < all.size(); i++) {
            List<Integer> by = explained.get(i).explainedBy();
            ScenarioRecord scenario = all.get(i);
            boolean waivedWithIt = scenario.verdict() == Verdict.INCONCLUSIVE
                    && !by.isEmpty()
                    && by.stream().allMatch(place -> scenarios.get(place).verdict() == Verdict.WAIVED);
            if (waivedWithIt) {
                String why = String.format(
                        Locale.ROOT,
                        "Waived with %s, whose failure keeps it from being judged. %s",
                        blamed(scenario, by, scenarios),
                        scenario.message());
                all.set(i, scenario.judged(Verdict.WAIVED, why, scenario.grades()));
            }
        }
        return List.copyOf(all);
    }

    private static String blamed(ScenarioRecord scenario, List<Integer> by, List<ScenarioRecord> scenarios) {
        Cause cause = scenario.dependencies().cause();
        return by.stream()
                .flatMap(place -> scenarios.get(place).requirements().stream())
                .filter(id -> cause != null && cause.requirements().contains(id))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    private static ScenarioRecord waived(ScenarioRecord failed) {
        return failed.judged(Verdict.WAIVED, failed.message(), failed.grades());
    }

    private static WaiverResult.State state(
            Waiver waiver,
            List<ScenarioRecord> covered,
            List<String> failed,
            RunRecord run,
            Catalogue catalogue,
            LocalDate today) {
        if (!known(waiver, covered, run, catalogue) || waiver.isAmbiguous(covered)) {
            return WaiverResult.State.UNMATCHED;
        }
        if (today.isAfter(waiver.expires())) {
            return WaiverResult.State.EXPIRED;
        }
        if (!failed.isEmpty()) {
            return WaiverResult.State.APPLIED;
        }
        boolean passes = covered.stream().anyMatch(s -> s.verdict() == Verdict.PASSED)
                && covered.stream().allMatch(s -> s.verdict() == Verdict.PASSED);
        return passes && !isPart(run) ? WaiverResult.State.STALE : WaiverResult.State.UNUSED;
    }

    /** A run of only some scenarios cannot show that a name matches none, or that all of them pass. */
    private static boolean known(Waiver waiver, List<ScenarioRecord> covered, RunRecord run, Catalogue catalogue) {
        if (!covered.isEmpty()) {
            return true;
        }
        boolean wireJudged = waiver.wire() == null || run.wires().contains(waiver.wire());
        boolean named = waiver.requirement() == null
                || catalogue.requirement(waiver.requirement()).isPresent();
        return named && (waiver.scenario() == null || selects(run) || !wireJudged);
    }

    /** Whether it may have left out scenarios of what a waiver speaks of. */
    private static boolean isPart(RunRecord run) {
        return run.interrupted() != null
                || !run.problems().isEmpty()
                || Scope.choosesTags(run.settings())
                || Scope.isShard(run.settings())
                || Scope.limit(run.settings()).isPresent();
    }

    private static boolean selects(RunRecord run) {
        return isPart(run) || Scope.leavesLevelsOut(run.settings());
    }

    private static @Nullable String problem(Waiver waiver, WaiverResult.State state, List<ScenarioRecord> covered) {
        if (state == WaiverResult.State.UNMATCHED && waiver.isAmbiguous(covered)) {
            return "The waiver of " + waiver.subject() + " at " + waiver.file() + ":" + waiver.line()
                    + " names several scenarios. Name one by its id, as in compliance.json.";
        }
        String where = "Delete the entry at " + waiver.file() + ":" + waiver.line();
        return switch (state) {
            case APPLIED, UNUSED -> null;
            case EXPIRED ->
                "The waiver of " + waiver.subject() + " expired on " + waiver.expires() + ". " + where + ", or have "
                        + waiver.owner() + " renew it.";
            case STALE -> "The waiver of " + waiver.subject() + " is stale: it passes now. " + where + ".";
            case UNMATCHED ->
                "The waiver of " + waiver.subject() + " matches no requirement or scenario. " + where
                        + ", or correct its name.";
        };
    }
}
