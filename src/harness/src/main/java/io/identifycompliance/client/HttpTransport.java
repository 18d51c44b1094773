package io.identifycompliance.client;

/** Sends requests to a target. Thread-safe. */
@FunctionalInterface
public interface HttpTransport extends AutoCloseable {
    /**
     * Sends a request and reads its answer to the end.
     *
     * @throws NoResponseException where no answer came that could be read
     */
    TargetResponse exchange(Request request);

    /** Does nothing by default. */
    @Override
    default void close() {}
}
