package io.identifycompliance.suite;

import io.identifycompliance.client.Connection;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.RateLimitedTransport;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What people are removed from, and how: options as values, each of them checked.
 *
 * @param target the root of the target
 * @param keys the private key, and what else is secret; nothing is called with the public key
 * @param processingTimeout how long to wait until people are gone whom the target accepted to delete
 */
public record CleanUpOptions(URI target, RunOptions.Reach reach, Keys keys, Duration processingTimeout) {
    /** Nothing else is going on, so a target that asks for a pause gets it: its limits are often per minute. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private static final int CONNECTIONS = 2;

    /**
     * Checks the options that were given. Throws a UsageException, about the option, if one cannot be honoured.
     *
     * @param wires the names of the wire formats on which the target is to be called
     */
    public static CleanUpOptions of(GivenOptions given, List<String> wires) {
        URI target = given.value(RunOption.TARGET)
                .map(String::strip)
                .map(ReachReader::root)
                .orElseThrow(() -> UsageException.of(RunOption.TARGET, "is missing: name the target that was judged."));
        RunOptions.Reach reach = new ReachReader(given).read(Optional.of(target), wires);
        Keys keys = new SecretValues(List.of(target.toString()))
                .headers(reach.headers())
                .passwords(reach.secrets())
                .beside(KeySource.privateAlone(given.value(RunOption.PRIVATE_KEY)));
        Duration timeout = OptionValues.positiveDuration(
                RunOption.PROCESSING_TIMEOUT,
                given.value(RunOption.PROCESSING_TIMEOUT).orElseThrow());
        return new CleanUpOptions(target, reach, keys, timeout);
    }

    /** What sends the requests; to be closed. */
    public RateLimitedTransport transport() {
        Connection connection = new Connection(
                target,
                reach.connectTimeout(),
                reach.answerTimeout(),
                CONNECTIONS,
                reach.requestsPerSecond(),
                reach.headers(),
                reach.proxy().orElse(null),
                reach.caCertificate().orElse(null),
                reach.clientCertificate().orElse(null),
                reach.insecure());
        return new RateLimitedTransport(connection, LONGEST_PAUSE, HarnessVersion.current());
    }
}
