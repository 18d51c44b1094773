package io.identifycompliance.api;

import java.time.Duration;
import java.util.Optional;

/** Sends requests to one target, and waits where it asks for that. Thread-safe; has no global state. */
public final class Transport implements AutoCloseable {
    /** A clock that ticks in milliseconds may end a pause a little early, and none may be no pause at all. */
    private static final Duration MARGIN = Duration.ofMillis(20);

    private final String root;
    private final Line line;
    private final Patience patience;
    private final Duration patienceLimit;

    /**
     * HTTP; opens nothing yet.
     *
     * @param patienceLimit how long a 429 is waited out in all
     * @param version the harness's, for the User-Agent
     */
    public Transport(Connection connection, Duration patienceLimit, String version) {
        this(
                connection.root().toString(),
                new HttpLine(connection, version),
                new Patience(connection.requestsPerSecond()),
                patienceLimit);
    }

    /**
     * Any other line.
     *
     * @param root what requests are shown to have been sent to
     * @param patienceLimit how long a 429 is waited out in all
     */
    public Transport(String root, Line line, Duration patienceLimit) {
        this(root, line, new Patience(0), patienceLimit);
    }

    private Transport(String root, Line line, Patience patience, Duration patienceLimit) {
        this.root = root;
        this.line = line;
        this.patience = patience;
        this.patienceLimit = patienceLimit;
    }

    /** The root of the target. */
    public String root() {
        return root;
    }

    /**
     * Sends a request and reads its answer to the end. A 429 is waited out within the limit and then returned.
     *
     * @throws Unreachable where no answer came that could be read
     */
    public Answer send(Request request) {
        Duration waited = Duration.ZERO;
        while (true) {
            patience.awaitTurn();
            Answer answer = line.exchange(request);
            Optional<Duration> asked = Patience.asked(answer);
            if (asked.isEmpty()) {
                patience.served();
                return answer;
            }
            Duration pause = asked.get().plus(MARGIN);
            waited = waited.plus(pause);
            if (waited.compareTo(patienceLimit) > 0) {
                return answer;
            }
            patience.keepQuiet(pause);
        }
    }

    /**
     * Sends a request once, in its turn, whatever the answer asks for.
     *
     * @throws Unreachable where no answer came that could be read
     */
    public Answer sendOnce(Request request) {
        patience.awaitTurn();
        return line.exchange(request);
    }

    @Override
    public void close() {
        line.close();
    }
}
