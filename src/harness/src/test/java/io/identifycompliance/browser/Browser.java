package io.identifycompliance.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real browser without a window, driven by its own protocol (Chrome DevTools), that sees no network. */
public final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger commands = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<JsonNode> events = new ConcurrentLinkedQueue<>();

    /** Starts one that shows nothing yet. */
    public Browser() throws Exception {
        // Under target, since a browser that ends still writes there.
        Path profile = Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser")), "profile")
                .toAbsolutePath();
        process = start(profile, "about:blank");
        Path port = profile.resolve("DevToolsActivePort");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(port) && Files.size(port) > 0);
        String root = "127.0.0.1:" + Files.readAllLines(port).get(0);
        JsonNode targets = JSON.readTree(HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://" + root + "/json/list"))
                                .build(),
                        BodyHandlers.ofString())
                .body());
        String url = "";
        for (JsonNode target : targets) {
            url = target.path("type").asText().equals("page")
                    ? target.path("webSocketDebuggerUrl").asText()
                    : url;
        }
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(url), new Listener())
                .get(30, TimeUnit.SECONDS);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", JSON.createObjectNode());
        }
        ObjectNode offline = JSON.createObjectNode().put("offline", true).put("latency", 0);
        call(
                "Network.emulateNetworkConditions",
                offline.put("downloadThroughput", -1).put("uploadThroughput", -1));
    }

    /** Opens a page from disk, as if nothing had been opened before. */
    public void open(Path page) {
        if (evaluate("location.protocol").asText().equals("file:")) {
            evaluate("localStorage.clear(); sessionStorage.clear()");
        }
        navigate("about:blank", "about:");
        call("Emulation.clearDeviceMetricsOverride", JSON.createObjectNode());
        events.clear();
        navigate(page.toUri().toString(), "file:");
    }

    private void navigate(String url, String protocol) {
        call("Page.navigate", JSON.createObjectNode().put("url", url));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> evaluate("document.readyState").asText().equals("complete")
                        && evaluate("location.protocol").asText().equals(protocol));
    }

    /** A browser in the variable CHROMIUM or on the path. Without one the test is skipped; with CI=true it fails. */
    public static Path find() {
        String named = System.getenv("CHROMIUM");
        Stream<Path> places = named == null
                ? Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                : Stream.of(Path.of(named));
        return places.filter(Files::isExecutable).findFirst().orElseGet(() -> {
            String how = "There is no browser: apt-get install chromium, or name one in the variable CHROMIUM.";
            return "true".equals(System.getenv("CI")) ? fail(how) : abort(how);
        });
    }

    /** Starts one on that page, with a profile of its own. */
    public static Process start(Path profile, String page) throws IOException {
        return new ProcessBuilder(
                        find().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--no-proxy-server",
                        "--hide-scrollbars",
                        "--allow-file-access-from-files",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        page)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Ends it, and all that it started. */
    public static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    /** The value of an expression in the page. */
    public JsonNode evaluate(String expression) {
        return call(
                        "Runtime.evaluate",
                        JSON.createObjectNode().put("expression", expression).put("returnByValue", true))
                .path("result")
                .path("value");
    }

    /** Makes the window that wide, in CSS pixels. */
    public void width(int pixels) {
        call(
                "Emulation.setDeviceMetricsOverride",
                JSON.createObjectNode()
                        .put("width", pixels)
                        .put("height", 900)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", pixels < 600));
    }

    /** Presses a key. */
    public void press(String key) {
        boolean tab = key.equals("Tab");
        for (String type : List.of(tab ? "rawKeyDown" : "keyDown", "keyUp")) {
            int code = tab ? 9 : 13;
            call(
                    "Input.dispatchKeyEvent",
                    JSON.createObjectNode()
                            .put("type", type)
                            .put("key", key)
                            .put("text", tab ? "" : "\r")
                            .put("code", key)
                            .put("windowsVirtualKeyCode", code));
        }
    }

    /** What it asked for over the network: everything that is neither a file nor part of the page. */
    public List<String> requests() {
        return events("Network.requestWillBeSent").stream()
                .map(e -> e.path("request").path("url").asText())
                .filter(url -> !url.matches("(file|data|blob|about):.*"))
                .toList();
    }

    /** What it complained of. */
    public List<String> errors() {
        List<String> errors = new ArrayList<>();
        events("Runtime.exceptionThrown").forEach(e -> errors.add(e.toString()));
        Stream.concat(
                        events("Log.entryAdded").stream().map(e -> e.path("entry")),
                        events("Runtime.consoleAPICalled").stream())
                .filter(e -> e.path("level").asText(e.path("type").asText()).equals("error"))
                .forEach(e -> errors.add(e.toString()));
        return errors;
    }

    /** Keeps a picture of what the window shows. */
    public void picture(Path file) throws IOException {
        JsonNode picture =
                call("Page.captureScreenshot", JSON.createObjectNode().put("format", "png"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(picture.path("data").asText()));
    }

    @Override
    public void close() {
        socket.abort();
        end(process);
    }

    private List<JsonNode> events(String method) {
        return events.stream()
                .filter(e -> e.path("method").asText().equals(method))
                .map(e -> e.path("params"))
                .toList();
    }

    private JsonNode call(String method, ObjectNode parameters) {
        int id = commands.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
        command.set("params", parameters);
        socket.sendText(command.toString(), true).join();
        return answer.orTimeout(60, TimeUnit.SECONDS).join().path("result");
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                take(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String message) {
            try {
                JsonNode node = JSON.readTree(message);
                if (node.has("id")) {
                    answers.remove(node.get("id").asInt()).complete(node);
                } else {
                    events.add(node);
                }
            } catch (IOException notJson) {
                throw new IllegalStateException(message, notJson);
            }
        }
    }
}
