package io.identifycompliance.client;

import java.time.Duration;
import java.util.Optional;

/** Sends requests to one target, and waits where it asks for that. Thread-safe; has no global state. */
public final class RateLimitedTransport implements AutoCloseable {
    /** A clock that ticks in milliseconds may end a pause a little early, and none may be no pause at all. */
    private static final Duration MARGIN = Duration.ofMillis(20);

    private final String root;
    private final HttpTransport line;
    private final RateLimiter limiter;
    private final Duration patienceLimit;

    /**
     * HTTP; opens nothing yet.
     *
     * @param patienceLimit how long a 429 is waited out in all
     * @param version the harness's, for the User-Agent
     */
    public RateLimitedTransport(Connection connection, Duration patienceLimit, String version) {
        this(
                connection.root().toString(),
                new RestAssuredTransport(connection, version),
                new RateLimiter(connection.requestsPerSecond()),
                patienceLimit);
    }

    /**
     * Any other line.
     *
     * @param root what requests are shown to have been sent to
     * @param patienceLimit how long a 429 is waited out in all
     */
    public RateLimitedTransport(String root, HttpTransport line, Duration patienceLimit) {
        this(root, line, new RateLimiter(0), patienceLimit);
    }

    private RateLimitedTransport(String root, HttpTransport line, RateLimiter limiter, Duration patienceLimit) {
        this.root = root;
        this.line = line;
        this.limiter = limiter;
        this.patienceLimit = patienceLimit;
    }

    /** The root of the target. */
    public String root() {
        return root;
    }

    /**
     * Sends a request and reads its answer to the end. A 429 is waited out within the limit and then returned.
     *
     * @throws NoResponseException where no answer came that could be read
     */
    public TargetResponse send(Request request) {
        Duration waited = Duration.ZERO;
        while (true) {
            limiter.awaitTurn();
            TargetResponse answer = line.exchange(request);
            Optional<Duration> asked = RateLimiter.asked(answer);
            if (asked.isEmpty()) {
                limiter.served();
                return answer;
            }
            Duration pause = asked.get().plus(MARGIN);
            waited = waited.plus(pause);
            if (waited.compareTo(patienceLimit) > 0) {
                return answer;
            }
            limiter.keepQuiet(pause);
        }
    }

    /**
     * Sends a request once, in its turn, whatever the answer asks for.
     *
     * @throws NoResponseException where no answer came that could be read
     */
    public TargetResponse sendOnce(Request request) {
        limiter.awaitTurn();
        return line.exchange(request);
    }

    @Override
    public void close() {
        line.close();
    }
}
