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
        schedule.calibrated(List.of(Duration.ofMillis(300)));

        assertThat(schedule.firstRead()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void asks_less_and_less_often_between_bounds() {
        schedule.calibrated(List.of(Duration.ofMillis(300)));

        List<Duration> intervals =
                IntStream.rangeClosed(1, 30).mapToObj(schedule::before).toList();

        assertThat(intervals).isSorted();
        assertThat(intervals.get(0)).isGreaterThanOrEqualTo(Duration.ofMillis(8));
        assertThat(intervals.get(29)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void gives_every_change_the_whole_limit_while_few_never_show() {
        neverShowed(23);

        assertThat(schedule.waitLimit(LIMIT)).isEqualTo(LIMIT);
    }

    @Test
    void gives_up_sooner_when_many_never_showed() {
        neverShowed(24);

        assertThat(schedule.waitLimit(LIMIT)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void still_gives_a_slow_target_several_times_what_it_took() {
        schedule.sample(Duration.ofMillis(900));
        neverShowed(24);

        assertThat(schedule.waitLimit(LIMIT)).isEqualTo(Duration.ofMillis(4500));
        assertThat(schedule.waitLimit(Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
    }

    private void neverShowed(int times) {
        for (int i = 0; i < times; i++) {
            schedule.neverShowed();
        }
    }
}
