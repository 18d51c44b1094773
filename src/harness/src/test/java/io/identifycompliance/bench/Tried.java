package io.identifycompliance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fault of the reference that the self-check tried.
 *
 * @param millis how long that took
 * @param slowestMillis how long its slowest scenario took
 */
record Tried(long millis, long slowestMillis) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the self-check reports, in its order. */
    static List<Tried> of(Path reports) throws IOException {
        List<Tried> all = new ArrayList<>();
        for (JsonNode requirement :
                JSON.readTree(reports.resolve("self-check.json").toFile()).path("requirements")) {
            for (JsonNode fault : requirement.path("details")) {
                fault.path("wires")
                        .forEach(wire -> all.add(new Tried(
                                wire.path("millis").asLong(),
                                wire.path("slowestMillis").asLong())));
            }
        }
        return all;
    }
}
