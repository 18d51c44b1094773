package io.identifycompliance.explore;

import io.identifycompliance.contract.Identifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the steps of built-in scenarios say that changes to them need to know. */
final class ScenarioRows {
    /** How a step goes on that gives somebody a profile. */
    static final String GIVEN = " has a profile with:";

    private ScenarioRows() {}

    static boolean isGiven(Step step) {
        return step.keyword().equals("Given") && step.text().endsWith(GIVEN);
    }

    /** Whether it calls Identify with a table of names and values. */
    static boolean isIdentify(Step step) {
        return step.text().startsWith("Identify receives") && !step.table().isEmpty();
    }

    static boolean isRepeated(Step step) {
        return step.text().equals(ScenarioChange.REPEATED);
    }

    /** Whether it waits until somebody has what its table says. */
    static boolean isHas(Step step) {
        return step.text().matches("[A-Z][a-z]+ has:");
    }

    /** Whether it makes several calls, in turn or at once, with a call in each row. */
    static boolean areCalls(Step step) {
        return step.text().startsWith("these calls are made");
    }

    static boolean areCallsInTurn(Step step) {
        return step.text().startsWith("these calls are made in turn");
    }

    /**
     * Whether an earlier call that is processed late may undo what a step does: a change with the private key, or a call that
     * sets one of the same properties otherwise. A payload may set any.
     */
    static boolean mayBeUndone(Step step, Step earlier) {
        if (step.text().startsWith("the private key") || step.docString().isPresent()) {
            return true;
        }
        List<List<String>> properties = earlier.table().stream()
                .filter(row -> Identifier.labelled(row.get(0)).isEmpty())
                .toList();
        if (areCalls(step)) {
            return properties.stream().anyMatch(row -> step.table().get(0).contains(row.get(0)));
        }
        return isIdentify(step)
                && step.table().stream()
                        .anyMatch(row -> !properties.contains(row)
                                && properties.stream()
                                        .anyMatch(set -> set.get(0).equals(row.get(0))));
    }

    /** Whether every answer must be the text of an accepted call: an image is another one. */
    static boolean judgeTheText(List<Step> steps) {
        return steps.stream().anyMatch(step -> step.text().equals("every answer is that of an accepted call"));
    }

    /** Whether they judge each answer of the scenario, those to changes with the private key included. */
    static boolean judgeEveryAnswer(List<Step> steps) {
        return steps.stream().anyMatch(step -> step.text().matches("(every|no) answer .*"));
    }

    /** Whether a word stands anywhere in the steps. */
    static boolean mentions(List<Step> steps, String word) {
        return mentionsBesideTables(steps, word)
                || steps.stream()
                        .flatMap(step -> step.table().stream())
                        .flatMap(List::stream)
                        .anyMatch(cell -> cell.contains(word));
    }

    /** Whether a word stands in their texts or doc strings. */
    static boolean mentionsBesideTables(List<Step> steps, String word) {
        return steps.stream()
                .anyMatch(step -> step.text().contains(word)
                        || step.docString().filter(text -> text.contains(word)).isPresent());
    }

    /** Rows of names and values. */
    static Map<String, String> of(List<List<String>> table) {
        Map<String, String> rows = new LinkedHashMap<>();
        table.forEach(row -> rows.put(row.get(0), row.get(1)));
        return rows;
    }
}
