package io.identifycompliance.report.statement;

import io.identifycompliance.contract.Grade;
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

/** What is stated of one requirement. */
record RequirementVerdict(
        RunRecord run,
        List<ScenarioRecord> scenarios,
        List<Observation> observations,
        ReportOptions options,
        List<WaiverResult> waivers) {

    RequirementResult judge(Requirement requirement, boolean own) {
        Map<String, Verdict> wires = new LinkedHashMap<>();
        run.wires().forEach(wire -> wires.put(wire, verdict(requirement, wire)));
        Verdict verdict = Verdict.of(wires.values());
        List<ScenarioRecord> proving = scenarios.stream()
                .filter(s -> OwnRequirements.idsOf(s).contains(requirement.id()))
                .toList();
        return new RequirementResult(
                requirement.id(),
                requirement.level(),
                requirement.section(),
                requirement.statement(),
                requirement.source(),
                run.wires().size() == 1 ? run.wires().get(0) : "all",
                verdict,
                wires,
                own || options.gates(requirement.level()),
                evidence(proving),
                reason(requirement, verdict, proving),
                proving.stream().map(ScenarioResult::of).toList());
    }

    private Verdict verdict(Requirement requirement, String wire) {
        if (run.notApplicable().containsKey(requirement.id()) || !requirement.appliesTo(wire)) {
            return Verdict.NOT_APPLICABLE;
        }
        List<Verdict> parts = scenarios.stream()
                .filter(s -> s.wire().equals(wire))
                .filter(s -> OwnRequirements.idsOf(s).contains(requirement.id()))
                .map(ScenarioRecord::verdict)
                .toList();
        if (requirement.level() != Level.OPEN) {
            return Verdict.of(parts);
        }
        boolean observed = parts.contains(Verdict.PASSED)
                || observations.stream()
                        .anyMatch(
                                o -> o.id().equals(requirement.id()) && o.wire().equals(wire));
        return observed ? Verdict.PASSED : Verdict.NOT_RUN;
    }

    /** The weakest of the scenarios that passed, each taken at its strongest. */
    private static String evidence(List<ScenarioRecord> proving) {
        return proving.stream()
                .filter(s -> s.verdict() == Verdict.PASSED)
                .flatMap(s -> s.grades().stream().max(Comparator.naturalOrder()).stream())
                .min(Comparator.naturalOrder())
                .map(Grade::id)
                .orElse(null);
    }

    private String reason(Requirement requirement, Verdict verdict, List<ScenarioRecord> proving) {
        return switch (verdict) {
            case PASSED, FAILED -> null;
            case INCONCLUSIVE -> message(proving).orElse("It could not be judged.");
            case WAIVED -> waived(requirement, proving);
            case NOT_APPLICABLE ->
                Optional.ofNullable(run.notApplicable().get(requirement.id()))
                        .orElse("It does not exist on the wire format " + String.join(" or ", run.wires()) + ".");
            case NOT_RUN -> notRun(requirement, proving);
        };
    }

    private String waived(Requirement requirement, List<ScenarioRecord> proving) {
        List<String> ids = proving.stream()
                .filter(s -> s.verdict() == Verdict.WAIVED)
                .map(ScenarioRecord::id)
                .toList();
        return waivers.stream()
                .filter(w -> w.scenarios().stream().anyMatch(ids::contains))
                .map(WaiverResult::waiver)
                .map(RequirementVerdict::said)
                .distinct()
                .reduce((a, b) -> a + " " + b)
                .orElse("Waived.");
    }

    private static String said(Waiver waiver) {
        String ticket = waiver.ticket() == null ? "" : ", " + waiver.ticket();
        return "Waived until %s by %s%s: %s".formatted(waiver.expires(), waiver.owner(), ticket, waiver.reason());
    }

    private String notRun(Requirement requirement, List<ScenarioRecord> proving) {
        if (requirement.level() == Level.OPEN && message(proving).isPresent()) {
            return "It could not be observed: " + message(proving).get();
        }
        return Stream.of(
                        Optional.ofNullable(run.interrupted()),
                        run.problems().stream().findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .map(why -> "The run did not come to it: " + why)
                .orElse(proving.isEmpty() ? "No scenario of it was selected." : "Its scenarios were not run.");
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
