package io.identifycompliance.run;

import io.identifycompliance.client.MonotonicClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The checks of rejected updates that are repeated after the settle window, for targets that process late or out of
 * order, and the scenarios whose rest waits for the end of the run. Scenarios run in parallel, so the run waits once for
 * all of them. Thread-safe.
 */
public final class SettleWindow {
    private final Duration window;
    private final MonotonicClock clock;
    private final ConcurrentLinkedQueue<Watch> watches = new ConcurrentLinkedQueue<>();
    private final Set<Watch> made = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    SettleWindow(Duration window, MonotonicClock clock) {
        this.window = window;
        this.clock = clock;
    }

    /**
     * Repeats a check after the window; does nothing if the window is zero.
     *
     * @param execution the scenario whose verdict depends on it
     * @param stillApplies asked when the window has passed: false if the scenario has changed what was to stay
     * @param check throws {@link ContractViolation} if the rejected update took effect after all
     */
    public void watch(String execution, BooleanSupplier stillApplies, Runnable check) {
        add(execution, stillApplies, check, false);
    }

    /**
     * Puts the rest of a scenario off until all others are over, and its profiles are as old as they get in this run.
     *
     * @param rest its steps, which throw what they find
     * @return whether it was put off; if not, it is to be done now
     */
    public boolean putOff(String execution, Runnable rest) {
        return add(execution, () -> true, rest, true);
    }

    /** Whether all scenarios are over, but for what was put off. */
    public boolean isClosed() {
        return over;
    }

    private boolean add(String execution, BooleanSupplier stillApplies, Runnable check, boolean rest) {
        if (window.isZero() || over) {
            return false;
        }
        return watches.add(new Watch(execution, stillApplies, check, clock.nanoTime() + window.toNanos(), rest));
    }

    /** All scenarios are over, but for what was put off: no more checks are taken. */
    public void close() {
        over = true;
    }

    /** Repeats a check that applies whatever the scenario does next. */
    public void watch(String execution, Runnable check) {
        watch(execution, () -> true, check);
    }

    /** That check was made, or is not needed any more. */
    public void made(Watch watch) {
        made.add(watch);
    }

    /** Its length; zero if no check is repeated. */
    public Duration window() {
        return window;
    }

    /** All checks, in the order in which they were asked for. */
    public List<Watch> watches() {
        return List.copyOf(watches);
    }

    /** The scenarios of which a check is still to be made. */
    public Set<String> unmade() {
        return watches.stream()
                .filter(watch -> !made.contains(watch))
                .map(Watch::execution)
                .collect(Collectors.toSet());
    }

    /**
     * One check that is due later.
     *
     * @param due when the window has passed, on the clock of the run
     * @param isRest whether it is the rest of the scenario, and no repetition of what was checked
     */
    public record Watch(String execution, BooleanSupplier stillApplies, Runnable check, long due, boolean isRest) {}
}
