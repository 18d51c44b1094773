package io.identifycompliance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a process cost, as a whole.
 *
 * @param processor time of all processors, in user and system mode
 * @param mebibytes the most that it held in memory; 0 where the system does not tell
 * @param connections the most that stood at a time with the port in question; 0 where the system does not tell
 */
record Cost(Instant started, Duration wall, Duration processor, long mebibytes, long connections, int exitCode) {
    private static final long LOOK_EVERY_MILLIS = 20;
    private static final String ESTABLISHED = "01";

    /**
     * Runs a command to its end.
     *
     * @param port to which connections are counted
     * @param environment names and values by turns
     */
    static Cost of(Path output, int port, List<String> command, String... environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        for (int i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        Instant started = Instant.now();
        long start = System.nanoTime();
        Process process = builder.start();
        Duration processor = Duration.ZERO;
        long most = 0;
        long connections = 0;
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            processor = process.info().totalCpuDuration().orElse(processor);
            most = Math.max(most, peak(process.pid()));
            connections = Math.max(connections, connections(port));
        }
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        return new Cost(started, wall, processor, most, connections, process.exitValue());
    }

    /** As Linux lists them: the remote address is third, the state fourth. */
    private static long connections(int port) {
        String remote = String.format(Locale.ROOT, ":%04X", port);
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(Path.of("/proc/net", table)).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row[2].endsWith(remote) && row[3].equals(ESTABLISHED))
                .count();
    }

    private static long peak(long pid) {
        return lines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException goneOrNotLinux) {
            return List.of();
        }
    }
}
