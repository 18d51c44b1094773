package io.identifycompliance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitedTransportTest {
    private static final Request REQUEST = new Request("GET", "/", List.of(), null);

    private Duration pause = Duration.ofMillis(300);
    private final Queue<Long> came = new ConcurrentLinkedQueue<>();

    @Test
    void all_keep_the_pause_that_one_is_asked_for() throws InterruptedException {
        pause = Duration.ofSeconds(2);
        Thread unlucky;
        try (RateLimitedTransport transport =
                new RateLimitedTransport("http://target", this::refusingOnce, Duration.ofSeconds(10))) {
            unlucky = new Thread(() -> transport.send("request", REQUEST));
            unlucky.start();
            await().pollInterval(Duration.ofMillis(10)).until(unlucky::getState, Thread.State.TIMED_WAITING::equals);

            assertThat(transport.send("request", REQUEST).status()).isEqualTo(200);
            unlucky.join();
        }
        long first = came.remove();
        assertThat(came).hasSize(2).allMatch(later -> later - first >= pause.toNanos());
    }

    @Test
    void a_pause_beyond_the_limit_is_not_kept_by_anybody() {
        pause = Duration.ofMinutes(1);
        try (RateLimitedTransport transport =
                new RateLimitedTransport("http://target", this::refusingOnce, Duration.ofMillis(100))) {
            assertThat(transport.send("request", REQUEST).status()).isEqualTo(429);
            assertThat(transport.send("request", REQUEST).status()).isEqualTo(200);
        }
        long first = came.remove();
        assertThat(came.remove() - first).isLessThan(pause.toNanos());
    }

    @Test
    void an_endpoint_that_always_refuses_is_waited_for_a_few_times_only() {
        Request identify = Request.of("POST", "/api/identify");
        try (RateLimitedTransport transport =
                new RateLimitedTransport("http://target", this::refusingIdentify, Duration.ofMillis(50))) {
            for (int waited = 0; waited < 5; waited++) {
                transport.send("Identify", identify);
            }
            int before = came.size();

            assertThat(transport.send("Identify", identify).status()).isEqualTo(429);
            assertThat(came.size() - before)
                    .as("requests once it is known to refuse")
                    .isOne();
            assertThat(transport
                            .send("look-up", Request.of("GET", "/api/v2/people/search?email=a"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.5", "NaN", "soon", "Infinity"})
    void a_pause_that_makes_no_sense_ends_within_the_limit(String pause) {
        try (RateLimitedTransport transport = new RateLimitedTransport(
                "http://target",
                request -> {
                    served();
                    return new TargetResponse(429, List.of(new Request.Header("Retry-After", pause)), "", 0);
                },
                Duration.ofMillis(100))) {
            assertThat(transport.send("request", REQUEST).status()).isEqualTo(429);
        }
        assertThat(came).hasSize(1);
    }

    @Test
    void a_read_that_is_always_refused_is_given_up_whoever_is_read() {
        try (RateLimitedTransport transport =
                new RateLimitedTransport("http://target", request -> refused(), Duration.ofMillis(50))) {
            for (int person = 0; person < 5; person++) {
                transport.send("read", Request.of("GET", "/api/profiles/" + person));
            }
            int before = came.size();

            transport.send("read", Request.of("GET", "/api/profiles/another"));

            assertThat(came.size() - before)
                    .as("requests once it is known to refuse")
                    .isOne();
        }
    }

    @Test
    void an_endpoint_that_serves_now_and_then_is_always_waited_for() {
        Request identify = Request.of("POST", "/api/identify");
        try (RateLimitedTransport transport = new RateLimitedTransport(
                "http://target", request -> came.size() % 3 == 2 ? served() : refused(), Duration.ofSeconds(10))) {
            for (int round = 0; round < 8; round++) {
                assertThat(transport.send("Identify", identify).status()).isEqualTo(200);
            }
        }
    }

    private TargetResponse refusingIdentify(Request request) {
        return request.method().equals("POST") ? refused() : served();
    }

    private TargetResponse served() {
        came.add(System.nanoTime());
        return new TargetResponse(200, List.of(), "", 0);
    }

    private TargetResponse refused() {
        came.add(System.nanoTime());
        return new TargetResponse(429, List.of(new Request.Header("Retry-After", "0.001")), "", 0);
    }

    private TargetResponse refusingOnce(Request request) {
        came.add(System.nanoTime());
        if (came.size() > 1) {
            return new TargetResponse(200, List.of(), "", 0);
        }
        String seconds = Double.toString(pause.toMillis() / 1000.0);
        return new TargetResponse(429, List.of(new Request.Header("Retry-After", seconds)), "", 0);
    }
}
