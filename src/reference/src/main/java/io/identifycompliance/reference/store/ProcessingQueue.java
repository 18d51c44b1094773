package io.identifycompliance.reference.store;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Requests that have been answered and wait to be processed. The reference documents it: requests are queued, and
 * processed usually within a second.
 */
public final class ProcessingQueue implements Processing {
    private static final System.Logger LOG = System.getLogger(ProcessingQueue.class.getName());
    private static final int THREADS = 4;
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final ScheduledExecutorService executor;
    private final Executor atOnce;
    private final Duration delay;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Object turn = new Object();
    private volatile boolean closed;

    /** Processing on that executor, each request no earlier than that delay after it came. */
    public ProcessingQueue(ScheduledExecutorService executor, Duration delay) {
        this(executor, executor, delay);
    }

    /** The same; what is due without any delay goes to the second executor. */
    public ProcessingQueue(ScheduledExecutorService executor, Executor atOnce, Duration delay) {
        this.atOnce = atOnce;
        this.executor = executor;
        this.delay = delay;
    }

    /**
     * Threads to process on, which keep no JVM alive and end when idle; what is due later is dropped when they are shut
     * down.
     */
    public static ScheduledExecutorService threads() {
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(THREADS, work -> {
            Thread thread = new Thread(work, "reference-processing");
            thread.setDaemon(true);
            return thread;
        });
        threads.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        threads.allowCoreThreadTimeOut(true);
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return threads;
    }

    @Override
    public void inOrder(Duration later, Runnable work) {
        Duration rest = delay.plus(later);
        waiting.add(new Waiting(System.nanoTime() + rest.toNanos(), work));
        schedule(rest, this::whatIsDue);
    }

    @Override
    public void onItsOwn(Duration later, Runnable work) {
        schedule(delay.plus(later), () -> run(work));
    }

    /** Drops what waits. */
    public void close() {
        closed = true;
        waiting.clear();
    }

    private void schedule(Duration later, Runnable work) {
        try {
            if (later.isZero()) {
                atOnce.execute(work);
            } else {
                ScheduledFuture<?> unused = executor.schedule(work, later.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (RejectedExecutionException stopped) {
            closed = true;
        }
    }

    /** When this returns, all that is due has been processed, by this thread or another; the first one holds up the rest. */
    private void whatIsDue() {
        synchronized (turn) {
            for (Waiting first = waiting.peek();
                    first != null && first.due() - System.nanoTime() <= 0;
                    first = waiting.peek()) {
                waiting.poll();
                run(first.work());
            }
        }
    }

    /** Work that breaks is lost, as it is in a queue: the request has been answered. */
    private void run(Runnable work) {
        if (closed) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.WARNING, "A request could not be processed.", broken);
        }
    }

    /**
     * A request in the queue.
     *
     * @param due when it may be processed, on the clock of {@link System#nanoTime}
     */
    private record Waiting(long due, Runnable work) {}
}
