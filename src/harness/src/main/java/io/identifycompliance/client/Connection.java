package io.identifycompliance.client;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a target.
 *
 * @param root the URL under which the paths of the wire format lie, without a slash at its end
 * @param connectTimeout until a connection stands
 * @param answerTimeout until an answer has been read to its end
 * @param maxConnections at most, kept alive and shared
 * @param requestsPerSecond at most; 0 for no limit
 * @param headers sent along with every request
 * @param proxy null for none
 * @param caCertificate a PEM file to trust instead of the JVM's store; null for the JVM's
 * @param clientCertificate null for none
 * @param insecure whether any certificate is accepted
 */
public record Connection(
        URI root,
        Duration connectTimeout,
        Duration answerTimeout,
        int maxConnections,
        int requestsPerSecond,
        List<Request.Header> headers,
        @Nullable Proxy proxy,
        @Nullable Path caCertificate,
        @Nullable ClientCertificate clientCertificate,
        boolean insecure) {
    /** A connection with default settings and long timeouts. */
    public static Connection to(URI root) {
        return new Connection(
                root, Duration.ofSeconds(5), Duration.ofSeconds(15), 64, 0, List.of(), null, null, null, false);
    }
}
