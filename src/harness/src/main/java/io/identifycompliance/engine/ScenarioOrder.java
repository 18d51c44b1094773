package io.identifycompliance.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * In which order a run with a limited number of requests takes the scenarios; the self-check measures it.
 *
 * @param wires one for each wire format
 */
public record ScenarioOrder(List<CatchMatrix> wires) {
    /** The name of its file, beside that of the score. */
    public static final String FILE = "scenario-order.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the list. */
    public ScenarioOrder {
        wires = List.copyOf(wires);
    }

    /** The order that is packed with this version; of no wire format where there is none. */
    public static ScenarioOrder packed() {
        try (InputStream json = ScenarioOrder.class.getResourceAsStream("/io/identifycompliance/" + FILE)) {
            return json == null
                    ? new ScenarioOrder(List.of())
                    : of(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one. Throws UncheckedIOException if it is malformed. */
    static ScenarioOrder of(String text) {
        try {
            return JSON.readValue(text, ScenarioOrder.class);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** What was measured on that wire format; empty if nothing was. */
    public Optional<CatchMatrix> on(String wire) {
        return wires.stream().filter(matrix -> matrix.wire().equals(wire)).findFirst();
    }

    /** As JSON, with a line for each scenario, so that two versions can be compared line by line. */
    public String text() {
        return wires.stream().map(ScenarioOrder::text).collect(Collectors.joining(",\n", "{\"wires\": [\n", "\n]}\n"));
    }

    private static String text(CatchMatrix matrix) {
        return "{\"wire\": " + json(matrix.wire()) + ", \"calibration\": " + matrix.calibration() + ",\n"
                + matrix.faults().stream()
                        .map(ScenarioOrder::json)
                        .collect(Collectors.joining(",\n", "\"faults\": [\n", "\n],\n"))
                + matrix.scenarios().stream()
                        .map(ScenarioOrder::json)
                        .collect(Collectors.joining(",\n", "\"scenarios\": [\n", "\n]}"));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Names and numbers can be written as JSON.", e);
        }
    }
}
