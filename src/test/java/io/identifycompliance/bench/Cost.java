package io.identifycompliance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a process cost, as a whole.
 *
 * @param processor time of all processors, in user and system mode
 * @param mebibytes the most that it held in memory; 0 where the system does not tell
 */
record Cost(Instant started, Duration wall, Duration processor, long mebibytes, int exitCode) {
    private static final long LOOK_EVERY_MILLIS = 20;

    static Cost of(Path output, List<String> command, String... environment) throws IOException, InterruptedException {
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
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            processor = process.info().totalCpuDuration().orElse(processor);
            most = Math.max(most, peak(process.pid()));
        }
        return new Cost(started, Duration.ofNanos(System.nanoTime() - start), processor, most, process.exitValue());
    }

    private static long peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException goneOrNotLinux) {
            return 0;
        }
    }
}
