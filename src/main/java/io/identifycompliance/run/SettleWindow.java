package io.identifycompliance.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Rejected updates that are looked at once more when the window has passed, for targets that work late or out of
 * order. Scenarios run side by side, so the window is spent once for the whole run.
 */
public final class SettleWindow {
    private final Duration window;
    private final ConcurrentLinkedQueue<Watch> watches = new ConcurrentLinkedQueue<>();

    SettleWindow(Duration window) {
        this.window = window;
    }

    /**
     * Looks again after the window.
     *
     * @param execution the scenario whose verdict depends on it
     * @param look throws {@link ContractViolation} where the rejected update was taken after all
     */
    public void watch(String execution, Runnable look) {
        if (!window.isZero()) {
            watches.add(new Watch(execution, look, System.nanoTime() + window.toNanos()));
        }
    }

    /** How long; zero where nothing is watched. */
    public Duration window() {
        return window;
    }

    /** What is looked at once more, in the order in which it began. */
    public List<Watch> watches() {
        return List.copyOf(watches);
    }

    /**
     * One look that is due later.
     *
     * @param due when the window has passed, on the clock of {@link System#nanoTime()}
     */
    public record Watch(String execution, Runnable look, long due) {}
}
