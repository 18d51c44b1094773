package io.identifycompliance.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The reference in a process of its own. */
final class Server implements AutoCloseable {
    private static final String LISTENS = "listens at ";

    private final Process process;
    private final String root;

    private Server(Process process, String root) {
        this.process = process;
        this.root = root;
    }

    static Server start(Path launcher, Duration latency, Duration delay) throws IOException {
        Process process = new ProcessBuilder(
                        launcher.toString(),
                        "serve",
                        "--port",
                        "0",
                        "--latency",
                        latency.toMillis() + "ms",
                        "--delay",
                        delay.toMillis() + "ms")
                .redirectErrorStream(true)
                .start();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(LISTENS)) {
                return new Server(process, line.substring(line.indexOf(LISTENS) + LISTENS.length()));
            }
        }
        throw new IllegalStateException("The reference did not start.");
    }

    String root() {
        return root;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
