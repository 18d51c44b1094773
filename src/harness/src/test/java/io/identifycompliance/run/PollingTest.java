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
        Duration processing = Duration.ofMillis(300);
        context.schedule().calibrated(processing);
        readsUntilShown(processing, 1);

        assertThat(readsUntilShown(processing, 1)).isEqualTo(1);
        assertThat(clock.waits()).endsWith(processing);
    }

    @Test
    void one_slow_answer_in_the_calibration_does_not_slow_each_wait() {
        context.schedule().calibrated(Duration.ofSeconds(3));
        Duration processing = Duration.ofMillis(20);

        int first = readsUntilShown(processing, 10);
        Duration before = clock.passed();
        int later = readsUntilShown(processing, 100);

        assertThat(clock.passed().minus(before).dividedBy(100)).isLessThan(Duration.ofMillis(100));
        assertThat(first + later).isEqualTo(110);
    }

    @Test
    void a_target_that_is_slow_is_asked_hardly_more_often() {
        Duration processing = Duration.ofMillis(700);
        context.schedule().calibrated(processing);

        int waits = 1000;

        assertThat(readsUntilShown(processing, waits)).isBetween(waits + 1, waits + 10);
        assertThat(context.schedule().firstRead()).isEqualTo(processing);
    }

    @Test
    void a_target_that_is_quick_only_now_and_then_is_read_as_late_as_it_was_calibrated() {
        Duration slow = Duration.ofMillis(700);
        context.schedule().calibrated(slow);

        readsUntilShown(Duration.ofMillis(20), 3);
        assertThat(context.schedule().firstRead()).isLessThan(slow);
        readsUntilShown(slow, 1);
        assertThat(context.schedule().firstRead()).isEqualTo(slow);
        readsUntilShown(Duration.ofMillis(900), 20);
        assertThat(context.schedule().firstRead()).isEqualTo(slow);
    }

    @Test
    void an_earlier_read_brings_no_deadline_forward() {
        Duration typical = Duration.ofMillis(700);
        context.schedule().calibrated(typical);
        Duration latest = typical.plus(FakeTarget.TIMEOUT);
        long sentAt = clock.nanoTime();

        boolean shown =
                polling.until(sentAt, () -> clock.nanoTime() - sentAt >= latest.toNanos(), Boolean::booleanValue);

        assertThat(shown).isTrue();
        assertThat(clock.waits().get(0)).isEqualTo(typical.dividedBy(2));
    }

    /** Reads after each of so many requests that take so long, and counts the reads. */
    private int readsUntilShown(Duration processing, int requests) {
        AtomicInteger read = new AtomicInteger();
        for (int i = 0; i < requests; i++) {
            long sentAt = clock.nanoTime();
            polling.until(
                    sentAt,
                    () -> {
                        read.incrementAndGet();
                        return clock.nanoTime() - sentAt >= processing.toNanos();
                    },
                    Boolean::booleanValue);
        }
        return read.get();
    }

    /** Else each such value would make the next wait longer. */
    @Test
    void what_shows_by_chance_after_it_was_found_hopeless_is_not_taken_for_slow_processing() {
        int shown = polling.until(clock.nanoTime(), reads::incrementAndGet, n -> n == 2, n -> true);

        assertThat(shown).isEqualTo(2);
        assertThat(context.schedule().samples()).isEmpty();
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
