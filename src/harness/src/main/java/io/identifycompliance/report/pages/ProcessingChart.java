package io.identifycompliance.report.pages;

import io.identifycompliance.report.statement.ProcessingSummary;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The processing times of one wire format, as places on a line of 600 units.
 *
 * @param dots a sample each, in the order measured
 * @param ticks the scale below
 */
record ProcessingChart(
        String wire, ProcessingSummary times, List<Dot> dots, List<Tick> ticks, double p50, double p95, double max) {
    private static final int WIDTH = 600;
    private static final int LANES = 5;

    /** One sample. */
    record Dot(double x, double y) {}

    /** One mark of the scale. */
    record Tick(double x, String label) {}

    static ProcessingChart of(ProcessingSummary times) {
        long step = step(Math.max(1, times.max()));
        long end = (times.max() / step + 1) * step;
        List<Dot> dots = IntStream.range(0, times.times().size())
                .mapToObj(i -> new Dot(at(times.times().get(i), end), 14 + i % LANES * 7))
                .toList();
        List<Tick> ticks = IntStream.rangeClosed(0, (int) (end / step))
                .mapToObj(i -> new Tick(at(i * step, end), label(i * step)))
                .toList();
        return new ProcessingChart(
                times.wire(), times, dots, ticks, at(times.p50(), end), at(times.p95(), end), at(times.max(), end));
    }

    private static double at(long value, long end) {
        return Math.round(10.0 * WIDTH * value / end) / 10.0;
    }

    /** The largest of 1, 2, 5 times a power of ten that makes four to ten marks. */
    private static long step(long max) {
        long step = 1;
        for (int i = 0; max / step > 6; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private static String label(long millis) {
        return millis >= 1000 && millis % 100 == 0 ? millis / 1000.0 + " s" : millis + " ms";
    }
}
