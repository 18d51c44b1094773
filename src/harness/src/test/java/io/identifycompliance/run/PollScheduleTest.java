package io.identifycompliance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollScheduleTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final PollSchedule schedule = new PollSchedule();

    @Test
    void looks_for_the_first_time_when_the_change_is_due() {
        schedule.calibrated(Duration.ofMillis(300));

        assertThat(schedule.firstRead()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void asks_less_and_less_often_between_bounds() {
        schedule.calibrated(Duration.ofMillis(300));

        List<Duration> intervals =
                IntStream.rangeClosed(1, 30).mapToObj(schedule::before).toList();

        assertThat(intervals).isSorted();
        assertThat(intervals.get(0)).isGreaterThanOrEqualTo(Duration.ofMillis(8));
        assertThat(intervals.get(29)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void waits_twice_as_long_as_nearly_all_took_for_what_was_shown_not_to_come() {
        assertThat(schedule.limitOnceBroken(LIMIT)).isEqualTo(Duration.ofMillis(100));

        IntStream.range(0, 19).forEach(i -> schedule.sample(Duration.ofMillis(400)));
        schedule.sample(Duration.ofSeconds(9));

        assertThat(schedule.limitOnceBroken(LIMIT)).isEqualTo(Duration.ofMillis(800));
        assertThat(schedule.limitOnceBroken(Duration.ofMillis(500))).isEqualTo(Duration.ofMillis(500));
    }
}
