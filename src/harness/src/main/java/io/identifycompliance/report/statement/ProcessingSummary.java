package io.identifycompliance.report.statement;

import io.identifycompliance.record.RunRecord.ProcessingTimes;
import java.util.List;

/**
 * How long until a change showed, in milliseconds.
 *
 * @param samples how many times it was measured
 * @param times in the order measured
 */
public record ProcessingSummary(String wire, long p50, long p95, long max, int samples, List<Long> times) {
    static ProcessingSummary of(ProcessingTimes measured) {
        return new ProcessingSummary(
                measured.wire(),
                measured.percentile(0.5),
                measured.percentile(0.95),
                measured.percentile(1),
                measured.samples().size(),
                measured.samples());
    }
}
