package io.identifycompliance.steps;

import io.identifycompliance.evidence.Inconclusive;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Releases calls together. Their threads are kept from race to race: starting new ones would cost more than the calls,
 * and would let the first caller go while the last is still being made.
 */
final class Racers {
    /** Racers belong to no scenario, so they inherit nothing from the one that first needed them. */
    private static final ExecutorService POOL = Executors.newCachedThreadPool(task -> {
        Thread racer = new Thread(null, task, "racer", 0, false);
        racer.setDaemon(true);
        return racer;
    });

    private Racers() {}

    /**
     * Makes all calls at once, and returns when each has its answer.
     *
     * @throws Inconclusive where a call was, or where the race was interrupted
     */
    static void release(List<Runnable> calls) {
        CountDownLatch ready = new CountDownLatch(calls.size());
        List<Future<?>> running = new ArrayList<>();
        try {
            for (Runnable call : calls) {
                running.add(POOL.submit(() -> {
                    ready.countDown();
                    ready.await();
                    call.run();
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Inconclusive("The race was interrupted.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Inconclusive reason) {
                throw reason;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            running.forEach(one -> one.cancel(true));
        }
    }
}
