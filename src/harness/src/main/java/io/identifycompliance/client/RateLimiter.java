package io.identifycompliance.client;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spaces requests as the target asks and the user allows. */
final class RateLimiter {
    private static final Pattern SECONDS =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*s(?:ec|\\b)", Pattern.CASE_INSENSITIVE);

    private final MonotonicClock clock = MonotonicClock.system();
    private final RequestSpacing spacing;
    private volatile long quietUntil = clock.nanoTime();

    RateLimiter(int requestsPerSecond) {
        spacing = new RequestSpacing(requestsPerSecond, clock.nanoTime());
    }

    /**
     * The target asks for a pause. All requests observe it, not only the refused one: otherwise the others would use up
     * the target's limit before the refused one is retried. Afterwards all requests are sent a little slower.
     */
    synchronized void keepQuiet(Duration asked) {
        long now = clock.nanoTime();
        long until = now + asked.toNanos();
        quietUntil = until - quietUntil > 0 ? until : quietUntil;
        spacing.refused(now, quietUntil);
    }

    /** A request was served. */
    synchronized void served() {
        spacing.served(clock.nanoTime());
    }

    /** Returns when this request may be sent. */
    void awaitTurn() {
        long turn;
        do {
            clock.waitUntil(quietUntil);
            synchronized (this) {
                turn = spacing.turn(clock.nanoTime());
            }
            clock.waitUntil(turn);
        } while (quietUntil - clock.nanoTime() > 0 && !Thread.currentThread().isInterrupted());
    }

    /** How long to wait before asking again, never negative; empty where the answer does not ask for it. */
    static Optional<Duration> asked(TargetResponse answer) {
        if (!answer.isThrottled()) {
            return Optional.empty();
        }
        Optional<Duration> header =
                answer.header("Retry-After").stream().findFirst().flatMap(RateLimiter::retryAfter);
        return header.or(() -> inText(answer.body())).or(() -> Optional.of(Duration.ofMillis(500)));
    }

    private static Optional<Duration> retryAfter(String value) {
        try {
            double seconds = Double.parseDouble(value.strip());
            return seconds >= 0 ? Optional.of(Duration.ofMillis((long) (seconds * 1000))) : Optional.empty();
        } catch (NumberFormatException aDate) {
            try {
                Instant when = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                Duration left = Duration.between(Instant.now(), when);
                return Optional.of(left.isNegative() ? Duration.ZERO : left);
            } catch (DateTimeParseException neither) {
                return Optional.empty();
            }
        }
    }

    private static Optional<Duration> inText(String body) {
        Matcher matcher = SECONDS.matcher(body);
        return matcher.find()
                ? Optional.of(Duration.ofMillis((long) (Double.parseDouble(matcher.group(1)) * 1000)))
                : Optional.empty();
    }
}
