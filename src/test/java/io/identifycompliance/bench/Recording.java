package io.identifycompliance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The exchanges that a run left, by scenario, and when its parts began. */
record Recording(List<JsonNode> preflight, Map<String, List<JsonNode>> scenarios) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Recording of(Path reports) {
        List<JsonNode> preflight = new ArrayList<>();
        Map<String, List<JsonNode>> scenarios = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(reports.resolve("exchanges.jsonl"))) {
            lines.map(Recording::parsed)
                    .sorted(Comparator.comparingInt(e -> e.path("number").asInt()))
                    .forEach(e -> (e.hasNonNull("scenario")
                                    ? scenarios.computeIfAbsent(
                                            e.get("scenario").asText(), s -> new ArrayList<>())
                                    : preflight)
                            .add(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Recording(preflight, scenarios);
    }

    int exchanges() {
        return preflight.size()
                + scenarios.values().stream().mapToInt(List::size).sum();
    }

    /** From the first exchange of the calibration to its last. */
    Duration calibration() {
        return Duration.between(at(preflight.get(0)), at(preflight.get(preflight.size() - 1)));
    }

    /** From the end of the calibration to the first call of a scenario. */
    Duration discovery() {
        return Duration.between(
                at(preflight.get(preflight.size() - 1)),
                all().map(Recording::at).min(Comparator.naturalOrder()).orElseThrow());
    }

    /** From the first call of a scenario to the last. */
    Duration playing() {
        return Duration.between(
                all().map(Recording::at).min(Comparator.naturalOrder()).orElseThrow(), last());
    }

    Instant first() {
        return at(preflight.get(0));
    }

    Instant last() {
        return all().map(Recording::at).max(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<JsonNode> all() {
        return scenarios.values().stream().flatMap(List::stream);
    }

    private static Instant at(JsonNode exchange) {
        return Instant.parse(exchange.path("at").asText());
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
