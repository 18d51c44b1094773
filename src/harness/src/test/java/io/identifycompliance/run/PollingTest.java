package io.identifycompliance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Waiting for an effect, on a clock of the test's own. */
class PollingTest {
    private final FakeClock clock = new FakeClock();
    private final RunContext context = new FakeTarget().context(clock);
    private final Polling polling = new Polling(context, context.runEvidence().preflight());
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void does_not_wait_for_what_is_there_already() {
        assertThat(polling.until(clock.nanoTime(), () -> "there", "there"::equals))
                .isEqualTo("there");

        assertThat(clock.waits()).isEmpty();
        assertThat(context.schedule().samples()).containsExactly(0L);
    }

    @Test
    void reads_less_and_less_often_until_it_shows() {
        int seen = polling.until(clock.nanoTime(), reads::incrementAndGet, n -> n == 4);

        assertThat(seen).isEqualTo(4);
        assertThat(clock.waits()).hasSize(3).isSorted();
        assertThat(context.runEvidence().preflight().polls()).isEqualTo(4);
        assertThat(context.runEvidence().preflight().effects()).isEqualTo(1);
    }

    @Test
    void gives_up_at_the_deadline_and_returns_what_it_read_last() {
        int seen = polling.until(clock.nanoTime(), reads::incrementAndGet, n -> false);

        assertThat(seen).isEqualTo(reads.get()).isGreaterThan(5);
        assertThat(clock.passed()).isBetween(FakeTarget.TIMEOUT, FakeTarget.TIMEOUT.plusMillis(50));
        assertThat(context.schedule().samples()).isEmpty();
    }

    @Test
    void counts_the_time_since_the_request_and_yet_reads_twice() {
        long sentAt = clock.nanoTime();
        clock.waitUntil(sentAt + Duration.ofSeconds(9).toNanos());

        polling.until(sentAt, reads::incrementAndGet, n -> false);

        assertThat(reads).hasValue(2);
    }

    @Test
    void waits_for_the_first_read_as_long_as_the_target_takes() {
        context.schedule().calibrated(Duration.ofMillis(300));

        polling.until(clock.nanoTime(), reads::incrementAndGet, n -> true);

        assertThat(clock.waits()).containsExactly(Duration.ofMillis(300));
    }

    @Test
    void an_interrupted_run_is_not_waited_for() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> polling.until(clock.nanoTime(), reads::incrementAndGet, n -> false))
                    .isInstanceOf(InconclusiveException.class)
                    .hasMessage("The run was interrupted.");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
