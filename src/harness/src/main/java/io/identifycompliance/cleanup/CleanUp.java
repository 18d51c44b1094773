package io.identifycompliance.cleanup;

import io.identifycompliance.client.Keys;
import io.identifycompliance.client.MonotonicClock;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.record.Leftovers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Removes the people that runs have left on a target, one after the other. It can be ended at any time and begun again
 * with {@link #now}.
 */
public final class CleanUp {
    private static final Duration BETWEEN_SAVES = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final List<RunCleanUp> runs = new ArrayList<>();
    private final Duration processingTimeout;
    private final MonotonicClock clock = MonotonicClock.system();
    private final Consumer<Leftovers> save;
    private long saved = clock.nanoTime();

    /** Follows how far a clean-up is. */
    @FunctionalInterface
    public interface Listener {
        /** So many of the entries have been dealt with. */
        void at(int done, int all);
    }

    /**
     * Asks nothing yet.
     *
     * @param leftovers the runs to clean up after, all on the target of the transport
     * @param processingTimeout how long to wait until the people whose deletion was accepted are gone
     * @param save keeps the state, now and then and at the end
     */
    public CleanUp(
            Leftovers leftovers,
            RateLimitedTransport transport,
            Keys keys,
            Duration processingTimeout,
            Consumer<Leftovers> save) {
        leftovers
                .runs()
                .forEach(run -> runs.add(new RunCleanUp(
                        run,
                        leftovers.runs(),
                        new CleanUpTarget(WireFormats.named(run.wire(), run.revision()), transport, keys))));
        this.processingTimeout = processingTimeout;
        this.save = save;
    }

    /** The runs with what has become of their people so far. */
    public Leftovers now() {
        return new Leftovers(runs.stream().map(RunCleanUp::now).toList());
    }

    /** How long the target may still process calls of a run that was interrupted; zero if that is over. */
    public Duration stillProcessing() {
        Instant now = Instant.now();
        return runs.stream()
                .flatMap(run -> Stream.ofNullable(run.now().interrupted()))
                .map(interrupted -> Duration.between(now, interrupted).plus(processingTimeout))
                .filter(left -> !left.isNegative() && left.compareTo(processingTimeout) <= 0)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /**
     * Removes everybody who can be removed. Begins when the target has processed the last calls of a run that was
     * interrupted: whoever they create would not be found before.
     */
    public CleanUpResult run(Listener progress) {
        clock.waitUntil(clock.nanoTime() + stillProcessing().toNanos());
        Optional<CleanUpEndedException> ended = Optional.empty();
        try {
            int all = runs.stream().mapToInt(RunCleanUp::size).sum();
            int done = 0;
            for (RunCleanUp run : runs) {
                for (int i = 0; i < run.size(); i++) {
                    run.remove(i);
                    progress.at(++done, all);
                    saveNowAndThen();
                }
            }
            awaitDeletion();
        } catch (CleanUpEndedException why) {
            ended = Optional.of(why);
        }
        save.accept(now());
        return CleanUpResult.of(now(), runs.stream().anyMatch(RunCleanUp::foundSomebody), ended);
    }

    private void awaitDeletion() {
        long deadline = clock.nanoTime() + processingTimeout.toNanos();
        Duration pause = FIRST_PAUSE;
        while (!areGone() && clock.nanoTime() - deadline < 0) {
            clock.waitUntil(Math.min(deadline, clock.nanoTime() + pause.toNanos()));
            pause = pause.multipliedBy(2);
        }
    }

    private boolean areGone() {
        boolean all = true;
        for (RunCleanUp run : runs) {
            all &= run.areGone();
        }
        return all;
    }

    private void saveNowAndThen() {
        if (clock.nanoTime() - saved > BETWEEN_SAVES.toNanos()) {
            save.accept(now());
            saved = clock.nanoTime();
        }
    }
}
