package io.identifycompliance.proof;

import io.identifycompliance.run.InconclusiveException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Releases calls together: eight callers at the most, who go on with what is left. Their threads are kept from race to
 * race: starting new ones would cost more than the calls, and would let the first caller go while the last is still being
 * made.
 */
public final class ConcurrentCallers {
    /** Racers belong to no scenario, so they inherit nothing from the one that first needed them. */
    private static final ExecutorService POOL = Executors.newCachedThreadPool(task -> {
        Thread racer = new Thread(null, task, "racer", 0, false);
        racer.setDaemon(true);
        return racer;
    });

    private static final int CALLERS = 8;

    private ConcurrentCallers() {}

    /**
     * Makes all calls at once, and returns when each has its answer.
     *
     * @param witness looks on meanwhile, and is told whether calls are still on their way
     * @throws InconclusiveException where a call was, or where the race was interrupted
     */
    public static void release(List<Runnable> calls, Consumer<BooleanSupplier> witness) {
        int callers = Math.min(CALLERS, calls.size());
        Queue<Runnable> left = new ConcurrentLinkedQueue<>(calls);
        CountDownLatch ready = new CountDownLatch(callers);
        List<Future<?>> running = new ArrayList<>();
        try {
            for (int caller = 0; caller < callers; caller++) {
                running.add(POOL.submit(() -> {
                    ready.countDown();
                    ready.await();
                    for (Runnable call = left.poll(); call != null; call = left.poll()) {
                        call.run();
                    }
                    return null;
                }));
            }
            witness.accept(() -> !running.stream().allMatch(Future::isDone));
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InconclusiveException("The race was interrupted.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof InconclusiveException reason) {
                throw reason;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            running.forEach(one -> one.cancel(true));
        }
    }
}
