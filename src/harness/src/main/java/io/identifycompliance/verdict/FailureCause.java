package io.identifycompliance.verdict;

import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Cause;
import io.identifycompliance.record.Dependencies;
import io.identifycompliance.record.ScenarioRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Failures that seem to have one cause: a basic question whose answer is no, something that they build on, or the same
 * thing expected and seen.
 *
 * @param basis the basic question whose answer, no, explains them; null where none does
 * @param sentence the cause in words; null where the example says it all
 * @param requirements the ids of the requirements that failed for it
 * @param example the id of the scenario that shows it most clearly
 * @param scenarios the ids of the scenarios that failed for it
 */
public record FailureCause(
        @Nullable BasicQuestion basis,
        @Nullable String sentence,
        List<String> requirements,
        String example,
        List<String> scenarios) {
    private static final Pattern CALL_FORM = Pattern.compile(" \\(Identify called as \"[^\"]*\"(; .*)?\\)$");
    private static final Pattern NAME = Pattern.compile("^[A-Z]\\p{L}+(?='s | to )");
    /** What is quoted, a person ID, or a word. Possessive, since a target may answer with very long texts. */
    private static final Pattern WORD =
            Pattern.compile("\"[^\"]*+\"|person \\S++|[^\\s,:;()\"]++", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD_OF_LETTERS = Pattern.compile("[^\"\\d@\\s]*+");

    /** Copies the lists. */
    public FailureCause {
        requirements = List.copyOf(requirements);
        scenarios = List.copyOf(scenarios);
    }

    /** Groups the failed ones among these: what is basic first, then what failed most often. */
    public static List<FailureCause> of(List<ScenarioRecord> scenarios) {
        Map<Object, List<ScenarioRecord>> groups = new LinkedHashMap<>();
        scenarios.stream()
                .filter(s -> s.verdict() == Verdict.FAILED)
                .forEach(s ->
                        groups.computeIfAbsent(key(s), any -> new ArrayList<>()).add(s));
        return groups.values().stream()
                .map(FailureCause::group)
                .sorted(Comparator.comparing((FailureCause cause) -> cause.basis() == null)
                        .thenComparing(cause -> -cause.scenarios().size()))
                .toList();
    }

    /** How many scenarios failed for it. */
    public int count() {
        return scenarios.size();
    }

    private static Object key(ScenarioRecord scenario) {
        Dependencies on = scenario.dependencies();
        if (on.basis() != null) {
            return List.of(scenario.wire(), on.basis());
        }
        if (on.cause() != null && on.cause().how() != null) {
            return List.of(scenario.wire(), on.cause());
        }
        return scenario.expected() == null
                ? List.of(scenario.wire(), general(scenario.message()))
                : List.of(scenario.wire(), general(scenario.expected()), general(scenario.seen()));
    }

    /** Without the values, names and call forms that differ from scenario to scenario. */
    static String general(@Nullable String text) {
        String same = CALL_FORM.matcher(String.valueOf(text)).replaceAll("");
        return WORD.matcher(NAME.matcher(same).replaceAll("#"))
                .replaceAll(word ->
                        WORD_OF_LETTERS.matcher(word.group()).matches() ? Matcher.quoteReplacement(word.group()) : "#");
    }

    private static FailureCause group(List<ScenarioRecord> same) {
        ScenarioRecord first = same.get(0);
        return new FailureCause(
                first.dependencies().basis(),
                sentence(first, same.size()),
                same.stream().flatMap(s -> s.requirements().stream()).distinct().toList(),
                same.stream().min(clearest(first.dependencies())).orElse(first).id(),
                same.stream().map(ScenarioRecord::id).toList());
    }

    /** One about the very thing that is broken, then one that is about little else. */
    private static Comparator<ScenarioRecord> clearest(Dependencies on) {
        Set<String> broken = new HashSet<>();
        if (on.basis() != null) {
            broken.add(on.basis().judgedBy());
        } else if (on.cause() != null) {
            broken.addAll(on.cause().requirements());
        }
        return Comparator.<ScenarioRecord, Boolean>comparing(s -> Collections.disjoint(s.requirements(), broken))
                .thenComparingInt(s -> s.requirements().size())
                .thenComparingInt(s -> s.exchanges().size());
    }

    private static @Nullable String sentence(ScenarioRecord first, int count) {
        BasicQuestion basis = first.dependencies().basis();
        if (basis != null) {
            return basis.no();
        }
        Cause cause = first.dependencies().cause();
        return count > 1 && cause != null && cause.how() != null
                ? "All fail in the same way: " + cause.how() + "."
                : null;
    }
}
