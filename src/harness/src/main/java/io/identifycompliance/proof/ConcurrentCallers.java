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
 * Sends calls at the same time, from at most eight threads. The threads are kept from race to race: starting them takes
 * longer than the calls, so that the first would be sent before the last thread exists.
 */
public final class ConcurrentCallers {
    /** These threads belong to no scenario, so they inherit nothing from the one that first needed them. */
    private static final ExecutorService POOL = Executors.newCachedThreadPool(task -> {
        Thread caller = new Caller(task);
        caller.setDaemon(true);
        return caller;
    });

    private static final int CALLERS = 8;

    private ConcurrentCallers() {}

    /** Whether the current thread is one of these, so that what it sends may overtake, and be overtaken. */
    public static boolean areRunningThis() {
        return Thread.currentThread() instanceof Caller;
    }

    /**
     * Makes all calls at once, and returns when each is answered.
     *
     * @param observer runs meanwhile; its argument says whether calls are still in progress
     * @throws InconclusiveException where a call was, or where the race was interrupted
     */
    public static void release(List<Runnable> calls, Consumer<BooleanSupplier> observer) {
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
            observer.accept(() -> !running.stream().allMatch(Future::isDone));
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

    private static final class Caller extends Thread {
        private Caller(Runnable task) {
            super(null, task, "concurrent caller", 0, false);
        }
    }
}
