package io.identifycompliance.bench;

import java.time.Duration;

/**
 * A run of the harness, and the floor on the same exchanges.
 *
 * @param floorExchanges how many exchanges the floor made
 * @param floorUnlike how many of them were answered with another status than in the recording
 * @param pollsPerEffect how many look-ups the harness took on average until an effect showed
 */
record Pair(Cost harness, Cost floor, Recording recording, int floorExchanges, int floorUnlike, double pollsPerEffect) {

    /** Wall time of the harness, times that of the floor. */
    double ratio() {
        return seconds(harness.wall()) / seconds(floor.wall());
    }

    /** Until the first exchange. */
    double start() {
        return seconds(Duration.between(harness.started(), recording.first()));
    }

    /** From the last exchange to the end of the process. */
    double reports() {
        return seconds(Duration.between(recording.last(), harness.started().plus(harness.wall())));
    }

    double processorForAHundred(Cost cost) {
        return 100 * seconds(cost.processor()) / recording.scenarios().size();
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
