package io.identifycompliance.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.JsonValues;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.ScenarioRun;
import io.identifycompliance.run.PlaceholderCells;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the tables of features: a name and a value a row.
 *
 * <p>The value of a property is JSON if it parses as such ({@code 42}, {@code true}, {@code ["a"]}), else plain text.
 * Identifiers become those of the run. A row whose value is {@code (none)} is left out; {@code (of this run)} is a text
 * that no other run uses.
 */
final class ProfileTable {
    private static final Pattern STRING = Pattern.compile("\\(a string of (\\d+) (characters|ideographs)\\)");

    /** How JSON begins. Most cells are plain text, and to fail at reading one as JSON takes long. */
    private static final Pattern JSON = Pattern.compile("\\s*([\\[{\"\\d-]|(true|false|null)\\b)");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("<(external ID|email|phone number|" + PlaceholderCells.PERSON_ID + ") ([^>]*)>");

    private ProfileTable() {}

    /**
     * A payload with placeholders such as {@code <email old.me@yahoo.com>} and {@code <person ID Jessica>} replaced by
     * the values of that run.
     */
    static String filled(ScenarioRun run, String payload) {
        return PLACEHOLDER
                .matcher(payload)
                .replaceAll(found -> Matcher.quoteReplacement(Identifier.labelled(found.group(1))
                        .map(identifier -> run.text(identifier, found.group(2)))
                        .orElseGet(() -> run.profile(found.group(2)).personId())));
    }

    /** What a change with the private key sets, and what it removes. */
    static ProfileUpdate update(ScenarioRun run, Map<String, String> table) {
        Map<String, String> set = new LinkedHashMap<>(table);
        set.values().removeIf(PlaceholderCells.REMOVED::equals);
        List<String> removed = table.keySet().stream()
                .filter(name -> PlaceholderCells.REMOVED.equals(table.get(name)))
                .toList();
        return new ProfileUpdate(attributes(run, set), removed);
    }

    /** The identifiers that the table leaves open with {@code (any)}. */
    static Set<Identifier> leftOpen(Map<String, String> table) {
        return table.keySet().stream()
                .filter(name -> PlaceholderCells.ANY.equals(table.get(name)))
                .flatMap(name -> Identifier.labelled(name).stream())
                .collect(Collectors.toSet());
    }

    /** The rows of the table that leave nothing open. */
    static Map<String, String> settled(Map<String, String> table) {
        Map<String, String> settled = new LinkedHashMap<>(table);
        settled.values().removeIf(PlaceholderCells.ANY::equals);
        return settled;
    }

    static Attributes attributes(ScenarioRun run, Map<String, String> table) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        table.forEach((name, cell) -> {
            String written = cell == null ? "" : cell;
            if (written.equals(PlaceholderCells.LEFT_OUT)) {
                return;
            }
            Optional<Identifier> identifier = Identifier.labelled(name);
            values.put(name, identifier.map(i -> run.value(i, written)).orElseGet(() -> property(run, written)));
        });
        return new Attributes(values);
    }

    private static JsonNode property(ScenarioRun run, String cell) {
        return cell.equals(PlaceholderCells.OF_THIS_RUN) ? TextNode.valueOf(run.ofThisRun()) : property(cell);
    }

    static JsonNode property(String cell) {
        Matcher string = STRING.matcher(cell);
        if (string.matches()) {
            int length = Integer.parseInt(string.group(1));
            String letters = string.group(2).equals("characters") ? "0123456789" : "日本語";
            return TextNode.valueOf(
                    letters.repeat(length / letters.length() + 1).substring(0, length));
        }
        if (!JSON.matcher(cell).lookingAt()) {
            return TextNode.valueOf(cell.isBlank() ? "" : cell);
        }
        try {
            return JsonValues.MAPPER.readTree(cell);
        } catch (JsonProcessingException plainText) {
            return TextNode.valueOf(cell);
        }
    }
}
