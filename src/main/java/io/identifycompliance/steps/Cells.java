package io.identifycompliance.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Json;
import io.identifycompliance.contract.Identifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the tables of features: a name and a value a row.
 *
 * <p>The value of a property is JSON where it reads as such ({@code 42}, {@code true}, {@code ["a"]}), else the text as
 * it stands. Identifiers go through the cast.
 * A row whose value is {@code (none)} is left out.
 */
final class Cells {
    private static final String LEFT_OUT = "(none)";

    private Cells() {}

    static Attributes attributes(Play play, Map<String, String> table) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        table.forEach((name, cell) -> {
            String written = cell == null ? "" : cell;
            if (written.equals(LEFT_OUT)) {
                return;
            }
            Optional<Identifier> identifier = Identifier.labelled(name);
            values.put(name, identifier.map(i -> play.value(i, written)).orElseGet(() -> property(written)));
        });
        return new Attributes(values);
    }

    static JsonNode property(String cell) {
        if (cell.startsWith("(a string of ") && cell.endsWith(" characters)")) {
            int length = Integer.parseInt(cell.replaceAll("\\D", ""));
            return TextNode.valueOf("0123456789".repeat(length / 10 + 1).substring(0, length));
        }
        try {
            return Json.MAPPER.readTree(cell.isBlank() ? "\"\"" : cell);
        } catch (JsonProcessingException plainText) {
            return TextNode.valueOf(cell);
        }
    }
}
