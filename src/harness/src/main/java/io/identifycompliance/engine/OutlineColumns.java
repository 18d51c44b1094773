package io.identifycompliance.engine;

import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableCell;
import io.identifycompliance.contract.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds parameters of an outline that its examples have no column for: they would be sent as they are, and the target be
 * blamed.
 *
 * @param columns of each table of examples
 */
record OutlineColumns(Scenario outline, List<List<String>> columns) {
    private static final Pattern PARAMETER = Pattern.compile("<([^<>|\"]+)>");

    static OutlineColumns of(Scenario scenario) {
        return new OutlineColumns(
                scenario,
                scenario.getExamples().stream()
                        .flatMap(examples -> examples.getTableHeader().stream())
                        .map(header -> header.getCells().stream()
                                .map(TableCell::getValue)
                                .toList())
                        .toList());
    }

    /** Reports each once, where it stands first. A payload may contain any text in angle brackets. */
    void unknown(BiConsumer<Location, String> found) {
        if (columns.isEmpty()) {
            return;
        }
        Set<String> seen = new LinkedHashSet<>();
        examine(outline.getLocation(), outline.getName(), seen, found);
        for (Step step : outline.getSteps()) {
            examine(step.getLocation(), step.getText(), seen, found);
            step.getDataTable()
                    .ifPresent(table -> table.getRows()
                            .forEach(row -> row.getCells()
                                    .forEach(cell -> examine(cell.getLocation(), cell.getValue(), seen, found))));
        }
    }

    private void examine(Location place, String text, Set<String> seen, BiConsumer<Location, String> found) {
        List<String> names = new ArrayList<>(
                PARAMETER.matcher(text).results().map(MatchResult::group).toList());
        names.replaceAll(name -> name.substring(1, name.length() - 1));
        for (String name : names) {
            columns.stream()
                    .filter(header -> !header.contains(name) && seen.add(name))
                    .forEach(header -> found.accept(
                            place, "the examples have no column <" + name + ">." + NearestName.question(name, header)));
        }
    }
}
