package io.identifycompliance.client;

/** What carries one request to a target and brings its answer back. Thread-safe. */
@FunctionalInterface
public interface HttpTransport extends AutoCloseable {
    /**
     * Sends a request and reads its answer to the end.
     *
     * @throws NoResponseException where no answer came that could be read
     */
    TargetResponse exchange(Request request);

    /** Nothing to close, unless it says otherwise. */
    @Override
    default void close() {}
}
