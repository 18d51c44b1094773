package io.identifycompliance.verdict;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.record.SelectionWorth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of the contract a run has judged. A verdict on a part is not one on the whole.
 *
 * @param whole whether nothing was left out
 * @param requirements how many requirements were run, open points left out
 * @param ofRequirements how many there are for the wire formats that were judged
 * @param scenarios how many scenarios were run
 * @param ofScenarios how many there are for the wire formats that were judged; null where that is not known
 * @param withoutScenario the requirements of which a limited run ran no scenario, of those that it could choose from;
 *     empty where it was not limited
 * @param worth what the selection of a limited run catches; empty where it was not limited
 * @param leftOutBy what left the others out, as "tags: @KEEP-EMAIL"; empty where nothing was chosen
 */
public record Scope(
        boolean whole,
        int requirements,
        int ofRequirements,
        int scenarios,
        @Nullable Integer ofScenarios,
        List<String> leftOutBy,
        List<String> withoutScenario,
        List<SelectionWorth> worth) {
    private static final List<String> ALL_LEVELS = List.of("core", "wire", "hardening");

    /** Copies the lists. */
    public Scope {
        leftOutBy = List.copyOf(leftOutBy);
        withoutScenario = withoutScenario == null ? List.of() : List.copyOf(withoutScenario);
        worth = worth == null ? List.of() : List.copyOf(worth);
    }

    /** Of a run that was not limited. */
    public Scope(
            boolean whole,
            int requirements,
            int ofRequirements,
            int scenarios,
            @Nullable Integer ofScenarios,
            List<String> leftOutBy) {
        this(whole, requirements, ofRequirements, scenarios, ofScenarios, leftOutBy, List.of(), List.of());
    }

    static Scope of(RunRecord run, List<ScenarioRecord> scenarios, List<RequirementVerdict> all) {
        List<RequirementVerdict> judged = all.stream()
                .filter(RequirementVerdict::isJudged)
                .filter(r -> run.wires().stream().anyMatch(r.requirement()::appliesTo))
                .toList();
        int requirements =
                (int) judged.stream().filter(RequirementVerdict::wasRun).count();
        int ran = (int) scenarios.stream()
                .filter(s -> s.verdict() != Verdict.NOT_RUN && s.verdict() != Verdict.NOT_APPLICABLE)
                .count();
        Integer available = run.available().keySet().containsAll(run.wires())
                ? Integer.valueOf(
                        run.wires().stream().mapToInt(run.available()::get).sum())
                : null;
        List<String> leftOutBy = leftOutBy(run);
        boolean allScenarios = available == null ? leftOutBy.isEmpty() : ran >= available;
        return new Scope(
                requirements == judged.size() && allScenarios,
                requirements,
                judged.size(),
                ran,
                available,
                leftOutBy,
                withoutScenario(run, judged),
                run.worth());
    }

    private static List<String> withoutScenario(RunRecord run, List<RequirementVerdict> judged) {
        Set<String> chosenFrom = run.worth().stream()
                .flatMap(worth -> worth.requirements().stream())
                .collect(Collectors.toSet());
        return judged.stream()
                .filter(r -> r.verdict() == Verdict.NOT_RUN)
                .map(RequirementVerdict::id)
                .filter(chosenFrom::contains)
                .toList();
    }

    private static List<String> leftOutBy(RunRecord run) {
        Map<String, String> settings = run.settings();
        List<String> reasons = new ArrayList<>();
        if (leavesLevelsOut(settings)) {
            reasons.add("level: " + settings.get("level"));
        }
        if (choosesTags(settings)) {
            reasons.add("tags: " + settings.get("tags"));
        }
        if (isShard(settings)) {
            reasons.add("shard: " + settings.get("shard"));
        }
        limit(settings).ifPresent(reasons::add);
        if (!run.notApplicable().isEmpty()) {
            reasons.add("not applicable: "
                    + String.join(", ", new TreeSet<>(run.notApplicable().keySet())));
        }
        return reasons;
    }

    static boolean leavesLevelsOut(Map<String, String> settings) {
        String levels = settings.getOrDefault("level", String.join(",", ALL_LEVELS));
        return !List.of(levels.split(",")).containsAll(ALL_LEVELS);
    }

    static boolean choosesTags(Map<String, String> settings) {
        String tags = settings.getOrDefault("tags", "");
        return !tags.isBlank() && !tags.equals("all");
    }

    static boolean isShard(Map<String, String> settings) {
        return !settings.getOrDefault("shard", "").isBlank();
    }

    /** The limit of requests or scenarios; empty if there was none. */
    static Optional<String> limit(Map<String, String> settings) {
        return Stream.of("max-requests", "smoke")
                .filter(settings::containsKey)
                .map(name -> name + ": " + settings.get(name))
                .reduce((a, b) -> a + "; " + b);
    }

    /** Whether a limit left something out, so that what was run is a selection. */
    public boolean limited() {
        return !whole && !worth.isEmpty();
    }

    /** What a limited run has done, as in "80 of 635 scenarios with 940 requests". */
    public String selection() {
        String all = ofScenarios == null
                ? count(scenarios, "scenario")
                : scenarios + " of " + count(ofScenarios, "scenario");
        return all + " with "
                + count(worth.stream().mapToLong(SelectionWorth::requests).sum(), "request");
    }

    /** What the selection of a limited run is worth, in a clause. */
    public String worthInWords() {
        return worth.stream()
                .map(w -> String.format(
                        Locale.ROOT,
                        "this selection catches %d of the %s of wire format %s (%d where it was chosen without them)",
                        w.caught(),
                        count(w.faults(), "fault"),
                        w.wire(),
                        w.caughtUnseen()))
                .collect(Collectors.joining(", "));
    }

    /** Of which requirements a limited run ran nothing, and what it could not put in order; empty if all is well. */
    public String unreached() {
        int unordered = worth.stream().mapToInt(SelectionWorth::unordered).sum();
        return (withoutScenario.isEmpty() ? "" : " Without any scenario: " + String.join(", ", withoutScenario) + ".")
                + (unordered == 0
                        ? ""
                        : " " + count(unordered, "scenario") + (unordered == 1 ? " is" : " are")
                                + " not in the measured order and came last.");
    }

    /** What was run, as in "3 of 40 requirements"; in scenarios where some of each requirement were run. */
    public String part() {
        return requirements < ofRequirements || ofScenarios == null
                ? String.format(Locale.ROOT, "%d of %s", requirements, count(ofRequirements, "requirement"))
                : String.format(Locale.ROOT, "%d of %s", scenarios, count(ofScenarios, "scenario"));
    }

    /** The same in a clause, as in "3 of 40 requirements were run". */
    public String partRun() {
        return part() + (part().startsWith("1 ") ? " was run" : " were run");
    }

    /** What was run and why no more, in a sentence. */
    public String sentence() {
        String run = ofScenarios == null
                ? partRun()
                : String.format(
                        Locale.ROOT,
                        "%d of %s and %d of %s were run",
                        requirements,
                        count(ofRequirements, "requirement"),
                        scenarios,
                        count(ofScenarios, "scenario"));
        String why = leftOutBy.isEmpty() ? "" : " (" + String.join("; ", leftOutBy) + ")";
        return run + why + "." + unreached();
    }

    /** A number with its noun, as in "1 scenario" and "2 scenarios". */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
