package io.identifycompliance.report.statement;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.verdict.RequirementVerdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as the statement reports it.
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
        @Nullable String evidence,
        @Nullable String reason,
        List<ScenarioResult> scenarios) {

    /** The same evidence, in the words of the guide: {@code same-request fence}; null where none passed. */
    public @Nullable String evidenceInWords() {
        return evidence == null ? null : Grade.inWords(evidence);
    }

    static RequirementResult of(RequirementVerdict judged, Catalogue catalogue) {
        Requirement requirement = judged.requirement();
        return new RequirementResult(
                requirement.id(),
                requirement.level(),
                requirement.section(),
                requirement.statement(),
                catalogue.explainedSource(requirement),
                judged.wires().size() == 1 ? judged.wires().keySet().iterator().next() : "all",
                judged.verdict(),
                judged.wires(),
                judged.gates(),
                judged.evidence(),
                judged.reason(),
                judged.scenarios().stream().map(ScenarioResult::of).toList());
    }
}
