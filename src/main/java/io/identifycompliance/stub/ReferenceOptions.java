package io.identifycompliance.stub;

import java.time.Duration;

/**
 * How the reference behaves.
 *
 * @param port on the loopback address; 0 for a free one
 * @param delay between the answer to Identify and its processing
 */
public record ReferenceOptions(int port, String publicKey, String privateKey, Duration delay) {
    /** A free port, no delay, these keys. */
    public static ReferenceOptions withKeys(String publicKey, String privateKey) {
        return new ReferenceOptions(0, publicKey, privateKey, Duration.ZERO);
    }

    /** The same on another port. */
    public ReferenceOptions onPort(int other) {
        return new ReferenceOptions(other, publicKey, privateKey, delay);
    }

    /** The same with another delay. */
    public ReferenceOptions delayed(Duration other) {
        return new ReferenceOptions(port, publicKey, privateKey, other);
    }

    @Override
    public String toString() {
        return "ReferenceOptions[port=" + port + ", delay=" + delay + "]";
    }
}
