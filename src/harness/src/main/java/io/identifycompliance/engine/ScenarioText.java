package io.identifycompliance.engine;

import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleDocString;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.PickleStepType;
import io.cucumber.messages.types.PickleTable;
import io.cucumber.messages.types.PickleTableCell;
import io.cucumber.messages.types.PickleTag;
import io.identifycompliance.run.FormShares;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A built-in scenario as it is written, with the values of its row.
 *
 * @param place the file and the line, such as {@code features/core/create.feature:12}
 * @param name of the scenario
 * @param tags all of its tags, without their {@code @}
 * @param steps in their order
 */
public record ScenarioText(String place, String name, List<String> tags, List<StepText> steps) {
    /** The tag of a scenario that is played through several forms of calling Identify, without its {@code @}. */
    public static final String EACH_WAY = BuiltInShares.EACH_WAY;

    /** Copies the lists. */
    public ScenarioText {
        tags = List.copyOf(tags);
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param keyword Given, When or Then
     * @param text without the keyword
     * @param table the rows below it; empty for none
     * @param docString the text below it; empty for none
     */
    public record StepText(String keyword, String text, List<List<String>> table, Optional<String> docString) {
        /** Copies the rows. */
        public StepText {
            table = table.stream().map(List::copyOf).toList();
        }
    }

    /** Its shares of the forms of calling Identify on that wire format; they mean nothing without {@link #EACH_WAY}. */
    public List<FormShares.Share> shares(String wire) {
        return BuiltInShares.INSTANCE.of(wire, place, name);
    }

    /** Those of a wire format, in the order in which a limited run takes them. */
    public static List<ScenarioText> on(String wire) {
        TagSelection onWire = TagSelection.onWire(wire);
        List<String> order = ScenarioOrder.packed().on(wire).stream()
                .flatMap(matrix -> matrix.scenarios().stream())
                .map(CatchMatrix.Scenario::scenario)
                .toList();
        Map<String, String> digests = ScenarioDigests.builtIn();
        return Pickles.builtIn().entrySet().stream()
                .filter(pickle -> onWire.selects(pickle.getValue().getTags().stream()
                        .map(PickleTag::getName)
                        .toList()))
                .sorted(Comparator.comparingInt(pickle -> {
                    int rank = order.indexOf(Objects.requireNonNull(digests.get(pickle.getKey())));
                    return rank < 0 ? order.size() : rank;
                }))
                .map(pickle -> of(pickle.getKey(), pickle.getValue()))
                .toList();
    }

    private static ScenarioText of(String place, Pickle pickle) {
        return new ScenarioText(
                place,
                pickle.getName(),
                pickle.getTags().stream()
                        .map(tag -> tag.getName().substring(1))
                        .distinct()
                        .toList(),
                pickle.getSteps().stream().map(ScenarioText::of).toList());
    }

    private static StepText of(PickleStep step) {
        return new StepText(
                step.getType().map(ScenarioText::keyword).orElse("Given"),
                step.getText(),
                step.getArgument()
                        .flatMap(PickleStepArgument::getDataTable)
                        .map(ScenarioText::rows)
                        .orElse(List.of()),
                step.getArgument().flatMap(PickleStepArgument::getDocString).map(PickleDocString::getContent));
    }

    private static String keyword(PickleStepType type) {
        return switch (type) {
            case ACTION -> "When";
            case OUTCOME -> "Then";
            default -> "Given";
        };
    }

    private static List<List<String>> rows(PickleTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getCells().stream().map(PickleTableCell::getValue).toList())
                .toList();
    }
}
