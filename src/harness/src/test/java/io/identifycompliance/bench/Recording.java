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

/**
 * The exchanges that a run left, in the order of their numbers, and when its parts began.
 *
 * @param preflight those that belong to no scenario: of the calibration, and to reserve more phone numbers later
 */
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

    /** Whether it asks for what the target holds. */
    static boolean isLook(JsonNode exchange) {
        String purpose = exchange.path("purpose").asText();
        return purpose.equals("read") || purpose.equals("look-up");
    }

    /** Of looks that were repeated until an effect showed, the last one alone. */
    static List<JsonNode> withoutPolls(List<JsonNode> exchanges) {
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode one : exchanges) {
            if (!kept.isEmpty() && isLook(one) && isSame(kept.get(kept.size() - 1), one)) {
                kept.remove(kept.size() - 1);
            }
            kept.add(one);
        }
        return kept;
    }

    /** Those that were under way together stand together. */
    static List<List<JsonNode>> together(List<JsonNode> exchanges) {
        List<List<JsonNode>> groups = new ArrayList<>();
        for (JsonNode one : exchanges) {
            List<JsonNode> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty() && sent(one).isBefore(at(last.get(0)))) {
                last.add(one);
            } else {
                groups.add(new ArrayList<>(List.of(one)));
            }
        }
        return groups;
    }

    private static boolean isSame(JsonNode one, JsonNode next) {
        return one.path("method").equals(next.path("method"))
                && one.path("url").equals(next.path("url"))
                && one.path("requestBody").equals(next.path("requestBody"));
    }

    int exchanges() {
        return preflight.size()
                + scenarios.values().stream().mapToInt(List::size).sum();
    }

    /** From the first exchange of the calibration to its last. */
    Duration calibration() {
        return Duration.between(at(preflight.get(0)), calibrated());
    }

    /** From the end of the calibration to the first call of a scenario. */
    Duration discovery() {
        return Duration.between(calibrated(), begun());
    }

    /** From the first call of a scenario to the last. */
    Duration playing() {
        return Duration.between(begun(), last());
    }

    Instant first() {
        return sent(preflight.get(0));
    }

    Instant last() {
        return all().map(Recording::at).max(Comparator.naturalOrder()).orElseThrow();
    }

    private Instant begun() {
        return all().map(Recording::at).min(Comparator.naturalOrder()).orElseThrow();
    }

    private Instant calibrated() {
        Instant begun = begun();
        return preflight.stream()
                .map(Recording::at)
                .filter(at -> at.isBefore(begun))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Stream<JsonNode> all() {
        return scenarios.values().stream().flatMap(List::stream);
    }

    private static Instant sent(JsonNode exchange) {
        return at(exchange).minusMillis(exchange.path("millis").asLong());
    }

    /** When it was answered. */
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
