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

/**
 * Judges the reference with the built distribution, cold and reports included, by turns with the {@link Floor}, and
 * prints ratios with their spread.
 *
 * <p>System properties: {@code distribution}, its folder; {@code runs}, of which the median is taken; {@code tags}, to
 * choose scenarios; {@code only}, the beginning of one part's name.
 */
final class Benchmark {
    private static final String SOME = "@KEEP-EMAIL";
    private static final int[] COPIES = {1, 4, 16};
    private static final String FAULTS = "keep-*";
    private static final int COLD = 10;

    private final Path launcher = Path.of(System.getProperty("distribution"), "bin", "identify-compliance");
    private final int runs = Integer.getInteger("runs", 5);
    private final String tags = System.getProperty("tags", "");
    private final String only = System.getProperty("only", "");
    private final Path work;
    private final PrintStream out;

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
                "%s, %d processors, Java %s; medians of %d runs by turns (least to most)%n",
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                runs);
        Asked whole = new Asked(tags, "", 32);
        Asked part = new Asked(tags.isEmpty() ? SOME : tags, "", 1);
        Duration latency = Duration.ofMillis(20);
        Duration processing = Duration.ofMillis(300);
        against("quick target", whole, Duration.ZERO, Duration.ZERO);
        against("slow target: 20 ms latency, 300 ms processing", whole, latency, processing);
        against("one scenario at a time, slow target, " + part.tags(), part, latency, processing);
        for (int copies : COPIES) {
            against(
                    "growth: " + copies + " times " + part.tags(),
                    new Asked(part.tags(), copied(copies), 32),
                    Duration.ZERO,
                    Duration.ZERO);
        }
        selfCheck("self-check, one fault at a time, " + FAULTS);
    }

    /** The virtual machine is cold for the first of them, which do not count. */
    private void selfCheck(String what) throws IOException, InterruptedException {
        if (!what.startsWith(only)) {
            return;
        }
        Path reports = Files.createTempDirectory(work, "self-check");
        Path printed = work.resolve("self-check.txt");
        Cost cost = Cost.of(
                printed,
                0,
                List.of(
                        launcher.toString(),
                        "self-check",
                        "--wire",
                        "2022",
                        "--parallel",
                        "1",
                        "--fault",
                        FAULTS,
                        "--reports",
                        reports.toString()));
        if (cost.exitCode() != 0) {
            throw new IllegalStateException("The self-check did not pass:\n" + Files.readString(printed));
        }
        List<Tried> all = Tried.of(reports);
        new Table(out).printFaults(what, all.subList(COLD, all.size()));
    }

    private void against(String what, Asked asked, Duration latency, Duration processing)
            throws IOException, InterruptedException {
        if (!what.startsWith(only)) {
            return;
        }
        try (Server server = Server.start(launcher, latency, processing)) {
            Pairs pairs = new Pairs(launcher, work, server.root(), processing);
            List<Pair> all = new ArrayList<>();
            pairs.run(asked);
            for (int i = 0; i < runs; i++) {
                all.add(pairs.run(asked));
            }
            new Table(out).print(what, all);
        }
    }

    /** The features of the distribution, so many times. */
    private String copied(int times) throws IOException {
        Path features = Files.createTempDirectory(work, "features");
        for (int i = 0; i < times; i++) {
            Features.copyTo(features.resolve("copy" + i));
        }
        return features.toString();
    }
}
