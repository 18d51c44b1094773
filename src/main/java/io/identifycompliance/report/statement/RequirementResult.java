package io.identifycompliance.report.statement;

import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import java.util.List;
import java.util.Map;

/**
 * A requirement as the statement tells of it.
 *
 * @param wire the wire format that was judged; {@code all} where there are several
 * @param verdict the worst of the wire formats
 * @param wires the verdict of each wire format
 * @param gates whether the verdict of the run depends on it
 * @param evidence the weakest of what its scenarios rest on at best; null where none passed
 * @param reason why it was not judged, or was waived; null elsewhere
 * @param scenarios those that prove it, in the order of the features
 */
public record RequirementResult(
        String id,
        Level level,
        String section,
        String statement,
        String source,
        String wire,
        Verdict verdict,
        Map<String, Verdict> wires,
        boolean gates,
        String evidence,
        String reason,
        List<ScenarioResult> scenarios) {}
