package io.identifycompliance.explore;

import java.util.List;

/**
 * One step of a scenario.
 *
 * @param keyword Given, When or Then
 * @param text without the keyword
 * @param table the rows below it; empty for none
 * @param action the number of the action that it belongs to, from 0
 * @param checks what it checks; empty for a step that only acts
 */
record Step(String keyword, String text, List<List<String>> table, int action, List<Check> checks) {
    Step {
        table = List.copyOf(table);
        checks = List.copyOf(checks);
    }
}
