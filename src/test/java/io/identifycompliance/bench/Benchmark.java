package io.identifycompliance.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Judges the reference with the built distribution, cold and reports included, by turns with the {@link Floor}, and
 * prints ratios with their spread.
 *
 * <p>System properties: {@code runs} (default 5), {@code tags} and {@code parallel} as for {@code verify}.
 */
final class Benchmark {
    private static final String PUBLIC_KEY = "PUBLIC1";
    private static final String PRIVATE_KEY = "pk_reference_key";

    private final Path launcher = Path.of(System.getProperty("distribution"), "bin", "identify-compliance");
    private final Path work;
    private final PrintStream out;
    private final int runs = Integer.getInteger("runs", 5);
    private final String parallel = System.getProperty("parallel", "32");
    private final String tags = System.getProperty("tags", "");

    private Benchmark(Path work, PrintStream out) {
        this.work = work;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Benchmark(Files.createTempDirectory("identify-compliance-benchmark"), out).run();
    }

    private void run() throws IOException, InterruptedException {
        out.printf(
                Locale.ROOT,
                "%s, %d processors, Java %s; medians of %d runs by turns (least–most), settle window 0, %s scenarios at once%n",
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                runs,
                parallel);
        against("quick target", Duration.ZERO, Duration.ZERO);
        against("slow target: 20 ms latency, 300 ms processing", Duration.ofMillis(20), Duration.ofMillis(300));
    }

    private void against(String what, Duration latency, Duration delay) throws IOException, InterruptedException {
        try (Server server = Server.start(launcher, latency, delay)) {
            List<Run> all = new ArrayList<>();
            for (int i = -1; i < runs; i++) {
                Run run = once(server.root(), delay);
                if (i >= 0) {
                    all.add(run);
                }
            }
            print(what, all);
        }
    }

    private Run once(String root, Duration delay) throws IOException, InterruptedException {
        Path reports = Files.createTempDirectory(work, "run");
        Cost harness = Cost.of(
                work.resolve("verify.txt"),
                List.of(
                        launcher.toString(),
                        "verify",
                        "--target",
                        root,
                        "--settle",
                        "0",
                        "--parallel",
                        parallel,
                        "--tags",
                        tags,
                        "--reports",
                        reports.toString()),
                "IDENTIFY_PUBLIC_KEY",
                PUBLIC_KEY,
                "IDENTIFY_PRIVATE_KEY",
                PRIVATE_KEY);
        if (harness.exitCode() != 0) {
            throw new IllegalStateException("The run did not pass: see " + work.resolve("verify.txt"));
        }
        Path printed = work.resolve("floor.txt");
        Cost floor = Cost.of(
                printed,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Floor.class.getName(),
                        reports.toString(),
                        root,
                        PUBLIC_KEY,
                        PRIVATE_KEY,
                        parallel,
                        Long.toString(delay.toMillis())));
        if (floor.exitCode() != 0) {
            throw new IllegalStateException("The floor failed: see " + printed);
        }
        return new Run(
                harness,
                floor,
                Recording.of(reports),
                Integer.parseInt(Files.readString(printed).strip()));
    }

    private void print(String what, List<Run> all) {
        Recording one = all.get(0).recording();
        out.printf(
                Locale.ROOT,
                "%n%s: %d scenarios, %d exchanges (floor: %d)%n",
                what,
                one.scenarios().size(),
                one.exchanges(),
                all.get(0).floorExchanges());
        row(
                "wall, times the floor",
                all,
                r -> ratio(r.harness().wall(), r.floor().wall()));
        row("wall, s", all, r -> seconds(r.harness().wall()));
        row(
                "  start",
                all,
                r -> seconds(
                        Duration.between(r.harness().started(), r.recording().first())));
        row("  calibration", all, r -> seconds(r.recording().calibration()));
        row("  discovery", all, r -> seconds(r.recording().discovery()));
        row("  scenarios", all, r -> seconds(r.recording().playing()));
        row("  reports", all, r -> seconds(r.afterLast()));
        row("floor, s", all, r -> seconds(r.floor().wall()));
        row("CPU s a hundred scenarios", all, r -> 100 * seconds(r.harness().processor()) / r.scenarios());
        row(
                "floor's CPU s a hundred scenarios",
                all,
                r -> 100 * seconds(r.floor().processor()) / r.scenarios());
        row("memory, MiB", all, r -> r.harness().mebibytes());
    }

    private void row(String name, List<Run> all, ToDoubleFunction<Run> figure) {
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "  %-36s %8.2f  (%.2f–%.2f)%n",
                name,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private static double ratio(Duration one, Duration other) {
        return seconds(one) / seconds(other);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** One pair of runs. */
    private record Run(Cost harness, Cost floor, Recording recording, int floorExchanges) {
        int scenarios() {
            return recording.scenarios().size();
        }

        Duration afterLast() {
            return Duration.between(recording.last(), harness.started().plus(harness.wall()));
        }
    }
}
