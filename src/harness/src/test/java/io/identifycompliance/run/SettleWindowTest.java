package io.identifycompliance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is checked again when the settle window has passed. */
class SettleWindowTest {
    private final FakeClock clock = new FakeClock();

    @Test
    void a_check_is_due_when_the_window_has_passed_since_it_was_asked_for() {
        SettleWindow window = new SettleWindow(Duration.ofMillis(500), clock);
        clock.waitUntil(clock.nanoTime() + 1_000);

        window.watch("scenario", () -> {});

        assertThat(window.watches()).hasSize(1);
        assertThat(window.watches().get(0).execution()).isEqualTo("scenario");
        assertThat(window.watches().get(0).due()).isEqualTo(clock.nanoTime() + 500_000_000L);
    }

    @Test
    void a_window_of_zero_watches_nothing_and_puts_nothing_off() {
        SettleWindow window = new SettleWindow(Duration.ZERO, clock);

        window.watch("scenario", () -> {});

        assertThat(window.putOff("scenario", () -> {})).isFalse();
        assertThat(window.watches()).isEmpty();
    }

    @Test
    void what_is_put_off_is_the_rest_of_a_scenario() {
        SettleWindow window = new SettleWindow(Duration.ofMillis(500), clock);

        window.watch("one", () -> {});

        assertThat(window.putOff("other", () -> {})).isTrue();
        assertThat(window.watches()).extracting(SettleWindow.Watch::isRest).containsExactly(false, true);
    }

    @Test
    void nothing_is_taken_once_the_scenarios_are_over() {
        SettleWindow window = new SettleWindow(Duration.ofMillis(500), clock);
        window.close();

        window.watch("one", () -> {});

        assertThat(window.putOff("other", () -> {})).isFalse();
        assertThat(window.watches()).isEmpty();
    }
}
