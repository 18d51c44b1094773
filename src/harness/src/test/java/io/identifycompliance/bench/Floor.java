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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The floor: issues the exchanges of a recorded run again, in bare {@code java.net.http}.
 *
 * <p>The same dependencies: within a scenario a call follows the one before unless they were under way together, and a
 * look comes once what was sent before is processed, which the floor knows to take as long as it does. It looks once
 * where the harness polled. The same concurrency. No Gherkin, no judging, no reports.
 *
 * <p>Arguments: the folder of the recorded run, the root of the target, the keys, how many scenarios at once, and how
 * long the target processes, in milliseconds. It prints how many exchanges it made, and how many of the answers had
 * another status than in the recording.
 */
final class Floor {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;
    private final Disguise disguise;
    private final long processing;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger unlike = new AtomicInteger();

    private Floor(String root, Disguise disguise, Duration processing) {
        this.root = root;
        this.disguise = disguise;
        this.processing = processing.toNanos();
    }

    public static void main(String[] args) throws Exception {
        Recording recording = Recording.of(Path.of(args[0]));
        Floor floor = new Floor(args[1], new Disguise(args[2], args[3]), Duration.ofMillis(Long.parseLong(args[5])));
        floor.replay(recording.preflight());
        ExecutorService pool = Executors.newFixedThreadPool(Integer.parseInt(args[4]));
        List<Future<?>> scenarios = new ArrayList<>();
        recording.scenarios().values().forEach(one -> scenarios.add(pool.submit(() -> floor.replay(one))));
        for (Future<?> scenario : scenarios) {
            scenario.get();
        }
        pool.shutdown();
        System.out.println(floor.sent.get() + " " + floor.unlike.get());
    }

    private void replay(List<JsonNode> exchanges) {
        Disguise scenario = disguise.ofScenario();
        long processed = System.nanoTime();
        for (List<JsonNode> together : Recording.together(Recording.withoutPolls(exchanges))) {
            if (together.stream().allMatch(Recording::isLook)) {
                LockSupport.parkNanos(Math.max(0, processed - System.nanoTime()));
            }
            List<CompletableFuture<HttpResponse<String>>> answers =
                    together.stream().map(one -> send(one, scenario)).toList();
            for (int i = 0; i < together.size(); i++) {
                HttpResponse<String> answer = answers.get(i).join();
                JsonNode recorded = together.get(i);
                if (recorded.path("status").asInt() != answer.statusCode()) {
                    unlike.incrementAndGet();
                }
                meet(recorded, answer, scenario);
            }
            if (!together.stream().allMatch(Recording::isLook)) {
                processed = System.nanoTime() + processing;
            }
        }
    }

    private CompletableFuture<HttpResponse<String>> send(JsonNode exchange, Disguise scenario) {
        String url = exchange.path("url").asText();
        URI recorded = URI.create(url);
        String pathAndQuery = url.substring((recorded.getScheme() + "://" + recorded.getAuthority()).length());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + scenario.url(pathAndQuery)));
        exchange.path("requestHeaders")
                .forEach(h -> request.header(
                        h.path("name").asText(), scenario.text(h.path("value").asText())));
        String body = exchange.path("requestBody").asText("");
        request.method(
                exchange.path("method").asText(),
                body.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(scenario.text(body)));
        sent.incrementAndGet();
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void meet(JsonNode exchange, HttpResponse<String> answer, Disguise scenario) {
        String recorded = id(exchange.path("responseBody").asText());
        String live = id(answer.body());
        if (!recorded.isEmpty() && !live.isEmpty()) {
            scenario.met(recorded, live);
        }
    }

    private static String id(String body) {
        JsonNode json = json(body);
        JsonNode data = json.path("data").isArray() ? json.path("data").path(0) : json.path("data");
        return json.has("id") ? json.path("id").asText() : data.path("id").asText("");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
