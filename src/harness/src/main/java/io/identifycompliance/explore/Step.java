package io.identifycompliance.explore;

import java.util.List;
import java.util.Optional;

/**
 * One step of a scenario.
 *
 * @param keyword Given, When or Then
 * @param text without the keyword
 * @param table the rows below it; empty for none
 * @param action the number of the action that it belongs to, from 0
 * @param checks what it checks; empty for a step that only acts
 * @param docString the text below it; empty for none
 */
record Step(
        String keyword,
        String text,
        List<List<String>> table,
        int action,
        List<Check> checks,
        Optional<String> docString) {
    Step {
        table = List.copyOf(table);
        checks = List.copyOf(checks);
    }

    Step(String keyword, String text, List<List<String>> table, int action, List<Check> checks) {
        this(keyword, text, table, action, checks, Optional.empty());
    }

    /** A step of a scenario that somebody wrote: it belongs to no action. */
    static Step written(String keyword, String text, List<List<String>> table) {
        return new Step(keyword, text, table, 0, List.of());
    }

    Step withText(String other) {
        return new Step(keyword, other, table, action, checks, docString);
    }

    Step withTable(List<List<String>> other) {
        return new Step(keyword, text, other, action, checks, docString);
    }
}
