package io.identifycompliance.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What several pairs of runs come to. */
final class Table {
    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void print(String what, List<Pair> all) {
        Pair one = all.get(0);
        out.printf(
                Locale.ROOT,
                "%n%s: %d scenarios, %d exchanges (floor: %d, of which %d were answered with another status)%n",
                what,
                one.recording().scenarios().size(),
                one.recording().exchanges(),
                one.floorExchanges(),
                one.floorUnlike());
        row("wall, times the floor", all, Pair::ratio);
        row("wall, s", all, p -> Pair.seconds(p.harness().wall()));
        row("  start", all, Pair::start);
        row("  calibration", all, p -> Pair.seconds(p.recording().calibration()));
        row("  discovery", all, p -> Pair.seconds(p.recording().discovery()));
        row("  scenarios", all, p -> Pair.seconds(p.recording().playing()));
        row("  reports", all, Pair::reports);
        row("floor, s", all, p -> Pair.seconds(p.floor().wall()));
        row("CPU s a hundred scenarios", all, p -> p.processorForAHundred(p.harness()));
        row("floor's CPU s a hundred scenarios", all, p -> p.processorForAHundred(p.floor()));
        row("look-ups per effect", all, Pair::pollsPerEffect);
        row("connections at most", all, p -> p.harness().connections());
        row("memory, MiB", all, p -> p.harness().mebibytes());
    }

    void printFaults(String what, List<Tried> faults) {
        out.printf(Locale.ROOT, "%n%s: %d faults%n", what, faults.size());
        row("a fault, s", faults, t -> t.millis() / 1000.0);
        row("its slowest scenario, s", faults, t -> t.slowestMillis() / 1000.0);
        row("beyond 1.2 times that, s", faults, t -> (t.millis() - 1.2 * t.slowestMillis()) / 1000);
    }

    private <T> void row(String name, List<T> all, ToDoubleFunction<T> figure) {
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "  %-36s %8.2f  (%.2f to %.2f)%n",
                name,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
