package io.identifycompliance.reference.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProcessingQueueTest {
    private static final Duration LATER = Duration.ofMillis(100);

    @Test
    void whatIsDueAtOnceIsProcessedWhenItsOwnTurnEnds() {
        ScheduledExecutorService unused = Executors.newSingleThreadScheduledExecutor();
        try {
            List<Runnable> turns = new ArrayList<>();
            List<String> processed = new ArrayList<>();
            ProcessingQueue processing = new ProcessingQueue(unused, turns::add, Duration.ZERO);
            processing.inOrder(() -> processed.add("first"));
            processing.inOrder(() -> processed.add("second"));

            turns.get(1).run();

            assertThat(processed).containsExactly("first", "second");
        } finally {
            unused.shutdownNow();
        }
    }

    @Test
    void whatIsDueLaterHoldsUpWhatComesAfterIt() throws InterruptedException {
        ScheduledExecutorService threads = ProcessingQueue.threads();
        try {
            List<String> processed = new CopyOnWriteArrayList<>();
            CountDownLatch done = new CountDownLatch(2);
            ProcessingQueue processing = new ProcessingQueue(threads, Runnable::run, Duration.ZERO);
            long start = System.nanoTime();
            AtomicLong firstAfter = new AtomicLong();

            processing.inOrder(LATER, () -> {
                firstAfter.set(System.nanoTime() - start);
                processed.add("first");
                done.countDown();
            });
            processing.inOrder(() -> {
                processed.add("second");
                done.countDown();
            });

            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(processed).containsExactly("first", "second");
            assertThat(firstAfter.get()).isGreaterThanOrEqualTo(LATER.toNanos());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void workThatBreaksDoesNotStopTheQueue() {
        ScheduledExecutorService unused = Executors.newSingleThreadScheduledExecutor();
        try {
            List<String> processed = new ArrayList<>();
            ProcessingQueue processing = new ProcessingQueue(unused, Runnable::run, Duration.ZERO);

            processing.inOrder(() -> {
                throw new IllegalStateException("a fault that a test planted");
            });
            processing.inOrder(() -> processed.add("second"));

            assertThat(processed).containsExactly("second");
        } finally {
            unused.shutdownNow();
        }
    }
}
