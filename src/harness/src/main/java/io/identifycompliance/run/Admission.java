package io.identifycompliance.run;

import io.identifycompliance.client.RequestBudget;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets scenarios begin as long as the requests that are left suffice for them, for those that are running, and for the
 * late checks of all that have begun. Thread-safe.
 */
public final class Admission {
    /** Lets every scenario begin. */
    public static final Admission OF_ALL = new Admission(RequestBudget.unlimited(), 0, place -> new Cost(0, 0));

    private final RequestBudget budget;
    private final long kept;
    private final Function<String, @Nullable Cost> chosen;
    private final Map<String, Cost> running = new HashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private long late;

    /**
     * Lets those begin that were chosen.
     *
     * @param kept how many requests are kept for something else
     * @param chosen what a scenario is expected to cost, by its place; null if it was not chosen
     */
    public Admission(RequestBudget budget, long kept, Function<String, @Nullable Cost> chosen) {
        this.budget = budget;
        this.kept = kept;
        this.chosen = chosen;
    }

    /**
     * What a scenario is expected to send.
     *
     * @param requests in all
     * @param late how many of them when the settle window has passed
     */
    public record Cost(long requests, long late) {}

    /** Where a scenario stands: the path of its file, and its line. */
    public static String place(URI file, int line) {
        String path = "file".equals(file.getScheme())
                ? Path.of(file).toString()
                : file.getSchemeSpecificPart().replaceFirst("^/", "");
        return path + ":" + line;
    }

    /** Whether the scenario at that line of that file may begin. */
    public synchronized boolean lets(String execution, URI file, int line) {
        Cost cost = chosen.apply(place(file, line));
        long soon = running.values().stream()
                .mapToLong(expected -> expected.requests() - expected.late())
                .sum();
        if (cost == null || budget.left() - kept - soon - late < cost.requests()) {
            refused.incrementAndGet();
            return false;
        }
        running.put(execution, cost);
        late += cost.late();
        return true;
    }

    /** That scenario has ended, but for its late checks. */
    public synchronized void ends(String execution) {
        running.remove(execution);
    }

    /** How many requests the late checks of those that have begun are expected to need. */
    public synchronized long late() {
        return late;
    }

    /** How many were not let in. */
    public int refused() {
        return refused.get();
    }
}
