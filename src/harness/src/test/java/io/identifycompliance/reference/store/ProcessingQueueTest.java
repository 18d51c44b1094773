package io.identifycompliance.reference.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;

class ProcessingQueueTest {
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
}
