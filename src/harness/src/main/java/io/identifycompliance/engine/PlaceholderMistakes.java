package io.identifycompliance.engine;

import io.cucumber.plugin.event.DataTableArgument;
import io.cucumber.plugin.event.DocStringArgument;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.contract.NearestName;
import io.identifycompliance.run.PlaceholderCells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds misspelled placeholders in the text of a step, in its table and in its payload. */
final class PlaceholderMistakes {
    private static final List<String> LABELS =
            Arrays.stream(Identifier.values()).map(Identifier::label).toList();
    private static final List<String> IN_PAYLOADS = Stream.concat(
                    LABELS.stream(), Stream.of(PlaceholderCells.PERSON_ID))
            .toList();
    private static final Pattern QUOTED = Pattern.compile(
            LABELS.stream().collect(Collectors.joining("|", "(?<identifier>\\b(?:", ") )?\"(?<text>[^\"]*)\"")));
    private static final Pattern FILLED = Pattern.compile("<([A-Za-z][A-Za-z -]*)(?: [^<>]*)?>");
    private static final String PUBLIC_KEY = "public key";

    private final PickleStepTestStep step;
    private final BiConsumer<Integer, String> found;
    private final List<String> alsoHere = new ArrayList<>();

    private PlaceholderMistakes(PickleStepTestStep step, BiConsumer<Integer, String> found) {
        this.step = step;
        this.found = found;
        String text = step.getStep().getText();
        if (text.contains("the private key")) {
            alsoHere.add(PlaceholderCells.REMOVED);
        }
        if (text.contains("is the one profile with")) {
            alsoHere.add(PlaceholderCells.ANY);
        }
    }

    /** Reports each mistake with its line, from 1. */
    static void report(PickleStepTestStep step, BiConsumer<Integer, String> found) {
        PlaceholderMistakes mistakes = new PlaceholderMistakes(step, found);
        mistakes.text();
        if (step.getStep().getArgument() instanceof DataTableArgument table) {
            mistakes.table(table);
        }
        if (step.getStep().getArgument() instanceof DocStringArgument payload) {
            mistakes.payload(payload);
        }
    }

    private void text() {
        Matcher quoted = QUOTED.matcher(step.getStep().getText());
        while (quoted.find()) {
            cell(step.getStep().getLine(), quoted.group("identifier") != null, quoted.group("text"));
        }
    }

    private void table(DataTableArgument table) {
        List<List<String>> cells = table.cells();
        boolean hasHeader = StepMistakes.hasHeader(step);
        for (int row = hasHeader ? 1 : 0; row < cells.size(); row++) {
            List<String> values = cells.get(row);
            for (int column = hasHeader ? 0 : 1; column < values.size(); column++) {
                String name = hasHeader ? cells.get(0).get(column) : values.get(0);
                cell(table.getLine() + row, LABELS.contains(name), values.get(column));
            }
        }
    }

    private void cell(int line, boolean identifier, String cell) {
        if (cell != null) {
            Optional<String> mistake = identifier
                    ? PlaceholderCells.mistakeInIdentifier(cell, alsoHere)
                    : PlaceholderCells.mistakeInProperty(cell, alsoHere);
            mistake.ifPresent(sentence -> found.accept(line, sentence));
        }
    }

    /** A payload may contain any text in angle brackets; one that nearly names an identifier or the key is misspelled. */
    private void payload(DocStringArgument payload) {
        List<String> lines = payload.getContent().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int line = payload.getLine() + 1 + i;
            FILLED.matcher(lines.get(i)).results().forEach(filled -> {
                String text = filled.group().substring(1, filled.group().length() - 1);
                boolean known =
                        text.equals(PUBLIC_KEY) || IN_PAYLOADS.stream().anyMatch(name -> text.startsWith(name + " "));
                if (!known) {
                    nearest(text)
                            .ifPresent(near -> found.accept(
                                    line, filled.group() + " is not a placeholder. Did you mean <" + near + ">?"));
                }
            });
        }
    }

    private static Optional<String> nearest(String text) {
        Optional<String> key = NearestName.of(text, List.of(PUBLIC_KEY));
        return key.isPresent()
                ? key
                : Optional.of(text.lastIndexOf(' '))
                        .filter(space -> space > 0)
                        .flatMap(space -> NearestName.of(text.substring(0, space), IN_PAYLOADS)
                                .map(name -> name + text.substring(space)));
    }
}
