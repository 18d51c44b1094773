package io.identifycompliance.reference.points;

import io.identifycompliance.reference.store.Processing;
import java.time.Duration;

/** In the place of the queue: whether a function queues a request once, as it came and at once, and nothing later. */
final class RecordedProcessing implements Processing {
    private final Runnable process;
    private final Runnable differs;
    private int queued;

    RecordedProcessing(Runnable process, Runnable differs) {
        this.process = process;
        this.differs = differs;
    }

    @Override
    public void inOrder(Duration later, Runnable work) {
        queued++;
        if (queued > 1 || !later.isZero() || !work.equals(process)) {
            differs.run();
        }
    }

    @Override
    public void onItsOwn(Duration later, Runnable work) {
        differs.run();
    }

    /** The function is over. */
    void close(Outcome<Boolean> outcome) {
        if (queued != 1 || !outcome.succeeded()) {
            differs.run();
        }
    }
}
