package io.identifycompliance.api;

/** What carries one request to a target and brings its answer back. Thread-safe. */
@FunctionalInterface
public interface Line extends AutoCloseable {
    /**
     * Sends a request and reads its answer to the end.
     *
     * @throws Unreachable where no answer came that could be read
     */
    Answer exchange(Request request);

    /** Nothing to close, unless it says otherwise. */
    @Override
    default void close() {}
}
