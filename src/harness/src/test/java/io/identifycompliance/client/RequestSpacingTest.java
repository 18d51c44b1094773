package io.identifycompliance.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How closely requests follow each other, on a clock of its own. */
class RequestSpacingTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long LATENCY = SECOND / 500;

    private long now;
    private int refused;

    @Test
    void without_a_limit_nobody_waits() {
        RequestSpacing spacing = new RequestSpacing(0, now);
        assertThat(spacing.turn(now)).isEqualTo(now);
        assertThat(spacing.turn(now)).isEqualTo(now);
    }

    @Test
    void the_limit_of_the_user_is_kept() {
        RequestSpacing spacing = new RequestSpacing(10, now);
        assertThat(spacing.turn(now)).isEqualTo(now);
        assertThat(spacing.turn(now)).isEqualTo(SECOND / 10);
        assertThat(spacing.turn(5 * SECOND)).isEqualTo(5 * SECOND);
    }

    @Test
    void a_target_that_limits_is_seldom_asked_too_soon_and_loses_little_of_what_it_allows() {
        int requests = 2000;
        int allowed = 25;
        send(new RequestSpacing(0, now), requests, allowed);
        assertThat(refused).isPositive().isLessThan(requests / 50);
        assertThat(now / SECOND).isLessThan(2L * requests / allowed);
    }

    @Test
    void after_refusals_it_becomes_as_quick_again_as_the_user_allows() {
        RequestSpacing spacing = new RequestSpacing(0, now);
        send(spacing, 200, 25);
        send(spacing, 2000, Integer.MAX_VALUE);
        assertThat(spacing.turn(now + SECOND)).isEqualTo(spacing.turn(now + SECOND));
    }

    @Test
    void refusals_that_come_together_are_one() {
        RequestSpacing one = refusedAt(1);
        RequestSpacing many = refusedAt(20);
        assertThat(gap(many)).isEqualTo(gap(one)).isPositive();
    }

    private RequestSpacing refusedAt(int times) {
        RequestSpacing spacing = new RequestSpacing(0, 0);
        for (int i = 1; i <= 40; i++) {
            spacing.served(i * LATENCY);
        }
        for (int i = 0; i < times; i++) {
            spacing.refused(SECOND / 2 + i, SECOND);
        }
        return spacing;
    }

    private static long gap(RequestSpacing spacing) {
        long first = spacing.turn(SECOND);
        return spacing.turn(SECOND) - first;
    }

    /** Against a target that allows so many requests in each second of the clock. */
    private void send(RequestSpacing spacing, int requests, int allowed) {
        long second = -1;
        int inSecond = 0;
        for (int served = 0; served < requests; ) {
            now = spacing.turn(now) + LATENCY;
            if (now / SECOND != second) {
                second = now / SECOND;
                inSecond = 0;
            }
            inSecond++;
            if (inSecond > allowed) {
                refused++;
                spacing.refused(now, now + SECOND);
            } else {
                served++;
                spacing.served(now);
            }
        }
    }
}
