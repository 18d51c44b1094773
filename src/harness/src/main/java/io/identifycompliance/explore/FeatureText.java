package io.identifycompliance.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scenarios as the text of a feature file. */
final class FeatureText {
    private static final String INDENT = "    ";
    private static final String DELIMITER = "\"\"\"";

    private final StringBuilder text = new StringBuilder();

    FeatureText(List<String> comments, String title, String description) {
        comments.forEach(comment -> line(comment.isEmpty() ? "#" : "# " + comment));
        line("Feature: " + title);
        line("  " + description);
    }

    FeatureText scenario(List<String> tags, String name, List<Step> steps) {
        line("");
        if (!tags.isEmpty()) {
            line("  " + String.join(" ", tags.stream().map(tag -> "@" + tag).toList()));
        }
        line("  Scenario: " + name);
        String before = "";
        for (Step step : steps) {
            line(INDENT + (step.keyword().equals(before) ? "And" : step.keyword()) + " " + step.text());
            before = step.keyword();
            table(step.table());
            step.docString().ifPresent(this::docString);
        }
        return this;
    }

    private void table(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<List<String>> cells = rows.stream()
                .map(row -> row.stream().map(FeatureText::escaped).toList())
                .toList();
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < cells.get(0).size(); column++) {
            int at = column;
            widths.add(
                    cells.stream().mapToInt(row -> row.get(at).length()).max().orElse(1));
        }
        for (List<String> row : cells) {
            StringBuilder written = new StringBuilder(INDENT + "  |");
            for (int column = 0; column < row.size(); column++) {
                String format = " %-" + Math.max(1, widths.get(column)) + "s |";
                written.append(String.format(Locale.ROOT, format, row.get(column)));
            }
            line(written.toString());
        }
    }

    private void docString(String text) {
        line(INDENT + "  " + DELIMITER);
        text.lines().forEach(line -> line(INDENT + "  " + line.replace(DELIMITER, "\\\"\\\"\\\"")));
        line(INDENT + "  " + DELIMITER);
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
