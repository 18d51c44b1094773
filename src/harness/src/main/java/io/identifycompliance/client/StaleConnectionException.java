package io.identifycompliance.client;

/**
 * No response came on a connection that had been kept: the target may have closed it just before it was used again. The
 * request may be sent once more, on a new connection.
 */
final class StaleConnectionException extends NoResponseException {
    private static final long serialVersionUID = 1L;

    StaleConnectionException(NoResponseException failure) {
        super(failure.getMessage(), failure);
    }
}
