package io.identifycompliance.reference.store;

import java.time.Duration;

/** Where requests that have been answered wait to be processed. */
public interface Processing {
    /** Processes it after all that came before it. */
    default void inOrder(Runnable work) {
        inOrder(Duration.ZERO, work);
    }

    /** Processes it after all that came before it, that much later than usual. */
    void inOrder(Duration later, Runnable work);

    /** Processes it that much later than usual, whatever else waits. */
    void onItsOwn(Duration later, Runnable work);
}
