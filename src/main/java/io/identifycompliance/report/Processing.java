package io.identifycompliance.report;

import io.identifycompliance.evidence.RunRecord.ProcessingTimes;
import java.util.List;

/**
 * How long until a change showed, in milliseconds.
 *
 * @param samples how many times it was measured
 * @param times in the order measured
 */
public record Processing(String wire, long p50, long p95, long max, int samples, List<Long> times) {
    static Processing of(ProcessingTimes measured) {
        return new Processing(
                measured.wire(),
                measured.percentile(0.5),
                measured.percentile(0.95),
                measured.percentile(1),
                measured.samples().size(),
                measured.samples());
    }
}
