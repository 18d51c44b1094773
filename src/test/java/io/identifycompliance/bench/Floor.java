package io.identifycompliance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The floor: issues the exchanges of a recorded run again, in bare {@code java.net.http}.
 *
 * <p>The same dependencies: within a scenario one call follows the other, and a look-up that waited for an effect waits
 * for it again. The same concurrency. No Gherkin, no judging, no reports.
 *
 * <p>Arguments: the folder of the recorded run, the root of the target, the keys, how many scenarios at once, and how
 * long the target is known to process, in milliseconds.
 */
final class Floor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;
    private final Disguise disguise;
    private final long processing;
    private final AtomicInteger sent = new AtomicInteger();

    private Floor(String root, Disguise disguise, Duration processing) {
        this.root = root;
        this.disguise = disguise;
        this.processing = processing.toNanos();
    }

    public static void main(String[] args) throws Exception {
        Recording recording = Recording.of(Path.of(args[0]));
        Floor floor = new Floor(args[1], new Disguise(args[2], args[3]), Duration.ofMillis(Long.parseLong(args[5])));
        floor.play(recording.preflight());
        ExecutorService pool = Executors.newFixedThreadPool(Integer.parseInt(args[4]));
        List<Future<?>> scenarios = new ArrayList<>();
        recording
                .scenarios()
                .values()
                .forEach(one -> scenarios.add(pool.submit(() -> {
                    floor.play(one);
                    return null;
                })));
        for (Future<?> scenario : scenarios) {
            scenario.get();
        }
        pool.shutdown();
        System.out.println(floor.sent.get());
    }

    private void play(List<JsonNode> exchanges) throws IOException, InterruptedException {
        Disguise cast = disguise.ofScenario();
        long changed = System.nanoTime() - processing;
        for (int i = 0; i < exchanges.size(); i++) {
            JsonNode exchange = exchanges.get(i);
            boolean read = isRead(exchange);
            if (read && i + 1 < exchanges.size() && isSame(exchange, exchanges.get(i + 1))) {
                continue;
            }
            HttpResponse<String> answer = send(exchange, cast);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            if (read && !isLike(exchange, answer)) {
                LockSupport.parkNanos(Math.max(0, changed + processing - System.nanoTime()));
                answer = send(exchange, cast);
            }
            while (read && !isLike(exchange, answer) && System.nanoTime() < deadline) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                answer = send(exchange, cast);
            }
            if (!read) {
                changed = System.nanoTime();
            }
            meet(exchange, answer, cast);
        }
    }

    private HttpResponse<String> send(JsonNode exchange, Disguise cast) throws IOException, InterruptedException {
        URI recorded = URI.create(exchange.path("url").asText());
        String pathAndQuery = exchange.path("url")
                .asText()
                .substring((recorded.getScheme() + "://" + recorded.getAuthority()).length());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + cast.url(pathAndQuery)));
        exchange.path("requestHeaders")
                .forEach(h -> request.header(
                        h.path("name").asText(), cast.text(h.path("value").asText())));
        String body = exchange.path("requestBody").asText("");
        request.method(
                exchange.path("method").asText(),
                body.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(cast.text(body)));
        sent.incrementAndGet();
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static boolean isRead(JsonNode exchange) {
        String purpose = exchange.path("purpose").asText();
        return purpose.equals("read") || purpose.equals("look-up");
    }

    private static boolean isSame(JsonNode one, JsonNode next) {
        return one.path("method").equals(next.path("method"))
                && one.path("url").equals(next.path("url"))
                && one.path("requestBody").equals(next.path("requestBody"));
    }

    /** The same status and the same fields: values may belong to other people. */
    private static boolean isLike(JsonNode recorded, HttpResponse<String> answer) {
        return recorded.path("status").asInt() == answer.statusCode()
                && fields(json(recorded.path("responseBody").asText())).equals(fields(json(answer.body())));
    }

    private static String fields(JsonNode node) {
        return node.isObject()
                ? node.properties().stream()
                        .map(e -> e.getKey() + fields(e.getValue()))
                        .sorted()
                        .collect(Collectors.joining(",", "{", "}"))
                : node.isArray()
                        ? StreamSupport.stream(node.spliterator(), false)
                                .map(Floor::fields)
                                .collect(Collectors.joining(",", "[", "]"))
                        : "";
    }

    private static void meet(JsonNode exchange, HttpResponse<String> answer, Disguise cast) {
        String recorded = id(json(exchange.path("responseBody").asText()));
        String live = id(json(answer.body()));
        if (!recorded.isEmpty() && !live.isEmpty()) {
            cast.met(recorded, live);
        }
    }

    private static String id(JsonNode body) {
        JsonNode data = body.path("data").isArray() ? body.path("data").path(0) : body.path("data");
        return body.has("id") ? body.path("id").asText() : data.path("id").asText("");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
