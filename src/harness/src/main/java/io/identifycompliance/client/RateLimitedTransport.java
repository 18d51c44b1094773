package io.identifycompliance.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends requests to one target, and waits if it answers 429. Thread-safe; has no global state. */
public final class RateLimitedTransport implements AutoCloseable {
    /** A clock that ticks in milliseconds may end a pause a little early, and none may be no pause at all. */
    private static final Duration MARGIN = Duration.ofMillis(20);

    /**
     * After so many requests of one kind refused until the limit, with none served in between, waiting is pointless.
     */
    private static final int HOPELESS = 5;

    /** Other requests may have kept a connection when the first one was found closed. */
    private static final int ATTEMPTS = 3;

    private final Map<String, AtomicInteger> refusedInARow = new ConcurrentHashMap<>();
    private final String root;
    private final List<Request.Header> headers;
    private final HttpTransport transport;
    private final RateLimiter limiter;
    private final Duration limit;
    private RequestBudget budget = RequestBudget.unlimited();

    /**
     * HTTP; opens nothing yet.
     *
     * @param limit how long a request waits in all where it is answered 429
     * @param version the harness's, for the User-Agent
     */
    public RateLimitedTransport(Connection connection, Duration limit, String version) {
        this(
                connection.root().toString(),
                connection.headers(),
                new RestAssuredTransport(connection, version),
                new RateLimiter(connection.requestsPerSecond()),
                limit);
    }

    /**
     * Any other transport.
     *
     * @param root what requests are shown to have been sent to
     * @param limit how long a request waits in all where it is answered 429
     */
    public RateLimitedTransport(String root, HttpTransport transport, Duration limit) {
        this(root, List.of(), transport, new RateLimiter(0), limit);
    }

    private RateLimitedTransport(
            String root, List<Request.Header> headers, HttpTransport transport, RateLimiter limiter, Duration limit) {
        this.root = root;
        this.headers = headers;
        this.transport = transport;
        this.limiter = limiter;
        this.limit = limit;
    }

    /** Sends no more requests than that, those of the same kind that are repeated included. Call it before the first. */
    public RateLimitedTransport within(RequestBudget most) {
        budget = most;
        return this;
    }

    /** The root of the target. */
    public String root() {
        return root;
    }

    /** A request as it may be shown: the headers that go with every request, with placeholders for their values. */
    public Request shown(Request request) {
        List<Request.Header> all = new ArrayList<>();
        headers.forEach(h -> all.add(new Request.Header(h.name(), Key.headerPlaceholder(h.name()))));
        all.addAll(request.headers());
        return new Request(request.method(), request.pathAndQuery(), all, request.body());
    }

    /**
     * Sends a request and reads its answer to the end. A 429 is waited out within the limit and then returned. A kind of
     * request that is never answered otherwise is no longer waited for, so that a run ends.
     *
     * @param kind what the request has in common with others that the target may refuse alike, such as "look-up"
     * @throws NoResponseException where no answer came that could be read
     */
    public TargetResponse send(String kind, Request request) {
        AtomicInteger refusals = refusedInARow.computeIfAbsent(kind, k -> new AtomicInteger());
        Duration waited = Duration.ZERO;
        while (true) {
            TargetResponse answer = sendOnce(request);
            Optional<Duration> asked = RateLimiter.asked(answer);
            if (asked.isEmpty()) {
                refusals.set(0);
                limiter.served();
                return answer;
            }
            Duration pause = asked.get().plus(MARGIN);
            waited = waited.plus(pause);
            if (refusals.get() >= HOPELESS || waited.compareTo(limit) > 0) {
                refusals.incrementAndGet();
                return answer;
            }
            limiter.keepQuiet(pause);
        }
    }

    /**
     * Sends a request once, in its turn, whatever the answer asks for. Only where the target had closed the connection
     * before the request came is it sent again, as another request.
     *
     * @throws NoResponseException where no answer came that could be read
     */
    public TargetResponse sendOnce(Request request) {
        for (int attempt = 1; ; attempt++) {
            limiter.awaitTurn();
            budget.take();
            try {
                return transport.exchange(request);
            } catch (StaleConnectionException stale) {
                if (attempt == ATTEMPTS) {
                    throw stale;
                }
            }
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
