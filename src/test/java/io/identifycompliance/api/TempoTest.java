package io.identifycompliance.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How closely requests follow each other, on a clock of its own. */
class TempoTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long LATENCY = SECOND / 500;

    private long now;
    private int refused;

    @Test
    void without_a_limit_nobody_waits() {
        Tempo tempo = new Tempo(0, now);
        assertThat(tempo.turn(now)).isEqualTo(now);
        assertThat(tempo.turn(now)).isEqualTo(now);
    }

    @Test
    void the_limit_of_the_user_is_kept() {
        Tempo tempo = new Tempo(10, now);
        assertThat(tempo.turn(now)).isEqualTo(now);
        assertThat(tempo.turn(now)).isEqualTo(SECOND / 10);
        assertThat(tempo.turn(5 * SECOND)).isEqualTo(5 * SECOND);
    }

    @Test
    void a_target_that_limits_is_seldom_asked_too_soon_and_loses_little_of_what_it_allows() {
        int requests = 2000;
        int allowed = 25;
        play(new Tempo(0, now), requests, allowed);
        assertThat(refused).isPositive().isLessThan(requests / 50);
        assertThat(now / SECOND).isLessThan(2L * requests / allowed);
    }

    @Test
    void after_refusals_it_becomes_as_quick_again_as_the_user_allows() {
        Tempo tempo = new Tempo(0, now);
        play(tempo, 200, 25);
        play(tempo, 2000, Integer.MAX_VALUE);
        assertThat(tempo.turn(now + SECOND)).isEqualTo(tempo.turn(now + SECOND));
    }

    @Test
    void refusals_that_come_together_are_one() {
        Tempo one = refusedAt(1);
        Tempo many = refusedAt(20);
        assertThat(gap(many)).isEqualTo(gap(one)).isPositive();
    }

    private Tempo refusedAt(int times) {
        Tempo tempo = new Tempo(0, 0);
        for (int i = 1; i <= 40; i++) {
            tempo.served(i * LATENCY);
        }
        for (int i = 0; i < times; i++) {
            tempo.refused(SECOND / 2 + i, SECOND);
        }
        return tempo;
    }

    private static long gap(Tempo tempo) {
        long first = tempo.turn(SECOND);
        return tempo.turn(SECOND) - first;
    }

    /** Against a target that allows so many requests in each second of the clock. */
    private void play(Tempo tempo, int requests, int allowed) {
        long second = -1;
        int inSecond = 0;
        for (int served = 0; served < requests; ) {
            now = tempo.turn(now) + LATENCY;
            if (now / SECOND != second) {
                second = now / SECOND;
                inSecond = 0;
            }
            inSecond++;
            if (inSecond > allowed) {
                refused++;
                tempo.refused(now, now + SECOND);
            } else {
                served++;
                tempo.served(now);
            }
        }
    }
}
