package io.identifycompliance.verdict;

import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the scenarios of a run, waivers applied, to the verdict on a requirement. */
record RequirementJudge(
        RunRecord run,
        List<ScenarioRecord> scenarios,
        List<Observation> observations,
        JudgingRules rules,
        List<WaiverResult> waivers) {

    RequirementVerdict judge(Requirement requirement, boolean own) {
        Map<String, Verdict> wires = new LinkedHashMap<>();
        run.wires().forEach(wire -> wires.put(wire, verdict(requirement, wire)));
        Verdict verdict = Verdict.of(wires.values());
        List<ScenarioRecord> proving = scenarios.stream()
                .filter(s -> OwnRequirements.idsOf(s).contains(requirement.id()))
                .toList();
        return new RequirementVerdict(
                requirement,
                verdict,
                wires,
                own || rules.gates(requirement.level()),
                reason(requirement, verdict, proving),
                proving);
    }

    private Verdict verdict(Requirement requirement, String wire) {
        if (run.notApplicable().containsKey(requirement.id()) || !requirement.appliesTo(wire)) {
            return Verdict.NOT_APPLICABLE;
        }
        if (requirement.level() == Level.OPEN) {
            return observed(requirement, wire) ? Verdict.PASSED : Verdict.NOT_RUN;
        }
        return Verdict.of(scenarios.stream()
                .filter(s -> s.wire().equals(wire))
                .filter(s -> OwnRequirements.idsOf(s).contains(requirement.id()))
                .map(ScenarioRecord::verdict)
                .toList());
    }

    private boolean observed(Requirement requirement, String wire) {
        return observations.stream()
                .anyMatch(o -> o.id().equals(requirement.id()) && o.wire().equals(wire));
    }

    private @Nullable String reason(Requirement requirement, Verdict verdict, List<ScenarioRecord> proving) {
        return switch (verdict) {
            case PASSED, FAILED -> null;
            case INCONCLUSIVE -> message(proving).orElse("It could not be judged.");
            case WAIVED -> waived(proving);
            case NOT_APPLICABLE ->
                Optional.ofNullable(run.notApplicable().get(requirement.id()))
                        .orElse("It does not exist on the wire format " + String.join(" or ", run.wires()) + ".");
            case NOT_RUN -> notRun(requirement, proving);
        };
    }

    /** What failed and is waived, before what is waived with it alone. */
    private String waived(List<ScenarioRecord> proving) {
        List<ScenarioRecord> waived =
                proving.stream().filter(s -> s.verdict() == Verdict.WAIVED).toList();
        return waivers.stream()
                .filter(w -> waived.stream().anyMatch(s -> w.scenarios().contains(s.id())))
                .map(w -> w.waiver().sentence())
                .distinct()
                .reduce((a, b) -> a + " " + b)
                .or(() -> waived.stream().map(ScenarioRecord::message).findFirst())
                .orElse("Waived.");
    }

    private String notRun(Requirement requirement, List<ScenarioRecord> proving) {
        if (requirement.level() == Level.OPEN && !proving.isEmpty()) {
            return "It could not be observed: " + message(proving).orElse("there was nothing to observe.");
        }
        return Stream.of(
                        Optional.ofNullable(run.interrupted()),
                        run.problems().stream().findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .map(why -> "The run ended before it: " + why)
                .orElse(proving.isEmpty() ? "None of its scenarios was selected." : "Its scenarios were not run.");
    }

    private static Optional<String> message(List<ScenarioRecord> proving) {
        return proving.stream()
                .filter(s -> s.verdict() != Verdict.PASSED && s.verdict() != Verdict.NOT_APPLICABLE)
                .sorted(Comparator.comparing(s -> s.verdict() != Verdict.INCONCLUSIVE))
                .map(ScenarioRecord::message)
                .filter(m -> m != null && !m.isBlank())
                .findFirst();
    }
}
